using ClaimTracker.Disputes;
using ClaimTracker.Testing.Assertions.Failures;
using ClaimTracker.Tracing;
using FluentAssertions;
using FluentAssertions.Primitives;

namespace ClaimTracker.Testing.Assertions;

/// <summary>Says what should stand behind the sides of a claim. Who only reports takes no side.</summary>
public sealed class CorroborationAssertions : ReferenceTypeAssertions<Corroboration?, CorroborationAssertions>
{
    internal CorroborationAssertions(Corroboration? corroboration)
        : base(corroboration)
    {
    }

    /// <inheritdoc />
    protected override string Identifier => "corroboration";

    /// <summary>Expects an interval of independent voices that affirm the claim, as unnamed sources make it.</summary>
    /// <param name="least">How many there are if unnamed sources are one and the same.</param>
    /// <param name="most">How many there are if each is somebody else.</param>
    /// <param name="because">Why, as the end of a sentence.</param>
    /// <param name="becauseArgs">What to put into <paramref name="because"/>.</param>
    /// <returns>Goes on.</returns>
    public AndConstraint<CorroborationAssertions> HaveAffirmingVoices(int least, int most, string because = "", params object[] becauseArgs) =>
        Expect(
            corroboration => corroboration.Affirming.Voices == new IndependentVoices(least, most),
            "to be affirmed by {0}",
            [new Verbatim(new IndependentVoices(least, most).ToString())],
            Described,
            because,
            becauseArgs);

    /// <summary>Expects an interval of independent voices that deny the claim, as unnamed sources make it.</summary>
    /// <param name="least">How many there are if unnamed sources are one and the same.</param>
    /// <param name="most">How many there are if each is somebody else.</param>
    /// <param name="because">Why, as the end of a sentence.</param>
    /// <param name="becauseArgs">What to put into <paramref name="because"/>.</param>
    /// <returns>Goes on.</returns>
    public AndConstraint<CorroborationAssertions> HaveDenyingVoices(int least, int most, string because = "", params object[] becauseArgs) =>
        Expect(
            corroboration => corroboration.Denying.Voices == new IndependentVoices(least, most),
            "to be denied by {0}",
            [new Verbatim(new IndependentVoices(least, most).ToString())],
            Described,
            because,
            becauseArgs);

    private static string Described(Corroboration corroboration) => corroboration.ToString();

    private AndConstraint<CorroborationAssertions> Expect(
        Func<Corroboration, bool> holds, string what, object[] args, Func<Corroboration, string> found, string because, object[] becauseArgs)
    {
        Expectation.Check(Subject, Identifier, holds, what, args, found, because, becauseArgs);
        return new(this);
    }
}

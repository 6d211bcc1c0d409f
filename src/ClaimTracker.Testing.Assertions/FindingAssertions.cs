using ClaimTracker.Testing.Assertions.Failures;
using ClaimTracker.Tracing;
using FluentAssertions;
using FluentAssertions.Primitives;

namespace ClaimTracker.Testing.Assertions;

/// <summary>Says what should be noticed by an answer that has findings. Every failure shows what was noticed.</summary>
/// <typeparam name="TAnswer">The answer.</typeparam>
/// <typeparam name="TAssertions">What goes on after an assertion.</typeparam>
public abstract class FindingAssertions<TAnswer, TAssertions> : ReferenceTypeAssertions<TAnswer?, TAssertions>
    where TAnswer : class
    where TAssertions : FindingAssertions<TAnswer, TAssertions>
{
    private protected FindingAssertions(TAnswer? answer)
        : base(answer)
    {
    }

    /// <summary>Expects that something was noticed.</summary>
    /// <param name="kind">What.</param>
    /// <param name="because">Why, as the end of a sentence.</param>
    /// <param name="becauseArgs">What to put into <paramref name="because"/>.</param>
    /// <returns>Goes on, or on about the finding.</returns>
    public AndWhichConstraint<TAssertions, Finding> HaveFinding(FindingKind kind, string because = "", params object[] becauseArgs)
    {
        Expect(
            answer => FindingsOf(answer).Any(finding => finding.Kind == kind),
            "to have the finding {0}",
            [new Verbatim($"{kind}")],
            Found,
            because,
            becauseArgs);
        return new((TAssertions)this, Expectation.Matched(Subject is null ? null : FindingsOf(Subject).Where(finding => finding.Kind == kind)));
    }

    /// <summary>Expects that something was not noticed.</summary>
    /// <param name="kind">What.</param>
    /// <param name="because">Why, as the end of a sentence.</param>
    /// <param name="becauseArgs">What to put into <paramref name="because"/>.</param>
    /// <returns>Goes on.</returns>
    public AndConstraint<TAssertions> NotHaveFinding(FindingKind kind, string because = "", params object[] becauseArgs) =>
        Expect(
            answer => FindingsOf(answer).All(finding => finding.Kind != kind),
            "not to have the finding {0}",
            [new Verbatim($"{kind}")],
            Found,
            because,
            becauseArgs);

    /// <summary>Expects that nothing was noticed.</summary>
    /// <param name="because">Why, as the end of a sentence.</param>
    /// <param name="becauseArgs">What to put into <paramref name="because"/>.</param>
    /// <returns>Goes on.</returns>
    public AndConstraint<TAssertions> HaveNoFindings(string because = "", params object[] becauseArgs) =>
        Expect(answer => FindingsOf(answer).Count == 0, "to have no findings", [], Found, because, becauseArgs);

    private protected abstract IReadOnlyList<Finding> FindingsOf(TAnswer answer);

    /// <summary>What there is, where findings are not as expected, as the end of a sentence.</summary>
    private protected abstract string Found(TAnswer answer);

    private protected AndConstraint<TAssertions> Expect(
        Func<TAnswer, bool> holds, string what, object[] args, Func<TAnswer, string> found, string because, object[] becauseArgs)
    {
        Expectation.Check(Subject, Identifier, holds, what, args, found, because, becauseArgs);
        return new((TAssertions)this);
    }
}

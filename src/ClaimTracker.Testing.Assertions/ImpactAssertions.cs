using ClaimTracker.Testing.Assertions.Failures;
using ClaimTracker.Tracing;
using FluentAssertions;
using FluentAssertions.Primitives;

namespace ClaimTracker.Testing.Assertions;

/// <summary>Says what should fall with a statement.</summary>
public sealed class ImpactAssertions : ReferenceTypeAssertions<Impact?, ImpactAssertions>
{
    internal ImpactAssertions(Impact? impact)
        : base(impact)
    {
    }

    /// <inheritdoc />
    protected override string Identifier => "impact";

    /// <summary>Expects that a statement would fall: nobody would be left behind it.</summary>
    /// <param name="statementId">The id of the statement.</param>
    /// <param name="because">Why, as the end of a sentence.</param>
    /// <param name="becauseArgs">What to put into <paramref name="because"/>.</param>
    /// <returns>Goes on.</returns>
    public AndConstraint<ImpactAssertions> HaveFallen(string statementId, string because = "", params object[] becauseArgs) =>
        Expect(impact => impact.Fallen.Contains(statementId), "to have {0} fallen", [statementId], Described, because, becauseArgs);

    /// <summary>Expects that a statement would be weakened: it rests on the asked one, among others.</summary>
    /// <param name="statementId">The id of the statement.</param>
    /// <param name="because">Why, as the end of a sentence.</param>
    /// <param name="becauseArgs">What to put into <paramref name="because"/>.</param>
    /// <returns>Goes on.</returns>
    public AndConstraint<ImpactAssertions> HaveWeakened(string statementId, string because = "", params object[] becauseArgs) =>
        Expect(impact => impact.Weakened.Contains(statementId), "to have {0} weakened", [statementId], Described, because, becauseArgs);

    /// <summary>Expects that a statement would neither fall nor be weakened.</summary>
    /// <param name="statementId">The id of the statement.</param>
    /// <param name="because">Why, as the end of a sentence.</param>
    /// <param name="becauseArgs">What to put into <paramref name="because"/>.</param>
    /// <returns>Goes on.</returns>
    public AndConstraint<ImpactAssertions> HaveSpared(string statementId, string because = "", params object[] becauseArgs) =>
        Expect(
            impact => !impact.Fallen.Contains(statementId) && !impact.Weakened.Contains(statementId),
            "to have {0} spared",
            [statementId],
            Described,
            because,
            becauseArgs);

    private static string Described(Impact impact) =>
        $"with {impact.StatementId} would fall:{Shown.Lines(impact.Fallen)}\nand would be weakened:{Shown.Lines(impact.Weakened)}";

    private AndConstraint<ImpactAssertions> Expect(
        Func<Impact, bool> holds, string what, object[] args, Func<Impact, string> found, string because, object[] becauseArgs)
    {
        Expectation.Check(Subject, Identifier, holds, what, args, found, because, becauseArgs);
        return new(this);
    }
}

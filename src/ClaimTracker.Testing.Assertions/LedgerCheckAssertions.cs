using ClaimTracker.Testing.Assertions.Failures;
using ClaimTracker.Tracing;
using FluentAssertions;
using FluentAssertions.Primitives;

namespace ClaimTracker.Testing.Assertions;

/// <summary>Says what should be noticed in a ledger. Every failure shows what was noticed.</summary>
public sealed class LedgerCheckAssertions : ReferenceTypeAssertions<LedgerCheck?, LedgerCheckAssertions>
{
    internal LedgerCheckAssertions(LedgerCheck? check)
        : base(check)
    {
    }

    /// <inheritdoc />
    protected override string Identifier => "check";

    /// <summary>Expects that something was noticed.</summary>
    /// <param name="kind">What.</param>
    /// <param name="because">Why, as the end of a sentence.</param>
    /// <param name="becauseArgs">What to put into <paramref name="because"/>.</param>
    /// <returns>Goes on, or on about the finding.</returns>
    public AndWhichConstraint<LedgerCheckAssertions, Finding> HaveFinding(FindingKind kind, string because = "", params object[] becauseArgs)
    {
        Expect(
            check => check.Findings.Any(finding => finding.Kind == kind),
            "to have the finding {0}",
            [new Verbatim($"{kind}")],
            Found,
            because,
            becauseArgs);
        return new(this, Expectation.Matched(Subject?.Findings.Where(finding => finding.Kind == kind)));
    }

    /// <summary>Expects that something was not noticed.</summary>
    /// <param name="kind">What.</param>
    /// <param name="because">Why, as the end of a sentence.</param>
    /// <param name="becauseArgs">What to put into <paramref name="because"/>.</param>
    /// <returns>Goes on.</returns>
    public AndConstraint<LedgerCheckAssertions> NotHaveFinding(FindingKind kind, string because = "", params object[] becauseArgs) =>
        Expect(
            check => check.Findings.All(finding => finding.Kind != kind),
            "not to have the finding {0}",
            [new Verbatim($"{kind}")],
            Found,
            because,
            becauseArgs);

    /// <summary>Expects that nothing was noticed that is an error; warnings and information may be.</summary>
    /// <param name="because">Why, as the end of a sentence.</param>
    /// <param name="becauseArgs">What to put into <paramref name="because"/>.</param>
    /// <returns>Goes on.</returns>
    public AndConstraint<LedgerCheckAssertions> HaveNoErrors(string because = "", params object[] becauseArgs) =>
        Expect(check => !check.HasErrors, "to have no errors", [], Found, because, becauseArgs);

    /// <summary>Expects that nothing was noticed.</summary>
    /// <param name="because">Why, as the end of a sentence.</param>
    /// <param name="becauseArgs">What to put into <paramref name="because"/>.</param>
    /// <returns>Goes on.</returns>
    public AndConstraint<LedgerCheckAssertions> HaveNoFindings(string because = "", params object[] becauseArgs) =>
        Expect(check => check.Findings.Count == 0, "to have no findings", [], Found, because, becauseArgs);

    private static string Found(LedgerCheck check) => Shown.Findings(check.Findings);

    private AndConstraint<LedgerCheckAssertions> Expect(
        Func<LedgerCheck, bool> holds, string what, object[] args, Func<LedgerCheck, string> found, string because, object[] becauseArgs)
    {
        Expectation.Check(Subject, Identifier, holds, what, args, found, because, becauseArgs);
        return new(this);
    }
}

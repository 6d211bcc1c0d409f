using ClaimTracker.Testing.Assertions.Failures;
using ClaimTracker.Tracing;
using FluentAssertions;

namespace ClaimTracker.Testing.Assertions;

/// <summary>Says what should be noticed in a ledger. Every failure shows what was noticed.</summary>
public sealed class LedgerCheckAssertions : FindingAssertions<LedgerCheck, LedgerCheckAssertions>
{
    internal LedgerCheckAssertions(LedgerCheck? check)
        : base(check)
    {
    }

    /// <inheritdoc />
    protected override string Identifier => "check";

    /// <summary>Expects that nothing was noticed that is an error; warnings and information may be.</summary>
    /// <param name="because">Why, as the end of a sentence.</param>
    /// <param name="becauseArgs">What to put into <paramref name="because"/>.</param>
    /// <returns>Goes on.</returns>
    public AndConstraint<LedgerCheckAssertions> HaveNoErrors(string because = "", params object[] becauseArgs) =>
        Expect(check => !check.HasErrors, "to have no errors", [], Found, because, becauseArgs);

    private protected override IReadOnlyList<Finding> FindingsOf(LedgerCheck answer) => answer.Findings;

    private protected override string Found(LedgerCheck answer) => Shown.Findings(answer.Findings);
}

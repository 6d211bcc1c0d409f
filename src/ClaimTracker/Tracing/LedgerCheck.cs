using ClaimTracker.Model;

namespace ClaimTracker.Tracing;

/// <summary>Everything that can be noticed in a ledger: the findings of the traces of all its statements, each once.</summary>
/// <remarks>
/// Immutable and thread-safe. Computed over the whole ledger at once, in linear time; the search for outlets that come up again
/// takes one sweep for every 64 agents that speak more than once.
/// </remarks>
public sealed class LedgerCheck
{
    internal LedgerCheck(LedgerView view)
    {
        View = view;
        var reached = ReachedStatements.All(view);
        for (var node = 0; node < reached.Count; node++)
        {
            StatementCount += reached.IsMissing(node) ? 0 : 1;
        }

        Findings = new FindingRules(reached).Collect(asked: reached.Count);
    }

    /// <summary>The ledger that was checked, at the revision and said-date that were asked about.</summary>
    public LedgerView View { get; }

    /// <summary>How many statements were checked.</summary>
    public int StatementCount { get; }

    /// <summary>The findings by kind, then in ordinal order of statement.</summary>
    public ValueList<Finding> Findings { get; }

    /// <summary>Whether any finding is an error.</summary>
    public bool HasErrors => Findings.Any(finding => finding.Severity == FindingSeverity.Error);

    /// <summary>The answer as a sentence.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString()
    {
        var errors = Findings.Count(finding => finding.Severity == FindingSeverity.Error);
        var warnings = Findings.Count(finding => finding.Severity == FindingSeverity.Warning);
        return $"{Plural(StatementCount, "statement")} checked: {Plural(errors, "error")}, {Plural(warnings, "warning")}, "
            + $"{Findings.Count - errors - warnings} for information.";
    }

    private static string Plural(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}

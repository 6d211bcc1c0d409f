using ClaimTracker.Tracing;

namespace ClaimTracker.Testing.Snapshots;

/// <summary>The answers about where statements come from, as text.</summary>
internal static class TracingSnapshots
{
    public static string Of(AttributionTrace trace, int chains) => new SnapshotText()
        .Fact("trace", trace.StatementId)
        .List("origins", trace.Origins.Select(Of))
        .Fact("independent voices", Of(trace.IndependentVoices))
        .Fact("single-sourced", trace.SingleSourced)
        .List("gatekeepers", trace.Gatekeepers)
        .Fact("disjoint chains", trace.DisjointChains)
        .List("loops", trace.Cycles.Select(cycle => cycle.ToString()))
        .List("chains", Shortest(trace, chains))
        .List("findings", trace.Findings.Select(Of))
        .Fact("truncated", trace.IsTruncated)
        .ToString();

    public static string Of(OriginSet origins) => new SnapshotText()
        .List("origins", origins.Select(Of))
        .Fact("truncated", origins.IsTruncated)
        .ToString();

    public static string Of(LedgerTraces traces) => new SnapshotText()
        .Fact("statements", traces.Count)
        .List("traces", traces.OrderBy(summary => summary.StatementId, StringComparer.Ordinal).Select(Of))
        .ToString();

    public static string Of(Impact impact) => new SnapshotText()
        .Fact("impact", impact.StatementId)
        .List("fallen", impact.Fallen)
        .List("weakened", impact.Weakened)
        .ToString();

    public static string Of(LedgerCheck check) => new SnapshotText()
        .Fact("statements", check.StatementCount)
        .List("findings", check.Findings.Select(Of))
        .ToString();

    public static string Of(IndependentVoices voices) =>
        voices.Least == voices.Most ? $"{voices.Most}" : $"{voices.Least} to {voices.Most}";

    private static string Of(Origin origin) => origin switch
    {
        { Kind: OriginKind.Circular } => $"circular: {origin.StatementId}, of {origin.Cycle}",
        { Kind: OriginKind.Dangling } => $"dangling: {origin.StatementId}",
        _ => $"{SnapshotText.Words(origin.Kind)}: {origin.StatementId}, by {SnapshotText.Agent(origin.Agent?.Id)}",
    };

    private static string Of(Finding finding)
    {
        var text = $"{SnapshotText.Words(finding.Severity)}: {SnapshotText.Words(finding.Kind)}: {finding.StatementId}";
        return finding.CreditedId is null ? text : $"{text} -> {finding.CreditedId}";
    }

    private static string Of(TraceSummary summary) =>
        $"{summary.StatementId}: {summary.OriginCount} {(summary.OriginCount == 1 ? "origin" : "origins")}"
        + (summary.SingleSourced ? ", single-sourced" : "")
        + (summary.IsInLoop ? ", in a loop" : summary.RestsOnLoop ? ", rests on a loop" : "");

    private static IEnumerable<string> Shortest(AttributionTrace trace, int most)
    {
        var shown = 0;
        foreach (var chain in trace.Chains)
        {
            if (shown++ == most)
            {
                yield return "and more";
                yield break;
            }

            yield return string.Join(" -> ", chain.StatementIds);
        }
    }
}

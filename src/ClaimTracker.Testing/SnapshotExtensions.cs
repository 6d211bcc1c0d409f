using ClaimTracker.Disputes;
using ClaimTracker.Model;
using ClaimTracker.Testing.Snapshots;
using ClaimTracker.Tracing;

namespace ClaimTracker.Testing;

/// <summary>
/// Answers as text for snapshot tests: <c>trace.ToSnapshot()</c>. Everything that the answer says is in it, one fact a line, so that a
/// difference shows what changed.
/// </summary>
/// <remarks>
/// The text is the same on every machine and at every time: ids instead of names, lists in the order that the answer defines, <c>\n</c>
/// between lines and none at the end, and nothing of when or at which revision something was recorded. It is English whatever the
/// culture, and changes only with the answer.
/// </remarks>
public static class SnapshotExtensions
{
    /// <summary>Where a statement comes from, as text.</summary>
    /// <param name="trace">The answer.</param>
    /// <param name="chains">How many chains to show at most, the shortest first; their number can be exponential.</param>
    /// <returns>The text.</returns>
    public static string ToSnapshot(this AttributionTrace trace, int chains = 20)
    {
        ArgumentNullException.ThrowIfNull(trace);
        ArgumentOutOfRangeException.ThrowIfNegative(chains);
        return TracingSnapshots.Of(trace, chains);
    }

    /// <summary>Where chains end, as text.</summary>
    /// <param name="origins">The answer.</param>
    /// <returns>The text.</returns>
    public static string ToSnapshot(this OriginSet origins)
    {
        ArgumentNullException.ThrowIfNull(origins);
        return TracingSnapshots.Of(origins);
    }

    /// <summary>The summaries of all traces as text, in ordinal order of statement.</summary>
    /// <param name="traces">The answer.</param>
    /// <returns>The text.</returns>
    public static string ToSnapshot(this LedgerTraces traces)
    {
        ArgumentNullException.ThrowIfNull(traces);
        return TracingSnapshots.Of(traces);
    }

    /// <summary>What falls with a statement, as text.</summary>
    /// <param name="impact">The answer.</param>
    /// <returns>The text.</returns>
    public static string ToSnapshot(this Impact impact)
    {
        ArgumentNullException.ThrowIfNull(impact);
        return TracingSnapshots.Of(impact);
    }

    /// <summary>What was noticed in a ledger, as text.</summary>
    /// <param name="check">The answer.</param>
    /// <returns>The text.</returns>
    public static string ToSnapshot(this LedgerCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        return TracingSnapshots.Of(check);
    }

    /// <summary>How the argument about a claim stands, as text.</summary>
    /// <param name="dispute">The answer.</param>
    /// <returns>The text.</returns>
    public static string ToSnapshot(this Dispute dispute)
    {
        ArgumentNullException.ThrowIfNull(dispute);
        return DisputeSnapshots.Of(dispute);
    }

    /// <summary>What stands behind each side of a claim, as text.</summary>
    /// <param name="corroboration">The answer.</param>
    /// <returns>The text.</returns>
    public static string ToSnapshot(this Corroboration corroboration)
    {
        ArgumentNullException.ThrowIfNull(corroboration);
        return DisputeSnapshots.Of(corroboration);
    }

    /// <summary>What was said, in order, as text.</summary>
    /// <param name="timeline">The answer.</param>
    /// <returns>The text.</returns>
    public static string ToSnapshot(this Timeline timeline)
    {
        ArgumentNullException.ThrowIfNull(timeline);
        return DisputeSnapshots.Of(timeline);
    }

    /// <summary>What a look-up found, as text: a line for each statement, in the order found.</summary>
    /// <param name="statements">The statements, such as those of <see cref="ClaimLedger.Find"/>.</param>
    /// <returns>The text.</returns>
    public static string ToSnapshot(this IEnumerable<Statement> statements)
    {
        ArgumentNullException.ThrowIfNull(statements);
        return RecordSnapshots.Of(statements);
    }

    /// <summary>Records as text: the dossier format, indented.</summary>
    /// <param name="dossier">The records.</param>
    /// <returns>The text.</returns>
    /// <exception cref="ClaimTrackerException">A record cannot be written.</exception>
    public static string ToSnapshot(this Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return RecordSnapshots.Of(dossier);
    }
}

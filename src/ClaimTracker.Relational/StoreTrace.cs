using ClaimTracker.Tracing;

namespace ClaimTracker.Relational;

/// <summary>A trace that was answered in the database; see <see cref="RelationalStore.Trace"/>.</summary>
/// <param name="Revision">The revision that was asked.</param>
/// <param name="Trace">
/// The answer, which is that of a ledger in memory at this revision. Its <see cref="AttributionTrace.View"/> is of an excerpt that
/// holds what the trace reached, as one revision of its own.
/// </param>
public sealed record StoreTrace(long Revision, AttributionTrace Trace);

using ClaimTracker.Benchmarks.Workload;
using ClaimTracker.Tracing;

namespace ClaimTracker.Benchmarks.Peers;

/// <summary>
/// The library's answer to where a statement comes from and to nothing else, all questions to one snapshot: in a new result each
/// time, or in one that is reused.
/// </summary>
internal sealed class LedgerOrigins(LedgerView view, bool reuse) : IOriginFinder
{
    private OriginSet _origins = new();

    public IEnumerable<int> Found => _origins.Select(origin => NewsWorkload.NumberOf(origin.StatementId));

    public int FindOrigins(Question question) => FindOrigins(view.Trace(question.Id));

    public int FindOrigins(TraceQuery prepared)
    {
        _origins = reuse ? prepared.Origins(_origins) : prepared.Origins();
        return _origins.Count;
    }
}

using ClaimTracker.Benchmarks.Workload;
using ClaimTracker.Model;
using ClaimTracker.Tracing;

namespace ClaimTracker.Benchmarks.Peers;

/// <summary>The library's full answer: origins, gatekeepers, loops, voices and findings, without the chains.</summary>
internal sealed class LedgerTrace(ClaimLedger ledger) : IOriginFinder
{
    private ValueList<Origin> _origins = [];

    public IEnumerable<int> Found => _origins.Select(origin => NewsWorkload.NumberOf(origin.StatementId));

    public int FindOrigins(Question question)
    {
        _origins = ledger.Trace(question.Id).Resolve().Origins;
        return _origins.Count;
    }
}

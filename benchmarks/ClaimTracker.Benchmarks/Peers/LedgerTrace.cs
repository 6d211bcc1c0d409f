using ClaimTracker.Benchmarks.Workload;
using ClaimTracker.Model;
using ClaimTracker.Tracing;

namespace ClaimTracker.Benchmarks.Peers;

/// <summary>The library's full answer: origins, gatekeepers, loops and voices, without the chains.</summary>
/// <param name="ledger">Who is asked.</param>
/// <param name="readIds">Whether all of it is read as text, too: by then, each statement that it names has become a string.</param>
internal sealed class LedgerTrace(ClaimLedger ledger, bool readIds = false) : IOriginFinder
{
    private ValueList<Origin> _origins = [];

    /// <summary>What the last call read besides origins, so that reading it is not left out.</summary>
    public int Read { get; private set; }

    public IEnumerable<int> Found => _origins.Select(origin => NewsWorkload.NumberOf(origin.StatementId));

    public int FindOrigins(Question question) => FindOrigins(ledger.Trace(question.Id));

    public int FindOrigins(TraceQuery prepared)
    {
        // A trace works its answers out when they are read, so all that are compared are read.
        var trace = prepared.Resolve();
        _origins = trace.Origins;
        Read = trace.Gatekeepers.Count + trace.Cycles.Count + trace.IndependentVoices.Most;
        if (readIds)
        {
            ReadIds(trace);
        }

        return _origins.Count;
    }

    private void ReadIds(AttributionTrace trace)
    {
        foreach (var origin in trace.Origins.AsSpan())
        {
            Read += origin.StatementId.Length + (int)origin.Kind + origin.Cycle.AsSpan().Length;
        }

        Read += trace.Gatekeepers.AsSpan().Length;
        foreach (var cycle in trace.Cycles.AsSpan())
        {
            Read += cycle.AsSpan().Length;
        }
    }
}

using ClaimTracker.Model;
using ClaimTracker.Serialization;

namespace ClaimTracker.Benchmarks.Workload;

/// <summary>Counts records and keeps none.</summary>
internal sealed class RecordCounter : IRecordSink
{
    public long Records { get; private set; }

    public void Add(Agent agent) => Records++;

    public void Add(Claim claim) => Records++;

    public void Add(Report report) => Records++;

    public void Add(Statement statement) => Records++;

    public void Add(CounterClaim counterClaim) => Records++;

    public void Add(Retraction retraction) => Records++;

    public void Add(Redaction redaction) => Records++;
}

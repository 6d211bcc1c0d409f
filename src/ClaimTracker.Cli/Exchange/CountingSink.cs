using ClaimTracker.Model;
using ClaimTracker.Serialization;

namespace ClaimTracker.Cli.Exchange;

/// <summary>Counts the records that it passes on.</summary>
internal sealed class CountingSink(IRecordSink sink) : IRecordSink
{
    public long Count { get; private set; }

    public void Add(Agent agent)
    {
        sink.Add(agent);
        Count++;
    }

    public void Add(Claim claim)
    {
        sink.Add(claim);
        Count++;
    }

    public void Add(Report report)
    {
        sink.Add(report);
        Count++;
    }

    public void Add(Statement statement)
    {
        sink.Add(statement);
        Count++;
    }

    public void Add(CounterClaim counterClaim)
    {
        sink.Add(counterClaim);
        Count++;
    }

    public void Add(Retraction retraction)
    {
        sink.Add(retraction);
        Count++;
    }

    public void Add(Redaction redaction)
    {
        sink.Add(redaction);
        Count++;
    }
}

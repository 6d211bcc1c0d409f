using ClaimTracker.Model;

namespace ClaimTracker.Serialization;

/// <summary>
/// Takes records one at a time, so that whoever makes them (an importer, a crawler) need not hold them all. Records may come in any
/// order and refer to later ones; whether their ids agree with each other is seen when a ledger records them.
/// </summary>
/// <remarks>Not thread-safe: one record after the other.</remarks>
public interface IRecordSink
{
    /// <summary>Takes an agent.</summary>
    /// <param name="agent">The agent, with its id.</param>
    void Add(Agent agent);

    /// <summary>Takes a claim.</summary>
    /// <param name="claim">The claim.</param>
    void Add(Claim claim);

    /// <summary>Takes a report.</summary>
    /// <param name="report">The report.</param>
    void Add(Report report);

    /// <summary>Takes a statement.</summary>
    /// <param name="statement">The statement.</param>
    void Add(Statement statement);

    /// <summary>Takes a counter-claim.</summary>
    /// <param name="counterClaim">The counter-claim.</param>
    void Add(CounterClaim counterClaim);

    /// <summary>Takes a retraction.</summary>
    /// <param name="retraction">The retraction.</param>
    void Add(Retraction retraction);

    /// <summary>Takes a redaction.</summary>
    /// <param name="redaction">The redaction.</param>
    void Add(Redaction redaction);
}

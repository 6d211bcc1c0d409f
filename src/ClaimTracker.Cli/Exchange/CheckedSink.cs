using ClaimTracker.Model;
using ClaimTracker.Serialization;

namespace ClaimTracker.Cli.Exchange;

/// <summary>
/// Passes records on only when a ledger has taken them, so that whatever an import writes can be loaded, without reading it again.
/// </summary>
/// <remarks>
/// Records are checked a batch at a time. One that refers to a later record is not wrong but early: its batch is tried again when
/// it has twice the size, so that each record is looked at about twice, and what is still wrong at the end is an error. Memory is
/// that of a ledger, which is what the next command needs for the result.
/// </remarks>
/// <param name="accept">Is given each batch that was taken.</param>
internal sealed class CheckedSink(Action<Dossier> accept) : IRecordSink
{
    private const int FirstTry = 4096;

    private DossierCollector _batch = new();
    private int _collected;
    private int _nextTry = FirstTry;

    /// <summary>What has been taken so far.</summary>
    public ClaimLedger Ledger { get; } = new();

    public void Add(Agent agent)
    {
        RequireNew("agent", agent.Id, Ledger.Now.TryGetAgent(agent.Id, out _));
        _batch.Add(agent);
        Count();
    }

    public void Add(Claim claim)
    {
        RequireNew("claim", claim.Id, Ledger.Now.TryGetClaim(claim.Id, out _));
        _batch.Add(claim);
        Count();
    }

    public void Add(Report report)
    {
        RequireNew("report", report.Id, Ledger.Now.TryGetReport(report.Id, out _));
        _batch.Add(report);
        Count();
    }

    public void Add(Statement statement)
    {
        RequireNew("statement", statement.Id, Ledger.Now.TryGetStatement(statement.Id, out _));
        _batch.Add(statement);
        Count();
    }

    public void Add(CounterClaim counterClaim)
    {
        _batch.Add(counterClaim);
        Count();
    }

    public void Add(Retraction retraction)
    {
        _batch.Add(retraction);
        Count();
    }

    public void Add(Redaction redaction)
    {
        _batch.Add(redaction);
        Count();
    }

    /// <summary>Says that no record will follow.</summary>
    /// <exception cref="ClaimTrackerException">What is left breaks a rule of the ledger.</exception>
    public void Complete() => Commit();

    private void Count()
    {
        if (++_collected < _nextTry)
        {
            return;
        }

        try
        {
            Commit();
        }
        catch (ClaimTrackerException)
        {
            _nextTry = checked(_nextTry * 2);
        }
    }

    private void Commit()
    {
        var batch = _batch.ToDossier();
        Ledger.Record(batch);
        accept(batch);
        _batch = new DossierCollector();
        _collected = 0;
        _nextTry = FirstTry;
    }

    // The ledger passes over what it holds already; a dossier that says it twice cannot be loaded.
    private static void RequireNew(string noun, string id, bool isKnown)
    {
        if (isKnown)
        {
            throw new ClaimTrackerException(
                $"{noun} '{id}'", $"an id is used once, and an earlier {noun} has it", "Give one of the two another id in the input, or drop it");
        }
    }
}

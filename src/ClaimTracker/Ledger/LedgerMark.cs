using ClaimTracker.Ledger.Storage;

namespace ClaimTracker.Ledger;

/// <summary>How far the tables of a ledger were filled, to go back to when a batch is refused.</summary>
internal readonly struct LedgerMark(LedgerStore store)
{
    private readonly IdMark _agents = store.Agents.Ids.Mark;
    private readonly (IdMark Ids, (int AsTheyCame, ArenaMark Texts) Records, int Languages) _claims = store.Claims.Mark;
    private readonly IdMark _reports = store.Reports.Ids.Mark;
    private readonly IdMark _statements = store.Statements.Ids.Mark;
    private readonly (int Slots, int Several) _credits = store.Statements.Credits.Mark;
    private readonly int _dates = store.Statements.Dates.Count;

    /// <summary>The slots of claims below were there.</summary>
    public int Claims => _claims.Ids.Count;

    /// <summary>The slots of statements below were there.</summary>
    public int Statements => _statements.Count;

    /// <summary>Takes back everything since, of which nothing has been listed.</summary>
    public void GoBack()
    {
        store.Agents.Truncate(_agents);
        store.Claims.Truncate(_claims);
        store.Reports.Truncate(_reports);
        store.Statements.Ids.Truncate(_statements);
        store.Statements.Truncate(_statements.Count);
        store.Statements.Credits.Truncate(_credits);
        store.Statements.Dates.Truncate(_dates);
    }
}

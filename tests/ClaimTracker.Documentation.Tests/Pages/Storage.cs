using ClaimTracker.Journals;
using ClaimTracker.Model;
using ClaimTracker.Relational;
using ClaimTracker.Sqlite;
using ClaimTracker.Tracing;

namespace ClaimTracker.Documentation.Tests.Pages;

/// <summary>The code of docs/storage.md, which makes a file: what it does is tested beside the store.</summary>
public static class Storage
{
    public static void Keep(string head)
    {
        // snippet: Keep
        using var store = SqliteStore.Open("ledger.db");

        // Committed when this returns.
        var rain = store.Ledger.Claim("rain", "It will rain on Friday.");
        store.Ledger.Record(s => s.By(Outlet.NewsAgency("Agency")).Reports(rain).Citing(Speaker.Unnamed("forecasters")));

        // From memory, and in the database, reading no more than the trace reaches.
        AttributionTrace trace = store.Ledger.Trace("s-agency").Resolve();
        StoreTrace bounded = store.Trace("s-agency", new TraceBudget { MaxDepth = 20 });

        // Is everything there, and as it was recorded? The head was kept elsewhere.
        JournalVerification verification = store.Verify(JournalHead.Parse(head));
        // end snippet
    }
}

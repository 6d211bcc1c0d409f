using ClaimTracker.Model;
using ClaimTracker.Sqlite;

namespace ClaimTracker.Documentation.Tests.Pages;

/// <summary>The code of docs/erasure.md.</summary>
public static class Erasure
{
    public static void Erasing_personal_data()
    {
        // snippet: Erasing_personal_data
        var ledger = new ClaimLedger();
        var rain = ledger.Claim("rain", "It will rain on Friday.");
        var ann = ledger.Speaker(Speaker.Person("Ann Example") with { Id = "p-4711" });
        var said = ledger.Record(s => s.By(ann).Asserts(rain).Saying("Friday will be wet, says Ann."));

        ledger.Redact(RedactionTarget.Agent, "p-4711", "request 2026-17");
        ledger.Redact(RedactionTarget.Statement, said.Id, "request 2026-17");

        Console.WriteLine(ledger.Now.GetAgent("p-4711").Name);
        Console.WriteLine(ledger.AtRevision(3).GetStatement(said.Id).Quote ?? "no quote, at an earlier revision either");
        Console.WriteLine(ledger.Trace(said).Resolve());
        // end snippet
    }

    public static void Erasing_in_a_durable_ledger()
    {
        var folder = Directory.CreateTempSubdirectory("claimtracker-erasure-").FullName;
        var path = Path.Combine(folder, "ledger.db");
        try
        {
            Erase(path);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Erase(string path)
    {
        using (var filled = SqliteStore.Open(path))
        {
            filled.Ledger.Speaker(Speaker.Person("Ann Example") with { Id = "p-4711" });
        }

        // snippet: Erasing_in_a_durable_ledger
        using var store = SqliteStore.Open(path);
        var head = store.Head;

        store.Ledger.Redact(RedactionTarget.Agent, "p-4711", "request 2026-17");

        var verification = store.Verify(head);
        Console.WriteLine(verification.IsIntact);
        Console.WriteLine(verification.ErasedRecords);
        // end snippet
    }
}

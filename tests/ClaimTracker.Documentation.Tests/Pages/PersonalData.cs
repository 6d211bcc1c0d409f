using ClaimTracker.Model;

namespace ClaimTracker.Documentation.Tests.Pages;

/// <summary>The code of docs/guide/questions.md on personal data.</summary>
public static class PersonalData
{
    public static void Does_it_store_personal_data()
    {
        // snippet: Does_it_store_personal_data
        var ledger = new ClaimLedger();
        var source = ledger.Speaker(Speaker.Person("Ann Example") with { Id = "p-4711" });
        Console.WriteLine(ledger.Now.GetAgent(source.Id));
        // end snippet
    }

    public static void How_is_it_erased()
    {
        // snippet: How_is_it_erased
        var ledger = new ClaimLedger();
        var rain = ledger.Claim("rain", "It will rain on Friday.");
        ledger.Record(s => s.By(Speaker.Person("Ann Example") with { Id = "p-4711" }).Asserts(rain));
        var before = ledger.Trace("s-p-4711").Resolve().IndependentVoices;

        ledger.Redact(RedactionTarget.Agent, "p-4711", "request 2026-17");

        Console.WriteLine(ledger.AtRevision(2).GetAgent("p-4711"));
        Console.WriteLine(ledger.FindAgents("Ann Example").Count);
        Console.WriteLine(ledger.Trace("s-p-4711").Resolve().IndependentVoices == before);
        // end snippet
    }
}

using ClaimTracker.Model;
using ClaimTracker.Serialization;
using ClaimTracker.Tests.Support;

namespace ClaimTracker.Documentation.Tests.Pages;

/// <summary>The code of docs/guide/first-steps.md.</summary>
public static class FirstSteps
{
    public static void A_first_program()
    {
        // snippet: A_first_program
        var ledger = new ClaimLedger();

        // What is claimed, whoever says it.
        var unsafeDam = ledger.Claim("dam-unsafe", "The Storvik dam is unsafe.");

        // Who says it, and who passes it on, citing whom.
        var engineer = ledger.Record(s => s.By(Speaker.Unnamed("an engineer", of: "Storvik Power")).Asserts(unsafeDam).On("2031-04-18"));
        var agency = ledger.Record(s => s.By(Outlet.NewsAgency("Nordwire")).Reports(unsafeDam).On("2031-04-18").Citing(engineer));
        var daily = ledger.Record(s => s.By(Outlet.Newspaper("Karlshaven Daily")).Reports(unsafeDam).On("2031-04-19").Citing(agency));

        // Who denies it.
        ledger.Record(s => s.By(Speaker.Person("Eva Holm").For("Storvik Power", "director")).Denies(unsafeDam).On("2031-04-20"));

        // Where does it come from? Who denies it? What falls if the engineer is not one?
        var trace = ledger.Trace(daily).Resolve();
        foreach (var chain in trace.Chains.Take(10))
        {
            Console.WriteLine(chain);
        }

        Console.WriteLine(trace);
        Console.WriteLine(ledger.Dispute(unsafeDam));
        Console.WriteLine(ledger.Impact(engineer));
        // end snippet
    }

    public static void An_answer_in_parts()
    {
        var ledger = new ClaimLedger();
        var claim = ledger.Claim("dam-unsafe", "The Storvik dam is unsafe.");
        var agency = ledger.Record(s => s.By(Outlet.NewsAgency("Nordwire")).Reports(claim).Citing(Speaker.Unnamed("an engineer", of: "Storvik Power")));
        var daily = ledger.Record(s => s.By(Outlet.Newspaper("Karlshaven Daily")).Reports(claim).Citing(agency));
        var trace = ledger.Trace(daily).Resolve();

        // snippet: An_answer_in_parts
        foreach (var origin in trace.Origins)
        {
            Console.WriteLine($"{origin.Kind}: {origin.Agent?.Name}");
        }

        Console.WriteLine($"single-sourced: {trace.SingleSourced}, voices: {trace.IndependentVoices.Least} to {trace.IndependentVoices.Most}");
        Console.WriteLine($"gatekeepers: {string.Join(", ", trace.Gatekeepers)}");
        // end snippet
    }

    public static void A_dossier_from_a_file()
    {
        var path = Repository.PathOf("docs/samples/ukraine-crisis-2022.json");

        // snippet: A_dossier_from_a_file
        var ledger = new ClaimLedger();
        using (var file = File.OpenRead(path))
        {
            DossierReader.Load(ledger, file, DossierFormat.Json);
        }

        Console.WriteLine(ledger.ToDossier());
        Console.WriteLine(ledger.Trace("s-iran-press-invasion").Resolve());
        // end snippet
    }

    public static void Bad_input()
    {
        var ledger = new ClaimLedger();

        // snippet: Bad_input
        try
        {
            ledger.Trace("s-nobody").Resolve();
        }
        catch (ClaimTrackerException refusal)
        {
            Console.WriteLine(refusal.Message);
        }
        // end snippet
    }
}

using System.Text;
using System.Text.Json;
using ClaimTracker.Interchange.ClaimReviews;
using ClaimTracker.Interchange.Csv;
using ClaimTracker.Model;
using ClaimTracker.Serialization;
using ClaimTracker.Testing;

namespace ClaimTracker.Documentation.Tests.Pages;

/// <summary>The code of docs/guide/questions.md that brings data in and out.</summary>
public static class Exchange
{
    public static void Can_I_export_to_Google()
    {
        // snippet: Can_I_export_to_Google
        var ledger = Dossiers.StraightChain().ToLedger();
        var desk = ledger.Outlet(Outlet.Online("Karlshaven Check"));
        var page = ledger.Report(new Report("fire-checked", desk.Id) { Url = "https://check.example/fire" });
        var claim = ledger.Now.GetClaim("pump-house-fire");
        ledger.Record(s => s.By(desk).Asserts(claim).On("2031-03-09").In(page).Rated(new Rating { Text = "True" }));

        using var nodes = new MemoryStream();
        ClaimReviewWriter.Write(ledger.Now, nodes);

        using var written = JsonDocument.Parse(nodes.ToArray());
        foreach (var missing in ClaimReviewGuide.Check(written.RootElement[0]))
        {
            Console.WriteLine(missing);
        }
        // end snippet
    }

    public static void Can_I_bring_in_a_table()
    {
        // snippet: Can_I_bring_in_a_table
        var ledger = new ClaimLedger();
        using var table = new MemoryStream();
        CsvFormat.Export(Dossiers.StraightChain().ToLedger().Now, table);
        Console.WriteLine(Encoding.UTF8.GetString(table.ToArray()).Split('\n')[0]);

        table.Position = 0;
        var records = new DossierCollector();
        Console.WriteLine(CsvFormat.Import(table, CsvMapping.Statements, records));
        ledger.Record(records.ToDossier());
        // end snippet
    }
}

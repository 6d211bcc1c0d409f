using ClaimTracker.Serialization;
using ClaimTracker.Testing;
using ClaimTracker.Testing.Assertions;

namespace ClaimTracker.Documentation.Tests.Pages;

/// <summary>The code of docs/guide/fixtures.md, but for <see cref="NewsroomTests"/>.</summary>
public static class Fixtures
{
    public static void A_failure()
    {
        var trace = Dossiers.TwoIndependentConfirmations().ToLedger().Trace("s-karlshaven-daily").Resolve();
        try
        {
            // snippet: A_failure
            trace.Should().BeSingleSourced("the harbour master is all there is");
            // end snippet
        }
        catch (Xunit.Sdk.XunitException failure)
        {
            Console.WriteLine(failure.Message);
        }
    }

    public static void Every_situation()
    {
        // snippet: Every_situation
        foreach (var (name, dossier) in Dossiers.All())
        {
            using var file = new MemoryStream();
            DossierWriter.Write(dossier, file, DossierFormat.JsonLines);
            file.Position = 0;
            DossierReader.Read(file, DossierFormat.JsonLines).Should().Be(dossier, "{0} comes back as it was", name);
        }
        // end snippet
    }

    public static void A_random_ledger()
    {
        // snippet: A_random_ledger
        var news = RandomLedger.WithSeed(42).Statements(10_000).Outlets(100).Loops(0.001).Unnamed(0.2);

        Console.WriteLine(news);
        Console.WriteLine(news.ToLedger().TraceAll());
        // end snippet
    }

    public static void A_snapshot()
    {
        // snippet: A_snapshot
        var trace = Dossiers.AnonymousOrigin().ToLedger().Trace("s-karlshaven-daily").Resolve();

        Console.WriteLine(trace.ToSnapshot());
        // end snippet
    }
}

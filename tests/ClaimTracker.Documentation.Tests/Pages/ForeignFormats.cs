using System.Text;
using ClaimTracker.Interchange;
using ClaimTracker.Interchange.Brat;
using ClaimTracker.Interchange.Citron;
using ClaimTracker.Serialization;

namespace ClaimTracker.Documentation.Tests.Pages;

/// <summary>The code of docs/interchange.</summary>
public static class ForeignFormats
{
    public static void Brat()
    {
        var corpus = Directory.CreateTempSubdirectory("claimtracker-brat-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(corpus, "article_an1.txt"), "Ann said it rains.");
            File.WriteAllText(
                Path.Combine(corpus, "article_an1.ann"), "T1\tSource 0 3\tAnn\nT2\tAttribution 4 8\tsaid\nT3\tContent 9 18\tit rains.\nE1\tAttribution:T2 Content:T3 Source:T1\n");
            var sink = new DossierCollector();

            // snippet: Brat
            TransferSummary summary = BratStandoff.Import(corpus, sink, new BratOptions { Language = "en" });
            // end snippet

            summary.Read.Should().BePositive();
        }
        finally
        {
            Directory.Delete(corpus, recursive: true);
        }
    }

    public static void Citron()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("""{"quotes":[]}"""));
        var sink = new DossierCollector();

        // snippet: Citron
        TransferSummary summary = CitronJson.Import(stream, sink, new CitronOptions { DocumentId = "article", Outlet = "The Clarion" });
        // end snippet

        summary.Read.Should().Be(0);
    }
}

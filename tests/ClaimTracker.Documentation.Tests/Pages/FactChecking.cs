using System.Text;
using ClaimTracker.DependencyInjection;
using ClaimTracker.Interchange.ClaimReviews;
using ClaimTracker.Model;
using ClaimTracker.Serialization;

namespace ClaimTracker.Documentation.Tests.Pages;

/// <summary>The code of docs/guide/fact-checking-tool.md, but for <see cref="NewsroomApi"/>.</summary>
public static class FactChecking
{
    public static void A_ledger_for_each_desk()
    {
        var services = new ServiceCollection();

        // snippet: A_ledger_for_each_desk
        services.AddKeyedClaimTracker("politics");
        services.AddKeyedClaimTracker("science");
        // end snippet

        using var provider = services.BuildServiceProvider();
        provider.GetRequiredKeyedService<ClaimLedger>("politics").Should().NotBeSameAs(provider.GetRequiredKeyedService<ClaimLedger>("science"));
    }

    public static void A_review_of_your_own()
    {
        // snippet: A_review_of_your_own
        var ledger = new ClaimLedger();
        var naps = ledger.Claim("naps-lengthen-life", "A nap after lunch adds three years to a life.");
        ledger.Record(s => s.By(Speaker.Organization("Institute for Sleep")).Asserts(naps).On("2031-04-01"));

        var desk = ledger.Outlet(Outlet.Online("Karlshaven Check") with { ExternalIds = [new ExternalId("domain", "check.example")] });
        var page = ledger.Report(new Report("naps-checked", desk.Id)
        {
            Title = "Do naps add years?",
            Url = "https://check.example/naps",
            Published = EdtfDate.Parse("2031-04-09"),
        });
        ledger.Record(s => s.By(desk).Denies(naps).On("2031-04-09").In(page).Rated(new Rating { Text = "False" }));

        using var nodes = new MemoryStream();
        var summary = ClaimReviewWriter.Write(ledger.Now, nodes);
        Console.WriteLine(Encoding.UTF8.GetString(nodes.ToArray()));
        Console.WriteLine(summary);
        foreach (var item in summary.Skipped)
        {
            Console.WriteLine($"  {item.Where}: {item.Why}");
        }
        // end snippet
    }

    public static void Ratings_in_your_words()
    {
        using var page = new MemoryStream("""{ "@type": "ClaimReview", "claimReviewed": "It rains frogs.", "author": "Karlshaven Check", "reviewRating": "Five noses" }"""u8.ToArray());

        // snippet: Ratings_in_your_words
        var ratings = RatingMap.Default.With("five noses", Stance.Denies);
        var records = new DossierCollector();
        ClaimReviewReader.Read(page, records, ratings);
        Console.WriteLine(records.ToDossier().Statements[^1].Stance);
        // end snippet
    }
}

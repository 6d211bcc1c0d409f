using ClaimTracker.DependencyInjection;
using ClaimTracker.Disputes;
using ClaimTracker.Ledger;
using ClaimTracker.Model;
using ClaimTracker.Tracing;

namespace ClaimTracker.Documentation.Tests.Pages;

/// <summary>The code of README.md.</summary>
public static class Readme
{
    public static void In_code()
    {
        // snippet: In_code
        var ledger = new ClaimLedger();

        var invasion = ledger.Claim("invasion", "Russia may invade Ukraine as early as Tuesday.");

        var bloomberg = ledger.Record(s => s.By(Outlet.NewsAgency("Bloomberg")).Reports(invasion).On("2022-02-12")
                                            .Citing(Speaker.Unnamed("US officials", of: "United States")));

        var iranPress = ledger.Record(s => s.By(Outlet.Online("Iran Press")).Reports(invasion).On("2022-02-16")
                                            .Citing(bloomberg));

        ledger.Record(s => s.By(Speaker.Person("Maria Zakharova").For("Russian Foreign Ministry", "spokesperson"))
                            .Denies(invasion).On("2022-02-15").Saying("Western war propaganda has failed."));

        AttributionTrace trace = ledger.Trace(iranPress).AsOf("2022-02-20").Resolve();
        Dispute dispute = ledger.Dispute(invasion);
        // end snippet

        // snippet: In_code 2
        Console.WriteLine(trace.Chains.First());
        Console.WriteLine(trace);
        Console.WriteLine(dispute);
        // end snippet
    }

    public static void In_an_application()
    {
        var services = new ServiceCollection();

        // snippet: In_an_application
        services.AddClaimTracker(options => options.Limits = new LedgerLimits { MaxTextLength = 10_000 });
        // end snippet

        using var provider = services.BuildServiceProvider();
        var ledger = provider.GetRequiredService<ClaimLedger>();
        provider.GetRequiredService<ClaimLedger>().Should().BeSameAs(ledger);
        ledger.Invoking(l => l.Claim("long", new string('x', 10_001))).Should().Throw<ClaimTrackerException>();
    }
}

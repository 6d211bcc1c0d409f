using ClaimTracker.Model;

namespace ClaimTracker.Tests.Telemetry;

/// <summary>A small affair: an outlet cites unnamed officials, and a spokeswoman denies.</summary>
internal static class Affair
{
    public static Statement RecordIn(ClaimLedger ledger)
    {
        var invasion = ledger.Claim("invasion", "Russia may invade Ukraine as early as Tuesday.");
        var report = ledger.Record(s => s.By(Outlet.NewsAgency("Bloomberg")).Reports(invasion).On("2022-02-12")
            .Citing(Speaker.Unnamed("US officials", of: "United States")));
        ledger.Record(s => s.By(Speaker.Person("Maria Zakharova")).Denies(invasion).On("2022-02-15"));
        return report;
    }

    /// <summary>A batch that breaks a rule: its outlet was never declared.</summary>
    public static Dossier Refused { get; } = new() { Reports = [new Report("secret-report", "secret-outlet")] };
}

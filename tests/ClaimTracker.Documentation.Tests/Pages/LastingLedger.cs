using ClaimTracker.DependencyInjection;
using ClaimTracker.Relational;
using ClaimTracker.Sqlite;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ClaimTracker.Documentation.Tests.Pages;

/// <summary>The code of docs/guide/fact-checking-tool.md on a ledger that lasts.</summary>
public static class LastingLedger
{
    public static void A_ledger_that_lasts()
    {
        var folder = Directory.CreateTempSubdirectory("claimtracker-lasting-").FullName;
        var path = Path.Combine(folder, "reviews.db");
        try
        {
            using (var provider = Services(path).BuildServiceProvider())
            {
                provider.GetRequiredService<ClaimLedger>().Claim("naps", "A nap after lunch adds three years to a life.");
                provider.GetRequiredService<HealthCheckService>().CheckHealthAsync().GetAwaiter().GetResult().Status.Should().Be(HealthStatus.Healthy);
            }

            using var reopened = Services(path).BuildServiceProvider();
            reopened.GetRequiredService<ClaimLedger>().Revision.Should().Be(1);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static ServiceCollection Services(string path)
    {
        var services = new ServiceCollection();
        services.AddLogging();

        // snippet: A_ledger_that_lasts
        services.AddClaimTracker().UseSqlite(path);
        services.AddHealthChecks().AddCheck<StoreHealthCheck>("ledger");
        // end snippet

        return services;
    }
}

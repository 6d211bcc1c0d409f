using ClaimTracker.DependencyInjection;
using ClaimTracker.Journals;
using ClaimTracker.Ledger;
using ClaimTracker.Relational;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Time.Testing;

namespace ClaimTracker.Sqlite.Tests;

public sealed class UseSqliteTests : IDisposable
{
    private readonly SqlitePlace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void The_ledger_of_the_container_is_kept_in_the_file()
    {
        using (var services = new ServiceCollection().AddClaimTracker().UseSqlite(_place.Path).Services.BuildServiceProvider())
        {
            services.GetRequiredService<ClaimLedger>().Claim("rain", "It rains.");
            services.GetRequiredService<ClaimLedger>().Should().BeSameAs(services.GetRequiredService<SqliteStore>().Ledger);
            services.GetRequiredService<RelationalStore>().Should().BeSameAs(services.GetRequiredService<SqliteStore>());
        }

        using var store = _place.Open();
        store.Ledger.Now.GetClaim("rain").Text.ToString().Should().Be("It rains.");
    }

    [Fact]
    public void The_ledger_has_the_options_that_were_configured()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2022, 2, 12, 0, 0, 0, TimeSpan.Zero));
        using var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(clock)
            .AddClaimTracker(options => options.Limits = new LedgerLimits { MaxTextLength = 10 })
            .UseSqlite(_place.Path, options => options.Synchronous = SqliteSynchronous.Normal)
            .Services.BuildServiceProvider();
        var ledger = services.GetRequiredService<ClaimLedger>();

        ledger.Claim("rain", "It rains.");

        ledger.Now.RecordedAt.Should().Be(clock.GetUtcNow());
        ledger.Invoking(l => l.Claim("snow", "It snows a lot.")).Should().Throw<ClaimTrackerException>();
    }

    [Fact]
    public void Ledgers_under_keys_are_kept_in_files_of_their_own()
    {
        using var other = new SqlitePlace();
        var collection = new ServiceCollection();
        collection.AddKeyedClaimTracker("desk").UseSqlite(_place.Path);
        collection.AddKeyedClaimTracker("archive").UseSqlite(other.Path);
        using (var services = collection.BuildServiceProvider())
        {
            services.GetRequiredKeyedService<ClaimLedger>("desk").Claim("rain", "It rains.");
            services.GetRequiredKeyedService<ClaimLedger>("archive").Revision.Should().Be(0);
        }

        using var store = _place.Open();
        store.Ledger.Revision.Should().Be(1);
    }

    [Fact]
    public async Task A_health_check_says_whether_the_file_answers()
    {
        using var services = new ServiceCollection().AddClaimTracker().UseSqlite(_place.Path).Services.AddSingleton<StoreHealthCheck>().BuildServiceProvider();
        var check = services.GetRequiredService<StoreHealthCheck>();
        var context = new HealthCheckContext { Registration = new HealthCheckRegistration("ledger", check, HealthStatus.Unhealthy, tags: null) };
        services.GetRequiredService<ClaimLedger>().Claim("rain", "It rains.");

        var healthy = await check.CheckHealthAsync(context);
        _place.Tamper("DROP TABLE batches");
        var broken = await check.CheckHealthAsync(context);

        healthy.Should().Match<HealthCheckResult>(result => result.Status == HealthStatus.Healthy && result.Description == "The ledger is at revision 1.");
        broken.Status.Should().Be(HealthStatus.Unhealthy);
        broken.Exception.Should().BeOfType<JournalException>();
    }
}

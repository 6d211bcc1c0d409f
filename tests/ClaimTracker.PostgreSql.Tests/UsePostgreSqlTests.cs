using ClaimTracker.DependencyInjection;
using ClaimTracker.PostgreSql.Tests.Server;
using ClaimTracker.Relational;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace ClaimTracker.PostgreSql.Tests;

public sealed class UsePostgreSqlTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2022, 2, 20, 12, 0, 0, TimeSpan.Zero);

    private readonly TestSchema _schema = new();
    private readonly ServiceCollection _services = new();

    public void Dispose() => _schema.Dispose();

    [Fact]
    public void The_ledger_of_the_container_is_kept()
    {
        _services.AddClaimTracker(options => options.TimeProvider = new FakeTimeProvider(Noon))
            .UsePostgreSql(TestServer.ConnectionString, options => options.Schema = _schema.Name);
        using (var provider = _services.BuildServiceProvider())
        {
            provider.GetRequiredService<ClaimLedger>().Claim("rain", "It rains.");
            provider.GetRequiredService<PostgreSqlStore>().Ledger.Should().BeSameAs(provider.GetRequiredService<ClaimLedger>());
            provider.GetRequiredService<RelationalStore>().Should().BeSameAs(provider.GetRequiredService<PostgreSqlStore>());
        }

        using var store = _schema.Open();
        store.Ledger.Now.RecordedAt.Should().Be(Noon, "the clock is the one that AddClaimTracker was given");
    }

    [Fact]
    public void Keyed_ledgers_are_tenants_in_schemas_of_their_own()
    {
        using var other = new TestSchema();
        _services.AddKeyedClaimTracker("paris").UsePostgreSql(TestServer.ConnectionString, options => options.Schema = _schema.Name);
        _services.AddKeyedClaimTracker("kyiv").UsePostgreSql(TestServer.ConnectionString, options => options.Schema = other.Name);
        using var provider = _services.BuildServiceProvider();

        provider.GetRequiredKeyedService<ClaimLedger>("paris").Claim("rain", "It rains.");

        provider.GetRequiredKeyedService<PostgreSqlStore>("paris").Head.Revision.Should().Be(1);
        provider.GetRequiredKeyedService<PostgreSqlStore>("kyiv").Head.Revision.Should().Be(0);
    }

    [Fact]
    public async Task A_host_follows_what_others_record()
    {
        _services.AddClaimTracker().UsePostgreSql(TestServer.ConnectionString, options => options.Schema = _schema.Name).FollowInBackground();
        await using var provider = _services.BuildServiceProvider();
        var follower = provider.GetRequiredService<IHostedService>();
        await follower.StartAsync(CancellationToken.None);
        var ledger = provider.GetRequiredService<ClaimLedger>();
        using var other = _schema.Open();

        other.Ledger.Claim("rain", "It rains.");

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (ledger.Revision == 0)
        {
            await Task.Delay(10, patience.Token);
        }

        await follower.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task The_health_check_says_whether_the_server_answers()
    {
        using var server = TestServer.CreatePrivate();
        _services.AddClaimTracker().UsePostgreSql(server.ConnectionString);
        await using var provider = _services.BuildServiceProvider();
        var check = ActivatorUtilities.CreateInstance<StoreHealthCheck>(provider);
        var context = new HealthCheckContext { Registration = new HealthCheckRegistration("ledger", check, HealthStatus.Degraded, tags: null) };

        (await check.CheckHealthAsync(context)).Status.Should().Be(HealthStatus.Healthy);
        server.Stop();

        var result = await check.CheckHealthAsync(context);
        result.Status.Should().Be(HealthStatus.Degraded, "that is how it was registered");
        result.Description.Should().StartWith("PostgreSQL cannot be reached for the ledger 'claimtracker': ");
    }
}

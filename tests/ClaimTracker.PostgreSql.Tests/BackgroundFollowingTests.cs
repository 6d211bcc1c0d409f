using ClaimTracker.DependencyInjection;
using ClaimTracker.PostgreSql.Tests.Server;
using ClaimTracker.Relational;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace ClaimTracker.PostgreSql.Tests;

/// <summary>A host that follows a ledger, whatever the server does.</summary>
public sealed class BackgroundFollowingTests : IAsyncDisposable
{
    /// <summary>A follower that looks by itself only once everybody has long gone home.</summary>
    private static readonly TimeSpan Never = TimeSpan.FromDays(1);

    private readonly PrivateServer _server = TestServer.CreatePrivate();
    private readonly KeptLog _log = new();
    private readonly string _role = $"role_{Guid.NewGuid():N}";
    private ServiceProvider? _provider;
    private BackgroundService? _follower;

    public async ValueTask DisposeAsync()
    {
        if (_follower is not null)
        {
            await _follower.StopAsync(CancellationToken.None).WaitAsync(Eventually.Patience);
            _follower.ExecuteTask!.IsFaulted.Should().BeFalse("no server takes the application down");
        }

        if (_provider is not null)
        {
            await _provider.DisposeAsync();
        }

        _server.Dispose();
    }

    [Fact]
    public async Task A_host_that_starts_while_the_server_is_down_waits_for_it_and_says_so_once()
    {
        _server.Stop();
        await StartAsync(_server.ConnectionString);
        (await _log.AwaitAsync("FollowingInterrupted")).Should().StartWith("The ledger is not followed for the time being, and is again as soon as it can be. "
            + "PostgreSQL cannot be reached for the ledger 'claimtracker': ");
        await Task.Delay(1000);
        _log.Messages.Should().ContainSingle("attempts that fail are one outage").Which.Level.Should().Be(LogLevel.Warning);
        (await CheckAsync()).Status.Should().Be(HealthStatus.Unhealthy);

        _server.Start();
        (await _log.AwaitAsync("FollowingResumed")).Should().Be("The ledger is followed again, and is at revision 0.");
        using (var other = PostgreSqlStore.Open(_server.ConnectionString))
        {
            other.Ledger.Claim("rain", "It rains.");
        }

        await Eventually.HoldsAsync(() => Ledger.Revision == 1);
        (await CheckAsync()).Status.Should().Be(HealthStatus.Healthy);
    }

    [Fact]
    public async Task A_server_that_goes_and_comes_is_told_of_once_each()
    {
        await StartAsync(_server.ConnectionString);
        await Eventually.HoldsAsync(() => IsListening());

        _server.Kill();
        await _log.AwaitAsync("FollowingInterrupted");
        _server.Start();
        await _log.AwaitAsync("FollowingResumed");
        using (var other = PostgreSqlStore.Open(_server.ConnectionString))
        {
            other.Ledger.Claim("rain", "It rains.");
        }

        await Eventually.HoldsAsync(() => Ledger.Revision == 1);
        _log.Messages.Select(message => message.Name).Should().Equal("FollowingInterrupted", "FollowingResumed");
    }

    [Fact]
    public async Task A_wrong_password_is_an_error_until_it_is_the_right_one()
    {
        PostgreSqlStore.Open(_server.ConnectionString).Dispose();
        Execute($"CREATE ROLE {_role} LOGIN PASSWORD 'another'; GRANT USAGE ON SCHEMA claimtracker TO {_role}; GRANT SELECT ON ALL TABLES IN SCHEMA claimtracker TO {_role}");
        await StartAsync(AsRole);

        (await _log.AwaitAsync("FollowingRefused")).Should().Be("The ledger is not followed until somebody sees to what keeps it from that. "
            + $"PostgreSQL does not let the store in to the ledger 'claimtracker': password authentication failed for user \"{_role}\". "
            + "Correct the user or the password in the connection string, or what the server's pg_hba.conf says of it.");
        var health = await CheckAsync();
        health.Status.Should().Be(HealthStatus.Unhealthy);
        health.Description.Should().StartWith("PostgreSQL does not let the store in to the ledger 'claimtracker': ");
        await Task.Delay(500);
        _log.Messages.Should().ContainSingle("it is told once").Which.Level.Should().Be(LogLevel.Error);

        Execute($"ALTER ROLE {_role} PASSWORD 'secret'");
        await _log.AwaitAsync("FollowingResumed");
        (await CheckAsync()).Status.Should().Be(HealthStatus.Healthy);
    }

    [Fact]
    public async Task A_ledger_of_a_newer_version_is_an_error_and_ends_nothing()
    {
        PostgreSqlStore.Open(_server.ConnectionString).Dispose();
        Execute("INSERT INTO claimtracker.schema_versions (version) VALUES (99)");
        await StartAsync(_server.ConnectionString);

        (await _log.AwaitAsync("FollowingRefused")).Should().Contain("The ledger 'claimtracker' is of version 99, ");
        (await CheckAsync()).Description.Should().StartWith("The ledger 'claimtracker' is of version 99, ");
    }

    [Fact]
    public async Task A_privilege_that_is_taken_away_is_an_error_until_it_is_given_back()
    {
        using var owner = PostgreSqlStore.Open(_server.ConnectionString);
        Execute($"CREATE ROLE {_role} LOGIN PASSWORD 'secret'");
        await using var grants = NpgsqlDataSource.Create(_server.ConnectionString);
        await PostgreSqlSchema.GrantReadAsync(grants, "claimtracker", _role);
        await StartAsync(AsRole, Never);
        await Eventually.HoldsAsync(() => IsListening());

        Execute($"REVOKE SELECT ON claimtracker.claims FROM {_role}");
        owner.Ledger.Claim("rain", "It rains.");

        (await _log.AwaitAsync("FollowingRefused")).Should().Contain("The role that the store connects as lacks a privilege in the ledger 'claimtracker' ");
        var health = await CheckAsync();
        health.Status.Should().Be(HealthStatus.Unhealthy, "the head can be read, and the ledger cannot");
        health.Description.Should().StartWith("The role that the store connects as lacks a privilege");

        Execute($"GRANT SELECT ON claimtracker.claims TO {_role}");
        await _log.AwaitAsync("FollowingResumed");
        Ledger.Revision.Should().Be(1);
        (await CheckAsync()).Status.Should().Be(HealthStatus.Healthy);
    }

    [Fact]
    public async Task A_server_that_is_short_of_something_is_asked_again_and_shown_until_it_has_answered()
    {
        using var owner = PostgreSqlStore.Open(_server.ConnectionString);
        await StartAsync(_server.ConnectionString, Never);
        await Eventually.HoldsAsync(() => IsListening());

        Execute("""
            SET search_path = claimtracker;
            CREATE FUNCTION look() RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no room' USING ERRCODE = 'insufficient_resources'; END $$;
            ALTER TABLE claims RENAME TO kept;
            CREATE VIEW claims AS SELECT * FROM kept WHERE claimtracker.look();
            """);
        owner.Ledger.Claim("rain", "It rains.");

        await _log.AwaitAsync("FollowingInterrupted");
        await Task.Delay(500);
        var health = await CheckAsync();
        health.Status.Should().Be(HealthStatus.Unhealthy, "the head can be read, and the ledger cannot");
        health.Description.Should().Contain("no room");

        Execute("CREATE OR REPLACE FUNCTION claimtracker.look() RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN RETURN true; END $$");
        await _log.AwaitAsync("FollowingResumed");
        Ledger.Revision.Should().Be(1);
        (await CheckAsync()).Status.Should().Be(HealthStatus.Healthy);
        _log.Messages.Should().HaveCount(2, "it is told once each");
    }

    [Fact]
    public async Task What_no_ledger_has_written_is_an_error_that_quotes_no_record()
    {
        using var owner = PostgreSqlStore.Open(_server.ConnectionString);
        await StartAsync(_server.ConnectionString);
        await Eventually.HoldsAsync(() => IsListening());

        Execute("""
            SET search_path = claimtracker;
            INSERT INTO batches VALUES (1, now(), 1, decode(repeat('00', 32), 'hex'), NULL);
            INSERT INTO records VALUES (1, 1, 'claim', decode(repeat('00', 16), 'hex'), NULL);
            INSERT INTO claims VALUES (1, 'secret', '2022-99', NULL, NULL);
            NOTIFY claimtracker;
            """);

        var refusal = await _log.AwaitAsync("FollowingRefused");
        refusal.Should().Contain("The journal holds what no ledger has written.").And.NotContain("2022-99").And.NotContain("secret");
        (await CheckAsync()).Description.Should().Be("The journal holds what no ledger has written. Verify it, and restore it from a copy.");
    }

    [Fact]
    public async Task A_host_that_stops_while_the_server_is_down_stops_at_once()
    {
        _server.Stop();
        await StartAsync(_server.ConnectionString);
        await _log.AwaitAsync("FollowingInterrupted");

        await _follower!.StopAsync(CancellationToken.None).WaitAsync(Eventually.Patience);

        _follower.ExecuteTask!.IsCompleted.Should().BeTrue();
    }

    private ClaimLedger Ledger => _provider!.GetRequiredService<ClaimLedger>();

    private string AsRole => new NpgsqlConnectionStringBuilder(_server.ConnectionString) { Username = _role, Password = "secret", Pooling = false }.ConnectionString;

    private async Task StartAsync(string connectionString, TimeSpan? pollInterval = null)
    {
        var services = new ServiceCollection();
        services.AddClaimTracker(options => options.Logger = _log)
            .UsePostgreSql(connectionString, options => options.PollInterval = pollInterval ?? TimeSpan.FromMilliseconds(500)).FollowInBackground();
        _provider = services.BuildServiceProvider();
        _follower = (BackgroundService)_provider.GetRequiredService<IHostedService>();
        await _follower.StartAsync(CancellationToken.None);
    }

    private Task<HealthCheckResult> CheckAsync()
    {
        var check = _provider!.GetRequiredService<StoreHealthCheck>();
        return check.CheckHealthAsync(new HealthCheckContext { Registration = new HealthCheckRegistration("ledger", check, failureStatus: null, tags: null) });
    }

    private bool IsListening() => (long)Execute("SELECT count(*) FROM pg_stat_activity WHERE query = 'LISTEN \"claimtracker\"' AND wait_event = 'ClientRead'")! > 0;

    private object? Execute(string sql)
    {
        using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_server.ConnectionString) { Pooling = false }.ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar();
    }
}

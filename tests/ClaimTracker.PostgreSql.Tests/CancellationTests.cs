using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using ClaimTracker.Model;
using ClaimTracker.PostgreSql.Tests.Server;
using ClaimTracker.Relational;
using ClaimTracker.Tracing;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace ClaimTracker.PostgreSql.Tests;

/// <summary>What is cancelled ends soon, with an <see cref="OperationCanceledException"/>, and leaves the store as it was.</summary>
public sealed class CancellationTests : IDisposable
{
    /// <summary>Far less than any time limit that would end it otherwise, and enough for a machine that is busy.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    private readonly TestSchema _schema = new();

    public void Dispose() => _schema.Dispose();

    [Fact]
    public async Task Opening_what_others_have_locked()
    {
        _schema.Open().Dispose();
        using (Lock("batches"))
        {
            await IsCancelledAsync(token => PostgreSqlStore.OpenAsync(_schema.DataSource, _schema.Options, token), "batches");
        }

        _schema.Open().Dispose();
    }

    [Fact]
    public async Task Opening_where_a_server_accepts_and_says_nothing()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var server = new NpgsqlConnectionStringBuilder(TestServer.ConnectionString) { Host = "127.0.0.1", Port = ((IPEndPoint)silent.LocalEndpoint).Port, Timeout = 300 };

        await IsCancelledAsync(token => PostgreSqlStore.OpenAsync(server.ConnectionString, cancellationToken: token));
    }

    [Fact]
    public async Task Migrating_while_others_do()
    {
        using var other = _schema.DataSource.OpenConnection();
        using var command = new NpgsqlCommand($"BEGIN; SELECT pg_advisory_xact_lock(hashtextextended('claimtracker schema ' || '{_schema.Name}', 0))", other);
        command.ExecuteNonQuery();

        await IsCancelledAsync(token => PostgreSqlSchema.MigrateAsync(_schema.DataSource, _schema.Name, token));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3000)]
    public async Task Recording_what_others_have_locked(int records)
    {
        using var store = _schema.Open();
        using (Lock("claims"))
        {
            await IsCancelledAsync(token => store.RecordAsync(Claims(records), token), "claims");
        }

        store.Ledger.Record(Claims(records)).Should().Be(1, "nothing of it was kept, and nobody holds the ledger up");
        store.Verify().Faults.Should().BeEmpty();
    }

    [Fact]
    public async Task Recording_where_no_connection_is_to_be_had()
    {
        await using var narrow = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(TestServer.ConnectionString) { MaxPoolSize = 1, Timeout = 300 }.ConnectionString);
        using var store = PostgreSqlStore.Open(narrow, _schema.Options);
        await using (await narrow.OpenConnectionAsync())
        {
            await IsCancelledAsync(token => store.RecordAsync(Claims(1), token));
        }

        store.Ledger.Record(Claims(1)).Should().Be(1);
    }

    [Fact]
    public async Task Recording_over_a_way_that_went_dead_which_ends_with_the_time_limits()
    {
        using var proxy = new CuttingProxy(TestServer.ConnectionString);
        var limits = new NpgsqlConnectionStringBuilder(proxy.ConnectionString) { CommandTimeout = 4, Timeout = 4 };
        using var store = PostgreSqlStore.Open(limits.ConnectionString, new PostgreSqlStoreOptions { Schema = _schema.Name, AppendTimeout = TimeSpan.FromSeconds(1) });

        proxy.IsDead = true;
        await IsCancelledAsync(token => store.RecordAsync(Claims(1), token), within: Eventually.Patience);
        proxy.IsDead = false;

        store.Ledger.Record(Claims(1)).Should().Be(1);
    }

    [Fact]
    public async Task Whatever_waits_for_a_record_that_is_under_way()
    {
        using var store = _schema.Open();
        using var other = Lock("claims");
        using var patience = new CancellationTokenSource();
        var recording = Task.Run(() => store.Ledger.Record(Claims(1), patience.Token));
        await Eventually.HoldsAsync(() => IsWaitedFor("claims"));

        await IsCancelledAsync(token => Task.Run(() => store.Ledger.Record(Claims(2), token)));
        await IsCancelledAsync(token => store.RecordAsync(Claims(2), token));
        await IsCancelledAsync(token => store.RefreshAsync(token));
        await IsCancelledAsync(async token =>
        {
            await using var following = store.FollowAsync(token).GetAsyncEnumerator(CancellationToken.None);
            await following.MoveNextAsync();
        });

        await patience.CancelAsync();
        await recording.Invoking(task => task.WaitAsync(Soon)).Should().ThrowAsync<OperationCanceledException>();
        store.Ledger.Revision.Should().Be(0);
    }

    [Fact]
    public async Task Verifying_tracing_and_checking_what_others_have_locked()
    {
        using var store = _schema.Open();
        store.Ledger.Record(Claims(1));
        var check = new StoreHealthCheck(store);
        var context = new HealthCheckContext { Registration = new HealthCheckRegistration("ledger", check, failureStatus: null, tags: null) };
        using (Lock("batches"))
        {
            await IsCancelledAsync(token => store.VerifyAsync(cancellationToken: token), "batches");
            await IsCancelledAsync(token => store.TraceAsync("s", TraceBudget.Unlimited, cancellationToken: token), "batches");
            await IsCancelledAsync(token => check.CheckHealthAsync(context, token), "batches");
        }

        (await check.CheckHealthAsync(context)).Status.Should().Be(HealthStatus.Healthy);
    }

    [Fact]
    public async Task At_any_moment_it_is_done_or_cancelled_and_never_anything_else()
    {
        // Two connections in all: one that were lost would be missed at once.
        await using var narrow = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(TestServer.ConnectionString) { MaxPoolSize = 2, Timeout = 30 }.ConnectionString);
        using var store = PostgreSqlStore.Open(narrow, _schema.Options);
        var random = new Random(20220212);
        var (done, cancelled) = (0, 0);
        var usual = TimeSpan.Zero;
        for (var round = 0; round < 120; round++)
        {
            using var cancellation = new CancellationTokenSource();
            var records = Claims(random.Next(4) == 0 ? 600 : 1, $"r{round}-");

            // Some rounds are never cancelled and some from the outset, and the others before or after the time that the machine takes just now.
            if (round % 10 == 1)
            {
                await cancellation.CancelAsync();
            }
            else if (round % 10 != 0)
            {
                cancellation.CancelAfter(usual * (2 * random.NextDouble()));
            }

            var clock = Stopwatch.StartNew();
            try
            {
                Task running = (round % 4) switch
                {
                    0 or 1 => store.RecordAsync(records, cancellation.Token),
                    2 => OpenAndCloseAsync(narrow, cancellation.Token),
                    _ => store.VerifyAsync(cancellationToken: cancellation.Token),
                };
                await running;
                done++;
                usual = clock.Elapsed;
            }
            catch (OperationCanceledException)
            {
                cancelled++;
            }
        }

        done.Should().BeGreaterThanOrEqualTo(12);
        cancelled.Should().BeGreaterThanOrEqualTo(12);
        store.Refresh().Should().Be(store.Head.Revision);
        store.Verify().Faults.Should().BeEmpty();
        store.Ledger.Now.ToDossier().Claims.GroupBy(claim => claim.Id.Split('-')[0]).Select(batch => batch.Count()).Should().OnlyContain(count => count == 1 || count == 600);
    }

    private async Task OpenAndCloseAsync(NpgsqlDataSource connections, CancellationToken cancellationToken)
    {
        using var store = await PostgreSqlStore.OpenAsync(connections, _schema.Options, cancellationToken);
    }

    private async Task IsCancelledAsync(Func<CancellationToken, Task> run, string? locked = null, TimeSpan? within = null)
    {
        using var cancellation = new CancellationTokenSource();
        var running = Task.Run(() => run(cancellation.Token));
        await Task.Delay(300);
        if (locked is not null)
        {
            await Eventually.HoldsAsync(() => IsWaitedFor(locked));
        }

        running.IsCompleted.Should().BeFalse("it has something to wait for");
        var clock = Stopwatch.StartNew();

        await cancellation.CancelAsync();

        await running.Invoking(task => task.WaitAsync(Eventually.Patience)).Should().ThrowAsync<OperationCanceledException>();
        clock.Elapsed.Should().BeLessThan(within ?? Soon);
    }

    private static Dossier Claims(int count, string prefix = "c-") =>
        new() { Claims = [.. Enumerable.Range(0, count).Select(i => new Claim($"{prefix}{i}", LocalizedText.Of("Text")))] };

    private bool IsWaitedFor(string table) =>
        (bool)_schema.Execute($"SELECT EXISTS (SELECT 1 FROM pg_locks WHERE relation = '{table}'::regclass AND NOT granted)")!;

    private NpgsqlConnection Lock(string table)
    {
        var connection = _schema.DataSource.OpenConnection();
        using var command = new NpgsqlCommand($"BEGIN; LOCK TABLE {_schema.Name}.{table} IN ACCESS EXCLUSIVE MODE", connection);
        command.ExecuteNonQuery();
        return connection;
    }
}

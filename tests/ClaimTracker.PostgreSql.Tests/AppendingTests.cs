using ClaimTracker.Journals;
using ClaimTracker.Model;
using ClaimTracker.PostgreSql.Tests.Server;
using Npgsql;

namespace ClaimTracker.PostgreSql.Tests;

/// <summary>Several who append to one ledger at once.</summary>
public sealed class AppendingTests : IDisposable
{
    private const int Writers = 6;
    private const int BatchesEach = 25;
    private const int StatementsEach = 3;

    private readonly TestSchema _schema = new();

    public void Dispose() => _schema.Dispose();

    [Fact]
    public async Task Writers_at_once_lose_nothing_and_nobody_sees_half_a_batch()
    {
        using var first = _schema.Open();
        first.Ledger.Record(new Dossier { Claims = [new Claim("rain", LocalizedText.Of("It rains.", "en"))] });
        using var done = new CancellationTokenSource();
        var watching = Task.Run(() => Watch(done.Token));

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => Write(writer))));
        await done.CancelAsync();

        (await watching).Should().BePositive("the reader looked in between");
        first.Refresh().Should().Be(1 + (Writers * BatchesEach));
        var expected = from writer in Enumerable.Range(0, Writers)
                       from batch in Enumerable.Range(0, BatchesEach)
                       from statement in Enumerable.Range(0, StatementsEach)
                       select $"s-{writer}-{batch}-{statement}";
        first.Ledger.ToDossier().Statements.Select(statement => statement.Id).Should().BeEquivalentTo(expected);
        first.Verify().Faults.Should().BeEmpty();
        _schema.Execute("SELECT count(*) = max(revision) FROM batches").Should().Be(true, "revisions have no gaps");
    }

    [Fact]
    public void Whoever_waits_too_long_for_others_is_told_so_and_records_nothing()
    {
        using var store = _schema.Open(new PostgreSqlStoreOptions { Schema = _schema.Name, AppendTimeout = TimeSpan.FromMilliseconds(100) });
        using var other = HoldTheLock();

        store.Ledger.Invoking(ledger => ledger.Claim("rain", "It rains.")).Should().Throw<JournalException>()
            .WithMessage($"Others were appending to the ledger '{_schema.Name}' all the while. *");

        store.Ledger.Revision.Should().Be(0);
    }

    [Fact]
    public async Task A_command_timeout_of_zero_is_no_limit_for_appends_either()
    {
        await using var unlimited = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(TestServer.ConnectionString) { CommandTimeout = 0 }.ConnectionString);
        using var store = PostgreSqlStore.Open(unlimited, new PostgreSqlStoreOptions { Schema = _schema.Name, AppendTimeout = TimeSpan.FromSeconds(1) });
        store.Ledger.Claim("rain", "It rains.");

        // Reading the head takes longer than waiting for others may.
        _schema.Execute("ALTER TABLE batches RENAME TO kept; CREATE VIEW batches AS SELECT * FROM kept WHERE pg_sleep(2.5) IS NOT NULL");

        store.Ledger.Claim("snow", "It snows.");

        store.Ledger.Revision.Should().Be(2);
    }

    [Fact]
    public async Task Waiting_for_others_can_be_cancelled()
    {
        using var store = _schema.Open();
        using var other = HoldTheLock();
        using var cancellation = new CancellationTokenSource();
        var recording = Task.Run(() => store.Ledger.Record(new Dossier { Claims = [new Claim("rain", LocalizedText.Of("It rains."))] }, cancellation.Token));
        await Task.Delay(200);
        recording.IsCompleted.Should().BeFalse();

        await cancellation.CancelAsync();

        await recording.Invoking(task => task).Should().ThrowAsync<OperationCanceledException>();
        store.Ledger.Revision.Should().Be(0);
    }

    [Fact]
    public void Ledgers_of_other_schemas_do_not_wait()
    {
        using var neighbour = new TestSchema();
        using var store = neighbour.Open(new PostgreSqlStoreOptions { Schema = neighbour.Name, AppendTimeout = TimeSpan.FromMilliseconds(500) });
        using var mine = _schema.Open();
        using var other = HoldTheLock();

        store.Ledger.Claim("rain", "It rains.");

        store.Head.Revision.Should().Be(1);
        mine.Head.Revision.Should().Be(0);
    }

    [Fact]
    public async Task Stores_that_share_the_last_connections_of_a_pool_do_not_wait_for_each_other_forever()
    {
        await using var narrow = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(TestServer.ConnectionString) { MaxPoolSize = 2 }.ConnectionString);
        using var other = new TestSchema();
        using var one = PostgreSqlStore.Open(narrow, _schema.Options);
        using var two = PostgreSqlStore.Open(narrow, other.Options);

        // Each has something to catch up with while it appends.
        await Task.WhenAll(new[] { (one, _schema), (two, other) }.Select(pair => Task.Run(() =>
        {
            using var outside = pair.Item2.Open();
            for (var i = 0; i < 20; i++)
            {
                outside.Ledger.Claim($"outside-{i}", "Text");
                pair.Item1.Ledger.Claim($"inside-{i}", "Text");
            }
        })));

        one.Ledger.Revision.Should().Be(40);
        two.Ledger.Revision.Should().Be(40);
    }

    private void Write(int writer)
    {
        using var store = _schema.Open();
        for (var batch = 0; batch < BatchesEach; batch++)
        {
            store.Ledger.Record(new Dossier
            {
                Statements = [.. Enumerable.Range(0, StatementsEach).Select(i => new Statement($"s-{writer}-{batch}-{i}", null, "rain", Stance.Asserts))],
            });
        }
    }

    private int Watch(CancellationToken done)
    {
        using var store = _schema.Open();
        var looks = 0;
        while (!done.IsCancellationRequested)
        {
            var revision = store.Refresh(CancellationToken.None);
            store.Ledger.ToDossier().Statements.Count.Should().Be((int)Math.Max(0, revision - 1) * StatementsEach);
            looks++;
        }

        return looks;
    }

    private NpgsqlConnection HoldTheLock()
    {
        var connection = _schema.DataSource.OpenConnection();
        using var command = new NpgsqlCommand(
            $"BEGIN; SELECT pg_advisory_xact_lock({0x436C6169}, oid::int4) FROM pg_namespace WHERE nspname = '{_schema.Name}'", connection);
        command.ExecuteNonQuery();
        return connection;
    }
}

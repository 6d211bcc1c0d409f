using ClaimTracker.Journals;
using ClaimTracker.Model;
using ClaimTracker.Relational.Journals;
using ClaimTracker.Relational.Records;
using ClaimTracker.Relational.Schema;
using ClaimTracker.Sqlite.Connections;

namespace ClaimTracker.Sqlite.Tests;

/// <summary>Whatever takes SQLite long can be cancelled: it ends within some thousand steps, changes nothing, and leaves everything usable.</summary>
public sealed class SqliteCancellationTests : IDisposable
{
    private static readonly CancellationToken Cancelled = new(canceled: true);

    private readonly SqlitePlace _place = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("PRAGMA integrity_check")]
    [InlineData("SELECT * FROM pragma_foreign_key_check")]
    [InlineData("SELECT count(*) FROM claims AS a, claims AS b WHERE a.id < b.id")]
    [InlineData("VACUUM")]
    [InlineData("UPDATE claims SET topics = '[]'")]
    public void A_statement_that_takes_long_is_ended(string sql)
    {
        using var store = SqliteStore.Open(_place.Path);
        RecordMany(store);
        var head = store.Head;
        using var session = new SqliteFile(_place.Path, new SqliteStoreOptions()).OpenForWriting(CancellationToken.None);

        using (new SqliteInterruption(session, Cancelled))
        {
            session.Invoking(s => s.ReadTexts(sql).Count()).Should().Throw<OperationCanceledException>().Which.CancellationToken.Should().Be(Cancelled);
        }

        session.ReadTexts("PRAGMA integrity_check").Should().Equal("ok");
        store.Verify(head).IsIntact.Should().BeTrue();
        store.Ledger.Claim("rain", "It rains.");
    }

    [Fact]
    public void Reading_that_has_begun_is_ended_and_the_connection_used_again()
    {
        using var store = SqliteStore.Open(_place.Path);
        RecordMany(store);
        using var database = new SqliteDatabase(_place.Path, new SqliteStoreOptions());
        using var cancellation = new CancellationTokenSource();
        var read = 0;
        using (var view = database.OpenView(cancellation.Token))
        using (var rows = view.Query(ClaimRows.Table, "record > 0"))
        {
            var reading = () =>
            {
                while (rows.Read(out _))
                {
                    read++;
                    cancellation.Cancel();
                }
            };

            reading.Should().Throw<OperationCanceledException>().Which.CancellationToken.Should().Be(cancellation.Token);
        }

        read.Should().BeInRange(1, 500);
        using var again = database.OpenView(CancellationToken.None);
        JournalRows.ReadHead(again).Should().Be(store.Head);
    }

    [Fact]
    public void An_append_that_is_ended_within_a_statement_takes_everything_back()
    {
        using var store = SqliteStore.Open(_place.Path);
        RecordMany(store);
        var head = store.Head;
        using var database = new SqliteDatabase(_place.Path, new SqliteStoreOptions());
        using var cancellation = new CancellationTokenSource();
        using (var append = database.BeginAppend(cancellation.Token))
        {
            append.Run("UPDATE claims SET topics = NULL WHERE id = @id", ("id", "c1"));
            cancellation.Cancel();
            append.Invoking(a => a.Run("UPDATE claims SET topics = NULL")).Should().Throw<OperationCanceledException>();
        }

        store.Verify(head).IsIntact.Should().BeTrue();
        using (var next = database.BeginAppend(CancellationToken.None))
        {
            next.Head.Should().Be(head);
        }

        store.Ledger.Claim("rain", "It rains.");
    }

    [Fact]
    public async Task Waiting_for_somebody_else_can_be_cancelled_when_a_file_is_brought_up_to_date()
    {
        using var connection = _place.Connect();
        SqlitePlace.Run(connection, "PRAGMA journal_mode = WAL");
        SqlitePlace.Run(connection, LedgerSchema.StepFrom(0, SqliteSchema.Dialect));
        SqlitePlace.Run(connection, $"PRAGMA user_version = 1; PRAGMA application_id = {SqliteSchema.ApplicationId}");
        SqlitePlace.Run(connection, "BEGIN IMMEDIATE");
        using var cancellation = new CancellationTokenSource();

        var opening = SqliteStore.OpenAsync(_place.Path, cancellationToken: cancellation.Token);
        await Task.Delay(50);
        opening.IsCompleted.Should().BeFalse();
        await cancellation.CancelAsync();

        await FluentActions.Awaiting(() => opening).Should().ThrowAsync<OperationCanceledException>();
        SqlitePlace.Run(connection, "ROLLBACK");
        SqliteStore.Open(_place.Path).Dispose();
    }

    [Theory]
    [InlineData(SqliteAccess.Create, true)]
    [InlineData(SqliteAccess.Create, false)]
    [InlineData(SqliteAccess.Write, true)]
    [InlineData(SqliteAccess.Read, true)]
    public async Task Waiting_for_somebody_who_keeps_the_file_to_himself_can_be_cancelled_when_opening(SqliteAccess access, bool isLedger)
    {
        if (isLedger)
        {
            SqliteStore.Open(_place.Path).Dispose();
        }

        using var connection = _place.Connect();
        SqlitePlace.Run(connection, "PRAGMA journal_mode = DELETE");
        SqlitePlace.Run(connection, "BEGIN EXCLUSIVE; CREATE TABLE other (a)");
        using var cancellation = new CancellationTokenSource();

        var opening = SqliteStore.OpenAsync(_place.Path, new SqliteStoreOptions { Access = access, BusyTimeout = TimeSpan.FromHours(1) }, cancellation.Token);
        await Task.Delay(50);
        opening.IsCompleted.Should().BeFalse();
        await cancellation.CancelAsync();

        await FluentActions.Awaiting(() => opening.WaitAsync(TimeSpan.FromSeconds(20))).Should().ThrowAsync<OperationCanceledException>();
        SqlitePlace.Run(connection, "ROLLBACK");
        SqliteStore.Open(_place.Path).Dispose();
    }

    [Theory]
    [InlineData("BEGIN EXCLUSIVE")]
    [InlineData("BEGIN; SELECT count(*) FROM sqlite_schema")]
    public async Task Opening_goes_on_once_nobody_is_in_the_way(string others)
    {
        SqliteStore.Open(_place.Path).Dispose();
        using var connection = _place.Connect();
        SqlitePlace.Run(connection, "PRAGMA journal_mode = DELETE");
        SqlitePlace.Run(connection, others);

        FluentActions.Invoking(() => SqliteStore.Open(_place.Path, new SqliteStoreOptions { BusyTimeout = TimeSpan.FromMilliseconds(20) }))
            .Should().Throw<JournalException>().WithMessage("*is in use by somebody else *");
        var opening = SqliteStore.OpenAsync(_place.Path);
        await Task.Delay(50);
        opening.IsCompleted.Should().BeFalse();
        SqlitePlace.Run(connection, "COMMIT");

        using var store = await opening;
        store.Ledger.Claim("rain", "It rains.");
    }

    [Fact]
    public async Task Waiting_for_somebody_else_can_be_cancelled_when_compacting()
    {
        using var store = SqliteStore.Open(_place.Path);
        using var connection = _place.Connect();
        SqlitePlace.Run(connection, "BEGIN IMMEDIATE");
        using var cancellation = new CancellationTokenSource();

        var compacting = store.CompactAsync(cancellation.Token);
        await Task.Delay(50);
        compacting.IsCompleted.Should().BeFalse();
        await cancellation.CancelAsync();

        await FluentActions.Awaiting(() => compacting).Should().ThrowAsync<OperationCanceledException>();
        SqlitePlace.Run(connection, "ROLLBACK");
        store.Compact();
    }

    private static void RecordMany(SqliteStore store) => store.Ledger.Record(new Dossier
    {
        Claims = [.. Enumerable.Range(0, 3000).Select(i => new Claim($"c{i}", LocalizedText.Of(new string('x', 200), "en")) { Topics = ["weather"] })],
    });
}

using System.Globalization;
using System.Text;
using ClaimTracker.Journals;
using ClaimTracker.Model;
using ClaimTracker.Relational.Schema;
using ClaimTracker.Sqlite.Connections;

namespace ClaimTracker.Sqlite.Tests;

/// <summary>What is a ledger's file, what is not, and what happens to older and newer ones.</summary>
public sealed class SqliteFileTests : IDisposable
{
    private readonly SqlitePlace _place = new();

    public static TheoryData<int> Versions => [.. Enumerable.Range(0, LedgerSchema.Version + 1)];

    public void Dispose() => _place.Dispose();

    [Theory]
    [MemberData(nameof(Versions))]
    public void A_file_of_every_earlier_version_is_brought_up_to_date(int version)
    {
        MakeFileOf(version);

        using (var store = SqliteStore.Open(_place.Path))
        {
            store.Ledger.Claim("rain", "It rains.");
        }

        _place.Number("PRAGMA user_version").Should().Be(LedgerSchema.Version);
        _place.Number("PRAGMA application_id").Should().Be(SqliteSchema.ApplicationId);
        using var reopened = SqliteStore.Open(_place.Path);
        reopened.Ledger.Revision.Should().Be(1);
        reopened.Verify().IsIntact.Should().BeTrue();
    }

    [Fact]
    public void What_an_older_file_holds_is_kept()
    {
        using (var store = SqliteStore.Open(_place.Path))
        {
            store.Ledger.Claim("rain", "It rains.");
        }

        // Back to the version of tables without views.
        foreach (var view in new[] { "sayings", "credits", "chains", "origins", "disputes" })
        {
            _place.Tamper($"DROP VIEW {view}");
        }

        _place.Tamper("PRAGMA user_version = 1");

        using var reopened = SqliteStore.Open(_place.Path);
        reopened.Ledger.Now.GetClaim("rain").ToString().Should().Be("It rains.");
        _place.Number("SELECT count(*) FROM sayings").Should().Be(0);
    }

    [Fact]
    public void A_newer_file_is_refused_and_left_as_it_is()
    {
        SqliteStore.Open(_place.Path).Dispose();
        _place.Tamper("PRAGMA user_version = 1000");

        foreach (var access in Enum.GetValues<SqliteAccess>())
        {
            Opening(access).Should().Throw<JournalException>().WithMessage("*was made by a newer ClaimTracker: its schema has version 1000, *");
        }

        _place.Number("PRAGMA user_version").Should().Be(1000);
        Directory.GetFiles(Path.GetDirectoryName(_place.Path)!).Should().Equal(_place.Path);
    }

    [Fact]
    public void An_older_file_is_not_changed_by_reading()
    {
        MakeFileOf(1);

        Opening(SqliteAccess.Read).Should().Throw<JournalException>().WithMessage("*was made by an older ClaimTracker: its schema has version 1, *");
    }

    [Fact]
    public void A_database_that_is_no_ledger_is_refused_and_left_as_it_is()
    {
        using (var connection = _place.Connect())
        {
            SqlitePlace.Run(connection, "CREATE TABLE mine (a)");
        }

        foreach (var access in Enum.GetValues<SqliteAccess>())
        {
            Opening(access).Should().Throw<JournalException>().WithMessage("*is an SQLite database, but not a ledger. *");
        }

        _place.Number("SELECT count(*) FROM sqlite_schema").Should().Be(1);
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_and_left_as_it_is()
    {
        var text = Encoding.UTF8.GetBytes("{ \"format\": \"claimtracker/1\" }" + new string(' ', 2000));
        File.WriteAllBytes(_place.Path, text);

        Opening(SqliteAccess.Create).Should().Throw<JournalException>().WithMessage("*is not an SQLite database*");

        File.ReadAllBytes(_place.Path).Should().Equal(text);
    }

    [Theory]
    [InlineData(SqliteAccess.Write)]
    [InlineData(SqliteAccess.Read)]
    public void A_file_that_is_not_there_is_made_only_where_that_is_meant(SqliteAccess access)
    {
        Opening(access).Should().Throw<JournalException>().WithMessage("*is not there. *");

        File.Exists(_place.Path).Should().BeFalse();
    }

    [Fact]
    public void A_folder_that_is_not_there_is_a_clear_error() => FluentActions.Invoking(() => SqliteStore.Open(_place.Path + "/no/ledger.db"))
        .Should().Throw<JournalException>().WithMessage("*cannot be opened (SQLite 14*");

    [Fact]
    public void A_name_of_any_characters_is_a_name()
    {
        var path = Path.Combine(Path.GetDirectoryName(_place.Path)!, "file:%41 ?mode=memory;Cache=Shared #'леджер.db");
        using (var store = SqliteStore.Open(path))
        {
            store.Ledger.Claim("rain", "It rains.");
        }

        File.Exists(path).Should().BeTrue();
        using var reopened = SqliteStore.Open(path, new SqliteStoreOptions { Access = SqliteAccess.Read });
        reopened.Ledger.Revision.Should().Be(1);
    }

    [Fact]
    public void Every_writing_connection_syncs_as_the_options_say()
    {
        foreach (var (synchronous, expected) in new[] { (SqliteSynchronous.Full, 2L), (SqliteSynchronous.Normal, 1L) })
        {
            using var session = new SqliteFile(_place.Path, new SqliteStoreOptions { Synchronous = synchronous }).OpenForWriting(CancellationToken.None);
            using var statement = session.Prepare("PRAGMA synchronous");
            statement.Step();
            SQLitePCL.raw.sqlite3_column_int64(statement.Handle, 0).Should().Be(expected);
        }
    }

    [Fact]
    public void A_folder_is_no_ledger() => FluentActions.Invoking(() => SqliteStore.Open(Path.GetDirectoryName(_place.Path)!))
        .Should().Throw<JournalException>().WithMessage("*is a folder. *");

    [Fact]
    public void Another_writer_is_waited_for_no_longer_than_the_options_say()
    {
        using var place = _place.OpenDatabase();
        using var writing = place.BeginAppend(CancellationToken.None);
        using var store = SqliteStore.Open(_place.Path, new SqliteStoreOptions { BusyTimeout = TimeSpan.FromMilliseconds(50) });

        store.Ledger.Invoking(ledger => ledger.Claim("rain", "It rains.")).Should().Throw<JournalException>()
            .WithMessage("Somebody else has been writing to * for 0.1 seconds; nothing was recorded. *");
        store.Ledger.Revision.Should().Be(0);
    }

    [Fact]
    public void Compacting_gives_space_back_and_changes_nothing()
    {
        using var store = SqliteStore.Open(_place.Path);
        store.Ledger.Record(new Dossier { Claims = [.. Enumerable.Range(0, 2000).Select(i => new Claim($"c{i}", LocalizedText.Of(new string('x', 500), "en")))] });
        store.Ledger.Record(new Dossier { Redactions = [.. Enumerable.Range(0, 2000).Select(i => new Redaction(RedactionTarget.Claim, $"c{i}"))] });
        var before = new FileInfo(_place.Path).Length;
        var head = store.Head;

        store.Compact();

        new FileInfo(_place.Path).Length.Should().BeLessThan(before);
        new FileInfo(_place.Path + "-wal").Length.Should().Be(0);
        store.Verify(head).IsIntact.Should().BeTrue();
        store.Ledger.Claim("rain", "It rains.");
    }

    [Fact]
    public async Task Opening_can_be_cancelled()
    {
        SqliteStore.Open(_place.Path).Dispose();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await FluentActions.Awaiting(() => SqliteStore.OpenAsync(_place.Path, cancellationToken: cancelled.Token)).Should().ThrowAsync<OperationCanceledException>();
    }

    [Theory]
    [InlineData(":memory:")]
    [InlineData(":MEMORY:")]
    [InlineData("file:ledger.db?mode=memory")]
    public void What_SQLite_takes_for_something_else_is_no_file(string path)
    {
        FluentActions.Invoking(() => SqliteStore.Open(path)).Should().Throw<ArgumentException>()
            .WithMessage($"'{path}' is not the path of a file to SQLite, and a durable ledger is kept in a file.*").WithParameterName(nameof(path));

        File.Exists(path).Should().BeFalse();
    }

    [Fact]
    public void A_wait_of_less_than_no_time_is_refused()
    {
        var options = new SqliteStoreOptions();

        FluentActions.Invoking(() => options.BusyTimeout = TimeSpan.FromTicks(-1)).Should().Throw<ArgumentOutOfRangeException>();

        options.BusyTimeout.Should().Be(TimeSpan.FromSeconds(30));
        options.BusyTimeout = TimeSpan.Zero;
    }

    private Action Opening(SqliteAccess access) => () => SqliteStore.Open(_place.Path, new SqliteStoreOptions { Access = access }).Dispose();

    private void MakeFileOf(int version)
    {
        using var connection = _place.Connect();
        SqlitePlace.Run(connection, "PRAGMA journal_mode = WAL");
        for (var step = 0; step < version; step++)
        {
            SqlitePlace.Run(connection, LedgerSchema.StepFrom(step, SqliteSchema.Dialect));
        }

        SqlitePlace.Run(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {version}"));
        if (version > 0)
        {
            SqlitePlace.Run(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {SqliteSchema.ApplicationId}"));
        }
    }
}

using System.Globalization;
using System.Text;
using ClaimTracker.Journals;
using ClaimTracker.Model;
using ClaimTracker.Relational.Schema;
using ClaimTracker.Sqlite.Connections;
using Microsoft.Data.Sqlite;

namespace ClaimTracker.Sqlite.Tests;

/// <summary>What is a ledger's file, what is not, and what happens to older, newer, damaged and read-only ones.</summary>
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

        Number("PRAGMA user_version").Should().Be(LedgerSchema.Version);
        Number("PRAGMA application_id").Should().Be(SqliteSchema.ApplicationId);
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
        Number("SELECT count(*) FROM sayings").Should().Be(0);
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

        Number("PRAGMA user_version").Should().Be(1000);
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
        using (var connection = Connect())
        {
            Run(connection, "CREATE TABLE mine (a)");
        }

        foreach (var access in Enum.GetValues<SqliteAccess>())
        {
            Opening(access).Should().Throw<JournalException>().WithMessage("*is an SQLite database, but not a ledger. *");
        }

        Number("SELECT count(*) FROM sqlite_schema").Should().Be(1);
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
    public void A_file_that_is_open_elsewhere_is_read_while_it_is_written_to()
    {
        using var writer = SqliteStore.Open(_place.Path);
        writer.Ledger.Claim("rain", "It rains.");
        using var reader = SqliteStore.Open(_place.Path, new SqliteStoreOptions { Access = SqliteAccess.Read });

        writer.Ledger.Claim("snow", "It snows.");

        reader.Refresh().Should().Be(2);
        reader.Invoking(store => store.Ledger.Claim("hail", "It hails.")).Should().Throw<JournalException>().WithMessage("*was opened for reading only. *");
    }

    [Fact]
    public void A_medium_that_cannot_be_written_to_is_read()
    {
        using (var store = SqliteStore.Open(_place.Path))
        {
            store.Ledger.Claim("rain", "It rains.");
        }

        BlockFilesBeside();
        using var reader = SqliteStore.Open(_place.Path, new SqliteStoreOptions { Access = SqliteAccess.Read });

        reader.Ledger.Revision.Should().Be(1);
        reader.Verify().IsIntact.Should().BeTrue();
    }

    [Fact]
    public void A_file_that_somebody_keeps_to_himself_is_not_read_behind_his_back()
    {
        SqliteStore.Open(_place.Path).Dispose();
        using var connection = Connect();
        Run(connection, "PRAGMA journal_mode = DELETE");
        Run(connection, "BEGIN EXCLUSIVE");

        FluentActions.Invoking(() => SqliteStore.Open(_place.Path, new SqliteStoreOptions { Access = SqliteAccess.Read, BusyTimeout = TimeSpan.Zero }))
            .Should().Throw<JournalException>().WithMessage("*is in use by somebody else *");
    }

    [Fact]
    public void A_file_that_can_be_read_in_no_way_is_refused_for_the_first_reason()
    {
        SqliteStore.Open(_place.Path).Dispose();
        BlockFilesBeside();

        // A size of pages that there is not, which shows only once the log has been opened.
        using (var file = File.OpenWrite(_place.Path))
        {
            file.Position = 16;
            file.Write([0, 3]);
        }

        Opening(SqliteAccess.Read).Should().Throw<JournalException>().WithMessage("*cannot be opened (SQLite 14*");
    }

    [Fact]
    public void A_file_with_half_a_commit_is_not_read_alone()
    {
        SqliteStore.Open(_place.Path).Dispose();
        BlockFilesBeside();
        File.WriteAllBytes(_place.Path + "-journal", new byte[4096]);

        Opening(SqliteAccess.Read).Should().Throw<JournalException>().WithMessage("*cannot be opened (SQLite 14*");

        File.Delete(_place.Path + "-journal");
        Opening(SqliteAccess.Read).Should().NotThrow();
    }

    [Fact]
    public void A_file_that_was_read_alone_is_shared_as_soon_as_it_can_be()
    {
        using (var store = SqliteStore.Open(_place.Path))
        {
            store.Ledger.Claim("rain", "It rains.");
        }

        BlockFilesBeside();
        using var reader = SqliteStore.Open(_place.Path, new SqliteStoreOptions { Access = SqliteAccess.Read });
        Directory.Delete(_place.Path + "-shm");
        Directory.Delete(_place.Path + "-wal");
        using var writer = SqliteStore.Open(_place.Path);
        writer.Ledger.Claim("snow", "It snows.");

        reader.Refresh().Should().Be(2);
    }

    [Fact]
    public void A_folder_is_no_ledger() => FluentActions.Invoking(() => SqliteStore.Open(Path.GetDirectoryName(_place.Path)!))
        .Should().Throw<JournalException>().WithMessage("*is a folder. *");

    [Fact]
    public void An_empty_file_is_read_as_no_ledger_and_left_as_it_is()
    {
        File.WriteAllBytes(_place.Path, []);

        Opening(SqliteAccess.Read).Should().Throw<JournalException>().WithMessage("*is an empty file*");

        Directory.GetFiles(Path.GetDirectoryName(_place.Path)!).Should().Equal(_place.Path);
    }

    [Fact]
    public void Reading_leaves_no_files_behind_and_a_log_that_holds_something_alone()
    {
        using (var store = SqliteStore.Open(_place.Path))
        {
            store.Ledger.Claim("rain", "It rains.");
            Opening(SqliteAccess.Read)();
            File.Exists(_place.Path + "-wal").Should().BeTrue("it is in use");

            // As a process leaves them that was killed.
            foreach (var end in new[] { "", "-wal" })
            {
                File.Copy(_place.Path + end, _place.Path + ".copy" + end);
            }
        }

        Opening(SqliteAccess.Read)();
        File.Exists(_place.Path + "-wal").Should().BeFalse();
        File.Exists(_place.Path + "-shm").Should().BeFalse();

        var log = new FileInfo(_place.Path + ".copy-wal").Length;
        using (var copy = SqliteStore.Open(_place.Path + ".copy", new SqliteStoreOptions { Access = SqliteAccess.Read }))
        {
            copy.Ledger.Revision.Should().Be(1);
        }

        new FileInfo(_place.Path + ".copy-wal").Length.Should().Be(log);
    }

    [Fact]
    public void Of_very_many_faults_some_are_listed_and_the_others_counted()
    {
        using (var store = SqliteStore.Open(_place.Path))
        {
            store.Ledger.Claim("rain", "It rains.");
            for (var i = 0; i < 150; i++)
            {
                store.Ledger.Record(new Dossier { Statements = [new Statement($"s{i}", null, "rain", Stance.Asserts)] });
            }
        }

        _place.Tamper("UPDATE statements SET claim = 'snow'");

        using var damaged = SqliteStore.Open(_place.Path, new SqliteStoreOptions { Access = SqliteAccess.Read, ReadsLedger = false });
        var verification = damaged.Verify();
        verification.Faults.Select(fault => fault.ToString()).Should().HaveCount(202)
            .And.HaveElementAt(99, "a row of the table statements refers to one of claims that is not there")
            .And.HaveElementAt(100, "and 50 more of the kind, which are not listed")
            .And.HaveElementAt(101, "revision 2, record 2: what it holds is not what was recorded: the hash chain breaks here")
            .And.HaveElementAt(201, "and 50 more of the kind, which are not listed");
        verification.Head.Revision.Should().Be(151);
    }

    [Fact]
    public void What_SQLite_finds_is_counted_beyond_where_it_stops_by_itself()
    {
        using (var store = SqliteStore.Open(_place.Path))
        {
            store.Ledger.Claim("rain", "It rains.");
            store.Ledger.Record(new Dossier { Statements = [.. Enumerable.Range(0, 150).Select(i => new Statement($"s{i}", null, "rain", Stance.Asserts))] });
        }

        _place.Tamper("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'quote           TEXT', 'quote TEXT NOT NULL') WHERE name = 'statements'");

        using var damaged = SqliteStore.Open(_place.Path, new SqliteStoreOptions { Access = SqliteAccess.Read, ReadsLedger = false });
        damaged.Verify().Faults.Select(fault => fault.ToString()).Should().HaveCount(101)
            .And.HaveElementAt(99, "SQLite finds the file damaged: NULL value in statements.quote")
            .And.HaveElementAt(100, "and 50 more of the kind, which are not listed");
    }

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
    public void A_flipped_bit_in_a_text_is_found_by_the_chain()
    {
        using (var store = SqliteStore.Open(_place.Path))
        {
            store.Ledger.Claim("rain", "It rains.");
            store.Ledger.Claim("snow", "It snows on and on.");
        }

        Overwrite("It snows on and on."u8, "It snows on ane on."u8);

        using var damaged = SqliteStore.Open(_place.Path, new SqliteStoreOptions { Access = SqliteAccess.Read });
        damaged.Verify().Faults.Should().ContainSingle().Which.ToString().Should()
            .Be("revision 2, record 2: what it holds is not what was recorded: the hash chain breaks here");
    }

    [Fact]
    public void A_file_that_was_cut_short_is_found()
    {
        using (var store = SqliteStore.Open(_place.Path))
        {
            store.Ledger.Record(new Dossier { Claims = [.. Enumerable.Range(0, 2000).Select(i => new Claim($"c{i}", LocalizedText.Of(new string('x', 100), "en")))] });
        }

        using (var file = File.OpenWrite(_place.Path))
        {
            file.SetLength(file.Length / 2 / 4096 * 4096);
        }

        Opening(SqliteAccess.Read).Should().Throw<JournalException>().WithMessage("*is damaged*");
    }

    [Fact]
    public void A_log_that_was_deleted_shows_against_a_head_that_was_kept()
    {
        JournalHead head;
        var copy = _place.Path + ".copy";
        using (var store = SqliteStore.Open(_place.Path))
        {
            store.Ledger.Claim("rain", "It rains.");
            store.Compact();
            store.Ledger.Claim("snow", "It snows.");
            head = store.Head;

            // The file without its log, as a careless copy has it.
            File.Copy(_place.Path, copy);
        }

        using var careless = SqliteStore.Open(copy);
        careless.Ledger.Revision.Should().Be(1);
        careless.Verify().IsIntact.Should().BeTrue();
        careless.Verify(head).IsIntact.Should().BeFalse();
    }

    [Fact]
    public void A_stranger_s_trigger_does_not_run()
    {
        SqliteStore.Open(_place.Path).Dispose();
        _place.Tamper("CREATE TRIGGER sneak AFTER INSERT ON claims BEGIN DELETE FROM claim_texts; END");

        using (var store = SqliteStore.Open(_place.Path))
        {
            store.Ledger.Claim("rain", "It rains.");
            store.Ledger.Claim("snow", "It snows.");
        }

        using var reopened = SqliteStore.Open(_place.Path);
        reopened.Ledger.Now.GetClaim("rain").ToString().Should().Be("It rains.");
    }

    [Fact]
    public async Task Opening_can_be_cancelled()
    {
        SqliteStore.Open(_place.Path).Dispose();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await FluentActions.Awaiting(() => SqliteStore.OpenAsync(_place.Path, cancellationToken: cancelled.Token)).Should().ThrowAsync<OperationCanceledException>();
    }

    private Action Opening(SqliteAccess access) => () => SqliteStore.Open(_place.Path, new SqliteStoreOptions { Access = access }).Dispose();

    // Root may write to whatever is read-only, so that folders have to stand in the way of the files.
    private void BlockFilesBeside()
    {
        Directory.CreateDirectory(_place.Path + "-shm");
        Directory.CreateDirectory(_place.Path + "-wal");
    }

    private void MakeFileOf(int version)
    {
        using var connection = Connect();
        Run(connection, "PRAGMA journal_mode = WAL");
        for (var step = 0; step < version; step++)
        {
            Run(connection, LedgerSchema.StepFrom(step, SqliteSchema.Dialect));
        }

        Run(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {version}"));
        if (version > 0)
        {
            Run(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {SqliteSchema.ApplicationId}"));
        }
    }

    private void Overwrite(ReadOnlySpan<byte> text, ReadOnlySpan<byte> other)
    {
        var bytes = File.ReadAllBytes(_place.Path);
        var at = bytes.AsSpan().IndexOf(text);
        at.Should().BePositive();
        other.CopyTo(bytes.AsSpan(at));
        File.WriteAllBytes(_place.Path, bytes);
    }

    private long Number(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _place.Path, Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

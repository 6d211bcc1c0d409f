using ClaimTracker.Journals;

namespace ClaimTracker.Sqlite.Tests;

/// <summary>Reading a file without changing it: beside those who write, on media that cannot be written to, and alone where nothing else is possible.</summary>
public sealed class SqliteReadingTests : IDisposable
{
    private readonly SqlitePlace _place = new();

    public void Dispose() => _place.Dispose();

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
        using var connection = _place.Connect();
        SqlitePlace.Run(connection, "PRAGMA journal_mode = DELETE");
        SqlitePlace.Run(connection, "BEGIN EXCLUSIVE");

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

    // Root may write to whatever is read-only, so that folders have to stand in the way of the files.
    private void BlockFilesBeside()
    {
        Directory.CreateDirectory(_place.Path + "-shm");
        Directory.CreateDirectory(_place.Path + "-wal");
    }

    private Action Opening(SqliteAccess access) => () => SqliteStore.Open(_place.Path, new SqliteStoreOptions { Access = access }).Dispose();
}

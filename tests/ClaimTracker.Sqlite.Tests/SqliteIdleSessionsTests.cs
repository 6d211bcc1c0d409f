using ClaimTracker.Relational.Journals;
using ClaimTracker.Sqlite.Connections;

namespace ClaimTracker.Sqlite.Tests;

/// <summary>No connection that remembers what is to be forgotten is used again, however reading, forgetting and closing meet.</summary>
public sealed class SqliteIdleSessionsTests : IDisposable
{
    private readonly SqlitePlace _place = new();
    private readonly SqliteIdleSessions _idle = new();

    public void Dispose()
    {
        _idle.Close();
        _place.Dispose();
    }

    [Fact]
    public void What_was_given_back_is_taken_again_until_everything_is_forgotten()
    {
        var session = Open();
        _idle.GiveBack(session, _idle.Generation);

        _idle.Take(out var generation).Should().BeSameAs(session);
        _idle.GiveBack(session, generation);
        _idle.Forget();

        _idle.Take(out _).Should().BeNull();
        session.Handle.IsClosed.Should().BeTrue();
    }

    [Fact]
    public void What_was_in_use_when_everything_was_forgotten_is_closed()
    {
        _idle.Take(out var generation).Should().BeNull();
        var session = Open();
        _idle.Forget();

        _idle.GiveBack(session, generation);

        _idle.Take(out _).Should().BeNull();
        session.Handle.IsClosed.Should().BeTrue();
    }

    [Fact]
    public void What_is_given_back_too_late_is_closed()
    {
        _idle.Close();
        var session = Open();

        _idle.GiveBack(session, _idle.Generation);

        _idle.Take(out _).Should().BeNull();
        session.Handle.IsClosed.Should().BeTrue();
    }

    [Fact]
    public void A_database_that_is_closed_while_it_is_read_leaves_no_files_behind()
    {
        SqliteStore.Open(_place.Path).Dispose();
        var database = new SqliteDatabase(_place.Path, new SqliteStoreOptions());
        using (var view = database.OpenView(CancellationToken.None))
        {
            JournalRows.ReadHead(view);
            database.Dispose();
            JournalRows.ReadHead(view);
        }

        Directory.GetFiles(Path.GetDirectoryName(_place.Path)!).Should().Equal(_place.Path);
    }

    private SqliteSession Open() => new SqliteFile(_place.Path, new SqliteStoreOptions()).OpenForWriting(CancellationToken.None);
}

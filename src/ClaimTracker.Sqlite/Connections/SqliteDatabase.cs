using System.Collections.Concurrent;
using System.Diagnostics;
using ClaimTracker.Journals;
using ClaimTracker.Relational;
using ClaimTracker.Relational.Journals;
using ClaimTracker.Relational.Rows;
using SQLitePCL;

namespace ClaimTracker.Sqlite.Connections;

/// <summary>A file with a ledger: one connection that appends and as many that read as are needed at a time.</summary>
internal sealed class SqliteDatabase : IDatabase
{
    private readonly SqliteFile _file;
    private readonly SqliteStoreOptions _options;
    private readonly ConcurrentBag<SqliteSession> _idle = [];
    private readonly SemaphoreSlim _appending = new(1, 1);
    private SqliteSession? _writer;
    private SqliteRowWriter? _rows;
    private bool _isDisposed;

    public SqliteDatabase(string path, SqliteStoreOptions options)
    {
        _options = options;
        _file = new SqliteFile(path, options);
        _idle.Add(_file.OpenFirst());
    }

    public IRowSource OpenView(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var session = _idle.TryTake(out var idle) ? idle : _file.OpenForReading();
        try
        {
            session.Run("BEGIN");
            return new SqliteView(session, GiveBack);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    public IDatabaseAppend BeginAppend(CancellationToken cancellationToken)
    {
        if (_options.Access == SqliteAccess.Read)
        {
            throw new JournalException($"'{_file.Path}' was opened for reading only. Open it for writing to record in it.");
        }

        _appending.Wait(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (_writer is null)
            {
                _writer = _file.OpenForWriting();
                _rows = new SqliteRowWriter(_writer);

                // From here on this class waits by itself, so that waiting can be cancelled.
                raw.sqlite3_busy_timeout(_writer.Handle, 0);
            }

            Begin(_writer, cancellationToken);
            return new SqliteAppend(_writer, _rows!, EndAppend);
        }
        catch
        {
            EndAppend(isSound: false);
            throw;
        }
    }

    /// <summary>What SQLite finds wrong with the file.</summary>
    public IEnumerable<JournalFault> FindDamage(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var session = _file.OpenForReading();
        foreach (var problem in session.ReadTexts("PRAGMA integrity_check"))
        {
            if (problem != "ok")
            {
                yield return new JournalFault(null, null, $"SQLite finds the file damaged: {problem}");
            }
        }

        cancellationToken.ThrowIfCancellationRequested();
        foreach (var problem in session.ReadTexts("SELECT 'a row of the table ' || \"table\" || ' refers to one of ' || parent || ' that is not there' FROM pragma_foreign_key_check"))
        {
            yield return new JournalFault(null, null, problem);
        }
    }

    /// <summary>Gives unused space back and merges the write-ahead log into the file.</summary>
    public void Compact(CancellationToken cancellationToken)
    {
        _appending.Wait(cancellationToken);
        try
        {
            using var session = _file.OpenForWriting();
            session.Run("VACUUM");
            session.Run("PRAGMA optimize = 0x10002");
            session.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        finally
        {
            _appending.Release();
        }
    }

    public void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        while (_idle.TryTake(out var session))
        {
            session.Dispose();
        }

        _appending.Wait();
        _writer?.Dispose();
        _writer = null;
        _appending.Release();
    }

    private void Begin(SqliteSession writer, CancellationToken cancellationToken)
    {
        const int LongestPause = 20;
        var started = Stopwatch.GetTimestamp();
        for (var pause = 1; ; pause = Math.Min(2 * pause, LongestPause))
        {
            var code = writer.TryRun("BEGIN IMMEDIATE");
            if (code == raw.SQLITE_DONE)
            {
                return;
            }

            if (SqliteErrors.Primary(code) != raw.SQLITE_BUSY)
            {
                throw writer.Error(code);
            }

            if (Stopwatch.GetElapsedTime(started) >= _options.BusyTimeout)
            {
                throw new JournalException(
                    $"Somebody else has been writing to '{_file.Path}' for {_options.BusyTimeout.TotalSeconds:0.#} seconds; nothing was recorded. Try again, or wait longer with BusyTimeout.");
            }

            cancellationToken.WaitHandle.WaitOne(pause);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private void EndAppend(bool isSound)
    {
        if (!isSound)
        {
            // After an error nobody knows what the connection still believes of the file: the next append begins with a new one.
            _writer?.Dispose();
            _writer = null;
        }

        _appending.Release();
    }

    private void GiveBack(SqliteSession session)
    {
        if (_isDisposed || session.TryRun("COMMIT") != raw.SQLITE_DONE)
        {
            session.Dispose();
            return;
        }

        _idle.Add(session);
    }
}

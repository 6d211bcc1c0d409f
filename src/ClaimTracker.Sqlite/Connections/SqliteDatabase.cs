using ClaimTracker.Journals;
using ClaimTracker.Relational;
using ClaimTracker.Relational.Journals;
using ClaimTracker.Relational.Rows;
using SQLitePCL;

namespace ClaimTracker.Sqlite.Connections;

/// <summary>A file with a ledger: one connection that appends and as many that read as are needed at a time.</summary>
internal sealed class SqliteDatabase : IDatabase
{
    // SQLite has to stop somewhere, and would at 100. It gathers what it finds in memory.
    private const string MostDamage = "100000";

    private readonly SqliteFile _file;
    private readonly SqliteStoreOptions _options;
    private readonly SqliteIdleSessions _idle = new();
    private readonly SemaphoreSlim _appending = new(1, 1);
    private SqliteSession? _writer;
    private SqliteRowWriter? _rows;
    private int _writerGeneration;
    private volatile bool _owesMerge;
    private volatile bool _isDisposed;

    public SqliteDatabase(string path, SqliteStoreOptions options, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _options = options;
        _file = new SqliteFile(path, options);
        try
        {
            GiveBack(_file.OpenFirst(cancellationToken), _idle.Generation);
        }
        catch
        {
            _file.RemoveEmptyLog();
            throw;
        }
    }

    /// <summary>Whether texts that were erased may still stand in the write-ahead log, because somebody was reading it.</summary>
    public bool OwesMerge => _owesMerge;

    public IRowSource OpenView(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        _file.RequirePresent();
        var session = _idle.Take(out var generation) ?? _file.OpenForReading(cancellationToken);
        try
        {
            session.Run("BEGIN");
            return new SqliteView(session, new SqliteInterruption(session, cancellationToken), given => EndView(given, generation));
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
            _file.RequirePresent();
            if (_writer is null)
            {
                _writerGeneration = _idle.Generation;
                _writer = _file.OpenForWriting(cancellationToken);
                _rows = new SqliteRowWriter(_writer);
            }

            _file.Begin(_writer, cancellationToken);
            return new SqliteAppend(_writer, _rows!, EndAppend, cancellationToken);
        }
        catch
        {
            CloseWriter();
            _appending.Release();
            throw;
        }
    }

    /// <summary>Closes the connections that remember what they read: texts that recur, pages, values that were bound last.</summary>
    public void Forget() => _idle.Forget();

    /// <summary>What SQLite finds wrong with the file.</summary>
    public IEnumerable<JournalFault> FindDamage(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var session = _file.OpenForReading(cancellationToken);
        using var interruption = new SqliteInterruption(session, cancellationToken);
        foreach (var problem in session.ReadTexts($"PRAGMA integrity_check({MostDamage})"))
        {
            // Of damaged pages SQLite tells line by line in one row, under a heading.
            foreach (var line in problem.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                if (line != "ok" && !line.StartsWith("***", StringComparison.Ordinal))
                {
                    yield return new JournalFault(null, null, $"SQLite finds the file damaged: {line}");
                }
            }
        }

        foreach (var problem in session.ReadTexts("SELECT 'a row of the table ' || \"table\" || ' refers to one of ' || parent || ' that is not there' FROM pragma_foreign_key_check"))
        {
            yield return new JournalFault(null, null, problem);
        }
    }

    /// <summary>Gives unused space back and merges the write-ahead log into the file.</summary>
    /// <exception cref="JournalException">Somebody was in the way for too long, or it failed.</exception>
    public void Compact(CancellationToken cancellationToken)
    {
        _appending.Wait(cancellationToken);
        try
        {
            using var session = _file.OpenForWriting(cancellationToken);
            using var interruption = new SqliteInterruption(session, cancellationToken);
            raw.sqlite3_busy_timeout(session.Handle, 0);
            Insist(session, () => session.TryRun("VACUUM"), cancellationToken);
            Insist(session, () => session.TryRun("PRAGMA optimize = 0x10002"), cancellationToken);
            Insist(session, session.TryMergeLog, cancellationToken);
            _owesMerge = false;
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
        _appending.Wait();
        _idle.Close();
        CloseWriter();
        if (_owesMerge)
        {
            MergeLogAtLast();
        }

        _appending.Release();
        _file.RemoveEmptyLog();
    }

    private void EndAppend(SqliteAppend append)
    {
        if (append.HasErased)
        {
            Forget();
        }

        if (append.IsSound && (append.HasErased || _owesMerge))
        {
            // What was erased still stands in the log. Who reads it is waited for, but not anew by each append that follows.
            MergeLog(_writer!, _owesMerge ? TimeSpan.Zero : _options.BusyTimeout);
        }
        else
        {
            _owesMerge |= append.HasErased;
        }

        // After an error nobody knows what the connection still believes of the file: the next append begins with a new one.
        if (!append.IsSound || _writerGeneration != _idle.Generation)
        {
            CloseWriter();
        }

        _appending.Release();
    }

    // A commit stands whatever comes of this: where it fails, it is tried again later.
    private void MergeLog(SqliteSession session, TimeSpan timeout) =>
        _owesMerge = SqliteWaiting.UntilFree(session.TryMergeLog, timeout, CancellationToken.None) != raw.SQLITE_OK;

    private void MergeLogAtLast()
    {
        try
        {
            using var session = _file.OpenForWriting(CancellationToken.None);
            raw.sqlite3_busy_timeout(session.Handle, 0);
            MergeLog(session, TimeSpan.Zero);
        }
        catch (JournalException)
        {
            // The file is gone, say. Whoever opens it next merges the log.
        }
    }

    private void Insist(SqliteSession session, Func<int> attempt, CancellationToken cancellationToken)
    {
        var code = SqliteWaiting.UntilFree(attempt, _options.BusyTimeout, cancellationToken);
        if (SqliteErrors.Primary(code) == raw.SQLITE_BUSY)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        session.Check(code);
    }

    private void EndView(SqliteSession session, int generation)
    {
        if (session.TryRun("COMMIT") != raw.SQLITE_DONE)
        {
            session.Dispose();
            return;
        }

        GiveBack(session, generation);
    }

    private void GiveBack(SqliteSession session, int generation)
    {
        if (session.IsAlone)
        {
            session.Dispose();
            return;
        }

        _idle.GiveBack(session, generation);
        if (_isDisposed)
        {
            // It was the last that used the files beside the ledger's.
            _file.RemoveEmptyLog();
        }
    }

    private void CloseWriter()
    {
        _writer?.Dispose();
        _writer = null;
        _rows = null;
    }
}

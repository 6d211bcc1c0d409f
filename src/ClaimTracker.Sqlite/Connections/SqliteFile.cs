using ClaimTracker.Journals;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ClaimTracker.Sqlite.Connections;

/// <summary>Opens connections to the file of a ledger.</summary>
internal sealed class SqliteFile
{
    // In the versions before, a rare race of a commit with a checkpoint could damage the file (fixed in 3.51.3).
    private const int LastUnsafeVersion = 3_051_002;
    private const int DefensiveConfig = 1010;
    private const int TriggerConfig = 1003;

    private readonly SqliteStoreOptions _options;

    static SqliteFile() => Batteries_V2.Init();

    public SqliteFile(string path, SqliteStoreOptions options)
    {
        Path = System.IO.Path.GetFullPath(path);
        _options = options;
    }

    public string Path { get; }

    /// <summary>Opens the file for the first time: checks what it is, and prepares it where that is allowed.</summary>
    /// <param name="cancellationToken">Ends the waiting for somebody who writes, and the preparing.</param>
    /// <returns>A connection for reading.</returns>
    /// <exception cref="JournalException">It cannot be opened, is no ledger or is of a newer version.</exception>
    public SqliteSession OpenFirst(CancellationToken cancellationToken)
    {
        if (raw.sqlite3_libversion_number() <= LastUnsafeVersion)
        {
            throw new JournalException(
                $"SQLite {raw.sqlite3_libversion().utf8_to_string()} can damage files; versions from 3.51.3 on do not. Use the SQLite that Microsoft.Data.Sqlite 10.0.15 brings, or a newer one.");
        }

        if (Directory.Exists(Path))
        {
            throw new JournalException($"'{Path}' is a folder. Give a file in it.");
        }

        if (_options.Access != SqliteAccess.Create && !File.Exists(Path))
        {
            throw new JournalException($"'{Path}' is not there. Check the name, or make a new ledger.");
        }

        if (_options.Access == SqliteAccess.Read && new FileInfo(Path).Length == 0 && !HasUnmergedLog())
        {
            throw new JournalException($"'{Path}' is an empty file, in which nothing was ever recorded. Check the name, or record in it.");
        }

        return UntilFree(PrepareAndTryToRead, cancellationToken);

        // Done as a whole until nobody is in the way of any step, so that all of the waiting together has an end.
        SqliteSession PrepareAndTryToRead()
        {
            if (_options.Access != SqliteAccess.Read)
            {
                using var writing = TryOpenForWriting();
                SqliteSchema.BringUpToDate(writing, cancellationToken);
            }

            return TryOpenForReading();
        }
    }

    /// <summary>
    /// Removes the files beside the ledger's that reading alone leaves behind, and that hold nothing. SQLite does so itself when the last
    /// connection is closed that may write; where it may not, or somebody else uses them, they stay.
    /// </summary>
    public void RemoveEmptyLog()
    {
        if (new FileInfo(Path + "-wal") is not { Exists: true, Length: 0 })
        {
            return;
        }

        try
        {
            using var session = Open(Path, SqliteOpenMode.ReadWrite);
            session.Run("PRAGMA user_version");
        }
        catch (JournalException)
        {
            // Nothing is lost with it.
        }
    }

    /// <summary>Opens a connection that appends.</summary>
    /// <param name="cancellationToken">Ends the waiting for others.</param>
    public SqliteSession OpenForWriting(CancellationToken cancellationToken) => UntilFree(TryOpenForWriting, cancellationToken);

    /// <summary>
    /// Opens a connection that reads. Where the files cannot be made that readers share, as in a folder that cannot be written to, it reads
    /// the file alone, and as if it never changed: such a connection is to be used no longer than needed.
    /// </summary>
    /// <param name="cancellationToken">Ends the waiting for others.</param>
    public SqliteSession OpenForReading(CancellationToken cancellationToken) => UntilFree(TryOpenForReading, cancellationToken);

    /// <summary>
    /// Sees to it that the file has its name still. One that was deleted can be read and written by whoever has it open, and all of it is
    /// gone with them.
    /// </summary>
    /// <exception cref="JournalException">There is no file of that name.</exception>
    public void RequirePresent()
    {
        if (!File.Exists(Path))
        {
            throw new JournalException($"'{Path}' is not there any more: it was moved or deleted while the ledger was open. Put it back, or open the ledger anew.");
        }
    }

    /// <summary>Begins to write, once nobody else does.</summary>
    /// <param name="session">A connection that appends.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="JournalException">Somebody else wrote for too long.</exception>
    public void Begin(SqliteSession session, CancellationToken cancellationToken)
    {
        raw.sqlite3_busy_timeout(session.Handle, 0);
        var code = SqliteWaiting.UntilFree(() => session.TryRun("BEGIN IMMEDIATE"), _options.BusyTimeout, cancellationToken);
        if (code == raw.SQLITE_DONE)
        {
            return;
        }

        cancellationToken.ThrowIfCancellationRequested();
        throw SqliteErrors.Primary(code) != raw.SQLITE_BUSY ? session.Error(code) : new JournalException(
            $"Somebody else has been writing to '{Path}' for {_options.BusyTimeout.TotalSeconds:0.#} seconds; nothing was recorded. Try again, or wait longer with BusyTimeout.");
    }

    /// <summary>Opens a connection once nobody is in the way. What it does later waits for others as the options say.</summary>
    private SqliteSession UntilFree(Func<SqliteSession> open, CancellationToken cancellationToken)
    {
        var session = SqliteWaiting.UntilFree(open, _options.BusyTimeout, cancellationToken);
        raw.sqlite3_busy_timeout(session.Handle, (int)Math.Clamp(_options.BusyTimeout.TotalMilliseconds, 0, int.MaxValue));
        return session;
    }

    private SqliteSession TryOpenForWriting()
    {
        var session = Open(Path, _options.Access == SqliteAccess.Create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite);
        try
        {
            if (raw.sqlite3_db_readonly(session.Handle, "main") == 1)
            {
                throw new JournalException($"'{Path}' cannot be written to. Allow it, or open the file for reading only.");
            }

            // The setting is the connection's and not the file's.
            session.Run(_options.Synchronous == SqliteSynchronous.Normal ? "PRAGMA synchronous = NORMAL" : "PRAGMA synchronous = FULL");
            session.Run("PRAGMA cache_size = -65536");

            // What is erased is overwritten with zeros.
            session.Run("PRAGMA secure_delete = ON");
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    private SqliteSession TryOpenForReading()
    {
        try
        {
            return OpenChecked(Path);
        }
        catch (JournalException fault) when (_options.Access == SqliteAccess.Read && SqliteErrors.SayThatItCannotBeShared(fault) && !HasUnmergedLog())
        {
            return OpenAlone(fault);
        }
    }

    private SqliteSession OpenAlone(JournalException fault)
    {
        try
        {
            return OpenChecked(new Uri(Path).AbsoluteUri + "?immutable=1", isAlone: true);
        }
        catch (JournalException second) when (SqliteErrors.AreBehind(second))
        {
            throw fault;
        }
    }

    /// <summary>Whether a file beside it holds what the file itself does not have: commits, or what takes half a commit back.</summary>
    private bool HasUnmergedLog() => HoldsSomething("-wal") || HoldsSomething("-journal");

    private bool HoldsSomething(string end) => new FileInfo(Path + end) is { Exists: true, Length: > 0 };

    private SqliteSession OpenChecked(string source, bool isAlone = false)
    {
        var session = Open(source, SqliteOpenMode.ReadOnly, isAlone);
        try
        {
            SqliteSchema.Require(session);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>Opens a connection that waits for nobody.</summary>
    private SqliteSession Open(string source, SqliteOpenMode mode, bool isAlone = false)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = source, Mode = mode, Pooling = false }.ConnectionString);
        try
        {
            connection.Open();
            var session = new SqliteSession(connection, Path, isAlone);
            raw.sqlite3_extended_result_codes(session.Handle, 1);

            // The file may be a stranger's: what its schema says is not trusted, and damage is looked for.
            raw.sqlite3_db_config(session.Handle, DefensiveConfig, 1, out _);
            raw.sqlite3_db_config(session.Handle, TriggerConfig, 0, out _);
            session.Run("PRAGMA trusted_schema = OFF");
            session.Run("PRAGMA cell_size_check = ON");

            // The ledger has seen to every reference already, and verifying does so again.
            session.Run("PRAGMA foreign_keys = OFF");
            return session;
        }
        catch (SqliteException exception)
        {
            connection.Dispose();
            throw SqliteErrors.ToException(Path, exception.SqliteExtendedErrorCode, exception.Message, exception);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}

using ClaimTracker.Journals;
using ClaimTracker.Relational.Rows;
using ClaimTracker.Relational.Schema;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ClaimTracker.Sqlite.Connections;

/// <summary>One connection with the statements that were prepared on it. What is run a million times goes past ADO.NET to SQLite itself.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class SqliteSession(SqliteConnection connection, string path, bool isAlone) : IDisposable
{
    private readonly Dictionary<string, Stack<SqliteStatement>> _idle = new(StringComparer.Ordinal);
    private readonly List<sqlite3_stmt> _all = [];
    private readonly RowPools _pools = new();

    public string Path => path;

    /// <summary>Whether it reads the file as if nobody wrote to it, without the log and the locks that are shared otherwise.</summary>
    public bool IsAlone => isAlone;

    /// <summary>What ends the statements that are running; <see cref="SqliteInterruption"/> sets it.</summary>
    public CancellationToken Cancellation { get; set; }

    public sqlite3 Handle { get; } = connection.Handle!;

    /// <summary>Whether a transaction is open.</summary>
    public bool IsInTransaction => raw.sqlite3_get_autocommit(Handle) == 0;

    /// <summary>A statement, prepared now or earlier; disposing it makes it idle again.</summary>
    public SqliteStatement Prepare(string sql)
    {
        if (_idle.TryGetValue(sql, out var idle) && idle.TryPop(out var statement))
        {
            return statement;
        }

        Check(raw.sqlite3_prepare_v3(Handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out var prepared));
        _all.Add(prepared);
        return new SqliteStatement(this, sql, prepared);
    }

    /// <summary>Runs a statement without rows and gives its result code.</summary>
    public int TryRun(string sql)
    {
        using var statement = Prepare(sql);
        return statement.Step();
    }

    /// <summary>Runs a statement without rows.</summary>
    /// <exception cref="JournalException">It failed.</exception>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public void Run(string sql) => Check(TryRun(sql));

    /// <summary>Runs several statements, one after the other.</summary>
    /// <exception cref="JournalException">One failed.</exception>
    public void RunScript(string script) => Check(raw.sqlite3_exec(Handle, script));

    /// <summary>The rows of a table that a condition leaves; see <see cref="IRowSource.Query"/>.</summary>
    public RowReader Query(Table table, string condition, params (string Name, object Value)[] parameters)
    {
        var statement = Prepare(table.Select(condition));
        statement.Bind(parameters);
        return new SqliteRowReader(table, _pools, statement);
    }

    /// <summary>Merges the write-ahead log into the file and empties it; busy where somebody reads what is in it.</summary>
    /// <returns>SQLite's result code.</returns>
    public int TryMergeLog() => raw.sqlite3_wal_checkpoint_v2(Handle, "main", raw.SQLITE_CHECKPOINT_TRUNCATE, out _, out _);

    /// <summary>The first column of each row, as text, read as they are asked for.</summary>
    public IEnumerable<string> ReadTexts(string sql)
    {
        using var statement = Prepare(sql);
        int code;
        while ((code = statement.Step()) == raw.SQLITE_ROW)
        {
            yield return raw.sqlite3_column_text(statement.Handle, 0).utf8_to_string();
        }

        Check(code);
    }

    /// <summary>Sees to it that a result code says no error.</summary>
    public void Check(int code)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            throw Error(code);
        }
    }

    /// <summary>The exception for a result code.</summary>
    public Exception Error(int code) => SqliteErrors.Primary(code) == raw.SQLITE_INTERRUPT
        ? new OperationCanceledException($"What was asked of '{path}' was cancelled.", Cancellation)
        : SqliteErrors.ToException(path, ExtendedCode(code), Message(code));

    /// <summary>The exception for a commit that failed.</summary>
    public JournalException CommitError(int code) => SqliteErrors.OfCommit(path, ExtendedCode(code), Message(code));

    public void GiveBack(SqliteStatement statement)
    {
        if (!_idle.TryGetValue(statement.Sql, out var idle))
        {
            _idle.Add(statement.Sql, idle = new Stack<SqliteStatement>());
        }

        idle.Push(statement);
    }

    public void Dispose()
    {
        // Before the connection: as long as a statement lives, SQLite keeps the file open.
        _all.ForEach(statement => statement.Dispose());
        _all.Clear();
        _idle.Clear();
        connection.Dispose();
    }

    private int ExtendedCode(int code) => raw.sqlite3_errcode(Handle) == SqliteErrors.Primary(code) || code == raw.sqlite3_extended_errcode(Handle)
        ? raw.sqlite3_extended_errcode(Handle)
        : code;

    private static string Message(int code) => raw.sqlite3_errstr(SqliteErrors.Primary(code)).utf8_to_string();
}

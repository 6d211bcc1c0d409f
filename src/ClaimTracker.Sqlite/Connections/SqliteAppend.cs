using ClaimTracker.Journals;
using ClaimTracker.Relational.Journals;
using ClaimTracker.Relational.Rows;
using SQLitePCL;

namespace ClaimTracker.Sqlite.Connections;

/// <summary>A write transaction.</summary>
internal sealed class SqliteAppend : IDatabaseAppend
{
    private readonly SqliteSession _session;
    private readonly Action<bool> _end;
    private bool _isSound = true;
    private bool _hasErased;
    private bool _isDisposed;

    /// <param name="session">The connection, on which the transaction has begun.</param>
    /// <param name="rows">Writes rows on it.</param>
    /// <param name="end">Told whether the connection is still sound when the append is over.</param>
    public SqliteAppend(SqliteSession session, RowWriter rows, Action<bool> end)
    {
        _session = session;
        _end = end;
        Rows = rows;
        Written = new SqliteView(session, static _ => { });
        Head = JournalRows.ReadHead(Written);
    }

    public JournalHead Head { get; }

    public RowWriter Rows { get; }

    public IRowSource Written { get; }

    public void Run(string sql, params (string Name, object Value)[] parameters)
    {
        _hasErased = true;
        using var statement = _session.Prepare(sql);
        statement.Bind(parameters);
        _session.Check(statement.Step());
    }

    public void Commit(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var code = _session.TryRun("COMMIT");
        if (code != raw.SQLITE_DONE)
        {
            _isSound = false;
            throw _session.CommitError(code);
        }

        if (_hasErased)
        {
            // What was erased still stands in the log. Where somebody reads it at the moment, it goes with a later checkpoint.
            _session.TryRun("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    public void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        if (_session.IsInTransaction && _session.TryRun("ROLLBACK") != raw.SQLITE_DONE)
        {
            _isSound = false;
        }

        _end(_isSound);
    }
}

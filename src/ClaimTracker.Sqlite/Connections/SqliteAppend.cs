using ClaimTracker.Journals;
using ClaimTracker.Relational.Journals;
using ClaimTracker.Relational.Rows;
using SQLitePCL;

namespace ClaimTracker.Sqlite.Connections;

/// <summary>A write transaction.</summary>
internal sealed class SqliteAppend : IDatabaseAppend
{
    private readonly SqliteSession _session;
    private readonly SqliteInterruption _interruption;
    private readonly Action<SqliteAppend> _end;
    private bool _erases;
    private bool _isDisposed;

    /// <param name="session">The connection, on which the transaction has begun.</param>
    /// <param name="rows">Writes rows on it.</param>
    /// <param name="end">Told when the append is over.</param>
    /// <param name="cancellationToken">Ends what is read and written until it is committed.</param>
    public SqliteAppend(SqliteSession session, RowWriter rows, Action<SqliteAppend> end, CancellationToken cancellationToken)
    {
        _session = session;
        _end = end;
        Rows = rows;
        Written = new SqliteView(session, interruption: null, static _ => { });
        Head = JournalRows.ReadHead(Written);
        _interruption = new SqliteInterruption(session, cancellationToken);
    }

    public JournalHead Head { get; }

    public RowWriter Rows { get; }

    public IRowSource Written { get; }

    /// <summary>Whether the connection may be used again.</summary>
    public bool IsSound { get; private set; } = true;

    /// <summary>Whether something was erased, and committed or at least on its way.</summary>
    public bool HasErased { get; private set; }

    public void Run(string sql, params (string Name, object Value)[] parameters)
    {
        _erases = true;
        using var statement = _session.Prepare(sql);
        statement.Bind(parameters);
        _session.Check(statement.Step());
    }

    public void Commit(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        // From here on it is too late to cancel: what is committed must not look as if it were not.
        _interruption.Dispose();
        HasErased = _erases;
        var code = _session.TryRun("COMMIT");
        if (code != raw.SQLITE_DONE)
        {
            IsSound = false;
            throw _session.CommitError(code);
        }

        if (!File.Exists(_session.Path))
        {
            IsSound = false;
            throw new JournalInDoubtException(
                $"'{_session.Path}' was moved or deleted while a batch was committed to it, so that the batch may be kept or not. Put the file back, and record the same again: what is kept is passed over.");
        }
    }

    public void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        _interruption.Dispose();
        if (_session.IsInTransaction && _session.TryRun("ROLLBACK") != raw.SQLITE_DONE)
        {
            IsSound = false;
        }

        _end(this);
    }
}

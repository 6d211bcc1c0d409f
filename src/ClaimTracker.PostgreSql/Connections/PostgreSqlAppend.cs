using ClaimTracker.Journals;
using ClaimTracker.PostgreSql.Rows;
using ClaimTracker.PostgreSql.Schema;
using ClaimTracker.Relational.Journals;
using ClaimTracker.Relational.Rows;

namespace ClaimTracker.PostgreSql.Connections;

/// <summary>The transaction that appends to a ledger, while it holds the lock that lets one do so at a time.</summary>
internal sealed class PostgreSqlAppend(LedgerTransaction transaction, SchemaName schema, JournalHead head) : IDatabaseAppend
{
    private readonly PostgreSqlRowWriter _rows = new(transaction);
    private readonly CursorSource _written = new(transaction, isOwner: false);

    /// <inheritdoc />
    public JournalHead Head => head;

    /// <inheritdoc />
    public RowWriter Rows => _rows;

    /// <inheritdoc />
    public IRowSource Written
    {
        get
        {
            _rows.Send();
            return _written;
        }
    }

    /// <inheritdoc />
    public void Run(string sql, params (string Name, object Value)[] parameters)
    {
        _rows.Send();
        using var batch = transaction.CreateBatch();
        batch.BatchCommands.Add(Sql.Of(sql, parameters));
        transaction.Read(batch);
    }

    /// <inheritdoc />
    public void Commit(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        // Told to followers when the transaction commits, and not before.
        _rows.Finish(Sql.Of("SELECT pg_notify($1, '')", schema.Name));
        transaction.Commit();
    }

    public void Dispose() => transaction.Dispose();
}

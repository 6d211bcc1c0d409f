using System.Globalization;
using ClaimTracker.Journals;
using ClaimTracker.PostgreSql.Rows;
using ClaimTracker.Relational.Journals;
using ClaimTracker.Relational.Rows;
using Npgsql;

namespace ClaimTracker.PostgreSql.Connections;

/// <summary>A PostgreSQL database, as far as the tables of one ledger go.</summary>
/// <param name="ledger">Where the ledger lives.</param>
/// <param name="isOwner">Whether the data source is closed with it.</param>
/// <param name="appendTimeout">How long an append waits for others.</param>
internal sealed class PostgreSqlDatabase(LedgerAddress ledger, bool isOwner, TimeSpan appendTimeout) : IDatabase
{
    // Tells our locks from those of others in the same database: "Clai" in ASCII.
    private const long LockClass = 0x436C6169;

    /// <inheritdoc />
    public IRowSource OpenView(CancellationToken cancellationToken) => new CursorSource(
        LedgerTransaction.Begin(
            ledger,
            batch =>
            {
                batch.BatchCommands.Add(Sql.Of("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"));
                batch.BatchCommands.Add(ledger.SearchPath);
            },
            read: null,
            cancellationToken),
        isOwner: true);

    /// <inheritdoc />
    public IDatabaseAppend BeginAppend(CancellationToken cancellationToken)
    {
        var head = JournalHead.Empty;
        var transaction = LedgerTransaction.Begin(
            ledger,
            batch =>
            {
                // The waiting comes on top of what a command may take; 0 is no limit, and stays that.
                batch.Timeout += batch.Timeout == 0 ? 0 : (int)Math.Ceiling(appendTimeout.TotalSeconds);
                batch.BatchCommands.Add(Sql.Of("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE"));
                batch.BatchCommands.Add(ledger.SearchPath);
                batch.BatchCommands.Add(Sql.Of("SELECT set_config('lock_timeout', $1, true)", string.Create(CultureInfo.InvariantCulture, $"{(long)appendTimeout.TotalMilliseconds}ms")));

                // What is acknowledged is on the server's disk, whatever the role's or the database's default is. A stricter one stays.
                batch.BatchCommands.Add(Sql.Of("SELECT set_config('synchronous_commit', 'on', true) WHERE current_setting('synchronous_commit') = 'off'"));
                batch.BatchCommands.Add(Lock());
                batch.BatchCommands.Add(Sql.Of("SELECT revision, last_record, root FROM batches ORDER BY revision DESC LIMIT 1"));
            },
            result =>
            {
                do
                {
                    if (result.FieldCount == 3 && result.Read())
                    {
                        head = new JournalHead(result.GetInt64(0), result.GetInt64(1), Convert.ToHexStringLower(result.GetFieldValue<byte[]>(2)));
                    }
                }
                while (result.NextResult());
            },
            cancellationToken);
        return new PostgreSqlAppend(transaction, ledger.Schema, head);
    }

    public void Dispose()
    {
        if (isOwner)
        {
            ledger.DataSource.Dispose();
        }
    }

    /// <summary>Makes whoever else appends to this ledger wait until the transaction ends. The next statement sees what they committed.</summary>
    private NpgsqlBatchCommand Lock() => Sql.Of(
        "SELECT pg_advisory_xact_lock(@class::int4, oid::int4) FROM pg_namespace WHERE nspname = @schema", [("class", LockClass), ("schema", ledger.Schema.Name)]);
}

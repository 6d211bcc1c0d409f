using System.Globalization;
using ClaimTracker.PostgreSql.Connections;
using ClaimTracker.Relational.Rows;
using ClaimTracker.Relational.Schema;
using Npgsql;

namespace ClaimTracker.PostgreSql.Rows;

/// <summary>
/// Reads several tables side by side over one connection, which can send one result at a time: each reader is a cursor of one transaction,
/// and rows come a page at a time. Readers that are opened before the first row is asked for share the first round trip.
/// </summary>
/// <param name="transaction">The transaction. Unless nobody else appends, it shows one state of the database throughout (REPEATABLE READ).</param>
/// <param name="isOwner">Whether the transaction ends with this view.</param>
internal sealed class CursorSource(LedgerTransaction transaction, bool isOwner) : IRowSource
{
    private readonly RowPools _pools = new();
    private readonly List<(CursorReader Reader, NpgsqlBatchCommand Declaration)> _undeclared = [];
    private readonly List<string> _toClose = [];

    public string ListOf(string parameter) => $"unnest(@{parameter}) AS list(value)";

    public RowReader Query(Table table, string condition, params (string Name, object Value)[] parameters)
    {
        // Numbered on in the transaction rather than here, since several views may follow each other in one.
        var cursor = string.Create(CultureInfo.InvariantCulture, $"c{transaction.NextNumber()}");
        var reader = new CursorReader(this, cursor, table, _pools);
        _undeclared.Add((reader, Sql.Of($"DECLARE {cursor} NO SCROLL CURSOR FOR {table.Select(condition)}", parameters)));
        return reader;
    }

    /// <summary>Fetches the next page of a reader, and the first pages of all that have none so far.</summary>
    public void Fetch(CursorReader reader)
    {
        using var batch = transaction.CreateBatch();
        _toClose.ForEach(cursor => batch.BatchCommands.Add(new NpgsqlBatchCommand($"CLOSE {cursor}")));
        _toClose.Clear();
        var fetched = new List<CursorReader>(_undeclared.Count + 1);
        foreach (var (undeclared, declaration) in _undeclared)
        {
            batch.BatchCommands.Add(declaration);
            AddFetch(undeclared);
        }

        _undeclared.Clear();
        if (!fetched.Contains(reader))
        {
            AddFetch(reader);
        }

        transaction.Read(batch, result =>
        {
            foreach (var next in fetched)
            {
                next.Take(result);
                result.NextResult();
            }
        });

        void AddFetch(CursorReader next)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(string.Create(CultureInfo.InvariantCulture, $"FETCH {next.PageSize} FROM {next.Cursor}")));
            fetched.Add(next);
        }
    }

    /// <summary>
    /// Forgets a reader. Its cursor, if it was declared, is closed in the next round trip: a long transaction, such as one that erases much, would have
    /// the server keep thousands.
    /// </summary>
    public void Close(CursorReader reader)
    {
        if (_undeclared.RemoveAll(other => other.Reader == reader) == 0)
        {
            _toClose.Add(reader.Cursor);
        }
    }

    public void Dispose()
    {
        if (isOwner)
        {
            transaction.Dispose();
        }
    }
}

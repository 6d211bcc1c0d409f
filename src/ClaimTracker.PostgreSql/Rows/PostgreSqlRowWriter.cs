using ClaimTracker.PostgreSql.Connections;
using ClaimTracker.Relational.Rows;
using ClaimTracker.Relational.Schema;
using Npgsql;
using NpgsqlTypes;

namespace ClaimTracker.PostgreSql.Rows;

/// <summary>
/// Writes the rows of a batch in the way that suits their number, which nobody knows beforehand: the first rows are statements that go to
/// the server together, in one round trip; from then on rows are copied, table by table.
/// </summary>
/// <remarks>References between tables are checked behind all rows, so that tables may be sent in any order.</remarks>
internal sealed class PostgreSqlRowWriter(LedgerTransaction transaction) : RowWriter
{
    private const int MostInserts = 256;

    private readonly Dictionary<string, CopyBuffer> _copies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _inserts = new(StringComparer.Ordinal);
    private List<NpgsqlBatchCommand> _rows = [];
    private NpgsqlBatchCommand? _row;
    private CopyBuffer? _copy;

    public override void Begin(Table table)
    {
        if (_rows.Count < MostInserts && _copies.Count == 0)
        {
            _row = new NpgsqlBatchCommand(InsertInto(table));
            return;
        }

        _row = null;
        if (!_copies.TryGetValue(table.Name, out _copy))
        {
            _copies.Add(table.Name, _copy = new CopyBuffer(table));
        }

        _copy.BeginRow();
    }

    public override void End()
    {
        if (_row is not null)
        {
            _rows.Add(_row);
        }
        else if (_copy!.IsFull)
        {
            Send(_copy);
        }
    }

    public override void Null()
    {
        if (_row is not null)
        {
            _row.Parameters.Add(new NpgsqlParameter { Value = DBNull.Value });
        }
        else
        {
            _copy!.Null();
        }
    }

    public override void Integer(long value)
    {
        if (_row is not null)
        {
            Add(NpgsqlDbType.Bigint, value);
        }
        else
        {
            _copy!.Integer(value);
        }
    }

    public override void Real(double value)
    {
        if (_row is not null)
        {
            Add(NpgsqlDbType.Double, value);
        }
        else
        {
            _copy!.Real(value);
        }
    }

    public override void Flag(bool value)
    {
        if (_row is not null)
        {
            Add(NpgsqlDbType.Boolean, value);
        }
        else
        {
            _copy!.Flag(value);
        }
    }

    public override void Text(string value)
    {
        var kept = TextEscape.Escape(value);
        if (_row is not null)
        {
            Add(NpgsqlDbType.Text, kept);
        }
        else
        {
            _copy!.Text(kept);
        }
    }

    public override void Json(string value)
    {
        // Whatever is read is unescaped, so that JSON is escaped as any text: U+FDD0 may stand in it as it is.
        var kept = TextEscape.Escape(value);
        if (_row is not null)
        {
            Add(NpgsqlDbType.Json, kept);
        }
        else
        {
            _copy!.Text(kept);
        }
    }

    public override void Bytes(ReadOnlySpan<byte> value)
    {
        if (_row is not null)
        {
            Add(NpgsqlDbType.Bytea, value.ToArray());
        }
        else
        {
            _copy!.Bytes(value);
        }
    }

    public override void Instant(DateTimeOffset value)
    {
        if (_row is not null)
        {
            Add(NpgsqlDbType.TimestampTz, value.UtcDateTime);
        }
        else
        {
            _copy!.Instant(value);
        }
    }

    /// <summary>Sends what has not been sent.</summary>
    public void Send() => Send([]);

    /// <summary>Sends what has not been sent, and has the server check every reference.</summary>
    /// <param name="last">What goes to the server in the last round trip, behind the rows.</param>
    public void Finish(NpgsqlBatchCommand last) =>
        // Checked now rather than in COMMIT, where a failure would leave more doubt.
        Send([new NpgsqlBatchCommand("SET CONSTRAINTS ALL IMMEDIATE"), last]);

    private void Send(ReadOnlySpan<NpgsqlBatchCommand> behind)
    {
        foreach (var copy in _copies.Values)
        {
            if (!copy.IsEmpty)
            {
                Send(copy);
            }
        }

        if (_rows.Count + behind.Length > 0)
        {
            using var batch = transaction.CreateBatch();
            foreach (var command in (ReadOnlySpan<NpgsqlBatchCommand>)[.. _rows, .. behind])
            {
                batch.BatchCommands.Add(command);
            }

            // A bulk takes as long as it takes.
            batch.Timeout = _copies.Count == 0 ? batch.Timeout : 0;
            _rows = [];
            transaction.Read(batch);
        }
    }

    private void Add<T>(NpgsqlDbType type, T value) => _row!.Parameters.Add(new NpgsqlParameter<T> { TypedValue = value, NpgsqlDbType = type });

    private string InsertInto(Table table)
    {
        if (!_inserts.TryGetValue(table.Name, out var sql))
        {
            var values = string.Join(", ", Enumerable.Range(1, table.Columns.Count).Select(number => $"${number}"));
            _inserts.Add(table.Name, sql = $"INSERT INTO {table.Name} ({string.Join(", ", table.Columns)}) VALUES ({values})");
        }

        return sql;
    }

    private void Send(CopyBuffer copy)
    {
        transaction.Copy(copy.Command, copy.Finish());
        copy.Clear();
    }
}

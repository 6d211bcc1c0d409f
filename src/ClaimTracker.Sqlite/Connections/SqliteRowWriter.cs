using System.Globalization;
using System.Text;
using ClaimTracker.Relational.Rows;
using ClaimTracker.Relational.Schema;

namespace ClaimTracker.Sqlite.Connections;

/// <summary>Writes rows by statements that are prepared once.</summary>
internal sealed class SqliteRowWriter(SqliteSession session) : RowWriter
{
    /// <summary>Sorts as text as it does in time, and SQLite's date functions read it.</summary>
    public const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    private readonly Dictionary<Table, SqliteStatement> _statements = new(ReferenceEqualityComparer.Instance);
    private byte[] _utf8 = new byte[4 * 1024];
    private SqliteStatement? _row;
    private int _column;

    public override void Begin(Table table)
    {
        if (!_statements.TryGetValue(table, out _row))
        {
            var values = string.Join(", ", table.Columns.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"?{i + 1}")));
            _row = session.Prepare($"INSERT INTO {table.Name} ({string.Join(", ", table.Columns)}) VALUES ({values})");
            _statements.Add(table, _row);
        }

        _column = 0;
    }

    public override void End()
    {
        var code = _row!.Step();
        _row.Reset();
        session.Check(code);
    }

    public override void Null() => _row!.BindNull(++_column);

    public override void Integer(long value) => _row!.Bind(++_column, value);

    public override void Real(double value) => _row!.Bind(++_column, value);

    public override void Flag(bool value) => _row!.Bind(++_column, value ? 1L : 0L);

    public override void Text(string value)
    {
        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (most > _utf8.Length)
        {
            _utf8 = new byte[Math.Max(most, 2 * _utf8.Length)];
        }

        _row!.Bind(++_column, _utf8.AsSpan(0, Encoding.UTF8.GetBytes(value, _utf8)));
    }

    public override void Json(string value) => Text(value);

    public override void Bytes(ReadOnlySpan<byte> value) => _row!.BindBytes(++_column, value);

    public override void Instant(DateTimeOffset value) => Text(value.ToUniversalTime().ToString(InstantFormat, CultureInfo.InvariantCulture));
}

using System.Globalization;
using System.Text;
using ClaimTracker.Relational.Rows;
using ClaimTracker.Relational.Schema;
using SQLitePCL;

namespace ClaimTracker.Sqlite.Connections;

/// <summary>Reads the rows of a statement, texts in SQLite's own memory.</summary>
internal sealed class SqliteRowReader(Table table, RowPools pools, SqliteStatement statement) : RowReader(table, pools)
{
    private readonly sqlite3_stmt _handle = statement.Handle;
    private bool _isDisposed;

    public override void Dispose()
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            statement.Dispose();
        }
    }

    protected override bool Next()
    {
        var code = statement.Step();
        if (code is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            throw statement.Session.Error(code);
        }

        return code == raw.SQLITE_ROW;
    }

    protected override bool IsNull(int column) => raw.sqlite3_column_type(_handle, column) == raw.SQLITE_NULL;

    protected override long Int64(int column) => raw.sqlite3_column_int64(_handle, column);

    protected override double Double(int column) => raw.sqlite3_column_double(_handle, column);

    protected override bool Boolean(int column) => raw.sqlite3_column_int64(_handle, column) != 0;

    protected override DateTimeOffset Instant(int column) =>
        DateTimeOffset.TryParseExact(
            Encoding.UTF8.GetString(Utf8(column)), SqliteRowWriter.InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant
            : throw Fault($"an instant is written {SqliteRowWriter.InstantFormat}");

    protected override ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(_handle, column);

    // For a text, the blob is its UTF-8.
    protected override ReadOnlySpan<byte> Utf8(int column) => raw.sqlite3_column_blob(_handle, column);
}

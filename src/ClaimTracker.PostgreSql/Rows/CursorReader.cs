using ClaimTracker.Relational.Rows;
using ClaimTracker.Relational.Schema;
using Npgsql;

namespace ClaimTracker.PostgreSql.Rows;

/// <summary>Reads the rows of a cursor, a page at a time.</summary>
internal sealed class CursorReader(CursorSource source, string cursor, Table table, RowPools pools) : RowReader(table, pools)
{
    private readonly RowPage _page = new(table.Columns.Count);
    private int _row = -1;
    private bool _isDisposed;

    /// <summary>The cursor's name.</summary>
    public string Cursor => cursor;

    /// <summary>How many rows the next page has at most; small at first, since most readers read little.</summary>
    public int PageSize { get; private set; } = 256;

    /// <summary>Whether the cursor has no rows behind those of the page.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>Takes the next page, once the one before has been read.</summary>
    public void Take(NpgsqlDataReader result)
    {
        _page.Fill(result);
        _row = -1;
        IsAtEnd = _page.Rows < PageSize;
        PageSize = 4096;
    }

    public override void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }

        // A cursor that were closed twice would take the transaction down.
        _isDisposed = true;
        _page.Dispose();
        source.Close(this);
    }

    protected override bool Next()
    {
        if (_row + 1 >= _page.Rows && !IsAtEnd)
        {
            source.Fetch(this);
        }

        return ++_row < _page.Rows;
    }

    protected override bool IsNull(int column) => _page.IsNull(_row, column);

    protected override long Int64(int column) => _page.Number(_row, column);

    protected override double Double(int column) => _page.Double(_row, column);

    protected override bool Boolean(int column) => _page.Number(_row, column) != 0;

    protected override DateTimeOffset Instant(int column) => _page.Instant(_row, column);

    protected override ReadOnlySpan<byte> Bytes(int column) => _page.Bytes(_row, column);

    protected override ReadOnlySpan<byte> Utf8(int column)
    {
        var kept = _page.Bytes(_row, column);
        return TextEscape.IsEscaped(kept) ? TextEscape.Unescape(kept) : kept;
    }
}

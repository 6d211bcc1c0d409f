using ClaimTracker.Journals;
using ClaimTracker.Relational.Rows;
using ClaimTracker.Relational.Schema;

namespace ClaimTracker.Relational.Records;

/// <summary>Walks the rows of one table alongside the records that they belong to. It is opened when it is first needed.</summary>
internal sealed class RecordCursor(Table table, Func<Table, RowReader> open) : IDisposable
{
    private RowReader? _rows;
    private long _record;
    private bool _isAtEnd;
    private bool _isTaken = true;

    /// <summary>The next row, where it belongs to a record; its values are to be read before another row is asked for.</summary>
    /// <exception cref="JournalException">The next row belongs to a record that has been passed.</exception>
    public bool TryTake(long record, out RowReader row)
    {
        row = _rows ??= open(table);
        Peek();
        if (!_isAtEnd && _record < record)
        {
            throw Stray();
        }

        _isTaken = !_isAtEnd && _record == record;
        return _isTaken;
    }

    /// <summary>The row of a record that has exactly one.</summary>
    /// <exception cref="JournalException">There is none.</exception>
    public RowReader Take(long record) => TryTake(record, out var row)
        ? row
        : throw new JournalException($"The record {record} has no row in the table '{table.Name}'. Verify the journal, and restore it from a copy.");

    /// <summary>Sees to it that no row is left.</summary>
    /// <exception cref="JournalException">There is one, which belongs to no record.</exception>
    public void RequireEnd()
    {
        _rows ??= open(table);
        Peek();
        if (!_isAtEnd)
        {
            throw Stray();
        }
    }

    public void Dispose() => _rows?.Dispose();

    private void Peek()
    {
        if (_isTaken && !_isAtEnd)
        {
            _isAtEnd = !_rows!.Read(out _record);
            _isTaken = false;
        }
    }

    private JournalException Stray() => new(
        $"The table '{table.Name}' has a row of record {_record}, which has no place for it. Verify the journal, and restore it from a copy.");
}

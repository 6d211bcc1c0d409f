namespace ClaimTracker.Ledger.Storage;

/// <summary>
/// What few rows have: their indexes in ascending order beside their values, so that rows without cost nothing. Looking one up is
/// O(log n). Concurrency as in <see cref="Column{T}"/>.
/// </summary>
internal sealed class SparseColumn<T>
    where T : class
{
    private readonly Column<int> _indexes = new(int.MaxValue);
    private readonly Column<T?> _values = new(null);

    /// <summary>Adds the value of a row that comes after all that have one.</summary>
    public void Add(int index, T value)
    {
        _values.Add(value);
        _indexes.Add(index);
    }

    public T? Find(int index)
    {
        var count = _indexes.Count;
        var row = _indexes.Items.AsSpan(0, count).BinarySearch(index);
        return row >= 0 ? _values.Items[row] : null;
    }

    /// <summary>Puts another value in place of the one that a row has; a row without one stays so.</summary>
    public void Replace(int index, Func<T, T> replacement)
    {
        var row = _indexes.Items.AsSpan(0, _indexes.Count).BinarySearch(index);
        if (row >= 0)
        {
            _values.Set(row, replacement(_values.Items[row]!));
        }
    }

    /// <summary>Takes back the values of rows from an index on.</summary>
    public void Truncate(int index)
    {
        var row = _indexes.Items.AsSpan(0, _indexes.Count).BinarySearch(index);
        row = row >= 0 ? row : ~row;
        _indexes.Truncate(row);
        _values.Truncate(row);
    }
}

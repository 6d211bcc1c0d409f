namespace ClaimTracker.Ledger.Storage;

/// <summary>
/// A growing array with one writer and any number of readers without locks. A cell is written before the revision that shows it
/// is published, and growing copies, so a reader who fetches <see cref="Items"/> after having read a revision finds in it every
/// cell of that revision.
/// </summary>
/// <typeparam name="T">A type whose writes are atomic: a reference or at most a machine word.</typeparam>
internal sealed class Column<T>(T blank)
{
    // Arrays are a multiple of this long, so that a vector may be read wherever a cell is.
    private const int Granularity = 16;

    private T[] _items = [];
    private int _count;

    /// <summary>The cells; those past <see cref="Count"/> are blank.</summary>
    public T[] Items => Volatile.Read(ref _items);

    /// <summary>How many cells the writer has used.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Appends a cell and returns its index.</summary>
    public int Add(T value)
    {
        var index = _count;
        Set(index, value);
        return index;
    }

    /// <summary>Writes a cell, growing with blank ones as needed. Only the writer may call it.</summary>
    public void Set(int index, T value)
    {
        if (index >= _items.Length)
        {
            Grow(index + 1);
        }

        _items[index] = value;
        if (index >= _count)
        {
            Volatile.Write(ref _count, index + 1);
        }
    }

    /// <summary>A cell, blank where none was written.</summary>
    public T Get(int index)
    {
        var items = Items;
        return (uint)index < (uint)items.Length ? items[index] : blank;
    }

    /// <summary>A cell that the writer may be changing; whatever was written before it is seen after it.</summary>
    public T GetVolatile(int index)
    {
        var value = Get(index);
        Volatile.ReadBarrier();
        return value;
    }

    /// <summary>Makes room for so many cells more at once.</summary>
    public void Reserve(int more)
    {
        if (_count + (long)more > _items.Length)
        {
            Grow(checked(_count + more));
        }
    }

    /// <summary>Takes back the cells from an index on. No reader may have been shown them.</summary>
    public void Truncate(int count)
    {
        if (count < _count)
        {
            _items.AsSpan(count, _count - count).Fill(blank);
            Volatile.Write(ref _count, count);
        }
    }

    private void Grow(int capacity)
    {
        var length = Math.Max(capacity, Growth.After(_items.Length));
        length = Math.Min((length + Granularity - 1) / Granularity * Granularity, Array.MaxLength / Granularity * Granularity);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(capacity, length, nameof(capacity));
        var grown = GC.AllocateUninitializedArray<T>((int)length);
        _items.CopyTo(grown, 0);
        grown.AsSpan(_items.Length).Fill(blank);
        Volatile.Write(ref _items, grown);
    }
}

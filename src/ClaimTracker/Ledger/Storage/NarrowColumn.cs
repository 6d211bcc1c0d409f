namespace ClaimTracker.Ledger.Storage;

/// <summary>
/// A column of slots that takes two bytes a cell as long as all of them are small, which those of agents and dates mostly are, and
/// four from then on. Concurrency as in <see cref="Column{T}"/>.
/// </summary>
/// <param name="blank">What cells hold that were never written: -1 or a small slot.</param>
internal sealed class NarrowColumn(int blank)
{
    // Cells are kept one higher, so that -1 is 0.
    private const int LargestNarrow = ushort.MaxValue - 1;

    private readonly Column<ushort> _narrow = new((ushort)(blank + 1));
    private Column<int>? _wide;

    public int this[int index] => Volatile.Read(ref _wide) is { } wide ? wide.Items[index] : _narrow.Items[index] - 1;

    /// <summary>Writes a cell. Only the writer may call it.</summary>
    public void Set(int index, int value)
    {
        if (_wide is null && value > LargestNarrow)
        {
            Widen();
        }

        if (_wide is { } wide)
        {
            wide.Set(index, value);
        }
        else
        {
            _narrow.Set(index, (ushort)(value + 1));
        }
    }

    /// <summary>The first index from one on, and below an end, whose cell holds a value; -1 where there is none.</summary>
    public int IndexOf(int value, int from, int end)
    {
        if (Volatile.Read(ref _wide) is { } wide)
        {
            return IndexOf(wide.Items, value, from, end);
        }

        return value <= LargestNarrow ? IndexOf(_narrow.Items, (ushort)(value + 1), from, end) : -1;
    }

    public void Reserve(int more)
    {
        if (_wide is { } wide)
        {
            wide.Reserve(more);
        }
        else
        {
            _narrow.Reserve(more);
        }
    }

    public void Truncate(int count)
    {
        _narrow.Truncate(count);
        _wide?.Truncate(count);
    }

    // The last rows may be without a cell: nothing was written there.
    private static int IndexOf<T>(T[] items, T value, int from, int end)
        where T : IEquatable<T>
    {
        end = Math.Min(end, items.Length);
        return from < end && items.AsSpan(from, end - from).IndexOf(value) is var index && index >= 0 ? from + index : -1;
    }

    private void Widen()
    {
        var wide = new Column<int>(blank);
        wide.Reserve(_narrow.Items.Length);
        for (var index = 0; index < _narrow.Count; index++)
        {
            wide.Set(index, _narrow.Items[index] - 1);
        }

        // A reader that still looks at the narrow cells finds there whatever it may see.
        Volatile.Write(ref _wide, wide);
    }
}

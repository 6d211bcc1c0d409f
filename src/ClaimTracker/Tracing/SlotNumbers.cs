using System.Runtime.InteropServices;

namespace ClaimTracker.Tracing;

/// <summary>
/// Numbers slots in the order in which a walk meets them: an open-addressing table that is as large as the walk, not as the
/// ledger, so that a short walk stays in the processor's nearest cache. It is never cleared between walks: the stamps of a later one lie above
/// those of all earlier ones. Where slots lie is another matter in each process, so that nobody can record statements that pile up in one place.
/// </summary>
internal sealed class SlotNumbers
{
    private const int SmallestTable = 128;
    private const int MostBits = 30;
    private const uint GoldenRatio = 2654435769;

    private static readonly uint Seed = (uint)Random.Shared.NextInt64();

    private Entry[] _table = new Entry[SmallestTable];
    private int[] _slots = new int[SmallestTable / 2];
    private int _bits = 7;
    private int _firstStamp = 1;

    /// <summary>How many slots have been numbered.</summary>
    public int Count { get; private set; }

    /// <summary>How many slots there is room for.</summary>
    public int Capacity => _slots.Length;

    /// <summary>The slots by number.</summary>
    public ReadOnlySpan<int> Slots => _slots.AsSpan(0, Count);

    /// <summary>The slot of a number.</summary>
    public int this[int number] => _slots[number];

    /// <summary>Forgets all numbers.</summary>
    public void Clear()
    {
        Renew();
        Count = 0;
        _bits = 7;
    }

    /// <summary>The number of a slot, negative where it has none.</summary>
    public int Find(int slot)
    {
        var entry = _table[Locate(slot)];
        return entry.Stamp - _firstStamp;
    }

    /// <summary>The number of a slot, the next one if it has none.</summary>
    public int GetOrAdd(int slot)
    {
        var position = Locate(slot);
        var number = _table[position].Stamp - _firstStamp;
        if (number >= 0)
        {
            return number;
        }

        if (Count == _slots.Length)
        {
            Array.Resize(ref _slots, (int)Math.Min(Count * 2L, Array.MaxLength));
        }

        // Half of the places stay vacant, but in the largest table, which has one more than there are slots in a ledger.
        if (Count * 2L >= 1L << _bits && _bits < MostBits)
        {
            Grow();
            position = Locate(slot);
        }

        _slots[Count] = slot;
        _table[position] = new Entry(slot, _firstStamp + Count);
        return Count++;
    }

    /// <summary>The position of a slot's entry, or of the vacant one where it belongs.</summary>
    private int Locate(int slot)
    {
        var mask = (1 << _bits) - 1;
        var position = (int)(((uint)slot ^ Seed) * GoldenRatio >> (32 - _bits));
        while (_table[position].Stamp >= _firstStamp && _table[position].Slot != slot)
        {
            position = (position + 1) & mask;
        }

        return position;
    }

    private void Grow()
    {
        Renew();
        _bits++;
        if (_table.Length < 1 << _bits)
        {
            _table = new Entry[1 << _bits];
        }

        for (var number = 0; number < Count; number++)
        {
            _table[Locate(_slots[number])] = new Entry(_slots[number], _firstStamp + number);
        }
    }

    /// <summary>Moves to stamps that no entry has.</summary>
    private void Renew()
    {
        if (_firstStamp > int.MaxValue / 2 - Count)
        {
            Array.Clear(_table);
            _firstStamp = 1;
        }
        else
        {
            _firstStamp += Count;
        }
    }

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Entry(int Slot, int Stamp);
}

namespace ClaimTracker.Tracing;

/// <summary>
/// Sets of origins, each told by a number that is not 0: that of an origin alone is its slot, one higher; the others count on behind these.
/// </summary>
/// <param name="slots">How many slots there are.</param>
/// <param name="room">How many places for members there are in all.</param>
internal sealed class OriginSets(int slots, int room)
{
    private readonly int[] _metIn = new int[slots];
    private readonly List<(int Start, int Size)> _sets = [];
    private int[] _members = new int[Math.Min(1024, room)];
    private int _used;
    private int _round;

    /// <summary>Whether a set was left out because there was no room; what is told of sets is wrong then.</summary>
    public bool IsFull { get; private set; }

    /// <summary>The set of an origin alone.</summary>
    public static int Of(int slot) => slot + 1;

    public int SizeOf(int set) => set <= slots ? 1 : _sets[set - slots - 1].Size;

    /// <summary>The union of the sets of some slots, of which at least two differ.</summary>
    /// <param name="credited">The slots.</param>
    /// <param name="setOf">The sets, by slot.</param>
    public int Merge(ReadOnlySpan<int> credited, ReadOnlySpan<int> setOf)
    {
        _round++;
        var start = _used;
        var largest = setOf[credited[0]];
        foreach (var slot in credited)
        {
            var set = setOf[slot];
            Include(set);
            largest = SizeOf(set) > SizeOf(largest) ? set : largest;
        }

        var size = _used - start;
        if (size == SizeOf(largest) || IsFull)
        {
            _used = start;
            return largest;
        }

        _sets.Add((start, size));
        return slots + _sets.Count;
    }

    private void Include(int set)
    {
        if (set <= slots)
        {
            Include(set - 1, HasRoom(1));
            return;
        }

        var (start, size) = _sets[set - slots - 1];
        var hasRoom = HasRoom(size);
        for (var place = start; place < start + size; place++)
        {
            Include(_members[place], hasRoom);
        }
    }

    private void Include(int origin, bool hasRoom)
    {
        if (hasRoom && _metIn[origin] != _round)
        {
            _metIn[origin] = _round;
            _members[_used++] = origin;
        }
    }

    private bool HasRoom(int more)
    {
        IsFull |= _used + (long)more > room;
        if (!IsFull && _used + more > _members.Length)
        {
            Array.Resize(ref _members, (int)Math.Min(Math.Max(_members.Length * 2L, _used + more), room));
        }

        return !IsFull;
    }
}

using ClaimTracker.Graphs;

namespace ClaimTracker.Tracing;

/// <summary>
/// Sets of origins, each told by a number that is not 0: that of an origin alone is its slot, one higher; the others count on behind these,
/// and tell where their size and their members lie.
/// </summary>
/// <param name="slots">How many slots there are.</param>
/// <param name="room">How many places for sizes and members there are in all.</param>
internal sealed class OriginSets(int slots, int room)
{
    /// <summary>Up to how many members are compared one by one, which is faster than to mark them where so many slots lie.</summary>
    private const int FewMembers = 16;

    /// <summary>How often, on average, a place may be looked at: sets that meet again and again, and add nothing, take no room.</summary>
    private const int LooksAPlace = 64;

    private readonly int _room = Math.Min(room, int.MaxValue - slots - 1);
    private int[] _places = new int[Math.Min(1024, room)];
    private int _used;
    private long _looked;

    // In which round an origin was met last.
    private int[] _metIn = [];
    private int _round;

    /// <summary>Whether a set was left out because there was no room, or no time; what is told of sets is wrong then.</summary>
    public bool IsFull { get; private set; }

    /// <summary>The set of an origin alone.</summary>
    public static int Of(int slot) => slot + 1;

    public int SizeOf(int set) => set <= slots ? 1 : _places[set - slots - 1];

    /// <summary>Replaces each set by its size.</summary>
    public void ReplaceBySizes(Span<int> setOf)
    {
        foreach (ref var set in setOf)
        {
            set = SizeOf(set);
        }
    }

    /// <summary>The union of the sets of some slots, of which at least two differ.</summary>
    /// <param name="credited">The slots.</param>
    /// <param name="setOf">The sets, by slot.</param>
    public int Merge(ReadOnlySpan<int> credited, ReadOnlySpan<int> setOf)
    {
        using var memory = new Scratch<int>(credited.Length);
        for (var i = 0; i < credited.Length; i++)
        {
            memory.Span[i] = setOf[credited[i]];
        }

        return Unite(Distinct(memory.Span));
    }

    /// <summary>Leaves each set once.</summary>
    private static ReadOnlySpan<int> Distinct(Span<int> sets)
    {
        if (sets.Length == 2)
        {
            return sets;
        }

        sets.Sort();
        var count = 1;
        foreach (var set in sets[1..])
        {
            if (set != sets[count - 1])
            {
                sets[count++] = set;
            }
        }

        return sets[..count];
    }

    private int Unite(ReadOnlySpan<int> sets)
    {
        var largest = sets[0];
        var most = 0L;
        foreach (var set in sets)
        {
            most += SizeOf(set);
            largest = SizeOf(set) > SizeOf(largest) ? set : largest;
        }

        _looked += most;
        if (!HasRoom(most + 1))
        {
            return largest;
        }

        var union = _places.AsSpan(_used + 1, (int)most);
        var size = most <= FewMembers ? UniteFew(sets, union) : UniteMany(sets, union);
        if (size == SizeOf(largest))
        {
            return largest;
        }

        var start = _used;
        _places[start] = size;
        _used += size + 1;
        return slots + 1 + start;
    }

    private int UniteFew(ReadOnlySpan<int> sets, Span<int> union)
    {
        var size = 0;
        foreach (ref readonly var set in sets)
        {
            foreach (var origin in MembersOf(in set))
            {
                if (!union[..size].Contains(origin))
                {
                    union[size++] = origin;
                }
            }
        }

        return size;
    }

    private int UniteMany(ReadOnlySpan<int> sets, Span<int> union)
    {
        if (_metIn.Length == 0)
        {
            _metIn = new int[slots + 1];
        }

        _round++;
        var size = 0;
        foreach (ref readonly var set in sets)
        {
            foreach (var origin in MembersOf(in set))
            {
                if (_metIn[origin] != _round)
                {
                    _metIn[origin] = _round;
                    union[size++] = origin;
                }
            }
        }

        return size;
    }

    /// <summary>The origins of a set, each as the set that it is alone.</summary>
    private ReadOnlySpan<int> MembersOf(ref readonly int set)
    {
        var start = set - slots - 1;
        return start < 0 ? new ReadOnlySpan<int>(in set) : _places.AsSpan(start + 1, _places[start]);
    }

    private bool HasRoom(long more)
    {
        IsFull |= _used + more > _room || _looked > (long)_room * LooksAPlace;
        if (!IsFull && _used + more > _places.Length)
        {
            Array.Resize(ref _places, (int)Math.Min(Math.Max(_places.Length * 2L, _used + more), _room));
        }

        return !IsFull;
    }
}

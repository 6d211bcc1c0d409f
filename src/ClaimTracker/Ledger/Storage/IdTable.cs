using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ClaimTracker.Ledger.Storage;

/// <summary>
/// Gives ids dense ints, their slots, in the order in which they are added. An open-addressing table in groups of sixteen: a byte
/// of the hash for each place, compared all at once, and a slot (the layout of Abseil's Swiss tables). Readers probe it without
/// locks while the writer adds.
/// </summary>
internal sealed class IdTable
{
    private readonly IdList _ids = new();
    private readonly HashSet<int> _superseded = [];
    private Places _places = new(1);

    /// <summary>How many ids there are.</summary>
    public int Count => _ids.Count;

    /// <summary>The id of a slot. O(its length): the string is made anew.</summary>
    public string this[int slot] => _ids[slot];

    /// <summary>What <see cref="Truncate"/> goes back to.</summary>
    public IdMark Mark => _ids.Mark;

    /// <summary>The ordinal order of the ids of two slots. Allocates nothing.</summary>
    public int Compare(int slot, int other) => IdKey.Compare(_ids.KeyOf(slot), _ids.KeyOf(other));

    /// <summary>The slot of an id, or -1.</summary>
    public int Find(ReadOnlySpan<char> id)
    {
        // A small buffer where it is enough, since it is cleared each time: a character is at most three bytes of UTF-8.
        const int Usual = 40;
        Span<byte> buffer = id.Length <= Usual ? stackalloc byte[Usual * 3] : stackalloc byte[IdKey.MaxBytes];
        return IdKey.TryMake(id, buffer, out var key) ? Find(key) : -1;
    }

    /// <summary>The slot of an id, or -1.</summary>
    public int Find(in IdKey key) => Find(Volatile.Read(ref _places), key, key.Hash(), out _);

    /// <summary>
    /// Looks many ids up together: in sweeps that each wait for memory once for all of them, where one by one each waits for several
    /// cache misses in turn. Only the writer may call it.
    /// </summary>
    public void Find(IdKeys keys)
    {
        Guess(keys);
        Fetch(keys);
        Settle(keys);
    }

    /// <summary>The first sweep of <see cref="Find(IdKeys)"/>, for who looks up in several tables together: where each id may be.</summary>
    public void Guess(IdKeys keys)
    {
        var places = _places;
        for (var index = 0; index < keys.Count; index++)
        {
            keys.SetSlot(index, places.Candidate(keys.HashOf(index)));
        }
    }

    /// <summary>The second sweep: reads a little of the ids that may be the ones looked for.</summary>
    /// <returns>Nothing of use; else the compiler may see that nothing is done with what is read.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Fetch(IdKeys keys)
    {
        var fetched = 0;
        for (var index = 0; index < keys.Count; index++)
        {
            fetched += _ids.Touch(keys.SlotOf(index));
        }

        return fetched;
    }

    /// <summary>The last sweep: where each id is.</summary>
    public void Settle(IdKeys keys)
    {
        var places = _places;
        for (var index = 0; index < keys.Count; index++)
        {
            var key = keys[index];
            var candidate = keys.SlotOf(index);
            keys.SetSlot(
                index,
                key.IsNone ? -1 : candidate >= 0 && _ids.Matches(candidate, key) ? candidate : Find(places, key, key.Hash(), out _));
        }
    }

    /// <summary>The slot of an id, a new one if it has none. Only the writer may call it.</summary>
    public int GetOrAdd(in IdKey key)
    {
        var hash = key.Hash();
        var slot = Find(_places, key, hash, out _);
        return slot >= 0 ? slot : Add(key, hash);
    }

    /// <summary>Adds a slot for an id that has one already; from now on the id leads to the new one. Only the writer may call it.</summary>
    /// <returns>The new slot.</returns>
    public int Supersede(int slot)
    {
        var key = _ids.KeyOf(slot);
        var found = Find(_places, key, key.Hash(), out var place);
        System.Diagnostics.Debug.Assert(found == slot, "only what an id leads to is superseded");
        _ids.Add(key);
        _superseded.Add(slot);
        Volatile.Write(ref _places.Slots[place], _ids.Count - 1);
        return _ids.Count - 1;
    }

    /// <summary>Takes back a <see cref="Supersede"/>: the id leads to its older slot again.</summary>
    public void Restore(int slot)
    {
        var key = _ids.KeyOf(slot);
        Find(_places, key, key.Hash(), out var place);
        _superseded.Remove(slot);
        Volatile.Write(ref _places.Slots[place], slot);
    }

    /// <summary>Makes room for so many ids more.</summary>
    public void Reserve(int more)
    {
        _ids.Reserve(more);
        if (!_places.HasRoomFor(_ids.Count + (long)more))
        {
            Rebuild(Math.Max(_ids.Count + (long)more, Growth.After(_ids.Count)));
        }
    }

    /// <summary>Takes back the ids added since a mark; what they superseded has been restored. No reader may have been shown them.</summary>
    public void Truncate(IdMark mark)
    {
        for (var slot = mark.Count; slot < _ids.Count; slot++)
        {
            var key = _ids.KeyOf(slot);
            if (Find(_places, key, key.Hash(), out var place) == slot)
            {
                _places.Tags[place] = Places.Deleted;
            }
        }

        _ids.Truncate(mark);
    }

    private int Add(in IdKey key, ulong hash)
    {
        if (!_places.HasRoomFor(_places.Used + 1L))
        {
            // At least by a quarter, however large: places are few bytes, and all ids are hashed again.
            Rebuild(Math.Max(Growth.After(_ids.Count), _ids.Count + (_ids.Count / 4L)) + Places.GroupSize);
        }

        _ids.Add(key);
        _places.Occupy(hash, _ids.Count - 1);
        return _ids.Count - 1;
    }

    private int Find(Places places, in IdKey key, ulong hash, out int place)
    {
        var group = places.GroupOf(hash);
        while (true)
        {
            var tags = places.TagsOf(group);
            // A tag is written after the slot that it stands for.
            Volatile.ReadBarrier();
            for (var matches = Places.Matching(tags, Places.TagOf(hash)); matches != 0; matches &= matches - 1)
            {
                place = (group * Places.GroupSize) + BitOperations.TrailingZeroCount(matches);
                var slot = Volatile.Read(ref places.Slots[place]);
                if (_ids.Matches(slot, key))
                {
                    return slot;
                }
            }

            if (Places.Matching(tags, Places.Empty) != 0)
            {
                place = -1;
                return -1;
            }

            group = places.Next(group);
        }
    }

    private void Rebuild(long capacity)
    {
        var places = new Places(capacity);
        // By slot rather than by place, so that the ids are read one behind the other.
        for (var slot = 0; slot < _ids.Count; slot++)
        {
            if (!_superseded.Contains(slot))
            {
                places.Occupy(_ids.KeyOf(slot).Hash(), slot);
            }
        }

        Volatile.Write(ref _places, places);
    }

    /// <summary>The places of one size of the table, which is replaced as a whole when it grows.</summary>
    private sealed class Places
    {
        public const int GroupSize = 16;
        public const byte Empty = 0;
        public const byte Deleted = 1;

        // Fourteen of sixteen places may be taken; beyond that, probes for absent ids would run far.
        private const int RoomInGroup = 14;

        private readonly int _groups;

        public Places(long capacity)
        {
            _groups = (int)Math.Min((capacity / RoomInGroup) + 1, Array.MaxLength / GroupSize);
            Tags = new byte[_groups * GroupSize];
            Slots = new int[_groups * GroupSize];
        }

        /// <summary>For each place: empty, deleted, or 128 and seven bits of the hash.</summary>
        public byte[] Tags { get; }

        public int[] Slots { get; }

        /// <summary>How many places are not empty.</summary>
        public int Used { get; private set; }

        public static byte TagOf(ulong hash) => (byte)(0x80 | (hash & 0x7F));

        public static uint Matching(Vector128<byte> tags, byte tag) => Vector128.Equals(tags, Vector128.Create(tag)).ExtractMostSignificantBits();

        public bool HasRoomFor(long count) => count <= (long)_groups * RoomInGroup;

        // The upper half of a product maps a hash evenly on any number of groups, so that the table can be exactly as large as needed.
        public int GroupOf(ulong hash) => (int)Math.BigMul(hash, (ulong)_groups, out _);

        public int Next(int group) => group + 1 == _groups ? 0 : group + 1;

        public Vector128<byte> TagsOf(int group) =>
            Vector128.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(Tags), (nuint)(group * GroupSize));

        /// <summary>The slot at the first place that may be an id's, without a branch on what is there; -1 where none may be.</summary>
        public int Candidate(ulong hash)
        {
            var group = GroupOf(hash);
            var tags = TagsOf(group);
            var matches = Matching(tags, TagOf(hash));
            var slot = Slots[(group * GroupSize) + (BitOperations.TrailingZeroCount(matches) & (GroupSize - 1))];
            return matches != 0 ? slot : -1;
        }

        public void Occupy(ulong hash, int slot)
        {
            var group = GroupOf(hash);
            uint empty;
            while ((empty = Matching(TagsOf(group), Empty)) == 0)
            {
                group = Next(group);
            }

            var place = (group * GroupSize) + BitOperations.TrailingZeroCount(empty);
            Slots[place] = slot;
            Volatile.Write(ref Tags[place], TagOf(hash));
            Used++;
        }
    }
}

namespace ClaimTracker.Ledger.Storage;

/// <summary>
/// Ids in the form in which the ledger keeps them, one behind the other and hashed, to be looked up together: see
/// <see cref="IdTable.Find(IdKeys)"/>. Used again and again.
/// </summary>
internal sealed class IdKeys
{
    // Packing writes a vector beyond what it keeps.
    private const int Slack = 16;

    private const int EverydayBytes = 1024;
    private const int EverydayCount = 64;

    private byte[] _bytes = new byte[EverydayBytes];
    private Entry[] _entries = new Entry[EverydayCount];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>One of them; it stands until the next one is added.</summary>
    public IdKey this[int index]
    {
        get
        {
            ref readonly var entry = ref _entries[index];
            return new IdKey(_bytes.AsSpan(entry.Start, entry.End - entry.Start), entry.Header, entry.Hash);
        }
    }

    /// <summary>The slot that a look-up found; -1 if it found none.</summary>
    public int SlotOf(int index) => _entries[index].Slot;

    public ulong HashOf(int index) => _entries[index].Hash;

    /// <summary>Notes what a look-up found.</summary>
    public void SetSlot(int index, int slot) => _entries[index].Slot = slot;

    /// <summary>Adds an id, or that there is none where it has no form.</summary>
    /// <returns>Whether it is made of the symbols among which nothing is against the rules.</returns>
    public bool Add(ReadOnlySpan<char> id)
    {
        IdKey.TryMake(id, Room(), out var key);
        return Add(key);
    }

    /// <summary>Adds an id in valid UTF-8, or that there is none where it has no form.</summary>
    /// <returns>Whether it is made of the symbols among which nothing is against the rules.</returns>
    public bool Add(ReadOnlySpan<byte> utf8)
    {
        if (IdKey.TryMake(utf8, Room(), out var key) && !key.IsPlain)
        {
            utf8.CopyTo(Room());
        }

        return Add(key);
    }

    /// <summary>Adds that there is no id.</summary>
    public void AddNone() => Add(default(IdKey));

    /// <summary>Takes the ids from an index on away.</summary>
    public void Truncate(int count) => Count = Math.Min(Count, count);

    /// <summary>Takes all ids away, and gives back the room that many took.</summary>
    public void Forget()
    {
        Count = 0;
        if (_entries.Length > EverydayCount * 4 || _bytes.Length > EverydayBytes * 16)
        {
            _bytes = new byte[EverydayBytes];
            _entries = new Entry[EverydayCount];
        }
    }

    // The key lies at the beginning of the room, or is none.
    private bool Add(in IdKey key)
    {
        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, Count * 2);
        }

        var start = Count == 0 ? 0 : _entries[Count - 1].End;
        _entries[Count++] = new Entry(start, start + key.Bytes.Length, key.Header, key.IsNone ? 0 : key.Hash());
        return key.IsPlain;
    }

    private Span<byte> Room()
    {
        var start = Count == 0 ? 0 : _entries[Count - 1].End;
        if (_bytes.Length - start < IdKey.MaxBytes + Slack)
        {
            Array.Resize(ref _bytes, (_bytes.Length * 2) + IdKey.MaxBytes + Slack);
        }

        return _bytes.AsSpan(start, IdKey.MaxBytes + Slack);
    }

    private struct Entry(int start, int end, byte header, ulong hash)
    {
        public readonly int Start = start;
        public readonly int End = end;
        public readonly ulong Hash = hash;
        public readonly byte Header = header;
        public int Slot = -1;
    }
}

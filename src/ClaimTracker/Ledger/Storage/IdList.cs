using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ClaimTracker.Ledger.Storage;

/// <summary>
/// Ids by slot, in a byte and a half more than their form takes: the forms lie one behind the other, each slot has a header with
/// the length, and each group of sixteen slots an address, to which the lengths of those before a slot are added.
/// </summary>
internal sealed class IdList
{
    private const int GroupSize = 16;
    private const int TypicalLength = 20;

    private readonly Column<byte> _headers = new(0);
    private readonly Column<long> _groups = new(0);
    private readonly Column<byte[]?> _longOnes = new(null);
    private readonly ByteArena _bytes = new();

    public int Count => _headers.Count;

    /// <summary>The id of a slot, made anew.</summary>
    public string this[int slot] => KeyOf(slot).ToString();

    /// <summary>What <see cref="Truncate"/> goes back to.</summary>
    public IdMark Mark => new(_headers.Count, _longOnes.Count, _bytes.Mark);

    /// <summary>Adds an id under the next slot.</summary>
    public void Add(in IdKey key)
    {
        var slot = _headers.Count;
        // A long one lies elsewhere and leaves here its number, in an entry of the length that its header says.
        var length = IdKey.LengthOf(key.Header);
        var entry = Place(slot, length);
        if (key.Header == IdKey.Long)
        {
            entry.Clear();
            MemoryMarshal.Write(entry, _longOnes.Add(key.Bytes.ToArray()));
        }
        else
        {
            key.Bytes.CopyTo(entry);
        }

        _headers.Add(key.Header);
    }

    /// <summary>Whether a slot has an id. The slot may be one that is being added or taken back.</summary>
    public bool Matches(int slot, in IdKey key) =>
        _headers.Get(slot) == key.Header && BytesOf(slot, key.Header).SequenceEqual(key.Bytes);

    /// <summary>Reads a byte of the form of a slot's id, or of another if there is no such slot, to have it at hand later.</summary>
    public int Touch(int slot)
    {
        slot = Math.Max(slot, 0);
        var bytes = _bytes.From(_groups.Get(slot / GroupSize));
        return _headers.Get(slot) + (bytes.IsEmpty ? 0 : bytes[Math.Min(bytes.Length - 1, (slot % GroupSize) * TypicalLength)]);
    }

    /// <summary>The form of a slot's id.</summary>
    public IdKey KeyOf(int slot)
    {
        var header = _headers.Items[slot];
        return new IdKey(BytesOf(slot, header), header);
    }

    public void Reserve(int more)
    {
        _headers.Reserve(more);
        _groups.Reserve((more / GroupSize) + 1);
    }

    /// <summary>Takes back the ids added since a mark. No reader may have been shown them.</summary>
    public void Truncate(IdMark mark)
    {
        _headers.Truncate(mark.Count);
        _longOnes.Truncate(mark.LongOnes);
        _groups.Truncate((mark.Count + GroupSize - 1) / GroupSize);
        // A group that has moved since stays where it is: readers may have followed it.
        _bytes.Truncate(mark.Count % GroupSize == 0 ? mark.Bytes : ByteArena.MarkBehind(_groups.Items[mark.Count / GroupSize], LengthOfGroupBefore(mark.Count)));
    }

    private ReadOnlySpan<byte> BytesOf(int slot, byte header)
    {
        var headers = _headers.Items;
        var group = slot & ~(GroupSize - 1);
        if (group + GroupSize > headers.Length)
        {
            return default;
        }

        // The sum of the lengths before the slot: sixteen headers at once, those from the slot on masked out.
        var lengths = Vector128.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(headers), (nuint)group) & Vector128.Create(IdKey.Long);
        lengths &= Vector128.LessThan(Vector128<byte>.Indices, Vector128.Create((byte)(slot - group)));
        var (low, high) = Vector128.Widen(lengths);
        var start = Vector128.Sum(low + high);

        var bytes = _bytes.From(_groups.GetVolatile(slot / GroupSize));
        var length = IdKey.LengthOf(header);
        if (bytes.Length < start + length)
        {
            return default;
        }

        bytes = bytes.Slice(start, length);
        return header == IdKey.Long ? _longOnes.Get(MemoryMarshal.Read<int>(bytes)) : bytes;
    }

    /// <summary>Makes room for a slot's entry right behind those of its group.</summary>
    private Span<byte> Place(int slot, int length)
    {
        long address;
        var group = slot / GroupSize;
        if (slot % GroupSize == 0)
        {
            var entry = _bytes.Extend(length, out address);
            _groups.Set(group, address);
            return entry;
        }

        if (!_bytes.FitsBehind(length))
        {
            MoveGroup(slot, group, length);
        }

        return _bytes.Extend(length, out _);
    }

    // The group goes on in a new block, so its entries must come along. Readers who have the old address find them there still.
    private void MoveGroup(int slot, int group, int length)
    {
        var taken = LengthOfGroupBefore(slot);
        var entries = _bytes.From(_groups.Items[group])[..taken];
        _bytes.BeginBlock(taken + length);
        var address = _bytes.Append(entries);
        Volatile.WriteBarrier();
        _groups.Set(group, address);
    }

    /// <summary>The bytes that the entries before a slot take in its group.</summary>
    private int LengthOfGroupBefore(int slot)
    {
        var length = 0;
        for (var before = slot & ~(GroupSize - 1); before < slot; before++)
        {
            length += IdKey.LengthOf(_headers.Items[before]);
        }

        return length;
    }
}

using System.Text;

namespace ClaimTracker.Ledger.Storage;

/// <summary>
/// Records of which most are no more than one text and a small number, their tag, which are kept as UTF-8 in an arena; what is more
/// than that, or finds no room there, is kept as it came. Concurrency as in <see cref="Column{T}"/>.
/// </summary>
/// <param name="end">The first place beyond which texts find no room.</param>
internal sealed class TextRecords<T>(int end = TextRecords<T>.Undeclared)
    where T : class
{
    /// <summary>Tags are below, which whoever gives them out sees to.</summary>
    public const int TagLimit = 1 << 14;

    // Texts begin at multiples of four, so that an int reaches eight gibibytes of them.
    private const int Alignment = 4;
    private const int Undeclared = int.MaxValue;

    // Of each slot the place of its text, in the arena and behind its tag and length; or the complement of a row of those kept as they came.
    private readonly Column<int> _places = new(Undeclared);
    private readonly ByteArena _texts = new();
    private readonly Column<T?> _asTheyCame = new(null);
    private bool _isFull;

    public (int AsTheyCame, ArenaMark Texts) Mark => (_asTheyCame.Count, _texts.Mark);

    public bool IsDeclared(int slot) => _places.Get(slot) != Undeclared;

    /// <summary>Keeps a record as it came.</summary>
    public void Set(int slot, T record) => _places.Set(slot, ~_asTheyCame.Add(record));

    /// <summary>Keeps what is one text, if there is room.</summary>
    public bool TrySet(int slot, int tag, string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        if (!TryExtend(slot, tag, length, out var bytes))
        {
            return false;
        }

        Encoding.UTF8.GetBytes(text, bytes);
        return true;
    }

    /// <summary>Keeps what is one text in UTF-8, if there is room.</summary>
    public bool TrySet(int slot, int tag, ReadOnlySpan<byte> text)
    {
        if (!TryExtend(slot, tag, text.Length, out var bytes))
        {
            return false;
        }

        text.CopyTo(bytes);
        return true;
    }

    /// <summary>The record, if it was kept as it came, or else null, its tag and text.</summary>
    public T? Read(int slot, out int tag, out string text)
    {
        Span<byte> small = stackalloc byte[512];
        while (true)
        {
            var place = _places.GetVolatile(slot);
            if (place < 0)
            {
                (tag, text) = (0, "");
                return _asTheyCame.Items[~place];
            }

            // Copied first: the text may be erased meanwhile, and then the place leads elsewhere.
            var entry = _texts.From((long)place * Alignment);
            tag = ReadNumber(ref entry);
            var length = ReadNumber(ref entry);
            var copy = length <= small.Length ? small[..length] : new byte[length];
            entry[..length].CopyTo(copy);
            Volatile.ReadBarrier();
            if (_places.Items[slot] == place)
            {
                text = Encoding.UTF8.GetString(copy);
                return null;
            }
        }
    }

    /// <summary>Puts what is left of a record in its place and erases its text.</summary>
    public void Replace(int slot, T left)
    {
        var place = _places.Items[slot];
        if (place < 0)
        {
            _asTheyCame.Set(~place, left);
            return;
        }

        // Readers are led to what is left before the text goes; what is left is whole before they are led there.
        var row = _asTheyCame.Add(left);
        Volatile.WriteBarrier();
        _places.Set(slot, ~row);
        Volatile.WriteBarrier();
        var address = (long)place * Alignment;
        var entry = _texts.From(address);
        var size = entry.Length;
        ReadNumber(ref entry);
        var length = ReadNumber(ref entry);
        _texts.Erase(address + size - entry.Length, length);
    }

    public void Reserve(int more) => _places.Reserve(more);

    /// <summary>Takes back the slots from one on, and what was kept since a mark.</summary>
    public void Truncate(int slots, (int AsTheyCame, ArenaMark Texts) mark)
    {
        _places.Truncate(slots);
        _asTheyCame.Truncate(mark.AsTheyCame);
        _texts.Truncate(mark.Texts);
        _isFull = false;
    }

    private bool TryExtend(int slot, int tag, int length, out Span<byte> text)
    {
        text = default;
        if (_isFull)
        {
            return false;
        }

        Span<byte> head = stackalloc byte[10];
        var start = WriteNumber(head, 0, tag);
        start = WriteNumber(head, start, length);
        var mark = _texts.Mark;
        var entry = _texts.Extend((start + length + Alignment - 1) / Alignment * Alignment, out var address);
        if (address / Alignment >= end)
        {
            _texts.Truncate(mark);
            _isFull = true;
            return false;
        }

        head[..start].CopyTo(entry);
        text = entry.Slice(start, length);
        _places.Set(slot, (int)(address / Alignment));
        return true;
    }

    // Seven bits a byte, the lowest first, the eighth where more follow.
    private static int WriteNumber(Span<byte> bytes, int at, int number)
    {
        for (; number >= 0x80; number >>= 7)
        {
            bytes[at++] = (byte)(number | 0x80);
        }

        bytes[at++] = (byte)number;
        return at;
    }

    private static int ReadNumber(ref ReadOnlySpan<byte> bytes)
    {
        var number = 0;
        var at = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes[at++];
            number |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                bytes = bytes[at..];
                return number;
            }
        }
    }
}

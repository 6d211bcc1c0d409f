namespace ClaimTracker.Ledger.Storage;

/// <summary>
/// Bytes one behind the other in blocks that are never moved, so that readers hold on to what they found while the writer appends.
/// An address is a block and a place in it.
/// </summary>
internal sealed class ByteArena
{
    private const int PlaceBits = 20;
    private const int LargestBlock = 1 << PlaceBits;
    private const int SmallestBlock = 4096;

    private readonly Column<byte[]?> _blocks = new(null);
    private int _used;

    /// <summary>How far the arena is filled, to come back to.</summary>
    public ArenaMark Mark => new(_blocks.Count, _used);

    /// <summary>Whether so many bytes can follow the last ones without a gap.</summary>
    public bool FitsBehind(int length) => _blocks.Count > 0 && _blocks.Items[_blocks.Count - 1]!.Length - _used >= length;

    /// <summary>Begins a block that takes at least so many bytes.</summary>
    public void BeginBlock(int length)
    {
        var size = _blocks.Count == 0 ? SmallestBlock : Math.Min(LargestBlock, _blocks.Items[_blocks.Count - 1]!.Length * 2L);
        _blocks.Add(GC.AllocateUninitializedArray<byte>((int)Math.Max(length, size)));
        _used = 0;
    }

    /// <summary>Appends bytes, in one piece, and returns their address.</summary>
    public long Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Extend(bytes.Length, out var address));
        return address;
    }

    /// <summary>Appends so many bytes for the caller to write.</summary>
    public Span<byte> Extend(int length, out long address)
    {
        // An oversized block takes one entry only, since places beyond the largest block have no address.
        if (!FitsBehind(length) || _used >= LargestBlock)
        {
            BeginBlock(length);
        }

        address = ((_blocks.Count - 1L) << PlaceBits) | (uint)_used;
        var extended = _blocks.Items[_blocks.Count - 1].AsSpan(_used, length);
        _used += length;
        return extended;
    }

    /// <summary>
    /// The bytes from an address to the end of its block; none where the writer has taken them back, which a reader may meet who
    /// looks at what is not published yet.
    /// </summary>
    public ReadOnlySpan<byte> From(long address)
    {
        var block = _blocks.Get((int)(address >> PlaceBits));
        var place = (int)(address & (LargestBlock - 1));
        return block is not null && place <= block.Length ? block.AsSpan(place) : default;
    }

    /// <summary>Makes bytes unreadable. Whoever reads them at this moment meets some of both.</summary>
    public void Erase(long address, int length) =>
        _blocks.Items[(int)(address >> PlaceBits)].AsSpan((int)(address & (LargestBlock - 1)), length).Clear();

    /// <summary>How far the arena is filled when the last bytes are those at an address.</summary>
    public static ArenaMark MarkBehind(long address, int length) =>
        new((int)(address >> PlaceBits) + 1, (int)(address & (LargestBlock - 1)) + length);

    /// <summary>Takes back what was appended since a mark. No reader may have been shown it.</summary>
    public void Truncate(ArenaMark mark)
    {
        _blocks.Truncate(mark.Blocks);
        _used = mark.Used;
    }
}

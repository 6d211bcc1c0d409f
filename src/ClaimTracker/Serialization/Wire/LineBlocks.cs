using System.Buffers;

namespace ClaimTracker.Serialization.Wire;

/// <summary>Cuts a stream into blocks of whole lines, each of a bounded length and the stream of any.</summary>
internal sealed class LineBlocks(Stream from, int mostBytes)
{
    // Large enough that handing a block to another thread costs nothing beside reading it; small enough that its records, of
    // which there are several blocks at a time, die young.
    private const int BlockSize = 64 * 1024;

    private byte[] _carried = [];
    private long _line = 1;
    private bool _mayHoldHead = true;
    private bool _isAtStart = true;

    /// <summary>Whether the stream has been read to its end.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>Gives the next lines, whose memory whoever takes them gives back to the pool.</summary>
    /// <returns>False at the end of the stream.</returns>
    /// <exception cref="ClaimTrackerException">The line that comes next is too long.</exception>
    public bool TryNext(out LineBlock block)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Math.Max(BlockSize, _carried.Length * 2));
        _carried.CopyTo(bytes, 0);
        var length = _carried.Length;
        var whole = Fill(ref bytes, ref length);
        _carried = bytes[whole..length];
        block = Cut(bytes, whole);
        return whole > 0;
    }

    /// <summary>Reads until the block is full or the stream at its end, and tells how many bytes of it are whole lines.</summary>
    private int Fill(ref byte[] bytes, ref int length)
    {
        while (true)
        {
            while (!IsAtEnd && length < bytes.Length)
            {
                var read = from.Read(bytes, length, bytes.Length - length);
                length += read;
                IsAtEnd = read == 0;
            }

            var whole = IsAtEnd ? length : bytes.AsSpan(0, length).LastIndexOf((byte)'\n') + 1;
            if (whole > 0 || IsAtEnd)
            {
                return whole;
            }

            LineJson.RequireBounded(length, _line, mostBytes);
            var larger = ArrayPool<byte>.Shared.Rent(length * 2);
            bytes.AsSpan(0, length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(bytes);
            bytes = larger;
        }
    }

    private LineBlock Cut(byte[] bytes, int whole)
    {
        var lines = bytes.AsSpan(0, whole);
        var start = _isAtStart ? DossierReader.ByteOrderMark(lines) : 0;
        var block = new LineBlock(new(bytes, start, whole - start), _line, _mayHoldHead);
        _line += lines.Count((byte)'\n');
        _mayHoldHead &= lines[start..].IndexOfAnyExcept(" \t\r\n"u8) < 0;
        _isAtStart = false;
        return block;
    }
}

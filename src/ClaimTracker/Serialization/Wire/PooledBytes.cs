using System.Buffers;

namespace ClaimTracker.Serialization.Wire;

/// <summary>A growing stretch of bytes read from a stream, in memory lent by the pool.</summary>
internal sealed class PooledBytes(int capacity) : IDisposable
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(capacity);
    private int _start;
    private int _end;

    /// <summary>What has been read and not yet dropped.</summary>
    public ReadOnlyMemory<byte> Memory => _bytes.AsMemory(_start, _end - _start);

    /// <summary>The same as a span.</summary>
    public ReadOnlySpan<byte> Span => _bytes.AsSpan(_start, _end - _start);

    /// <summary>Reads some more behind what is there; false at the end of the stream.</summary>
    public bool Fill(Stream from)
    {
        if (_end == _bytes.Length)
        {
            MakeRoom();
        }

        var read = from.Read(_bytes, _end, _bytes.Length - _end);
        _end += read;
        return read > 0;
    }

    /// <summary>Drops bytes from the front.</summary>
    public void Drop(int count) => _start += count;

    /// <inheritdoc />
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        _start = _end = 0;
    }

    private void MakeRoom()
    {
        var kept = Span;
        if (_start > _bytes.Length / 2)
        {
            kept.CopyTo(_bytes);
        }
        else
        {
            var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Array.MaxLength, Math.Max(4096, _bytes.Length * 2L)));
            kept.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }

        _end -= _start;
        _start = 0;
    }
}

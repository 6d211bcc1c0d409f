namespace ClaimTracker.Serialization.Wire;

/// <summary>Cuts a stream into lines, each of a bounded length and the stream of any.</summary>
internal sealed class LineSource(Stream from, int mostBytes) : IDisposable
{
    private const int FirstBuffer = 256 * 1024;

    private readonly PooledBytes _bytes = new(FirstBuffer);
    private int _taken;
    private bool _isAtEnd;

    /// <summary>The number of the line last given, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>How many bytes the lines given so far took, with their line ends.</summary>
    public long BytesRead { get; private set; }

    /// <summary>Gives the next line without its line end; it is valid until the next call.</summary>
    /// <exception cref="ClaimTrackerException">The line is too long.</exception>
    public bool TryNext(out ReadOnlySpan<byte> line)
    {
        _bytes.Drop(_taken);
        _taken = 0;
        var searched = 0;
        int end;
        while ((end = _bytes.Span[searched..].IndexOf((byte)'\n')) < 0 && !_isAtEnd)
        {
            searched = _bytes.Span.Length;
            RequireBounded(searched);
            _isAtEnd = !_bytes.Fill(from);
        }

        var length = end < 0 ? _bytes.Span.Length : searched + end;
        RequireBounded(length);
        _taken = end < 0 ? length : length + 1;
        BytesRead += _taken;
        Number++;
        line = _bytes.Span[..length];
        if (Number == 1)
        {
            line = line[DossierReader.ByteOrderMark(line)..];
        }

        return _taken > 0;
    }

    /// <inheritdoc />
    public void Dispose() => _bytes.Dispose();

    private void RequireBounded(int length)
    {
        if (length > mostBytes)
        {
            throw new ClaimTrackerException(
                $"line {Number + 1}", $"a line is at most {DossierReader.Shown(mostBytes)} bytes long", "Shorten the record, or raise DossierLimits.MaxLineBytes");
        }
    }
}

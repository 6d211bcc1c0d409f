namespace ClaimTracker.Cli.Input;

/// <summary>A stream whose beginning has been looked at and is read again, even where the stream cannot seek.</summary>
internal sealed class PeekedStream : OneWayStream
{
    private const int HeadSize = 4096;

    private readonly Stream _rest;
    private readonly byte[] _head;
    private int _given;

    private PeekedStream(Stream rest, byte[] head)
    {
        _rest = rest;
        _head = head;
    }

    /// <summary>The beginning.</summary>
    public ReadOnlySpan<byte> Head => _head;

    public override bool CanRead => true;

    public static PeekedStream Peek(Stream stream)
    {
        var head = new byte[HeadSize];
        var length = stream.ReadAtLeast(head, HeadSize, throwOnEndOfStream: false);
        return new PeekedStream(stream, head[..length]);
    }

    /// <summary>Looks at no more than a pipe has given so far, and waits for nothing that it has not.</summary>
    public static PeekedStream PeekWithoutWaiting(Stream stream)
    {
        var head = new byte[HeadSize];
        var length = stream.Read(head);
        return new PeekedStream(stream, head[..length]);
    }

    public override int Read(Span<byte> buffer)
    {
        if (_given == _head.Length)
        {
            return _rest.Read(buffer);
        }

        var part = _head.AsSpan(_given, Math.Min(buffer.Length, _head.Length - _given));
        part.CopyTo(buffer);
        _given += part.Length;
        return part.Length;
    }
}

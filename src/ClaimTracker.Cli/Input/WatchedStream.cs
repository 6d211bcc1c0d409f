namespace ClaimTracker.Cli.Input;

/// <summary>A stream that is read or written from end to end, and tells how many bytes have gone through it.</summary>
internal sealed class WatchedStream(Stream stream, IProgress<long> progress) : Stream
{
    /// <summary>How many bytes have gone through it.</summary>
    public long Bytes { get; private set; }

    public override bool CanRead => stream.CanRead;

    public override bool CanSeek => false;

    public override bool CanWrite => stream.CanWrite;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var count = stream.Read(buffer);
        Count(count);
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        stream.Write(buffer);
        Count(buffer.Length);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() => stream.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            stream.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Count(int bytes)
    {
        Bytes += bytes;
        progress.Report(Bytes);
    }
}

namespace ClaimTracker.Cli.Input;

/// <summary>A stream that is read or written from end to end, and tells how many bytes have gone through it.</summary>
internal sealed class WatchedStream(Stream stream, IProgress<long> progress) : OneWayStream
{
    /// <summary>How many bytes have gone through it.</summary>
    public long Bytes { get; private set; }

    public override bool CanRead => stream.CanRead;

    public override bool CanWrite => stream.CanWrite;

    public override int Read(Span<byte> buffer)
    {
        var count = stream.Read(buffer);
        Count(count);
        return count;
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        stream.Write(buffer);
        Count(buffer.Length);
    }

    public override void Flush() => stream.Flush();

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

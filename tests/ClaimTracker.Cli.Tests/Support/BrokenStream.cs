namespace ClaimTracker.Cli.Tests.Support;

/// <summary>A stream that fails at the first touch.</summary>
internal sealed class BrokenStream(bool brokenPipe = false) : Stream
{
    private const int BrokenPipe = 32;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw Failure();

    public override void Write(byte[] buffer, int offset, int count) => throw Failure();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private IOException Failure() =>
        brokenPipe ? new IOException("Broken pipe", BrokenPipe) : new IOException("the cable is loose");
}

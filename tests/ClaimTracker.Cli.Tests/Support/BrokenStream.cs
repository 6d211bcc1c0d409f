namespace ClaimTracker.Cli.Tests.Support;

/// <summary>A stream that fails at the first touch.</summary>
internal sealed class BrokenStream(bool brokenPipe = false) : OneWayStream
{
    private const int BrokenPipe = 32;

    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override int Read(Span<byte> buffer) => throw Failure();

    public override void Write(ReadOnlySpan<byte> buffer) => throw Failure();

    private IOException Failure() =>
        brokenPipe ? new IOException("Broken pipe", BrokenPipe) : new IOException("the cable is loose");
}

namespace ClaimTracker.Cli.Output;

/// <summary>Tells failures of writing from those of reading, which may happen in the same call.</summary>
/// <param name="inner">Where the bytes go.</param>
/// <param name="explain">What to tell the user when they do not get there.</param>
internal sealed class OutputStream(Stream inner, Func<Exception, ToolException> explain) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Whether an exception says that a file cannot be written.</summary>
    /// <param name="exception">What opening or writing threw.</param>
    public static bool IsFailure(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            inner.Write(buffer);
        }
        catch (Exception exception) when (IsFailure(exception))
        {
            throw explain(exception);
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
        try
        {
            inner.Flush();
        }
        catch (Exception exception) when (IsFailure(exception))
        {
            throw explain(exception);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}

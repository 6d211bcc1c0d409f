namespace ClaimTracker.Cli.Output;

/// <summary>Tells failures of writing from those of reading, which may happen in the same call.</summary>
/// <param name="inner">Where the bytes go.</param>
/// <param name="explain">What to tell the user when they do not get there.</param>
internal sealed class OutputStream(Stream inner, Func<Exception, ToolException> explain) : OneWayStream
{
    public override bool CanWrite => true;

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
}

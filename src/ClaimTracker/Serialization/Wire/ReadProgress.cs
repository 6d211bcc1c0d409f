namespace ClaimTracker.Serialization.Wire;

/// <summary>Tells how far a reading has come: once in a while, and at the end.</summary>
internal sealed class ReadProgress(IProgress<long>? target)
{
    private const long Step = 1024 * 1024;

    private long _next = Step;

    /// <summary>Tells that so many bytes have been understood so far, unless that was told a moment ago.</summary>
    public void Report(long bytes)
    {
        if (bytes >= _next)
        {
            _next = bytes + Step;
            target?.Report(bytes);
        }
    }

    /// <summary>Tells that the reading is done.</summary>
    public void ReportDone(long bytes) => target?.Report(bytes);
}

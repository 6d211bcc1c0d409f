namespace ClaimTracker.Tests.Telemetry;

/// <summary>A clock on which every look takes a quarter of a second, and which counts the looks.</summary>
internal sealed class TickingTimeProvider : TimeProvider
{
    public int Looks { get; private set; }

    public override long TimestampFrequency => 4;

    public override long GetTimestamp() => Looks++;
}

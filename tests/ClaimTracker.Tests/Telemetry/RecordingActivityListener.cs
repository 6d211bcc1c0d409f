using System.Diagnostics;
using ClaimTracker.Telemetry;

namespace ClaimTracker.Tests.Telemetry;

/// <summary>Keeps the activities of ledgers that end while it listens.</summary>
internal sealed class RecordingActivityListener : IDisposable
{
    private readonly ActivityListener _listener;

    public RecordingActivityListener()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == ClaimTrackerTelemetry.ActivitySourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Activities.Add,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public List<Activity> Activities { get; } = [];

    public void Dispose() => _listener.Dispose();
}

using System.Diagnostics;

namespace ClaimTracker.Telemetry;

/// <summary>The activities of all ledgers of the process. Starting one without a listener gives null and allocates nothing.</summary>
internal static class LedgerActivities
{
    private static readonly ActivitySource Source = new(ClaimTrackerTelemetry.ActivitySourceName, ClaimTrackerTelemetry.Version);

    public static bool HasListeners => Source.HasListeners();

    public static Activity? StartRecord() => Source.StartActivity("claimtracker.record");

    public static Activity? StartQuestion(string name) => Source.StartActivity(name);

    /// <summary>
    /// Marks an activity as failed by the type of what was thrown. Its message is left out, since it quotes ids and names.
    /// </summary>
    public static void Fail(Activity? activity, Exception exception)
    {
        activity?.SetTag(TagNames.ErrorType, exception.GetType().FullName);
        activity?.SetStatus(ActivityStatusCode.Error);
    }
}

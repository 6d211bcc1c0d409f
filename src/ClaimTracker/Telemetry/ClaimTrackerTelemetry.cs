namespace ClaimTracker.Telemetry;

/// <summary>
/// The names under which ledgers can be watched, for OpenTelemetry's <c>AddSource</c> and <c>AddMeter</c>. What is emitted under
/// them is listed in <c>docs/telemetry.md</c>.
/// </summary>
/// <remarks>
/// Telemetry holds counts, revisions and kinds, never an id, a name or a text: those may be personal data, and as tags they would
/// multiply the time series without bound.
/// </remarks>
public static class ClaimTrackerTelemetry
{
    /// <summary>The name of the activity source: one activity for each batch and each question.</summary>
    public const string ActivitySourceName = "ClaimTracker";

    /// <summary>The name of the meter: counters of batches, statements and questions, histograms of what questions cost.</summary>
    public const string MeterName = "ClaimTracker";

    /// <summary>The version of the library, which source and meter carry.</summary>
    internal static string? Version { get; } = typeof(ClaimTrackerTelemetry).Assembly.GetName().Version?.ToString(fieldCount: 3);
}

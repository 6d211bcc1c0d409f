namespace ClaimTracker.Telemetry;

/// <summary>The values of <see cref="TagNames.Outcome"/>.</summary>
internal static class BatchOutcome
{
    /// <summary>There is a new revision.</summary>
    public const string Recorded = "recorded";

    /// <summary>The ledger held all of it already, as after a retry.</summary>
    public const string Unchanged = "unchanged";

    /// <summary>A record broke a rule; nothing was recorded.</summary>
    public const string Refused = "refused";

    /// <summary>The journal did not keep it.</summary>
    public const string Failed = "failed";

    /// <summary>The journal may have kept it or not.</summary>
    public const string InDoubt = "in_doubt";
}

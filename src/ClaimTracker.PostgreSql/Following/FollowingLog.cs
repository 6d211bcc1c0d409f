using Microsoft.Extensions.Logging;

namespace ClaimTracker.PostgreSql.Following;

/// <summary>The messages about following. What keeps a ledger from being followed is told to nobody else, and so is more than a matter for debugging.</summary>
/// <remarks>Event ids from 20 on, behind those of the ledger; they are documented in <c>docs/telemetry.md</c> and never reused.</remarks>
internal static partial class FollowingLog
{
    [LoggerMessage(20, LogLevel.Warning, "The ledger is not followed for the time being, and is again as soon as it can be. {Reason}", EventName = "FollowingInterrupted")]
    public static partial void Interrupted(ILogger logger, string reason);

    [LoggerMessage(21, LogLevel.Error, "The ledger is not followed until somebody sees to what keeps it from that. {Reason}", EventName = "FollowingRefused")]
    public static partial void Refused(ILogger logger, string reason);

    [LoggerMessage(22, LogLevel.Information, "The ledger is followed again, and is at revision {Revision}.", EventName = "FollowingResumed")]
    public static partial void Resumed(ILogger logger, long revision);

    [LoggerMessage(23, LogLevel.Information, "The server tells nobody of appends, as a replica does, so that the follower looks every {PollInterval}.", EventName = "FollowingPolls")]
    public static partial void Polls(ILogger logger, TimeSpan pollInterval);
}

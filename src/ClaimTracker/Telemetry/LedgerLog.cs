using Microsoft.Extensions.Logging;

namespace ClaimTracker.Telemetry;

/// <summary>
/// The messages of a ledger. All are of level Debug: batches and questions are a ledger's daily work, and a refusal is thrown to
/// the caller, who alone knows whether it is news; as a warning it would be reported twice and let any input flood the log.
/// </summary>
/// <remarks>Event ids: 1 to 9 for batches, 10 and above for questions. They are documented and never reused.</remarks>
internal static partial class LedgerLog
{
    [LoggerMessage(1, LogLevel.Debug, "Recorded revision {Revision}: {Agents} agents, {Claims} claims, {Reports} reports, "
        + "{Statements} statements, {CounterClaims} counter-claims, {Retractions} retractions.")]
    public static partial void BatchRecorded(
        ILogger logger, long revision, int agents, int claims, int reports, int statements, int counterClaims, int retractions);

    [LoggerMessage(2, LogLevel.Debug, "Passed over a batch that holds nothing new; the ledger stays at revision {Revision}.")]
    public static partial void BatchUnchanged(ILogger logger, long revision);

    [LoggerMessage(3, LogLevel.Debug, "Refused a batch of {Agents} agents, {Claims} claims, {Reports} reports, {Statements} statements, "
        + "{CounterClaims} counter-claims, {Retractions} retractions. The exception thrown to the caller says why.")]
    public static partial void BatchRefused(
        ILogger logger, int agents, int claims, int reports, int statements, int counterClaims, int retractions);

    [LoggerMessage(10, LogLevel.Debug, "Answered a {Kind} question at revision {Revision} in {Seconds} s; size of the answer: {Size}.")]
    public static partial void QuestionAnswered(ILogger logger, string kind, long revision, double seconds, int size);
}

using Microsoft.Extensions.Logging;

namespace ClaimTracker.Telemetry;

/// <summary>
/// The messages of a ledger. Nearly all are of level Debug: batches and questions are a ledger's daily work, and a refusal is thrown to
/// the caller, who alone knows whether it is news; as a warning it would be reported twice and let any input flood the log. A journal that
/// fails is a warning: no input brings that about, and whoever runs the application has to know.
/// </summary>
/// <remarks>Event ids: 1 to 9 for batches, 10 and above for questions. They are documented and never reused.</remarks>
internal static partial class LedgerLog
{
    [LoggerMessage(1, LogLevel.Debug, "Recorded revision {Revision}: {Agents} agents, {Claims} claims, {Reports} reports, "
        + "{Statements} statements, {CounterClaims} counter-claims, {Retractions} retractions, {Redactions} redactions.")]
    public static partial void BatchRecorded(
        ILogger logger, long revision, int agents, int claims, int reports, int statements, int counterClaims, int retractions, int redactions);

    [LoggerMessage(2, LogLevel.Debug, "Passed over a batch that holds nothing new; the ledger stays at revision {Revision}.")]
    public static partial void BatchUnchanged(ILogger logger, long revision);

    [LoggerMessage(3, LogLevel.Debug, "Refused a batch of {Agents} agents, {Claims} claims, {Reports} reports, {Statements} statements, "
        + "{CounterClaims} counter-claims, {Retractions} retractions, {Redactions} redactions. The exception thrown to the caller says why.")]
    public static partial void BatchRefused(
        ILogger logger, int agents, int claims, int reports, int statements, int counterClaims, int retractions, int redactions);

    [LoggerMessage(4, LogLevel.Warning, "The journal did not keep a batch ({Cause}). The exception thrown to the caller says why.")]
    public static partial void BatchFailed(ILogger logger, string cause);

    [LoggerMessage(5, LogLevel.Warning, "The journal may have kept a batch or not ({Cause}); recording the same again settles it. "
        + "The exception thrown to the caller says more.")]
    public static partial void BatchInDoubt(ILogger logger, string cause);

    [LoggerMessage(10, LogLevel.Debug, "Answered a {Kind} question at revision {Revision} in {Seconds} s; size of the answer: {Size}.")]
    public static partial void QuestionAnswered(ILogger logger, string kind, long revision, double seconds, int size);
}

using System.Diagnostics;
using ClaimTracker.Journals;
using ClaimTracker.Ledger;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ClaimTracker.Telemetry;

/// <summary>Tells whoever listens what one ledger does: its logger, and the process's activity and meter listeners.</summary>
/// <remarks>Where nobody listens, it costs a few reads of flags: no allocation, no look at the clock.</remarks>
internal sealed class LedgerObserver(ILogger logger, TimeProvider clock)
{
    /// <summary>Has no logger.</summary>
    public static LedgerObserver Silent { get; } = new(NullLogger.Instance, TimeProvider.System);

    private bool IsWatchingQuestions =>
        LedgerMeter.IsWatchingQuestions || LedgerActivities.HasListeners || logger.IsEnabled(LogLevel.Debug);

    /// <summary>A batch was taken in.</summary>
    /// <param name="activity">The activity of recording it, if anybody listens.</param>
    /// <param name="batch">The batch.</param>
    /// <param name="revision">The revision at which all of it is visible.</param>
    public void Recorded(Activity? activity, Batch batch, long revision)
    {
        var fresh = batch.Fresh;
        var outcome = batch.IsEmpty ? BatchOutcome.Unchanged : BatchOutcome.Recorded;
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag(TagNames.Outcome, outcome);
            activity.SetTag(TagNames.Revision, revision);
            activity.SetTag(TagNames.Statements, fresh.Statements);
        }

        LedgerMeter.Batches.Add(1, Tag(TagNames.Outcome, outcome));
        if (batch.IsEmpty)
        {
            LedgerLog.BatchUnchanged(logger, revision);
            return;
        }

        LedgerMeter.StatementsRecorded.Add(fresh.Statements);
        LedgerLog.BatchRecorded(
            logger, revision, fresh.Agents, fresh.Claims, fresh.Reports, fresh.Statements, fresh.CounterClaims, fresh.Retractions, fresh.Redactions);
    }

    /// <summary>A batch was refused, and the caller is about to be told why.</summary>
    /// <param name="activity">The activity of recording it, if anybody listens.</param>
    /// <param name="offered">How much of it was looked at.</param>
    /// <param name="refusal">Why; its message is not passed on, since it quotes ids and names.</param>
    public void Refused(Activity? activity, BatchCounts offered, ClaimTrackerException refusal)
    {
        activity?.SetTag(TagNames.Outcome, BatchOutcome.Refused);
        LedgerActivities.Fail(activity, refusal);
        LedgerMeter.Batches.Add(1, Tag(TagNames.Outcome, BatchOutcome.Refused));
        LedgerLog.BatchRefused(
            logger, offered.Agents, offered.Claims, offered.Reports, offered.Statements, offered.CounterClaims, offered.Retractions,
            offered.Redactions);
    }

    /// <summary>The journal did not keep a batch, or may not have, and the caller is about to be told so.</summary>
    /// <param name="activity">The activity of recording it, if anybody listens.</param>
    /// <param name="failure">What happened; its message is not passed on, since it may quote what the journal holds.</param>
    public void Failed(Activity? activity, JournalException failure)
    {
        var isInDoubt = failure is JournalInDoubtException;
        var outcome = isInDoubt ? BatchOutcome.InDoubt : BatchOutcome.Failed;
        activity?.SetTag(TagNames.Outcome, outcome);
        LedgerActivities.Fail(activity, failure);
        LedgerMeter.Batches.Add(1, Tag(TagNames.Outcome, outcome));

        var cause = (failure.InnerException ?? failure).GetType().FullName!;
        if (isInDoubt)
        {
            LedgerLog.BatchInDoubt(logger, cause);
        }
        else
        {
            LedgerLog.BatchFailed(logger, cause);
        }
    }

    /// <summary>Answers a question and tells of it.</summary>
    /// <typeparam name="TSubject">What it is asked about.</typeparam>
    /// <typeparam name="TAnswer">What answers it.</typeparam>
    /// <param name="kind">The kind of question.</param>
    /// <param name="view">The ledger as it is asked.</param>
    /// <param name="subject">What it is asked about.</param>
    /// <param name="answer">Answers it; captures nothing, so that it is allocated once.</param>
    /// <returns>The answer.</returns>
    public TAnswer Ask<TSubject, TAnswer>(
        QuestionKind<TAnswer> kind, LedgerView view, TSubject subject, Func<LedgerView, TSubject, TAnswer> answer) =>
        IsWatchingQuestions ? AskWatched(kind, view, subject, answer) : answer(view, subject);

    private TAnswer AskWatched<TSubject, TAnswer>(
        QuestionKind<TAnswer> kind, LedgerView view, TSubject subject, Func<LedgerView, TSubject, TAnswer> answer)
    {
        using var activity = LedgerActivities.StartQuestion(kind.ActivityName);
        activity?.SetTag(TagNames.Revision, view.Revision);
        var started = clock.GetTimestamp();
        TAnswer given;
        try
        {
            given = answer(view, subject);
        }
        catch (Exception exception)
        {
            LedgerActivities.Fail(activity, exception);
            Measure(kind.Name, clock.GetElapsedTime(started), exception);
            throw;
        }

        var elapsed = clock.GetElapsedTime(started);
        var size = kind.SizeOf(given);
        activity?.SetTag(TagNames.AnswerSize, size);
        Measure(kind.Name, elapsed, failure: null);
        kind.Sizes?.Record(size);
        LedgerLog.QuestionAnswered(logger, kind.Name, view.Revision, elapsed.TotalSeconds, size);
        return given;
    }

    /// <summary>Counts and times a question; one that failed carries the type of the failure, as OpenTelemetry has it.</summary>
    private static void Measure(string kind, TimeSpan elapsed, Exception? failure)
    {
        var tags = new TagList { { TagNames.QuestionKind, kind } };
        if (failure is not null)
        {
            tags.Add(TagNames.ErrorType, failure.GetType().FullName);
        }

        LedgerMeter.Questions.Add(1, tags);
        LedgerMeter.QuestionDuration.Record(elapsed.TotalSeconds, tags);
    }

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}

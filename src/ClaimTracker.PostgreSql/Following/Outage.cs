using ClaimTracker.Journals;
using ClaimTracker.PostgreSql.Connections;
using Microsoft.Extensions.Logging;

namespace ClaimTracker.PostgreSql.Following;

/// <summary>
/// Waits out what keeps a ledger from being followed, longer each time, and tells of it once: when it begins, when it turns into something
/// else that waiting does not mend, and when it is over.
/// </summary>
/// <remarks>Not thread-safe.</remarks>
/// <param name="longest">How long it waits at most before the next attempt.</param>
/// <param name="clock">By which it waits.</param>
/// <param name="logger">Who is told.</param>
internal sealed class Outage(TimeSpan longest, TimeProvider clock, ILogger logger)
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(100);

    private TimeSpan _delay = FirstDelay;
    private string? _told;

    /// <summary>What to say of a failure where others read it: what a record breaks is told in words that quote it, and records are no business of a log.</summary>
    /// <param name="fault">What failed.</param>
    public static string WordsFor(JournalException fault) => fault.InnerException is ClaimTrackerException
        ? "The journal holds what no ledger has written. Verify it, and restore it from a copy."
        : fault.Message;

    /// <summary>Tells of a failure, unless it is the one that was told last, and waits until it is time for the next attempt.</summary>
    /// <param name="fault">What failed.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task WaitAsync(JournalException fault, CancellationToken cancellationToken)
    {
        Tell(fault);
        await Task.Delay(NextDelay(), clock, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>It is over, if there was one.</summary>
    /// <param name="revision">What the ledger is at.</param>
    public void End(long revision)
    {
        _delay = FirstDelay;
        if (_told is not null)
        {
            _told = null;
            FollowingLog.Resumed(logger, revision);
        }
    }

    private void Tell(JournalException fault)
    {
        // A server that goes and comes has several ways of saying so, all of them one outage.
        var isPassing = ServerFault.IsPassing(fault);
        var kind = isPassing ? "" : fault.Message;
        if (kind == _told)
        {
            return;
        }

        _told = kind;
        if (isPassing)
        {
            FollowingLog.Interrupted(logger, fault.Message);
        }
        else
        {
            FollowingLog.Refused(logger, WordsFor(fault));
        }
    }

    /// <summary>Twice as long each time, and not quite the same for all followers, who would otherwise come back all at once.</summary>
    private TimeSpan NextDelay()
    {
        var delay = _delay < longest ? _delay : longest;
        _delay = delay * 2;
        return delay * (0.75 + (Random.Shared.NextDouble() / 4));
    }
}

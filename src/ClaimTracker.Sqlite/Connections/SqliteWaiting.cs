using System.Diagnostics;
using System.Runtime.ExceptionServices;
using ClaimTracker.Journals;
using SQLitePCL;

namespace ClaimTracker.Sqlite.Connections;

/// <summary>Waits for others who use the file so that it can be cancelled, which SQLite's own waiting cannot.</summary>
internal static class SqliteWaiting
{
    private const int LongestPause = 20;

    /// <summary>Tries something until nobody is in its way any more.</summary>
    /// <param name="attempt">Tries it, without any waiting of its own, and gives SQLite's result code.</param>
    /// <param name="timeout">For how long.</param>
    /// <param name="cancellationToken">Ends the waiting, without an exception.</param>
    /// <returns>The result code, that of being busy where others were in the way to the end.</returns>
    public static int UntilFree(Func<int> attempt, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        for (var pause = 1; ; pause = Math.Min(2 * pause, LongestPause))
        {
            var code = attempt();
            if (SqliteErrors.Primary(code) != raw.SQLITE_BUSY || Stopwatch.GetElapsedTime(started) >= timeout
                || cancellationToken.WaitHandle.WaitOne(pause))
            {
                return code;
            }
        }
    }

    /// <summary>Tries something of several steps, each time from its beginning, until nobody is in the way of any of them.</summary>
    /// <param name="attempt">Tries it, without any waiting of its own, and leaves nothing behind where it fails.</param>
    /// <param name="timeout">For how long.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>What the attempt gave that succeeded.</returns>
    /// <exception cref="JournalException">It failed, or others were in the way to the end.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static T UntilFree<T>(Func<T> attempt, TimeSpan timeout, CancellationToken cancellationToken)
        where T : class
    {
        T? result = null;
        ExceptionDispatchInfo? hindrance = null;
        UntilFree(Try, timeout, cancellationToken);
        if (result is null)
        {
            cancellationToken.ThrowIfCancellationRequested();
            hindrance!.Throw();
        }

        return result!;

        int Try()
        {
            try
            {
                result = attempt();
                return raw.SQLITE_OK;
            }
            catch (JournalException exception) when (SqliteErrors.SayThatItIsInUse(exception))
            {
                hindrance = ExceptionDispatchInfo.Capture(exception);
                return raw.SQLITE_BUSY;
            }
        }
    }
}

using System.Diagnostics;
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
}

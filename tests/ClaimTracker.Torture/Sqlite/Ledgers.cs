using System.Diagnostics;
using System.Globalization;
using ClaimTracker.Journals;
using ClaimTracker.Sqlite;
using ClaimTracker.Torture.Recording;

namespace ClaimTracker.Torture.Sqlite;

/// <summary>What scenarios do with files.</summary>
internal static class Ledgers
{
    /// <summary>Opens a ledger anew and inspects it.</summary>
    public static Inspection Inspect(string path, RecordLine[] lines, IEnumerable<Acknowledgement> acknowledged, JournalHead? head = null)
    {
        using var store = SqliteStore.Open(path);
        return Inspection.Of(store, lines, acknowledged, head);
    }

    /// <summary>How to record through the library in a process of its own; see <see cref="LibraryRecorder"/>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="synchronous">What it promises.</param>
    /// <param name="attempts">How often it tries to record a line before it gives up.</param>
    public static ProcessStartInfo Recorder(string path, SqliteSynchronous synchronous = SqliteSynchronous.Full, int attempts = 1) =>
        LibraryRecorder.Command("sqlite", path, synchronous.ToString(), attempts.ToString(CultureInfo.InvariantCulture));

    /// <summary>Records lines, each as a batch of its own, in a file and closes it.</summary>
    /// <returns>The head behind them.</returns>
    public static JournalHead Record(string path, IEnumerable<RecordLine> lines)
    {
        using var store = SqliteStore.Open(path);
        foreach (var line in lines)
        {
            line.RecordIn(store.Ledger);
        }

        return store.Head;
    }

    /// <summary>The head of a ledger, also while somebody records in it.</summary>
    public static JournalHead ReadHead(string path)
    {
        using var store = SqliteStore.Open(path, new SqliteStoreOptions { Access = SqliteAccess.Read });
        return store.Head;
    }

    /// <summary>Copies a file with the ones beside it that are part of it.</summary>
    public static void Copy(string from, string to)
    {
        foreach (var suffix in new[] { "", "-wal", "-shm" })
        {
            if (File.Exists(from + suffix))
            {
                File.Copy(from + suffix, to + suffix, overwrite: true);
            }
            else
            {
                File.Delete(to + suffix);
            }
        }
    }
}

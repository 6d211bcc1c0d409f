using ClaimTracker.Journals;
using ClaimTracker.Sqlite;

namespace ClaimTracker.Cli.Stores;

/// <summary>A durable ledger: an SQLite file, as <c>init</c> makes it.</summary>
internal static class StoreFile
{
    private static ReadOnlySpan<byte> Beginning => "SQLite format 3\0"u8;

    /// <summary>Whether a file's name says that it is a durable ledger.</summary>
    public static bool IsNamed(string name) => name.EndsWith(".db", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a file that begins like this is one.</summary>
    public static bool BeginsLike(ReadOnlySpan<byte> head) => head.StartsWith(Beginning);

    /// <summary>Opens a durable ledger.</summary>
    /// <param name="name">The file as given on the command line.</param>
    /// <param name="options">What may be done with it.</param>
    /// <exception cref="ToolException">It cannot be opened, or is none.</exception>
    public static SqliteStore Open(string name, SqliteStoreOptions options) => Try(name, () => SqliteStore.Open(name, options));

    /// <summary>Reads a durable ledger into memory, and closes it.</summary>
    /// <param name="name">The file as given on the command line.</param>
    public static ClaimLedger Read(string name)
    {
        using var store = Open(name, new SqliteStoreOptions { Access = SqliteAccess.Read });
        return store.Ledger;
    }

    /// <summary>Makes an empty file where there is none.</summary>
    /// <param name="name">The file as given on the command line.</param>
    /// <returns>Whether it was this process that made it.</returns>
    public static bool TryCreate(string name)
    {
        if (File.Exists(name))
        {
            return false;
        }

        return Try(name, () =>
        {
            using var made = new FileStream(name, FileMode.CreateNew);
            return true;
        });
    }

    /// <summary>
    /// Takes a file away again that this process made, and in which nothing was recorded: not by this one, of which it may not be certain, and not
    /// by another that found it in the meantime.
    /// </summary>
    /// <param name="name">The file as given on the command line.</param>
    public static void DeleteIfEmpty(string name)
    {
        if (new FileInfo(name) is { Exists: true, Length: > 0 })
        {
            try
            {
                using var store = SqliteStore.Open(name, new SqliteStoreOptions { Access = SqliteAccess.Read, ReadsLedger = false });
                if (store.Head.Revision > 0)
                {
                    return;
                }
            }
            catch (JournalException)
            {
                return;
            }
        }

        foreach (var part in new[] { name, name + "-wal", name + "-shm" })
        {
            File.Delete(part);
        }
    }

    /// <summary>Does something with a durable ledger, and says of the file what goes wrong with it.</summary>
    public static T Try<T>(string name, Func<T> run)
    {
        try
        {
            return run();
        }
        catch (JournalException exception)
        {
            throw ToolException.BadInput(name, exception.Message, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw ToolException.BadInput(name, exception.Message, exception);
        }
    }
}

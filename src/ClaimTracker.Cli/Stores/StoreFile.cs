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

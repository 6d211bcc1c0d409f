using ClaimTracker.Journals;
using ClaimTracker.Sqlite;
using Microsoft.Data.Sqlite;

namespace ClaimTracker.Cli.Stores;

/// <summary>A durable ledger: an SQLite file, as <c>init</c> makes it.</summary>
internal static class StoreFile
{
    private static readonly string[] EndingsOfFilesBeside = ["-wal", "-shm", "-journal"];

    private static ReadOnlySpan<byte> Beginning => "SQLite format 3\0"u8;

    /// <summary>Whether a file's name says that it is a durable ledger.</summary>
    public static bool IsNamed(string name) => name.EndsWith(".db", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a file that begins like this is one.</summary>
    public static bool BeginsLike(ReadOnlySpan<byte> head) => head.StartsWith(Beginning);

    /// <summary>Whether a file is one, by how it begins. A pipe, which a look would use up, is taken for none.</summary>
    /// <param name="name">The file as given on the command line.</param>
    public static bool IsOne(string name)
    {
        if (new FileInfo(name).Length == 0)
        {
            // So it is of a pipe, which would notice being opened.
            return false;
        }

        Span<byte> head = stackalloc byte[Beginning.Length];
        using var file = new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        return file.CanSeek && BeginsLike(head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)]);
    }

    /// <summary>The durable ledger beside which SQLite keeps a file of this name; null if there is none.</summary>
    /// <param name="name">The file as given on the command line.</param>
    public static string? LedgerBeside(string name)
    {
        var end = Array.Find(EndingsOfFilesBeside, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
        return end is not null && name[..^end.Length] is var ledger && File.Exists(ledger) && IsOne(ledger) ? ledger : null;
    }

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
            try
            {
                using var made = new FileStream(name, FileMode.CreateNew);
                return true;
            }
            catch (IOException) when (File.Exists(name))
            {
                // Somebody else was faster.
                return false;
            }
        });
    }

    /// <summary>
    /// Takes a file away again that this process made, and in which nothing was recorded: not by this one, of which it may not be certain, and not
    /// by another that found it in the meantime. Where another one has it open, it stays, since what they record next would be gone with it. So does
    /// one without a single byte: nothing shows whether another one has it open and is about to make a ledger of it.
    /// </summary>
    /// <param name="name">The file as given on the command line.</param>
    public static void DeleteIfEmpty(string name)
    {
        if (new FileInfo(name) is not { Exists: true, Length: > 0 })
        {
            return;
        }

        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
            {
                DataSource = name, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 1,
            }.ConnectionString);
            connection.Open();

            // Only who is alone can leave the write-ahead log, and nobody else comes in while it is locked.
            if (IsEmpty(connection) && Ask(connection, "PRAGMA journal_mode = DELETE") is "delete")
            {
                Ask(connection, "BEGIN EXCLUSIVE");
                if (IsEmpty(connection))
                {
                    File.Delete(name);
                }
            }
        }
        catch (SqliteException)
        {
            // Somebody uses it, or it is something else by now: not ours to take away.
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

    private static bool IsEmpty(SqliteConnection connection) =>
        Ask(connection, "SELECT count(*) FROM sqlite_schema") is 0L
        || (Ask(connection, "SELECT count(*) FROM sqlite_schema WHERE name = 'batches'") is 1L && Ask(connection, "SELECT count(*) FROM batches") is 0L);

    private static object? Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}

using ClaimTracker.Journals;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ClaimTracker.Sqlite.Connections;

/// <summary>Says in sentences what SQLite says in numbers.</summary>
internal static class SqliteErrors
{
    // SQLITE_READONLY_CANTINIT and SQLITE_READONLY_DIRECTORY, for which the driver has no names.
    private const int ReadOnlyCannotInitialize = raw.SQLITE_READONLY | (5 << 8);
    private const int ReadOnlyDirectory = raw.SQLITE_READONLY | (6 << 8);

    /// <summary>The primary code of an extended one.</summary>
    public static int Primary(int code) => code & 0xFF;

    /// <summary>Whether it was SQLite that brought an exception, rather than what the file holds.</summary>
    public static bool AreBehind(JournalException exception) => exception.InnerException is SqliteException;

    /// <summary>Whether somebody else was in the way.</summary>
    public static bool SayThatItIsInUse(JournalException exception) => exception.InnerException is SqliteException { SqliteErrorCode: raw.SQLITE_BUSY };

    /// <summary>Whether SQLite could not open a file because the files beside it, which readers share, can be neither made nor opened.</summary>
    public static bool SayThatItCannotBeShared(JournalException exception) => exception.InnerException is SqliteException cause
        && (cause.SqliteErrorCode == raw.SQLITE_CANTOPEN
            || cause.SqliteExtendedErrorCode is raw.SQLITE_READONLY or ReadOnlyCannotInitialize or ReadOnlyDirectory);

    /// <summary>The exception for an error before anything was committed.</summary>
    /// <param name="path">The file.</param>
    /// <param name="code">SQLite's extended result code.</param>
    /// <param name="message">SQLite's message.</param>
    /// <param name="cause">The exception that brought it, if any; unless given, one that holds the code.</param>
    public static JournalException ToException(string path, int code, string message, Exception? cause = null)
    {
        var detail = $"(SQLite {code}: {message})";
        return new JournalException(
            Primary(code) switch
            {
                raw.SQLITE_BUSY or raw.SQLITE_LOCKED => $"'{path}' is in use by somebody else {detail}. Try again, or wait longer with BusyTimeout.",
                raw.SQLITE_FULL => $"The disk of '{path}' is full {detail}; what was to be recorded is not kept. Make room and record it again.",
                raw.SQLITE_IOERR => $"'{path}' could not be read or written {detail}. Look after the disk, and verify the file.",
                raw.SQLITE_CORRUPT => $"'{path}' is damaged {detail}. Verify it, and restore it from a copy.",
                raw.SQLITE_NOTADB => $"'{path}' is not an SQLite database {detail}. Give a file that 'init' or SqliteStore made.",
                raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH => $"'{path}' cannot be written to {detail}. Allow it, or open the file for reading only.",
                raw.SQLITE_CANTOPEN => $"'{path}' cannot be opened {detail}. Check that it is there and that its folder may be written to.",
                _ => $"SQLite could not go on with '{path}' {detail}. Verify the file.",
            },
            cause ?? Cause(code, message));
    }

    /// <summary>The exception for a commit that failed: in doubt where the disk may have kept it all the same.</summary>
    public static JournalException OfCommit(string path, int code, string message) => Primary(code) is not (raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_FULL or raw.SQLITE_CONSTRAINT or raw.SQLITE_READONLY)
        ? new JournalInDoubtException(
            $"The commit to '{path}' failed so late that it may be kept or not (SQLite {code}: {message}). Look after the disk, and record the same again: what is kept is passed over.",
            Cause(code, message))
        : ToException(path, code, message);

    private static SqliteException Cause(int code, string message) => new(message, Primary(code), code);
}

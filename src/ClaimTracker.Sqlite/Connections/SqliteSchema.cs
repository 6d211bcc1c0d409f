using System.Globalization;
using ClaimTracker.Journals;
using ClaimTracker.Relational.Schema;
using SQLitePCL;

namespace ClaimTracker.Sqlite.Connections;

/// <summary>Tells whether a file is a ledger, and of which version, and makes one of this version of an empty file or of an older ledger.</summary>
internal static class SqliteSchema
{
    /// <summary>"ClTr", in the header of the file, where tools such as <c>file</c> look.</summary>
    public const int ApplicationId = 0x436C5472;

    /// <summary>How SQLite says what databases say differently.</summary>
    public static readonly SqlDialect Dialect = new()
    {
        Integer = "INTEGER",
        Real = "REAL",
        Bytes = "BLOB",
        Instant = "TEXT",
        Json = "TEXT",
        Boolean = "INTEGER",
        Table = " STRICT",
        TableByKey = " STRICT, WITHOUT ROWID",
    };

    /// <summary>Sees to it that a file is a ledger of this version.</summary>
    /// <exception cref="JournalException">It is none.</exception>
    public static void Require(SqliteSession session) => RequireLedger(session, Number(session, "PRAGMA user_version"));

    /// <summary>Makes a ledger of this version of an empty file or of an older ledger.</summary>
    /// <param name="session">A connection that writes.</param>
    /// <param name="cancellationToken">Ends it, and leaves the version as it was.</param>
    /// <exception cref="JournalException">It is no ledger, is of a newer version, or somebody is in the way: it can be tried again.</exception>
    public static void BringUpToDate(SqliteSession session, CancellationToken cancellationToken)
    {
        var version = Number(session, "PRAGMA user_version");
        if (IsEmpty(session, version))
        {
            // Both can only be said before there is anything in the file.
            session.Run("PRAGMA encoding = 'UTF-8'");
        }
        else
        {
            RequireLedger(session, version, orOlder: true);
        }

        if (Text(session, "PRAGMA journal_mode = WAL") != "wal")
        {
            throw new JournalException($"'{session.Path}' is on a file system on which SQLite cannot keep a write-ahead log. Put it on a local disk.");
        }

        if (version < LedgerSchema.Version)
        {
            Migrate(session, cancellationToken);
        }
    }

    private static void Migrate(SqliteSession session, CancellationToken cancellationToken)
    {
        session.Run("BEGIN IMMEDIATE");
        try
        {
            // Somebody else may have done it meanwhile.
            var version = (int)Number(session, "PRAGMA user_version");
            if (!IsEmpty(session, version))
            {
                RequireLedger(session, version, orOlder: true);
            }

            using (new SqliteInterruption(session, cancellationToken))
            {
                for (; version < LedgerSchema.Version; version++)
                {
                    session.RunScript(LedgerSchema.StepFrom(version, Dialect));
                    session.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {version + 1}"));
                }
            }

            session.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}"));
            session.Run("COMMIT");
        }
        catch
        {
            session.TryRun("ROLLBACK");
            throw;
        }
    }

    private static bool IsEmpty(SqliteSession session, long version) =>
        version == 0 && Number(session, "PRAGMA application_id") == 0 && Number(session, "SELECT count(*) FROM sqlite_schema") == 0;

    private static void RequireLedger(SqliteSession session, long version, bool orOlder = false)
    {
        if (Number(session, "PRAGMA application_id") != ApplicationId)
        {
            throw new JournalException($"'{session.Path}' is an SQLite database, but not a ledger. Give a file that 'init' or SqliteStore made.");
        }

        if (version > LedgerSchema.Version)
        {
            throw new JournalException(
                $"'{session.Path}' was made by a newer ClaimTracker: its schema has version {version}, and this one knows the versions up to {LedgerSchema.Version}. Use the newer one.");
        }

        if (version < LedgerSchema.Version && !orOlder)
        {
            throw new JournalException(
                $"'{session.Path}' was made by an older ClaimTracker: its schema has version {version}, and this one reads version {LedgerSchema.Version}. Open it once for writing, which brings it up to date.");
        }

        if (Text(session, "PRAGMA encoding") != "UTF-8")
        {
            throw new JournalException($"'{session.Path}' keeps texts in an encoding that no ledger has. Give a file that 'init' or SqliteStore made.");
        }
    }

    private static long Number(SqliteSession session, string sql)
    {
        using var statement = session.Prepare(sql);
        session.Check(statement.Step());
        return raw.sqlite3_column_int64(statement.Handle, 0);
    }

    private static string Text(SqliteSession session, string sql)
    {
        using var statement = session.Prepare(sql);
        session.Check(statement.Step());
        return raw.sqlite3_column_text(statement.Handle, 0).utf8_to_string();
    }
}

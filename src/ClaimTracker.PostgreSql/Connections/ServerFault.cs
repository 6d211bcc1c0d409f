using System.Security.Authentication;
using ClaimTracker.Journals;
using ClaimTracker.PostgreSql.Schema;
using Npgsql;

namespace ClaimTracker.PostgreSql.Connections;

/// <summary>Says in sentences what went wrong between a store and its server, and what to do.</summary>
internal sealed class ServerFault(SchemaName schema)
{
    /// <summary>Whether an exception tells of the server or the way to it; anything else is not ours to translate.</summary>
    public static bool Is(Exception exception) => exception is NpgsqlException or IOException or TimeoutException or System.Net.Sockets.SocketException;

    /// <summary>Whether the connection is gone, so that the same may well succeed over another one.</summary>
    public static bool IsLostConnection(Exception exception) => Is(exception) && exception is not PostgresException { InvariantSeverity: "ERROR" };

    /// <summary>
    /// Whether waiting may mend it: the server or the way to it is gone, starts, stops, or is short of something. Anything else, such as a wrong
    /// password or a missing privilege, lasts until somebody sees to it.
    /// </summary>
    /// <param name="fault">What was thrown for it.</param>
    public static bool IsPassing(JournalException fault) => fault.InnerException switch
    {
        // The classes of SQLSTATE: connections, rollbacks, resources, objects in use, operators, the system; and sessions that were idle for too long.
        PostgresException { SqlState: ['0', '8', ..] or ['4', '0', ..] or ['5', '3' or '5' or '7' or '8', ..] or "25P03" or "25P04" } => true,
        PostgresException => false,
        { InnerException: AuthenticationException } => false,
        { } cause => Is(cause),
        null => false,
    };

    /// <summary>What to throw for a failure that left nothing behind.</summary>
    /// <param name="exception">What Npgsql threw.</param>
    /// <param name="cancellationToken">Whose cancellation it may have been.</param>
    public Exception Translate(Exception exception, CancellationToken cancellationToken) =>
        // A connection that is lost while it is cancelled is no news to anybody.
        cancellationToken.IsCancellationRequested && exception is not PostgresException { SqlState: not PostgresErrorCodes.QueryCanceled }
            ? new OperationCanceledException("It was cancelled.", exception, cancellationToken)
            : new JournalException(Happened(exception, StateOf(exception)), exception);

    /// <summary>What to throw when the answer to COMMIT did not come: the batch may be kept or not.</summary>
    /// <param name="exception">What Npgsql threw.</param>
    public JournalInDoubtException InDoubt(Exception exception) => new(
        $"The connection to PostgreSQL broke while the ledger '{schema}' committed a batch ({Reason(exception)}), so that it may be kept or not. "
        + "Record the same again: what is kept is passed over.",
        exception);

    /// <summary>Whether the server itself said that it did not commit, so that there is no doubt.</summary>
    public static bool IsRefusal(Exception exception) =>
        exception is PostgresException { InvariantSeverity: "ERROR", SqlState: not PostgresErrorCodes.StatementCompletionUnknown };

    // A replica refuses to begin a transaction that may write as a feature that it does not have, where it checks settings; its words for that
    // depend on its language.
    private static string? StateOf(Exception exception) => exception switch
    {
        PostgresException { SqlState: PostgresErrorCodes.FeatureNotSupported, Routine: "call_bool_check_hook" } =>
            PostgresErrorCodes.ReadOnlySqlTransaction,
        PostgresException refusal => refusal.SqlState,
        _ => null,
    };

    private string Happened(Exception exception, string? state) => state switch
    {
        PostgresErrorCodes.LockNotAvailable =>
            $"Others were appending to the ledger '{schema}' all the while. Record again, or raise PostgreSqlStoreOptions.AppendTimeout.",
        PostgresErrorCodes.InsufficientPrivilege =>
            $"The role that the store connects as lacks a privilege in the ledger '{schema}' ({Reason(exception)}). "
            + "Grant it with PostgreSqlSchema, or connect as a role that has it.",
        PostgresErrorCodes.InvalidSchemaName or PostgresErrorCodes.UndefinedTable =>
            $"There is no ledger in the schema '{schema}'. Correct the name, or create it with PostgreSqlSchema.MigrateAsync.",
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            $"PostgreSQL does not let the store in to the ledger '{schema}': {Reason(exception)}. Correct the user or the password in the connection "
            + "string, or what the server's pg_hba.conf says of it.",
        PostgresErrorCodes.InvalidCatalogName =>
            $"There is no database for the ledger '{schema}': {Reason(exception)}. Correct the connection string, or create the database.",
        PostgresErrorCodes.ReadOnlySqlTransaction =>
            $"The server takes no writes for the ledger '{schema}': it is a replica, or set to be read-only. Record by way of the primary.",
        PostgresErrorCodes.DiskFull => "The server's disk is full. Make room and record again.",
        PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ForeignKeyViolation or PostgresErrorCodes.CheckViolation =>
            $"The tables of the ledger '{schema}' contradict what the ledger holds in memory ({Reason(exception)}): somebody else writes to them. Verify it.",
        not null => $"PostgreSQL refused what the ledger '{schema}' asked of it: {Reason(exception)} (SQLSTATE {state}).",
        null => $"PostgreSQL cannot be reached for the ledger '{schema}': {Reason(exception)}. Check the connection string and the server, and try again.",
    };

    private static string Reason(Exception exception) => exception is PostgresException postgres
        ? postgres.MessageText
        : (exception.InnerException ?? exception).Message.TrimEnd('.');
}

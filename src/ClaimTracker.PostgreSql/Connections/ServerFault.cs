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

    /// <summary>What to throw for a failure that left nothing behind.</summary>
    /// <param name="exception">What Npgsql threw.</param>
    /// <param name="cancellationToken">Whose cancellation it may have been.</param>
    public Exception Translate(Exception exception, CancellationToken cancellationToken)
    {
        var state = (exception as PostgresException)?.SqlState;
        return state == PostgresErrorCodes.QueryCanceled && cancellationToken.IsCancellationRequested
            ? new OperationCanceledException("It was cancelled.", exception, cancellationToken)
            : new JournalException(Happened(exception, state), exception);
    }

    /// <summary>What to throw when the answer to COMMIT did not come: the batch may be kept or not.</summary>
    /// <param name="exception">What Npgsql threw.</param>
    public JournalInDoubtException InDoubt(Exception exception) => new(
        $"The connection to PostgreSQL broke while the ledger '{schema}' committed a batch ({Reason(exception)}), so that it may be kept or not. "
        + "Record the same again: what is kept is passed over.",
        exception);

    /// <summary>Whether the server itself said that it did not commit, so that there is no doubt.</summary>
    public static bool IsRefusal(Exception exception) =>
        exception is PostgresException { InvariantSeverity: "ERROR", SqlState: not PostgresErrorCodes.StatementCompletionUnknown };

    private string Happened(Exception exception, string? state) => state switch
    {
        PostgresErrorCodes.LockNotAvailable =>
            $"Others were appending to the ledger '{schema}' all the while. Record again, or raise PostgreSqlStoreOptions.AppendTimeout.",
        PostgresErrorCodes.InsufficientPrivilege =>
            $"The role that the store connects as lacks a privilege in the ledger '{schema}' ({Reason(exception)}). "
            + "Grant it with PostgreSqlSchema, or connect as a role that has it.",
        PostgresErrorCodes.InvalidSchemaName or PostgresErrorCodes.UndefinedTable =>
            $"There is no ledger in the schema '{schema}'. Correct the name, or create it with PostgreSqlSchema.MigrateAsync.",
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

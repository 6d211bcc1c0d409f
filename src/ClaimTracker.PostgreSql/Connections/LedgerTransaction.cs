using Npgsql;

namespace ClaimTracker.PostgreSql.Connections;

/// <summary>A transaction on the tables of one ledger, on a connection of its own. Disposing it without having committed rolls it back.</summary>
/// <remarks>Not thread-safe. Whatever the server or the way to it does comes out as a <see cref="Journals.JournalException"/>.</remarks>
internal sealed class LedgerTransaction : IDisposable
{
    private readonly LedgerAddress _ledger;
    private readonly NpgsqlConnection _connection;
    private readonly CancellationToken _cancellationToken;
    private int _number;

    private LedgerTransaction(LedgerAddress ledger, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        _ledger = ledger;
        _connection = connection;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Begins a transaction.</summary>
    /// <param name="ledger">Where the ledger lives.</param>
    /// <param name="statements">What comes first: BEGIN, and whatever else goes in the same round trip.</param>
    /// <param name="read">Takes what these statements answer.</param>
    /// <param name="cancellationToken">Cancels these and all later statements.</param>
    public static LedgerTransaction Begin(
        LedgerAddress ledger, Action<NpgsqlBatch> statements, Action<NpgsqlDataReader>? read, CancellationToken cancellationToken)
    {
        // A pool may hold connections to a server that has been restarted since; that shows when they are used.
        const int Attempts = 3;
        for (var attempt = 1; ; attempt++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            NpgsqlConnection? connection = null;
            try
            {
                connection = Open(ledger.DataSource, cancellationToken);
                var transaction = new LedgerTransaction(ledger, connection, cancellationToken);
                using var batch = transaction.CreateBatch();
                statements(batch);
                transaction.Execute(batch, read);
                return transaction;
            }
            catch (Exception exception)
            {
                connection?.Dispose();
                var isStale = connection is not null && ServerFault.IsLostConnection(exception);
                if (isStale && attempt < Attempts)
                {
                    ledger.DataSource.Clear();
                    continue;
                }

                if (ServerFault.Is(exception))
                {
                    throw ledger.Faults.Translate(exception, cancellationToken);
                }

                throw;
            }
        }
    }

    /// <summary>A number that the transaction has not given before.</summary>
    public int NextNumber() => ++_number;

    /// <summary>A batch to be executed in this transaction.</summary>
    public NpgsqlBatch CreateBatch() => new(_connection);

    /// <summary>Executes a batch.</summary>
    /// <param name="batch">The batch, of this transaction.</param>
    /// <param name="read">Takes what it answers.</param>
    public void Read(NpgsqlBatch batch, Action<NpgsqlDataReader>? read = null)
    {
        try
        {
            Execute(batch, read);
        }
        catch (Exception exception) when (ServerFault.Is(exception))
        {
            throw _ledger.Faults.Translate(exception, _cancellationToken);
        }
    }

    /// <summary>Executes the statements of a script, however long it takes.</summary>
    /// <param name="script">The script; its statements end in semicolons and have no parameters.</param>
    public void Execute(string script)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        try
        {
            using var command = new NpgsqlCommand(script, _connection) { CommandTimeout = 0 };
            using var cancellation = CancelWith(command.Cancel);
            command.ExecuteNonQuery();
        }
        catch (Exception exception) when (ServerFault.Is(exception))
        {
            throw _ledger.Faults.Translate(exception, _cancellationToken);
        }
    }

    /// <summary>The one value that a query answers, null where it answers none.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="query">The query.</param>
    public T? ReadValue<T>(NpgsqlBatchCommand query)
        where T : struct
    {
        T? value = null;
        using var batch = CreateBatch();
        batch.BatchCommands.Add(query);
        Read(batch, result => value = result.Read() ? result.GetFieldValue<T>(0) : null);
        return value;
    }

    /// <summary>Copies rows into a table in PostgreSQL's binary format.</summary>
    /// <param name="command">The COPY.</param>
    /// <param name="rows">All of what is copied, header and trailer included.</param>
    public void Copy(string command, ReadOnlySpan<byte> rows)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        try
        {
            // Npgsql has no request for this one, and leaves it to those over another connection.
            using var cancellation = CancelWith(static () => { });
            using var stream = _connection.BeginRawBinaryCopy(command);
            stream.Write(rows);
        }
        catch (Exception exception) when (ServerFault.Is(exception))
        {
            throw _ledger.Faults.Translate(exception, _cancellationToken);
        }
    }

    /// <summary>Commits.</summary>
    public void Commit()
    {
        _cancellationToken.ThrowIfCancellationRequested();
        try
        {
            // From here on it is too late to cancel: the answer decides.
            using var command = new NpgsqlCommand("COMMIT", _connection);
            command.ExecuteNonQuery();
        }
        catch (Exception exception) when (ServerFault.Is(exception))
        {
            throw ServerFault.IsRefusal(exception) ? _ledger.Faults.Translate(exception, CancellationToken.None) : _ledger.Faults.InDoubt(exception);
        }
    }

    /// <summary>Ends the transaction. What was not committed is rolled back when the connection returns to its pool.</summary>
    public void Dispose()
    {
        try
        {
            _connection.Dispose();
        }
        catch (Exception exception) when (ServerFault.Is(exception))
        {
            // The connection is gone, and the server rolls back by itself.
        }
    }

    /// <summary>A connection. Only those can be cancelled who wait asynchronously.</summary>
    private static NpgsqlConnection Open(NpgsqlDataSource server, CancellationToken cancellationToken) => cancellationToken.CanBeCanceled
        ? server.OpenCancellablyAsync(cancellationToken).GetAwaiter().GetResult()
        : server.OpenConnection();

    private void Execute(NpgsqlBatch batch, Action<NpgsqlDataReader>? read)
    {
        using var cancellation = CancelWith(batch.Cancel);
        _cancellationToken.ThrowIfCancellationRequested();
        using var result = batch.ExecuteReader();
        read?.Invoke(result);
    }

    private InsistentCancellation CancelWith(Action cancel) => new(_ledger.DataSource, _connection, cancel, _cancellationToken);
}

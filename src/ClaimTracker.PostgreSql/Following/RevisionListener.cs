using ClaimTracker.Journals;
using ClaimTracker.PostgreSql.Connections;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace ClaimTracker.PostgreSql.Following;

/// <summary>
/// Waits for the moments at which a ledger may have grown: when it begins to listen, when an append was told (LISTEN/NOTIFY), and in any case
/// every so often. A server that tells of nothing, as a replica does, is looked at every so often.
/// </summary>
/// <remarks>Not thread-safe. It listens before it first says so, and whoever looks then and after each wait misses nothing.</remarks>
internal sealed class RevisionListener(LedgerAddress ledger, TimeSpan pollInterval, TimeProvider clock, ILogger logger) : IAsyncDisposable
{
    private NpgsqlConnection? _connection;
    private bool _isDeaf;

    /// <summary>Waits for the next such moment.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="JournalException">The server cannot be reached or refuses; the next wait begins anew.</exception>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (_connection is not null)
            {
                await HearAsync(_connection, cancellationToken).ConfigureAwait(false);
                return;
            }

            if (_isDeaf)
            {
                await Task.Delay(pollInterval, clock, cancellationToken).ConfigureAwait(false);
            }

            // A replica may have become the primary meanwhile, so that it is asked again.
            await ListenAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (PostgresException exception) when (exception.SqlState is PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.FeatureNotSupported)
        {
            if (!_isDeaf)
            {
                _isDeaf = true;
                FollowingLog.Polls(logger, pollInterval);
            }
        }
        catch (Exception exception) when (ServerFault.Is(exception))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await CloseAsync().ConfigureAwait(false);
            throw ledger.Faults.Translate(exception, cancellationToken);
        }
    }

    /// <summary>Listens no more; the next wait begins anew.</summary>
    public async Task CloseAsync()
    {
        if (_connection is { } connection)
        {
            _connection = null;
            try
            {
                await connection.DisposeAsync().ConfigureAwait(false);
            }
            catch (Exception exception) when (ServerFault.Is(exception))
            {
                // It was gone already.
            }
        }
    }

    public async ValueTask DisposeAsync() => await CloseAsync().ConfigureAwait(false);

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        var connection = await ledger.DataSource.OpenCancellablyAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await using var command = new NpgsqlCommand($"LISTEN {ledger.Schema.Quoted}", connection);
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        _connection = connection;
        _isDeaf = false;
    }

    private async Task HearAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        using var poll = new CancellationTokenSource(pollInterval, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(poll.Token, cancellationToken);
        try
        {
            await connection.WaitAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Time to look, heard or not.
        }
    }
}

using ClaimTracker.PostgreSql.Connections;
using Npgsql;

namespace ClaimTracker.PostgreSql.Following;

/// <summary>
/// Waits for the moments at which a ledger may have grown: when an append was told (LISTEN/NOTIFY), when the connection on which it
/// would have been told was lost or made, and in any case every so often.
/// </summary>
/// <remarks>Not thread-safe. It listens before it first says so, and whoever looks then and after each wait misses nothing.</remarks>
internal sealed class RevisionListener(LedgerAddress ledger, TimeSpan pollInterval, TimeProvider clock) : IAsyncDisposable
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(100);

    private NpgsqlConnection? _connection;
    private TimeSpan _delay = FirstDelay;

    /// <summary>Waits for the next such moment. The server being gone is no error: it tries again after a while, and says so meanwhile.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (_connection is null)
            {
                await ListenAsync(cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await HearAsync(_connection, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (ServerFault.Is(exception))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await CloseAsync().ConfigureAwait(false);
            await Task.Delay(NextDelay(), clock, cancellationToken).ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync() => await CloseAsync().ConfigureAwait(false);

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        var connection = await ledger.DataSource.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
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
        _delay = FirstDelay;
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

    /// <summary>Twice as long each time, and not quite the same for all followers, who would otherwise come back all at once.</summary>
    private TimeSpan NextDelay()
    {
        var delay = _delay < pollInterval ? _delay : pollInterval;
        _delay = delay * 2;
        return delay * (0.75 + (Random.Shared.NextDouble() / 4));
    }

    private async Task CloseAsync()
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
}

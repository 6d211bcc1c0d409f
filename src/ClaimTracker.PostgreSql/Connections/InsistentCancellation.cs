using Npgsql;

namespace ClaimTracker.PostgreSql.Connections;

/// <summary>
/// Cancels a command until it has ended. A request may come too early, before the server has got the command, and is then lost: the command would wait
/// for whatever it waits for all the same. Npgsql asks once a command, so that the later requests go to the server over another connection.
/// </summary>
internal sealed class InsistentCancellation : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly NpgsqlDataSource _server;
    private readonly (string? Host, int Port, int Process) _running;
    private readonly CancellationTokenSource? _isOver;
    private readonly CancellationTokenRegistration _registration;
    private Task _requests = Task.CompletedTask;

    /// <param name="server">Gives other connections to where the command runs.</param>
    /// <param name="connection">The one that it runs on.</param>
    /// <param name="cancel">Asks once for the command to be cancelled; does nothing where it is not running.</param>
    /// <param name="cancellationToken">From when on.</param>
    public InsistentCancellation(NpgsqlDataSource server, NpgsqlConnection connection, Action cancel, CancellationToken cancellationToken)
    {
        _server = server;
        _running = (connection.Host, connection.Port, connection.ProcessID);
        if (cancellationToken.CanBeCanceled)
        {
            _isOver = new CancellationTokenSource();
            _registration = cancellationToken.UnsafeRegister(_ => _requests = Task.Run(() => InsistAsync(cancel, _isOver.Token)), null);
        }
    }

    /// <summary>Ends the requests, of which none is under way any more when this returns: the next command on the connection is another one.</summary>
    public void Dispose()
    {
        _registration.Dispose();
        _isOver?.Cancel();
        _requests.GetAwaiter().GetResult();
        _isOver?.Dispose();
    }

    private async Task InsistAsync(Action cancel, CancellationToken isOver)
    {
        cancel();
        while (!isOver.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Pause, isOver).ConfigureAwait(false);
                var connection = await _server.OpenCancellablyAsync(isOver).ConfigureAwait(false);
                await using (connection.ConfigureAwait(false))
                {
                    await RequestAsync(connection).ConfigureAwait(false);
                }
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception exception) when (ServerFault.Is(exception))
            {
                // No connection was to be had just now: the next request may get one.
            }
        }
    }

    /// <summary>
    /// Asks over another connection, if it leads to the same server: of several hosts, or behind a pooler that numbers processes in its own way, the number
    /// may be that of somebody else's process.
    /// </summary>
    private async Task RequestAsync(NpgsqlConnection other)
    {
        if ((other.Host, other.Port) != (_running.Host, _running.Port))
        {
            return;
        }

        var request = new NpgsqlCommand("SELECT pg_cancel_backend($1) WHERE pg_backend_pid() = $2", other)
        {
            Parameters = { new() { Value = _running.Process }, new() { Value = other.ProcessID } },
        };
        await using (request.ConfigureAwait(false))
        {
            await request.ExecuteNonQueryAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }
}

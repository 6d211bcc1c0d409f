using Npgsql;

namespace ClaimTracker.PostgreSql.Connections;

/// <summary>Opens connections in a way that can be cancelled at any point.</summary>
internal static class ConnectionOpening
{
    /// <summary>
    /// A connection. Npgsql does not look at the cancellation while a server that was reached says nothing: such an attempt is left to itself, and ends
    /// with the connection string's <c>Timeout</c>.
    /// </summary>
    /// <param name="server">Where to.</param>
    /// <param name="cancellationToken">Ends the waiting, for a connection of the pool too.</param>
    public static async Task<NpgsqlConnection> OpenCancellablyAsync(this NpgsqlDataSource server, CancellationToken cancellationToken)
    {
        var opening = server.OpenConnectionAsync(cancellationToken).AsTask();
        try
        {
            return await opening.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            _ = GiveBackAsync(opening);
            throw;
        }
    }

    private static async Task GiveBackAsync(Task<NpgsqlConnection> opening)
    {
        try
        {
            var connection = await opening.ConfigureAwait(false);
            await connection.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OperationCanceledException || ServerFault.Is(exception))
        {
            // There is none to give back.
        }
    }
}

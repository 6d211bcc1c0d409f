using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace ClaimTracker.PostgreSql.Tests.Server;

/// <summary>Stands between a store and its server and cuts the connection at the worst moment: when a COMMIT is on its way; or lets it die.</summary>
public sealed class CuttingProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly NpgsqlConnectionStringBuilder _server;

    public CuttingProxy(string serverConnectionString)
    {
        _server = new NpgsqlConnectionStringBuilder(serverConnectionString);
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>What happens to the next COMMIT; once.</summary>
    public Cut NextCommit { get; set; }

    /// <summary>Whether the way is dead: what is sent from now on gets nowhere, and nobody says so.</summary>
    public bool IsDead { get; set; }

    /// <summary>How to get to the server through the proxy.</summary>
    public string ConnectionString => new NpgsqlConnectionStringBuilder(_server.ConnectionString)
    {
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port,
        SslMode = SslMode.Disable,
    }.ConnectionString;

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        while (true)
        {
            TcpClient client;
            try
            {
                client = await _listener.AcceptTcpClientAsync();
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
            {
                return;
            }

            _ = ServeAsync(client);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var server = new TcpClient();
        using (client)
        {
            try
            {
                await server.ConnectAsync(_server.Host!, _server.Port);
                await Task.WhenAny(ForwardAsync(client.GetStream(), server.GetStream()), server.GetStream().CopyToAsync(client.GetStream()));
            }
            catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException)
            {
                // Either side hung up.
            }
        }
    }

    private async Task ForwardAsync(NetworkStream client, NetworkStream server)
    {
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await client.ReadAsync(buffer)) > 0)
        {
            var cut = buffer.AsSpan(0, read).IndexOf("COMMIT\0"u8) >= 0 ? NextCommit : Cut.None;
            if (cut == Cut.BeforeServer)
            {
                NextCommit = Cut.None;
                return;
            }

            if (IsDead)
            {
                continue;
            }

            await server.WriteAsync(buffer.AsMemory(0, read));
            if (cut == Cut.BehindServer)
            {
                // The server gets it and answers nobody.
                NextCommit = Cut.None;
                client.Socket.Close();
                await Task.Delay(200);
                return;
            }
        }
    }
}

/// <summary>Where a connection is cut.</summary>
public enum Cut
{
    None,

    /// <summary>The server never hears of the COMMIT.</summary>
    BeforeServer,

    /// <summary>The server commits, and its answer is lost.</summary>
    BehindServer,
}

using Npgsql;

namespace ClaimTracker.PostgreSql.Tests.Server;

public sealed class PrivateServerTests
{
    [Fact]
    public void What_was_committed_is_there_after_a_stop_and_after_a_kill()
    {
        using var server = TestServer.CreatePrivate();
        Execute(server, "CREATE TABLE kept (n int)");
        Execute(server, "INSERT INTO kept VALUES (1)");
        server.Stop();
        server.Start();
        Execute(server, "INSERT INTO kept VALUES (2)");
        server.Kill();
        server.Start();

        Execute(server, "SELECT sum(n) FROM kept").Should().Be(3L);
        server.Log.Should().Contain("automatic recovery in progress");
        Execute(server, "SHOW fsync").Should().Be("on");
    }

    private static object? Execute(PrivateServer server, string sql)
    {
        using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server.ConnectionString) { Pooling = false }.ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar();
    }
}

using ClaimTracker.PostgreSql.Connections;
using ClaimTracker.PostgreSql.Tests.Server;
using Npgsql;

namespace ClaimTracker.PostgreSql.Tests;

/// <summary>Commands that are to end although the first request to cancel them came too early.</summary>
public sealed class InsistentCancellationTests : IDisposable
{
    private readonly TestSchema _schema = new();

    public void Dispose() => _schema.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_command_whose_first_request_was_lost_is_cancelled_all_the_same(bool isCancelledBefore)
    {
        using var connection = _schema.DataSource.OpenConnection();
        using var command = new NpgsqlCommand("SELECT pg_sleep(600)", connection);
        var requests = 0;
        using var source = new CancellationTokenSource();
        if (isCancelledBefore)
        {
            source.Cancel();
        }
        else
        {
            source.CancelAfter(50);
        }

        using (new InsistentCancellation(_schema.DataSource, connection, () => requests++, source.Token))
        {
            command.Invoking(c => c.ExecuteNonQuery()).Should().Throw<PostgresException>().Which.SqlState.Should().Be(PostgresErrorCodes.QueryCanceled);
        }

        requests.Should().Be(1);
        new NpgsqlCommand("SELECT 42", connection).ExecuteScalar().Should().Be(42, "the next command is another one");
    }

    [Fact]
    public void Another_server_whose_processes_may_have_the_same_numbers_is_not_asked()
    {
        using var connection = _schema.DataSource.OpenConnection();
        using var proxy = new CuttingProxy(TestServer.ConnectionString);
        using var elsewhere = NpgsqlDataSource.Create(proxy.ConnectionString);
        using var source = new CancellationTokenSource();
        source.Cancel();

        using (new InsistentCancellation(elsewhere, connection, static () => { }, source.Token))
        {
            new NpgsqlCommand("SELECT 42 FROM pg_sleep(2)", connection).ExecuteScalar().Should().Be(42, "it was reached by another port, as another host's would be");
        }
    }

    [Fact]
    public void Nothing_is_cancelled_without_being_asked_for()
    {
        using var connection = _schema.DataSource.OpenConnection();
        using var source = new CancellationTokenSource();
        var requests = 0;

        using (new InsistentCancellation(_schema.DataSource, connection, () => requests++, source.Token))
        {
            new NpgsqlCommand("SELECT 42", connection).ExecuteScalar().Should().Be(42);
        }

        source.Cancel();
        requests.Should().Be(0);
    }
}

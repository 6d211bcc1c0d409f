using Npgsql;

namespace ClaimTracker.PostgreSql.Tests.Server;

/// <summary>A schema for one test, which goes when the test ends.</summary>
public sealed class TestSchema : IDisposable
{
    public string Name { get; } = $"test_{Guid.NewGuid():N}";

    /// <summary>How its owner, a superuser, gets to the server: connections of this test alone, which may be cut.</summary>
    public NpgsqlDataSource DataSource { get; } = NpgsqlDataSource.Create(TestServer.ConnectionString);

    public PostgreSqlStoreOptions Options => new() { Schema = Name };

    public PostgreSqlStore Open(PostgreSqlStoreOptions? options = null) => PostgreSqlStore.Open(DataSource, options ?? Options);

    /// <summary>Executes SQL whose unqualified names are of this schema.</summary>
    public object? Execute(string sql)
    {
        using var connection = DataSource.OpenConnection();
        using var command = new NpgsqlCommand($"SET search_path = {Name}; {sql}", connection);
        return command.ExecuteScalar();
    }

    public void Dispose()
    {
        DataSource.Clear();
        using (var command = DataSource.CreateCommand($"DROP SCHEMA IF EXISTS {Name} CASCADE"))
        {
            command.ExecuteNonQuery();
        }

        DataSource.Dispose();
    }
}

using ClaimTracker.Compliance;
using ClaimTracker.Relational;
using ClaimTracker.Relational.Journals;
using ClaimTracker.Sqlite.Connections;
using Microsoft.Data.Sqlite;

namespace ClaimTracker.Sqlite.Tests;

/// <summary>A folder with one file.</summary>
internal sealed class SqlitePlace : StorePlace
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("claimtracker-");

    public string Path => System.IO.Path.Combine(_folder.FullName, "ledger.db");

    public override RelationalStore Open(ClaimLedgerOptions? ledger = null, bool readsLedger = true) =>
        SqliteStore.Open(Path, new SqliteStoreOptions { Ledger = ledger, ReadsLedger = readsLedger });

    public override IDatabase OpenDatabase() => new SqliteDatabase(Path, new SqliteStoreOptions());

    /// <summary>A connection past the store.</summary>
    public SqliteConnection Connect(string more = "")
    {
        var connection = new SqliteConnection($"Data Source={Path};Pooling=False;{more}");
        connection.Open();
        return connection;
    }

    /// <summary>Runs statements on such a connection.</summary>
    public static int Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    /// <summary>The one number that a query answers.</summary>
    public long Number(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    public override void Tamper(string sql)
    {
        using var connection = Connect("Foreign Keys=False");
        var rows = Run(connection, sql);
        if (sql.StartsWith("UPDATE", StringComparison.Ordinal) || sql.StartsWith("DELETE", StringComparison.Ordinal))
        {
            rows.Should().BeGreaterThan(0, "what changes nothing cannot be found");
        }
    }

    public override void Dispose() => _folder.Delete(recursive: true);
}

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

    public override void Tamper(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False;Foreign Keys=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        var rows = command.ExecuteNonQuery();
        if (sql.StartsWith("UPDATE", StringComparison.Ordinal) || sql.StartsWith("DELETE", StringComparison.Ordinal))
        {
            rows.Should().BeGreaterThan(0, "what changes nothing cannot be found");
        }
    }

    public override void Dispose() => _folder.Delete(recursive: true);
}

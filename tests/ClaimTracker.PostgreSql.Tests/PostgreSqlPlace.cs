using ClaimTracker.Compliance;
using ClaimTracker.PostgreSql.Connections;
using ClaimTracker.PostgreSql.Schema;
using ClaimTracker.PostgreSql.Tests.Server;
using ClaimTracker.Relational;
using ClaimTracker.Relational.Journals;
using Npgsql;

namespace ClaimTracker.PostgreSql.Tests;

/// <summary>A schema.</summary>
internal sealed class PostgreSqlPlace : StorePlace
{
    private readonly TestSchema _schema = new();

    public override RelationalStore Open(ClaimLedgerOptions? ledger = null, bool readsLedger = true) =>
        _schema.Open(new PostgreSqlStoreOptions { Schema = _schema.Name, Ledger = ledger, ReadsLedger = readsLedger });

    public override IDatabase OpenDatabase()
    {
        var address = new LedgerAddress(_schema.DataSource, SchemaName.Parse(_schema.Name));
        new SchemaMigration(address).Migrate(CancellationToken.None);
        return new PostgreSqlDatabase(address, isOwner: false, TimeSpan.FromSeconds(30));
    }

    public override void Tamper(string sql)
    {
        // As a superuser can: past the foreign keys.
        using var connection = _schema.DataSource.OpenConnection();
        using var command = new NpgsqlCommand($"SET search_path = {_schema.Name}; SET session_replication_role = replica; {sql}", connection);
        command.ExecuteNonQuery().Should().BeGreaterThan(0);
    }

    public override void Dispose() => _schema.Dispose();
}

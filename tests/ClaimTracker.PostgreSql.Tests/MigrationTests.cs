using ClaimTracker.Journals;
using ClaimTracker.PostgreSql.Schema;
using ClaimTracker.PostgreSql.Tests.Server;
using ClaimTracker.Relational.Schema;

namespace ClaimTracker.PostgreSql.Tests;

public sealed class MigrationTests : IDisposable
{
    private readonly TestSchema _schema = new();

    public static IEnumerable<object[]> EarlierVersions => Enumerable.Range(0, LedgerSchema.Version).Select(version => new object[] { version });

    public void Dispose() => _schema.Dispose();

    [Theory]
    [MemberData(nameof(EarlierVersions))]
    public void A_ledger_of_an_earlier_version_is_brought_up_to_date(int earlier)
    {
        MakeVersion(earlier);

        using var store = _schema.Open();

        store.Ledger.Claim("rain", "It rains.");
        store.Verify().Faults.Should().BeEmpty();
        _schema.Execute("SELECT max(version) FROM schema_versions").Should().Be(LedgerSchema.Version);
        _schema.Execute("SELECT count(*) FROM disputes").Should().Be(0L, "views are there");
    }

    [Fact]
    public void A_ledger_of_a_newer_version_is_refused()
    {
        _schema.Open().Dispose();
        _schema.Execute("INSERT INTO schema_versions (version) VALUES (99)");

        _schema.Invoking(schema => schema.Open()).Should().Throw<JournalException>()
            .WithMessage($"The ledger '{_schema.Name}' is of version 99, and this code knows versions up to {LedgerSchema.Version}. Use a newer version of ClaimTracker.");
    }

    [Fact]
    public void Whoever_may_not_migrate_is_told_what_to_do()
    {
        var options = new PostgreSqlStoreOptions { Schema = _schema.Name, Migrates = false };

        _schema.Invoking(schema => schema.Open(options)).Should().Throw<JournalException>()
            .WithMessage($"There is no ledger in the schema '{_schema.Name}'. Correct the name, or create it with PostgreSqlSchema.MigrateAsync.");
        MakeVersion(1);
        _schema.Invoking(schema => schema.Open(options)).Should().Throw<JournalException>()
            .WithMessage($"The ledger '{_schema.Name}' is of version 1, and this code reads version {LedgerSchema.Version}. Bring it up to date with *");
        _schema.Open().Dispose();
        _schema.Open(options).Dispose();
    }

    [Fact]
    public async Task Several_who_create_one_ledger_at_once_create_one()
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => PostgreSqlStore.OpenAsync(_schema.DataSource, _schema.Options)));

        stores[0].Ledger.Claim("rain", "It rains.");
        stores.Select(store => store.Refresh()).Should().AllBeEquivalentTo(1);
        (await PostgreSqlSchema.MigrateAsync(_schema.DataSource, _schema.Name)).Should().Be(LedgerSchema.Version);
        stores.ToList().ForEach(store => store.Dispose());
    }

    [Theory]
    [InlineData("")]
    [InlineData("pg_ledger")]
    [InlineData("a\nb")]
    [InlineData("a name that is much longer than the sixty-three bytes of PostgreSQL")]
    public void A_schema_that_cannot_be_named_so_is_refused(string name)
    {
        var options = new PostgreSqlStoreOptions { Schema = name };

        _schema.Invoking(schema => schema.Open(options)).Should().Throw<ArgumentException>().WithMessage("PostgreSqlStoreOptions.Schema is no name of a schema: *");
    }

    [Fact]
    public void A_schema_may_have_any_other_name()
    {
        const string Name = "Läden \"und\" Listen; DROP";
        using var store = PostgreSqlStore.Open(_schema.DataSource, new PostgreSqlStoreOptions { Schema = Name });

        store.Ledger.Claim("rain", "It rains.");

        store.Verify().Head.Revision.Should().Be(1);
        _schema.Execute($"DROP SCHEMA {SchemaName.Parse(Name).Quoted} CASCADE");
    }

    private void MakeVersion(int version)
    {
        _schema.Execute($"CREATE SCHEMA {_schema.Name}; CREATE TABLE schema_versions (version INTEGER PRIMARY KEY, applied_at TIMESTAMPTZ NOT NULL DEFAULT now())");
        for (var step = 0; step < version; step++)
        {
            _schema.Execute($"{LedgerSchema.StepFrom(step, PostgreSqlDialect.Instance)}; INSERT INTO schema_versions (version) VALUES ({step + 1})");
        }
    }
}

using ClaimTracker.Journals;
using ClaimTracker.Model;
using ClaimTracker.PostgreSql.Tests.Server;
using ClaimTracker.Tracing;
using Npgsql;

namespace ClaimTracker.PostgreSql.Tests;

/// <summary>Who may do what: least privilege, as docs/storage-postgresql.md promises it.</summary>
public sealed class RoleTests : IDisposable
{
    private readonly TestSchema _schema = new();
    private readonly string _role = $"role_{Guid.NewGuid():N}";

    public RoleTests()
    {
        using var owner = _schema.Open();
        var rain = owner.Ledger.Claim("rain", "It rains.");
        owner.Ledger.Record(s => s.By(Speaker.Person("Ann")).Asserts(rain));
        _schema.Execute($"CREATE ROLE {_role} LOGIN PASSWORD 'secret'");
    }

    private NpgsqlDataSource AsRole => NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(TestServer.ConnectionString)
    {
        Username = _role,
        Password = "secret",
        Pooling = false,
    }.ConnectionString);

    public void Dispose()
    {
        _schema.Execute($"DROP OWNED BY {_role}; DROP ROLE {_role}");
        _schema.Dispose();
    }

    [Fact]
    public async Task A_reader_reads_follows_verifies_and_traces_and_can_record_nothing()
    {
        await PostgreSqlSchema.GrantReadAsync(_schema.DataSource, _schema.Name, _role);
        await using var connections = AsRole;
        using var store = PostgreSqlStore.Open(connections, _schema.Options);

        store.Ledger.Revision.Should().Be(2);
        store.Verify().Faults.Should().BeEmpty();
        store.Trace("s-ann", TraceBudget.Unlimited).Trace.Origins.Should().ContainSingle();
        store.Ledger.Invoking(ledger => ledger.Claim("snow", "It snows.")).Should().Throw<JournalException>()
            .WithMessage($"The role that the store connects as lacks a privilege in the ledger '{_schema.Name}' (permission denied*");
        store.Ledger.Revision.Should().Be(2);

        using var owner = _schema.Open();
        await using var follower = store.FollowAsync().GetAsyncEnumerator();
        var next = follower.MoveNextAsync();
        owner.Ledger.Claim("snow", "It snows.");
        (await next.AsTask().WaitAsync(TimeSpan.FromSeconds(60))).Should().BeTrue();
        follower.Current.Should().Be(3);
    }

    [Fact]
    public async Task A_reader_can_write_to_no_table()
    {
        await PostgreSqlSchema.GrantReadAsync(_schema.DataSource, _schema.Name, _role);

        foreach (var table in Tables())
        {
            Refused($"INSERT INTO {table} SELECT * FROM {table}");
            Refused($"DELETE FROM {table}");
            Refused($"TRUNCATE {table}");
        }

        Refused("UPDATE claim_texts SET text = 'It snows.'");
        Refused("CREATE TABLE mine (n int)");
        Refused("DROP TABLE claim_texts");
    }

    [Fact]
    public async Task One_who_may_append_records_and_can_neither_change_nor_remove_anything()
    {
        await PostgreSqlSchema.GrantAppendAsync(_schema.DataSource, _schema.Name, _role);
        await using var connections = AsRole;
        using var store = PostgreSqlStore.Open(connections, _schema.Options);

        store.Ledger.Record(s => s.By(Speaker.Person("Bob")).Denies(store.Ledger.Now.GetClaim("rain")));

        store.Ledger.Revision.Should().Be(3);
        store.Verify().Faults.Should().BeEmpty();
        foreach (var table in Tables())
        {
            Refused($"DELETE FROM {table}");
            Refused($"TRUNCATE {table}");
        }

        Refused("UPDATE claim_texts SET text = 'It snows.'");
        Refused("UPDATE batches SET revision = revision + 1");
        Refused("INSERT INTO schema_versions (version) VALUES (99)");
        Refused("CREATE TABLE mine (n int)");
        Refused("ALTER TABLE claims ADD COLUMN mine int");
    }

    [Fact]
    public async Task Erasing_takes_the_owner()
    {
        await PostgreSqlSchema.GrantAppendAsync(_schema.DataSource, _schema.Name, _role);
        await using var connections = AsRole;
        using var store = PostgreSqlStore.Open(connections, _schema.Options);
        using var owner = _schema.Open();
        var erasure = new Dossier { Redactions = [new Redaction(RedactionTarget.Claim, "rain")] };

        store.Ledger.Invoking(ledger => ledger.Record(erasure)).Should().Throw<JournalException>().WithMessage("*lacks a privilege*");
        _schema.Execute("SELECT text FROM claim_texts").Should().Be("It rains.");

        owner.Ledger.Record(erasure);
        _schema.Execute("SELECT text FROM claim_texts").Should().Be(Redaction.Placeholder);
        store.Refresh().Should().Be(3);
        store.Ledger.Now.GetClaim("rain").Text.ToString().Should().Be(Redaction.Placeholder);
        store.Verify().IsIntact.Should().BeTrue();
    }

    [Fact]
    public async Task Roles_of_one_ledger_see_nothing_of_another()
    {
        using var other = new TestSchema();
        using (other.Open())
        {
            await PostgreSqlSchema.GrantAppendAsync(_schema.DataSource, _schema.Name, _role);
            await using var connections = AsRole;

            FluentActions.Invoking(() => PostgreSqlStore.Open(connections, other.Options)).Should().Throw<JournalException>()
                .WithMessage($"The role that the store connects as lacks a privilege in the ledger '{other.Name}' *");
        }
    }

    [Fact]
    public async Task A_role_with_an_unusual_name_is_granted_what_it_is_to_have()
    {
        var role = $"The \"{_role}\"; DROP SCHEMA {_schema.Name} CASCADE; --"[..60];
        var quoted = new NpgsqlCommandBuilder().QuoteIdentifier(role);
        _schema.Execute($"CREATE ROLE {quoted}");

        await PostgreSqlSchema.GrantReadAsync(_schema.DataSource, _schema.Name, role);

        _schema.Execute($"SET ROLE {quoted}; SELECT count(*) FROM claims").Should().Be(1L);
        _schema.Execute($"DROP OWNED BY {quoted}; DROP ROLE {quoted}");
    }

    private List<string> Tables()
    {
        using var command = _schema.DataSource.CreateCommand($"SELECT tablename FROM pg_tables WHERE schemaname = '{_schema.Name}'");
        using var reader = command.ExecuteReader();
        var tables = new List<string>();
        while (reader.Read())
        {
            tables.Add(reader.GetString(0));
        }

        tables.Should().HaveCountGreaterThan(10);
        return tables;
    }

    private void Refused(string sql)
    {
        using var connections = AsRole;
        using var command = connections.CreateCommand($"SET search_path = {_schema.Name}; {sql}");
        command.Invoking(c => c.ExecuteNonQuery()).Should().Throw<PostgresException>(sql).Which.SqlState.Should().Be(PostgresErrorCodes.InsufficientPrivilege, sql);
    }
}

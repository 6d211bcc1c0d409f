using ClaimTracker.Model;
using ClaimTracker.PostgreSql.Connections;
using ClaimTracker.PostgreSql.Rows;
using ClaimTracker.PostgreSql.Schema;
using ClaimTracker.PostgreSql.Tests.Server;
using ClaimTracker.Relational.Schema;

namespace ClaimTracker.PostgreSql.Tests;

/// <summary>Cursors of one transaction.</summary>
public sealed class CursorTests : IDisposable
{
    private static readonly Table Claims = new("claims", ["record"]);

    private readonly TestSchema _schema = new();

    public void Dispose() => _schema.Dispose();

    [Fact]
    public void A_reader_that_is_done_with_has_its_cursor_closed()
    {
        using var store = _schema.Open();
        store.Ledger.Claim("rain", "It rains.");
        using var transaction = Begin();
        using var rows = new CursorSource(transaction, isOwner: false);

        for (var i = 0; i < 50; i++)
        {
            using var reader = rows.Query(Claims, "record > 0");
            reader.Read(out var record).Should().BeTrue();
            record.Should().Be(1);
        }

        transaction.ReadValue<long>(Sql.Of("SELECT count(*) FROM pg_cursors WHERE name <> ''")).Should().Be(1, "the last one is closed with the next round trip");
    }

    [Fact]
    public void A_reader_that_nobody_read_has_none()
    {
        using var store = _schema.Open();
        using var transaction = Begin();
        using var rows = new CursorSource(transaction, isOwner: false);

        rows.Query(Claims, "record > 0").Dispose();
        using var reader = rows.Query(Claims, "record > 0");
        reader.Read(out _).Should().BeFalse();

        transaction.ReadValue<long>(Sql.Of("SELECT count(*) FROM pg_cursors WHERE name <> ''")).Should().Be(1);
    }

    [Fact]
    public void A_reader_that_is_disposed_of_twice_has_its_cursor_closed_once()
    {
        using var store = _schema.Open();
        store.Ledger.Claim("rain", "It rains.");
        using var transaction = Begin();
        using var rows = new CursorSource(transaction, isOwner: false);
        var twice = rows.Query(Claims, "record > 0");
        twice.Read(out _).Should().BeTrue();

        twice.Dispose();
        twice.Dispose();

        using var reader = rows.Query(Claims, "record > 0");
        reader.Read(out _).Should().BeTrue();
    }

    [Fact]
    public void Erasing_much_at_once_is_one_transaction_like_any_other()
    {
        using var store = _schema.Open();
        var claims = Enumerable.Range(0, 100).Select(i => new Claim($"c{i}", LocalizedText.Of($"Claim {i}"))).ToList();
        store.Ledger.Record(new Dossier { Claims = [.. claims] });

        store.Ledger.Record(new Dossier { Redactions = [.. claims.Select(claim => new Redaction(RedactionTarget.Claim, claim.Id))] });

        _schema.Execute($"SELECT count(*) FROM claim_texts WHERE text <> '{Redaction.Placeholder}'").Should().Be(0L);
        store.Verify().Faults.Should().BeEmpty();
    }

    [Fact]
    public void An_append_costs_little_memory_even_where_others_append_too()
    {
        using var store = _schema.Open();
        using var other = _schema.Open();
        Turn(0);
        Turn(1);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 2; i < 12; i++)
        {
            Turn(i);
        }

        ((GC.GetAllocatedBytesForCurrentThread() - before) / 20).Should().BeLessThan(200_000);

        void Turn(int i)
        {
            store.Ledger.Claim($"mine-{i}", "Text");
            other.Ledger.Claim($"theirs-{i}", "Text");
        }
    }

    private LedgerTransaction Begin()
    {
        var address = new LedgerAddress(_schema.DataSource, SchemaName.Parse(_schema.Name));
        return LedgerTransaction.Begin(
            address,
            batch =>
            {
                batch.BatchCommands.Add(Sql.Of("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"));
                batch.BatchCommands.Add(address.SearchPath);
            },
            read: null,
            CancellationToken.None);
    }
}

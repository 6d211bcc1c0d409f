using ClaimTracker.Journals;
using ClaimTracker.Model;

namespace ClaimTracker.Sqlite.Tests;

/// <summary>What is wrong with a file is found, or refused.</summary>
public sealed class SqliteDamageTests : IDisposable
{
    private readonly SqlitePlace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Of_very_many_faults_some_are_listed_and_the_others_counted()
    {
        using (var store = SqliteStore.Open(_place.Path))
        {
            store.Ledger.Claim("rain", "It rains.");
            for (var i = 0; i < 150; i++)
            {
                store.Ledger.Record(new Dossier { Statements = [new Statement($"s{i}", null, "rain", Stance.Asserts)] });
            }
        }

        _place.Tamper("UPDATE statements SET claim = 'snow'");

        using var damaged = SqliteStore.Open(_place.Path, new SqliteStoreOptions { Access = SqliteAccess.Read, ReadsLedger = false });
        var verification = damaged.Verify();
        verification.Faults.Select(fault => fault.ToString()).Should().HaveCount(202)
            .And.HaveElementAt(99, "a row of the table statements refers to one of claims that is not there")
            .And.HaveElementAt(100, "and 50 more of the kind, which are not listed")
            .And.HaveElementAt(101, "revision 2, record 2: what it holds is not what was recorded: the hash chain breaks here")
            .And.HaveElementAt(201, "and 50 more of the kind, which are not listed");
        verification.Head.Revision.Should().Be(151);
    }

    [Fact]
    public void What_SQLite_finds_is_counted_beyond_where_it_stops_by_itself()
    {
        using (var store = SqliteStore.Open(_place.Path))
        {
            store.Ledger.Claim("rain", "It rains.");
            store.Ledger.Record(new Dossier { Statements = [.. Enumerable.Range(0, 150).Select(i => new Statement($"s{i}", null, "rain", Stance.Asserts))] });
        }

        _place.Tamper("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'quote           TEXT', 'quote TEXT NOT NULL') WHERE name = 'statements'");

        using var damaged = SqliteStore.Open(_place.Path, new SqliteStoreOptions { Access = SqliteAccess.Read, ReadsLedger = false });
        damaged.Verify().Faults.Select(fault => fault.ToString()).Should().HaveCount(101)
            .And.HaveElementAt(99, "SQLite finds the file damaged: NULL value in statements.quote")
            .And.HaveElementAt(100, "and 50 more of the kind, which are not listed");
    }

    [Fact]
    public void A_flipped_bit_in_a_text_is_found_by_the_chain()
    {
        using (var store = SqliteStore.Open(_place.Path))
        {
            store.Ledger.Claim("rain", "It rains.");
            store.Ledger.Claim("snow", "It snows on and on.");
        }

        Overwrite("It snows on and on."u8, "It snows on ane on."u8);

        using var damaged = SqliteStore.Open(_place.Path, new SqliteStoreOptions { Access = SqliteAccess.Read });
        damaged.Verify().Faults.Should().ContainSingle().Which.ToString().Should()
            .Be("revision 2, record 2: what it holds is not what was recorded: the hash chain breaks here");
    }

    [Fact]
    public void A_file_that_was_cut_short_is_found()
    {
        using (var store = SqliteStore.Open(_place.Path))
        {
            store.Ledger.Record(new Dossier { Claims = [.. Enumerable.Range(0, 2000).Select(i => new Claim($"c{i}", LocalizedText.Of(new string('x', 100), "en")))] });
        }

        using (var file = File.OpenWrite(_place.Path))
        {
            file.SetLength(file.Length / 2 / 4096 * 4096);
        }

        Opening(SqliteAccess.Read).Should().Throw<JournalException>().WithMessage("*is damaged*");
    }

    [Fact]
    public void A_log_that_was_deleted_shows_against_a_head_that_was_kept()
    {
        JournalHead head;
        var copy = _place.Path + ".copy";
        using (var store = SqliteStore.Open(_place.Path))
        {
            store.Ledger.Claim("rain", "It rains.");
            store.Compact();
            store.Ledger.Claim("snow", "It snows.");
            head = store.Head;

            // The file without its log, as a careless copy has it.
            File.Copy(_place.Path, copy);
        }

        using var careless = SqliteStore.Open(copy);
        careless.Ledger.Revision.Should().Be(1);
        careless.Verify().IsIntact.Should().BeTrue();
        careless.Verify(head).IsIntact.Should().BeFalse();
    }

    [Fact]
    public void A_stranger_s_trigger_does_not_run()
    {
        SqliteStore.Open(_place.Path).Dispose();
        _place.Tamper("CREATE TRIGGER sneak AFTER INSERT ON claims BEGIN DELETE FROM claim_texts; END");

        using (var store = SqliteStore.Open(_place.Path))
        {
            store.Ledger.Claim("rain", "It rains.");
            store.Ledger.Claim("snow", "It snows.");
        }

        using var reopened = SqliteStore.Open(_place.Path);
        reopened.Ledger.Now.GetClaim("rain").ToString().Should().Be("It rains.");
    }

    private void Overwrite(ReadOnlySpan<byte> text, ReadOnlySpan<byte> other)
    {
        var bytes = File.ReadAllBytes(_place.Path);
        var at = bytes.AsSpan().IndexOf(text);
        at.Should().BePositive();
        other.CopyTo(bytes.AsSpan(at));
        File.WriteAllBytes(_place.Path, bytes);
    }

    private Action Opening(SqliteAccess access) => () => SqliteStore.Open(_place.Path, new SqliteStoreOptions { Access = access }).Dispose();
}

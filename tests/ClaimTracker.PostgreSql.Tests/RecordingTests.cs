using ClaimTracker.Model;
using ClaimTracker.PostgreSql.Tests.Server;
using ClaimTracker.Tracing;

namespace ClaimTracker.PostgreSql.Tests;

public sealed class RecordingTests : IDisposable
{
    private readonly TestSchema _schema = new();

    public void Dispose() => _schema.Dispose();

    [Fact]
    public void What_was_recorded_is_there_when_the_ledger_is_opened_again()
    {
        using var store = _schema.Open();
        var rain = store.Ledger.Claim("rain", "It rains.");
        var ann = store.Ledger.Record(s => s.By(Speaker.Person("Ann").For("Weather Office", "spokesperson")).Asserts(rain).Saying("Null \0, mark \uFDD0, mark 0 \uFDD00."));
        store.Ledger.Record(s => s.By(Outlet.Online("Daily")).Reports(rain).Citing(ann));

        using var again = _schema.Open();
        again.Ledger.ToDossier().Should().Be(store.Ledger.ToDossier());
        again.Verify().ToString().Should().StartWith("Intact");
        store.Trace("s-daily", TraceBudget.Unlimited).Trace.ToString().Should().Be(store.Ledger.Trace("s-daily").Resolve().ToString());
    }

    [Fact]
    public void A_batch_of_many_records_is_copied()
    {
        using var store = _schema.Open();
        store.Ledger.Record(new Dossier
        {
            Agents = [Speaker.Person("Ann") with { Id = "ann" }],
            Claims = [.. Enumerable.Range(0, 20000).Select(i => new Claim($"c{i}", LocalizedText.Of($"Claim {i} \0", "en")))],
            Statements = [.. Enumerable.Range(0, 20000).Select(i => new Statement($"s{i}", "ann", $"c{i}", Stance.Asserts) { Rating = new Rating { Value = i / 7.0 } })],
        });

        using var again = _schema.Open();
        again.Ledger.ToDossier().Should().Be(store.Ledger.ToDossier());
        again.Verify().Faults.Should().BeEmpty();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(300)]
    public void Ids_of_any_characters_are_those_that_were_recorded(int copies)
    {
        using var store = _schema.Open();
        var ids = OddIds.SelectMany(id => Enumerable.Range(0, copies).Select(i => i == 0 ? id : $"{id}{i}")).ToList();
        var people = ids.Select(id => Speaker.Person($"Name {id}") with { Id = id }).ToList();
        store.Ledger.Record(new Dossier
        {
            Agents = [.. people],
            Claims = [.. ids.Select(id => new Claim(id, LocalizedText.Of($"Text {id}")) { Topics = [$"Topic {id}"], UnknownMembers = [new UnknownMember(id, $"[\"{id.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"]")] })],
            Statements = [.. ids.Select((id, i) => new Statement(id, id, id, Stance.Asserts) { Attributions = i == 0 ? [] : [new Attribution(ids[i - 1])] })],
        });

        using var again = _schema.Open();
        again.Ledger.ToDossier().Should().Be(store.Ledger.ToDossier());
        again.Verify().Faults.Should().BeEmpty();
        var last = ids[^1];
        again.Trace(last, TraceBudget.Unlimited).Trace.ToString().Should().Be(store.Ledger.Trace(last).Resolve().ToString());
        again.Ledger.Redact(RedactionTarget.Claim, last);
        again.Verify().Faults.Should().BeEmpty();
        store.Refresh();
        store.Ledger.ToDossier().Should().Be(again.Ledger.ToDossier());
    }

    [Fact]
    public void Ids_sort_and_are_equal_by_their_bytes_whatever_language_the_database_speaks()
    {
        using var store = _schema.Open();
        store.Ledger.Record(new Dossier { Claims = [.. OddIds.Select(id => new Claim(id, LocalizedText.Empty))] });

        _schema.Execute("SELECT string_agg(id, ' ' ORDER BY id) = string_agg(id, ' ' ORDER BY convert_to(id, 'UTF8')) FROM claims").Should().Be(true);
        _schema.Execute("""
            SELECT string_agg(attrelid::regclass || '.' || attname, ', ')
            FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid JOIN pg_collation ON pg_collation.oid = attcollation
            WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' AND collname <> 'C'
              AND attname IN ('id', 'agent', 'principal', 'outlet', 'claim', 'report', 'addressee', 'disowns', 'credited', 'answers', 'statement', 'by_statement', 'replaced_by')
            """).Should().Be(DBNull.Value, "an index of ids stands whatever becomes of the system's languages");
    }

    /// <summary>Noncharacters, what looks alike and is not the same, what sorts otherwise in a language, and what is more than one character long.</summary>
    private static readonly string[] OddIds =
    [
        "\uFDD0", "\uFDD00", "\uFDD0\uFDD0", "\uFDD0\uFDD00", "0\uFDD0", "x\uFDD0", "\uFDEF", "\uFFFE", "\uFFFF", "\U0001FFFE", "\U0010FFFF", "\uE000", "\uFFFD",
        "\u00E9", "e\u0301", "e", "E", "\u0130", "i", "I", "\u0131", "\u00DF", "ss", "a b", "ab", "a-b", "co-op", "coop", "\u200D", "\u00AD", "\uFEFF",
        "\u0645\u0631\u062D\u0628\u0627", "\u5317\u4EAC", "\U0001F468\u200D\U0001F469\u200D\U0001F467", "'; DROP TABLE claims; --", "%_\\", "{\"id\":1}", " ",
    ];
}

using ClaimTracker.Model;
using ClaimTracker.Serialization;

namespace ClaimTracker.Tests.Ledger;

/// <summary>What a batch is refused for, and that a refusal changes nothing.</summary>
public sealed class BatchTests
{
    private static readonly Claim Claim = new("c", LocalizedText.Of("A claim", "en"));

    [Fact]
    public void A_retried_document_with_unknown_members_records_nothing_twice()
    {
        var ledger = new ClaimLedger();
        var dossier = new Dossier { Claims = [Claim], UnknownMembers = [new UnknownMember("note", "1")] };

        ledger.Record(dossier).Should().Be(1);
        ledger.Record(dossier).Should().Be(1);
        ledger.ToDossier().Should().Be(dossier);
    }

    [Fact]
    public void An_unknown_member_of_the_document_is_not_overwritten()
    {
        var ledger = new ClaimLedger();
        ledger.Record(new Dossier { UnknownMembers = [new UnknownMember("note", "1")] });

        Refusal(ledger, new Dossier { UnknownMembers = [new UnknownMember("note", "2")] }).Should().Be(
            "document, member 'note': the ledger holds this member with another value, and nothing is edited. "
            + "Leave the member out, or record the document in a ledger of its own.");
    }

    [Fact]
    public void Two_ids_of_an_agent_in_one_scheme_are_refused() =>
        Refusal(new ClaimLedger(), new Dossier
        {
            Agents = [Speaker.Person("A") with { Id = "a", ExternalIds = [new("wikidata", "Q1"), new("wikidata", "Q2")] }],
        }).Should().Be("agent 'a', member 'externalIds.wikidata': an agent has one id in each scheme. Keep one of the two.");

    [Fact]
    public void A_stance_that_means_nothing_is_refused() =>
        Refusal(new ClaimLedger(), new Dossier { Claims = [Claim], Statements = [new Statement("s", null, "c", (Stance)9)] }).Should().Be(
            "statement 's', member 'stance': it is one of Asserts, Denies, Questions, DeclinesToComment, Reports. Give one of these values.");

    [Theory]
    [InlineData("", "an id is not empty")]
    [InlineData("a\nb", "an id has no control, line-breaking or bidirectional-format character, and this one has U+000A")]
    [InlineData("a\u202Eb", "an id has no control, line-breaking or bidirectional-format character, and this one has U+202E")]
    public void An_id_that_a_person_cannot_read_is_refused(string id, string rule) =>
        Refusal(new ClaimLedger(), new Dossier { Claims = [Claim with { Id = id }] }).Should().Contain(rule).And.NotContain("\n");

    [Fact]
    public void An_id_with_half_of_a_surrogate_pair_is_refused() =>
        Refusal(new ClaimLedger(), new Dossier { Claims = [Claim with { Id = "a" + (char)0xD800 }] })
            .Should().Contain("a text is well-formed Unicode, and this one has half of a surrogate pair");

    [Fact]
    public void A_relation_that_comes_twice_is_recorded_once()
    {
        var ledger = new ClaimLedger();
        ledger.Record(new Dossier { Claims = [Claim, Claim with { Id = "d" }] });
        var answer = new CounterClaim("d", "c", CounterClaimKind.Denial);

        ledger.Record(new Dossier { CounterClaims = [answer, answer] });
        ledger.Record(new Dossier { CounterClaims = [answer] }).Should().Be(2);

        ledger.ToDossier().CounterClaims.Should().Equal(answer);
    }

    [Fact]
    public void An_unknown_member_that_comes_twice_with_other_values_is_refused() =>
        Refusal(new ClaimLedger(), new Dossier { UnknownMembers = [new("x", "1"), new("x", "2")] }).Should().StartWith("document, member 'x'");

    [Fact]
    public void Ids_made_for_a_refused_statement_are_free_again()
    {
        var ledger = new ClaimLedger();
        ledger.Invoking(l => l.Record(s => s.By(Outlet.NewsAgency("Reuters")).Reports(Claim))).Should().Throw<ClaimTrackerException>();

        ledger.Claim(Claim);
        ledger.Record(s => s.By(Outlet.NewsAgency("Reuters")).Reports(Claim)).AgentId.Should().Be("reuters");
    }

    [Fact]
    public void A_record_without_an_id_is_refused_as_such() =>
        Refusal(new ClaimLedger(), new Dossier { Claims = [null!] }).Should().Contain("an id is not empty");

    [Fact]
    public void What_is_called_while_a_stream_is_loaded_may_not_record()
    {
        var ledger = new ClaimLedger();
        using var lines = new MemoryStream("{\"claim\":{\"id\":\"c\",\"text\":{\"en\":\"So it is.\"}}}\n"u8.ToArray());

        ledger.Invoking(l => DossierReader.Load(l, lines, DossierFormat.JsonLines, bytesRead: new Meddler(l))).Should().Throw<InvalidOperationException>();

        ledger.Revision.Should().Be(0);
        ledger.Claim(Claim);
        ledger.Revision.Should().Be(1);
    }

    private static string Refusal(ClaimLedger ledger, Dossier dossier)
    {
        var before = ledger.ToDossier();
        var refusal = ledger.Invoking(l => l.Record(dossier)).Should().Throw<ClaimTrackerException>().Which.Message;
        ledger.ToDossier().Should().Be(before);
        return refusal;
    }

    private sealed class Meddler(ClaimLedger ledger) : IProgress<long>
    {
        public void Report(long value) => ledger.Claim(Claim);
    }
}

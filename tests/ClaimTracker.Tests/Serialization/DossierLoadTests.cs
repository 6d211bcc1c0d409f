using System.Text;
using ClaimTracker.Model;
using ClaimTracker.Serialization;

namespace ClaimTracker.Tests.Serialization;

public sealed class DossierLoadTests
{
    private static long Load(ClaimLedger ledger, string text, DossierFormat format = DossierFormat.Json) =>
        DossierReader.Load(ledger, new MemoryStream(Encoding.UTF8.GetBytes(text)), format);

    [Fact]
    public void A_dossier_is_recorded_as_one_revision_and_comes_out_as_it_went_in()
    {
        var ledger = new ClaimLedger();

        Load(ledger, DossierText.Minimal).Should().Be(1);
        Load(ledger, DossierText.Minimal).Should().Be(1, "there is nothing new in it");

        ledger.Now.ToDossier().Should().Be(DossierText.Read(DossierText.Minimal));
    }

    [Theory]
    [InlineData("\"stance\": \"reports\"", "\"stance\":\n \"reports\", \"denies\": \"claim\"", "$.statements[1].denies, line 11: only a denial denies or disowns something. Give the statement the stance 'denies', or drop the member.")]
    [InlineData("\"claim\": \"invasion\", \"stance\": \"reports\"", "\"claim\": \"peace\", \"stance\": \"reports\"", "$.statements[1].claim, line 10: the claim 'peace' is neither in this batch nor in the ledger. Declare the claim first, or correct the id.")]
    [InlineData("\"cue\": \"citing\"", "\"evidence\": {\n\"exact\": \" \" }", "$.statements[1].attributions[0].evidence.exact, line 12: it is not empty. Write something, or leave the record out.")]
    [InlineData("\"agent\": \"us\" } ]", "\"agent\": \"us\" },\n { \"agent\": \"uk\" } ]", "$.agents[1].actsFor[1].agent, line 5: the agent 'uk' is neither in this batch nor in the ledger. Declare the agent first, or correct the id.")]
    [InlineData("\"en\": \"Russia", "\"english language\":\n\"Russia", "$.claims[0].text, line 6: a language is a BCP-47 tag such as 'fr' or 'zh-Hant'. Correct the tag, or write 'und' where the language is not known.")]
    [InlineData("\"published\": \"2022-02-12\"", "\"url\": \"javascript:alert(1)\"", "$.reports[0].url, line 7: an address is absolute and begins with http:// or https://. Correct the address, or leave it out.")]
    [InlineData("\"retractions\": []", "\"retractions\": [\n{ \"statement\": \"s\", \"kind\": \"withdrawn\" }]", "$.retractions[0].statement, line 13: the statement 's' is neither in this batch nor in the ledger. Declare the statement first, or correct the id.")]
    public void What_only_the_whole_can_show_names_its_path_and_line_and_nothing_is_recorded(string part, string broken, string message)
    {
        var ledger = new ClaimLedger();
        ledger.Claim("before", "It was there before.");
        DossierText.Minimal.Should().Contain(part);

        DossierText.Refusal(() => Load(ledger, DossierText.Minimal.Replace(part, broken, StringComparison.Ordinal))).Should().Be(message);

        ledger.Revision.Should().Be(1);
        ledger.Now.ToDossier().Should().Be(new Dossier { Claims = [ledger.Now.GetClaim("before")] });
    }

    [Theory]
    [InlineData(DossierFormat.Json, "$.claims[1].id, line 3: ")]
    [InlineData(DossierFormat.JsonLines, "line 3: $.claim.id: ")]
    public void An_id_that_comes_twice_is_refused(DossierFormat format, string where)
    {
        var ledger = new ClaimLedger();
        var text = format == DossierFormat.Json
            ? "{\"format\":\"claimtracker/1\",\n\"claims\":[{\"id\":\"c\"},\n{\"id\":\"c\"}]}"
            : "{\"claim\":{\"id\":\"c\"}}\n\n{\"claim\":{\"id\":\"c\"}}";

        DossierText.Refusal(() => Load(ledger, text, format))
            .Should().Be(where + "an id is used once, and 'c' is used by an earlier record of this kind. Give one of the two another id, or drop it.");
        ledger.Revision.Should().Be(0);
    }

    [Fact]
    public void A_line_that_names_an_unknown_agent_is_told_by_its_number() =>
        DossierText.Refusal(() => Load(new ClaimLedger(), "{\"claim\":{\"id\":\"c\"}}\n{\"statement\":{\"id\":\"s\",\"agent\":\"a\",\"claim\":\"c\",\"stance\":\"asserts\"}}", DossierFormat.JsonLines))
            .Should().Be("line 2: $.statement.agent: the agent 'a' is neither in this batch nor in the ledger. Declare the agent first, or correct the id.");

    [Fact]
    public void Records_may_refer_to_later_ones()
    {
        const string Lines = """
            {"retraction":{"statement":"s","kind":"withdrawn","by":"t"}}
            {"statement":{"id":"s","agent":"a","claim":"c","stance":"asserts","attributions":[{"to":"t"}]}}
            {"statement":{"id":"t","agent":null,"claim":"c","stance":"denies","disowns":"s","attributions":[{"to":"s"}]}}
            {"claim":{"id":"c"}}
            {"agent":{"id":"a","type":"person","name":"A"}}
            """;
        var ledger = new ClaimLedger();

        Load(ledger, Lines, DossierFormat.JsonLines).Should().Be(1);

        ledger.Now.ToDossier().Statements.Should().HaveCount(2);
    }

    [Fact]
    public void A_whole_document_is_not_taken_for_the_head_of_lines()
    {
        using var document = new MemoryStream("{\"format\":\"claimtracker/1\",\"claims\":[{\"id\":\"c\"}]}"u8.ToArray());

        var load = () => DossierReader.Load(new ClaimLedger(), document, DossierFormat.JsonLines);

        load.Should().Throw<ClaimTrackerException>().Which.Message.Should().Be(
            "line 1: $.claims: this is a whole document, and a line holds one record. Read it as JSON rather than as JSON Lines.");
    }
}

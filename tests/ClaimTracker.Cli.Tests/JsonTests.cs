using System.Text.Json;
using ClaimTracker.Cli.Tests.Support;

namespace ClaimTracker.Cli.Tests;

public class JsonTests
{
    private const string Finding = "kind severity statement";

    [Fact]
    public void A_trace_has_the_members_of_the_design_in_their_order()
    {
        var trace = Ask("trace", Dossiers.Rumour, "s-daily");

        Members(trace).Should().Be("statement revision origins independentVoices gatekeepers singleSourced disjointChains cycles chains "
            + "chainsTruncated findings");
        trace.GetProperty("origins").EnumerateArray().Select(Members)
            .Should().Equal("kind statement agent", "kind statement agent cycle", "kind statement agent", "kind statement agent");
        Members(trace.GetProperty("independentVoices")).Should().Be("least most");
        trace.GetProperty("findings").EnumerateArray().Select(Members).Distinct()
            .Should().BeSubsetOf([Finding, $"{Finding} credited"]);
    }

    [Fact]
    public void A_dangling_origin_has_no_agent_and_names_the_missing_id()
    {
        var origin = Ask("trace", Dossiers.Rumour, "s-daily").GetProperty("origins").EnumerateArray()
            .Single(each => each.GetProperty("kind").GetString() == "dangling");

        origin.GetProperty("statement").GetString().Should().Be("s-lost");
        origin.GetProperty("agent").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public void A_dispute_has_the_members_of_the_design_in_their_order()
    {
        var dispute = Ask("dispute", Dossiers.Rumour, "explosion");

        Members(dispute).Should().Be("claim status positions counterClaims unanswered");
        dispute.GetProperty("positions").EnumerateArray().Select(Members).Distinct()
            .Should().Equal("agent stance statement said chain");
        dispute.GetProperty("counterClaims").EnumerateArray().Select(Members)
            .Should().Equal("claim kind statement", "claim kind");
    }

    [Fact]
    public void A_position_of_nobody_known_at_no_known_time_has_nulls()
    {
        var position = Ask("dispute", Dossiers.Rumour, "explosion").GetProperty("positions").EnumerateArray()
            .Single(each => each.GetProperty("statement").GetString() == "s-unknown");

        position.GetProperty("agent").ValueKind.Should().Be(JsonValueKind.Null);
        position.GetProperty("said").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public void The_other_answers_have_the_members_of_the_design_in_their_order()
    {
        Members(Ask("impact", Dossiers.Rumour, "s-blog")).Should().Be("statement fallen weakened");
        var corroboration = Ask("corroborate", Dossiers.Rumour, "explosion");
        Members(corroboration).Should().Be("claim affirming denying");
        Members(corroboration.GetProperty("affirming")).Should().Be("statements outlets voices");
        Members(corroboration.GetProperty("denying").GetProperty("voices")).Should().Be("least most");
        Members(JsonDocument.Parse(Tool.Run("check", Dossiers.Rumour, "--json").Output).RootElement).Should().Be("findings");
        var timeline = Ask("timeline", Dossiers.Rumour);
        Members(timeline).Should().Be("claim entries");
        timeline.GetProperty("entries").EnumerateArray().Select(Members).Distinct()
            .Should().BeEquivalentTo("said kind statement agent claim stance", "said kind statement agent claim stance retraction");
    }

    [Theory]
    [InlineData("trace", "statement")]
    [InlineData("dispute", "claim")]
    [InlineData("corroborate", "claim")]
    public void All_gives_one_object_a_line_in_ordinal_order_of_id(string command, string member)
    {
        var lines = Tool.Run(command, Dossiers.Sample, "--all", "--json").Lines;

        var ids = lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty(member).GetString()!).ToArray();
        ids.Should().OnlyHaveUniqueItems().And.HaveCountGreaterThan(10).And.BeInAscendingOrder(StringComparer.Ordinal);
        lines.Should().Contain(Tool.Run(command, Dossiers.Sample, ids[3], "--json").Lines.Should().ContainSingle().Subject);
    }

    [Theory]
    [InlineData("0", 0, true)]
    [InlineData("1", 1, true)]
    [InlineData("2", 2, false)]
    [InlineData("3", 2, false)]
    public void Chains_are_truncated_only_where_there_are_more(string most, int listed, bool truncated)
    {
        var trace = Ask("trace", Dossiers.Sample, "s-iran-press-invasion-intent", "--chains", most);

        trace.GetProperty("chains").GetArrayLength().Should().Be(listed);
        trace.GetProperty("chainsTruncated").GetBoolean().Should().Be(truncated);
    }

    [Fact]
    public void As_of_looks_no_further_than_what_had_been_said()
    {
        var claim = Ask("corroborate", Dossiers.Rumour, "explosion", "--as-of", "2024-03-01");

        claim.GetProperty("affirming").GetProperty("statements").GetInt32().Should().Be(2);
        claim.GetProperty("denying").GetProperty("statements").GetInt32().Should().Be(1);
    }

    [Fact]
    public void Ids_in_any_script_stay_readable_and_what_a_page_would_act_on_is_escaped()
    {
        const string Dossier = """
            {"format":"claimtracker/1","agents":[],"claims":[{"id":"<утверждение & ادعاء>","text":{"ru":"Т"}}],"reports":[],
             "statements":[],"counterClaims":[],"retractions":[]}
            """;

        Tool.Run(Dossier, ["dispute", "-", "--all", "--json"]).Answered()
            .Should().StartWith("{\"claim\":\"\\u003Cутверждение \\u0026 ادعاء\\u003E\"");
    }

    private static JsonElement Ask(params string[] args) =>
        JsonDocument.Parse(Tool.Run([.. args, "--json"]).Answered()).RootElement;

    private static string Members(JsonElement element) =>
        string.Join(' ', element.EnumerateObject().Select(member => member.Name));
}

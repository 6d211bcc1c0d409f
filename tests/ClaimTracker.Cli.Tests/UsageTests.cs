using ClaimTracker.Cli.Tests.Support;

namespace ClaimTracker.Cli.Tests;

public class UsageTests
{
    [Theory]
    [InlineData("Give a command")]
    [InlineData("'frob'", "frob")]
    [InlineData("'--frob'", "--frob")]
    [InlineData("FILE", "check")]
    [InlineData("Give STATEMENT or --all", "trace", "x.json")]
    [InlineData("Give STATEMENT or --all, not both", "trace", "x.json", "s", "--all")]
    [InlineData("Give CLAIM or --all", "dispute", "x.json")]
    [InlineData("STATEMENT", "impact", "x.json")]
    [InlineData("--chains", "trace", "x.json", "s", "--chains", "many")]
    [InlineData("--chains", "trace", "x.json", "s", "--chains", "-1")]
    [InlineData("xml", "check", "x.json", "--format", "xml")]
    [InlineData("2022-13", "check", "x.json", "--as-of", "2022-13")]
    [InlineData("extra", "check", "x.json", "extra")]
    public void Wrong_arguments_exit_with_2_and_say_why(string reason, params string[] args) =>
        Tool.Run(args).Refused(ExitCode.Usage).Should().Contain(reason);

    [Fact]
    public void An_unknown_statement_is_answered_with_close_ids() =>
        Tool.Run("trace", Dossiers.Sample, "s-iran-press-invasio").Refused(ExitCode.Usage)
            .Should().Be("there is no statement 's-iran-press-invasio'. Did you mean 's-iran-press-invasion' or 's-iran-press-denial' or "
                + "'s-iran-press-invasion-intent'?");

    [Fact]
    public void An_unknown_claim_is_answered_with_close_ids() =>
        Tool.Run("dispute", Dossiers.Sample, "Invasoin", "--json").Refused(ExitCode.Usage).Should().Contain("Did you mean 'invasion'");

    [Fact]
    public void An_id_like_no_other_is_answered_with_an_example() =>
        Tool.Run("timeline", Dossiers.Rumour, "zzzzzzzz").Refused(ExitCode.Usage).Should().Contain("There are 3, such as 'drill'");

    [Fact]
    public void A_statement_that_had_not_been_said_yet_is_unknown_as_of_then() =>
        Tool.Run("impact", Dossiers.Rumour, "s-denial", "--as-of", "2024-03-01").Refused(ExitCode.Usage)
            .Should().StartWith("there is no statement 's-denial' as of 2024-03-01");

    [Fact]
    public void Check_exits_with_1_only_where_something_is_an_error()
    {
        Tool.Run("check", Dossiers.Sample).ExitCode.Should().Be(ExitCode.Done);
        Tool.Run("check", Dossiers.Rumour).ExitCode.Should().Be(ExitCode.Findings);
        Tool.Run("check", Dossiers.Rumour, "--json").ExitCode.Should().Be(ExitCode.Findings);
    }

    [Fact]
    public void The_version_is_that_of_the_tool() => Tool.Run("--version").Answered().Should().MatchRegex(@"^\d+\.\d+\.\d+\S*\n$");

    [Fact]
    public void An_id_that_begins_with_an_at_sign_or_a_dash_can_be_asked_for()
    {
        const string Dossier = """
            {"format":"claimtracker/1","agents":[],"claims":[{"id":"@c","text":{"en":"T"}},{"id":"-c","text":{"en":"T"}}],
             "reports":[],"statements":[],"counterClaims":[],"retractions":[]}
            """;
        Tool.Run(Dossier, ["dispute", "-", "@c", "--json"]).Answered().Should().StartWith("{\"claim\":\"@c\"");
        Tool.Run(Dossier, ["dispute", "--json", "--", "-", "-c"]).Answered().Should().StartWith("{\"claim\":\"-c\"");
    }
}

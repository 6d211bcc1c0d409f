using System.Text;
using ClaimTracker.Cli.Tests.Support;

namespace ClaimTracker.Cli.Tests;

public class ScaleTests
{
    private const int Long = 100_000;

    private static readonly Lazy<byte[]> Chain = new(() => Encoding.UTF8.GetBytes(Dossiers.Chain(Long)));

    [Theory]
    [InlineData("trace", "s099999")]
    [InlineData("impact", "s000000")]
    [InlineData("corroborate", "c")]
    [InlineData("timeline", "c")]
    [InlineData("check", "")]
    public void A_chain_of_a_hundred_thousand_statements_does_not_overflow(string command, string subject)
    {
        string[] args = subject.Length == 0 ? [command, "-"] : [command, "-", subject];

        Tool.Run(Chain.Value, Terminal.None, args).Answered().Should().NotBeEmpty();
        Tool.Run(Chain.Value, Terminal.None, [.. args, "--json"]).Answered().Should().NotBeEmpty();
    }

    [Fact]
    public void A_dispute_over_a_long_chain_does_not_overflow() =>
        Tool.Run(Chain.Value, Terminal.None, "dispute", "-", "c").Answered().Should().Contain("more …");

    [Fact]
    public void A_deep_tree_says_what_it_leaves_out()
    {
        var trace = Tool.Run(Encoding.UTF8.GetBytes(Dossiers.Chain(1000)), Terminal.None, "trace", "-", "s000999").Answered();

        trace.Should().Contain("too deep to be shown here").And.Contain("… and 969 more");
    }

    [Fact]
    public void A_broad_tree_says_what_it_leaves_out()
    {
        var dossier = string.Concat(
            "{\"claim\":{\"id\":\"c\",\"text\":{\"en\":\"C\"}}}\n{\"statement\":{\"id\":\"s\",\"agent\":null,\"claim\":\"c\",\"stance\":\"reports\",\"attributions\":[",
            string.Join(',', Enumerable.Range(0, 1000).Select(i => $"{{\"to\":\"m{i}\"}}")), "]}}\n");

        Tool.Run(dossier, ["trace", "-", "s"]).Answered().Should().Contain("… and 701 more");
    }

    [Fact]
    public void A_hundred_thousand_statements_are_traced_each_on_its_line()
    {
        var dossier = Encoding.UTF8.GetBytes(Dossiers.Layers(Long, depth: 30));

        var lines = Tool.Run(dossier, Terminal.None, "trace", "-", "--all", "--json", "--chains", "1").Lines;

        lines.Should().HaveCount(Long);
        lines[0].Should().StartWith("{\"statement\":\"s000000\",");
        lines[^1].Should().StartWith("{\"statement\":\"s099999\",");
    }
}

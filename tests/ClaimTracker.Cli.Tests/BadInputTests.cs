using ClaimTracker.Cli.Tests.Support;

namespace ClaimTracker.Cli.Tests;

public class BadInputTests
{
    private const string Claim = """{"id":"c","text":{"en":"T"}}""";

    public static TheoryData<string, string, string> Malformed => new()
    {
        { "empty", "", "line 1" },
        { "not JSON", "hello", "line 1" },
        { "truncated", """{"format":"claimtracker/1","agents":[""", "line 1" },
        { "deep", $$"""{"format":"claimtracker/1","x":{{new string('[', 100_000)}}""", "line 1" },
        { "deep record", Document(agents: $$"""{"id":"a","type":"person","name":"A","x":{{new string('[', 1000)}}{{new string(']', 1000)}}}"""), "$.agents[0]" },
        { "no format", """{"agents":[]}""", "format" },
        { "another version", """{"format":"claimtracker/99"}""", "$.format" },
        { "wrong type", Document(agents: """{"id":7,"type":"person","name":"A"}"""), "$.agents[0].id" },
        { "wrong list", """{"format":"claimtracker/1","agents":{}}""", "$.agents" },
        { "wrong enum", Document(agents: """{"id":"a","type":"alien","name":"A"}"""), "$.agents[0].type" },
        { "huge number", Document(statements: Statement(""" "attributions":[{"to":"s","confidence":1e999999}] """)), "confidence" },
        { "duplicate id", Document(agents: """{"id":"a","type":"person","name":"A"},{"id":"a","type":"person","name":"B"}"""), "$.agents[1]" },
        { "unknown agent", Document(statements: Statement(""" "agent":"nobody" """)), "nobody" },
        { "bad date", Document(statements: Statement(""" "said":"yesterday" """)), "said" },
        { "lone surrogate", Document(agents: """{"id":"a","type":"person","name":"\ud800"}"""), "$.agents[0].name" },
        { "control character in an id", Document(agents: """{"id":"a\u0007b","type":"person","name":"A"}"""), "$.agents[0]" },
        { "bidirectional override in an id", Document(agents: """{"id":"a\u202Eb","type":"person","name":"A"}"""), "$.agents[0]" },
        { "duplicate member", """{"format":"claimtracker/1","format":"claimtracker/1"}""", "format" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public void A_malformed_dossier_exits_with_3_and_one_line_that_says_where(string what, string dossier, string where)
    {
        foreach (var args in new string[][] { ["check", "-"], ["trace", "-", "s", "--json"], ["dispute", "-", "--all", "--json"] })
        {
            var line = Tool.Run(dossier, args).Refused(ExitCode.BadInput);
            line.Should().StartWith("standard input: ", what).And.Contain(where, what);
            line.Length.Should().BeLessThan(600, what);
            line.Should().NotMatchRegex(@"[\p{Cc}\u202E]", what);
        }
    }

    [Fact]
    public void Invalid_UTF8_is_refused()
    {
        byte[] dossier = [.. """{"format":"claimtracker/1","agents":[{"id":"a","type":"person","name":"""u8, (byte)'"', 0xC3, 0x28, .. "\"}]}"u8];

        Tool.Run(dossier, Terminal.None, "check", "-").Refused(ExitCode.BadInput).Should().StartWith("standard input: ");
    }

    [Fact]
    public void A_malformed_line_is_named_by_its_number() =>
        Tool.Run($"{{\"claim\":{Claim}}}\n{{\"claim\":7}}\n", ["check", "-"]).Refused(ExitCode.BadInput).Should().Contain("line 2");

    [Fact]
    public void A_missing_file_exits_with_3() =>
        Tool.Run("check", "no-such-file.json").Refused(ExitCode.BadInput).Should().StartWith("no-such-file.json: there is no such file");

    [Fact]
    public void A_directory_exits_with_3() =>
        Tool.Run("check", AppContext.BaseDirectory).Refused(ExitCode.BadInput).Should().Contain("directory");

    [Theory]
    [InlineData("")]
    [InlineData("a\0b")]
    public void A_name_that_is_none_exits_with_3(string name) => Tool.Run("check", name).Refused(ExitCode.BadInput);

    [Fact]
    public void Standard_input_that_breaks_off_exits_with_3()
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        App.Run(["check", "-"], new BrokenStream(), output, error, Terminal.None).Should().Be(ExitCode.BadInput);
        error.ToString().Should().StartWith("standard input: the file cannot be read. the cable is loose");
        output.Length.Should().Be(0);
    }

    [Fact]
    public void Standard_output_that_nobody_reads_any_more_ends_quietly()
    {
        using var error = new StringWriter();
        using var output = new BrokenStream(brokenPipe: true);
        App.Run(["trace", Dossiers.Sample, "--all", "--json"], Stream.Null, output, error, Terminal.None).Should().Be(ExitCode.Done);
        App.Run(["check", Dossiers.Sample], Stream.Null, output, error, Terminal.None).Should().Be(ExitCode.Done);
        error.ToString().Should().BeEmpty();
    }

    [Fact]
    public void Standard_output_that_cannot_be_written_is_an_error()
    {
        using var error = new StringWriter();
        using var output = new BrokenStream();
        App.Run(["check", Dossiers.Sample], Stream.Null, output, error, Terminal.None).Should().Be(ExitCode.BadInput);
        error.ToString().Should().StartWith("standard output: ");
    }

    private static string Document(string agents = "", string statements = "") =>
        $$"""{"format":"claimtracker/1","agents":[{{agents}}],"claims":[{{Claim}}],"reports":[],"statements":[{{statements}}],"counterClaims":[],"retractions":[]}""";

    private static string Statement(string members) =>
        $$"""{"id":"s","claim":"c","stance":"asserts",{{members}}}""";
}

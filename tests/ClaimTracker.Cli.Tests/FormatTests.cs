using ClaimTracker.Cli.Tests.Support;

namespace ClaimTracker.Cli.Tests;

public class FormatTests
{
    private const string Line = """{"claim":{"id":"c","text":{"en":"T"}}}""";
    private const string Document = """{"format":"claimtracker/1","claims":[{"id":"c","text":{"en":"T"}}]}""";

    [Theory]
    [InlineData(Line)]
    [InlineData(Line + "\n")]
    [InlineData("\n\n" + Line)]
    [InlineData("\uFEFF" + Line)]
    [InlineData("{\"format\":\"claimtracker/1\"}\n" + Line)]
    [InlineData(Document)]
    [InlineData("\uFEFF\n" + Document)]
    public void Standard_input_is_told_apart_by_how_it_begins(string input) =>
        Tool.Run(input, ["dispute", "-", "c", "--json"]).Answered().Should().StartWith("{\"claim\":\"c\"");

    [Fact]
    public void The_command_line_has_the_last_word()
    {
        Tool.Run(Line, ["check", "-", "--format", "jsonl"]).Answered();
        Tool.Run(Line, ["check", "-", "--format", "json"]).Refused(ExitCode.BadInput);
    }

    [Theory]
    [InlineData(".json", Document)]
    [InlineData(".jsonl", Line)]
    [InlineData(".txt", Document)]
    [InlineData(".txt", Line)]
    public void A_file_is_told_by_its_name_or_by_how_it_begins(string extension, string content)
    {
        var file = Path.Combine(Path.GetTempPath(), $"claimtracker-{Guid.NewGuid():N}{extension}");
        File.WriteAllText(file, content);
        try
        {
            Tool.Run("dispute", file, "c", "--json").Answered();
        }
        finally
        {
            File.Delete(file);
        }
    }
}

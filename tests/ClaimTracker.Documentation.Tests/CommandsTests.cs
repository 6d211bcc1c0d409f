using System.Text.RegularExpressions;
using ClaimTracker.Cli.Tests.Support;
using ClaimTracker.Documentation.Tests.Support;
using ClaimTracker.Tests.Support;

namespace ClaimTracker.Documentation.Tests;

/// <summary>What pages show as the tool's output is what the tool prints.</summary>
public sealed partial class CommandsTests : IDisposable
{
    private const string Prompt = "$ claimtracker ";

    private readonly string _folder = Directory.CreateTempSubdirectory("claimtracker-docs-").FullName;
    private readonly string _before = Directory.GetCurrentDirectory();

    public CommandsTests()
    {
        // Commands of a page may write files, and read the samples where a clone has them.
        var samples = Directory.CreateDirectory(Path.Combine(_folder, "docs", "samples"));
        foreach (var sample in Directory.GetFiles(Repository.PathOf("docs/samples")))
        {
            File.Copy(sample, Path.Combine(samples.FullName, Path.GetFileName(sample)));
        }

        Directory.SetCurrentDirectory(_folder);
    }

    public static TheoryData<string> Pages =>
        [.. MarkdownPage.All.Where(page => page.Text.Contains(Prompt, StringComparison.Ordinal)).Select(page => page.Path)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_command_of_a_page_prints_what_it_shows(string path)
    {
        foreach (var block in MarkdownPage.At(path).Blocks.Where(block => block.Text.Contains("$ ", StringComparison.Ordinal)))
        {
            block.Language.Should().Be("console", "{0} shows commands in line {1}", path, block.Line);
            block.Text.Should().StartWith(Prompt);
            foreach (var shown in ("\n" + block.Text).Split("\n" + Prompt).Skip(1))
            {
                var lines = shown.Split('\n', 2);
                Root().Replace(Printed(lines[0]), "").Should().Be(
                    lines.Length > 1 ? Root().Replace(lines[1].TrimEnd('\n'), "") : "", "{0} shows it for {1}", path, lines[0]);
            }
        }
    }

    [Fact]
    public void The_tree_of_the_readme_is_what_its_command_prints()
    {
        var readme = MarkdownPage.At("README.md");
        var command = readme.Blocks.First(block => block.Language == "console");

        command.Text.Should().StartWith("dotnet run --project src/ClaimTracker.Cli -- ");
        Printed(command.Text.Split(" -- ")[1]).Should().Contain(readme.Blocks.First(block => block.Language == "text").Text);
    }

    public void Dispose()
    {
        Directory.SetCurrentDirectory(_before);
        Directory.Delete(_folder, recursive: true);
    }

    // The root of a hash chain over salted records is another one in each run.
    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Root();

    private static string Printed(string command)
    {
        var outcome = Tool.Run(command.Split(' '));
        outcome.ExitCode.Should().BeInRange(0, 1, "'{0}' says: {1}", command, outcome.Error);
        return string.Join('\n', outcome.Output.Split('\n').Select(line => line.TrimEnd())).Trim('\n');
    }
}

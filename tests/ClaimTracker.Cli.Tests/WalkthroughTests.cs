using ClaimTracker.Cli.Tests.Support;

namespace ClaimTracker.Cli.Tests;

/// <summary>What the walk-through and the README show as the tool's output is what the tool prints.</summary>
public sealed class WalkthroughTests
{
    private const string Prompt = "$ claimtracker ";

    [Fact]
    public void Every_command_of_the_walk_through_prints_what_it_shows()
    {
        var blocks = ReadRepositoryFile("docs/walkthrough.md").Split("```console\n").Skip(1).Select(block => block.Split("\n```")[0]).ToArray();

        blocks.Should().HaveCountGreaterThan(4).And.OnlyContain(block => block.StartsWith(Prompt, StringComparison.Ordinal));
        foreach (var block in blocks)
        {
            var (command, shown) = (block.Split('\n')[0][Prompt.Length..], block[(block.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
            Printed(command).Should().Be(shown, "the walk-through shows it for {0}", command);
        }
    }

    [Fact]
    public void The_tree_of_the_readme_is_what_its_command_prints()
    {
        var readme = ReadRepositoryFile("README.md");
        var tree = readme.Split("```text\n")[1].Split("\n```")[0];

        readme.Should().Contain("-- trace docs/samples/ukraine-crisis-2022.json s-iran-press-invasion");
        Printed("trace docs/samples/ukraine-crisis-2022.json s-iran-press-invasion").Should().Contain(tree);
    }

    private static string Printed(string command)
    {
        var outcome = Tool.Run([.. command.Split(' ').Select(arg => arg.StartsWith("docs/samples/", StringComparison.Ordinal) ? Dossiers.Sample : arg)]);
        outcome.ExitCode.Should().Be(0);
        return string.Join('\n', outcome.Output.Split('\n').Select(line => line.TrimEnd())).Trim('\n');
    }

    private static string ReadRepositoryFile(string path)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ClaimTracker.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside of the repository.");
        }

        return File.ReadAllText(Path.Combine(folder, path)).ReplaceLineEndings("\n");
    }
}

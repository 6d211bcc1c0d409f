using System.Text.RegularExpressions;
using ClaimTracker.Tests.Support;

namespace ClaimTracker.Documentation.Tests.Support;

/// <summary>A page of the documentation.</summary>
internal sealed partial class MarkdownPage
{
    private const string Fence = "```";

    private MarkdownPage(string path)
    {
        Path = path;
        Text = Repository.Read(path);
        Blocks = [.. FindBlocks(Text.Split('\n'))];
    }

    /// <summary>The pages whose code is run and whose commands are given.</summary>
    public static IReadOnlyList<MarkdownPage> All { get; } =
    [
        new("README.md"),
        .. new[] { "docs", "docs/guide", "docs/interchange" }.SelectMany(folder => Directory.GetFiles(Repository.PathOf(folder), "*.md").Order(StringComparer.Ordinal)
            .Select(file => new MarkdownPage($"{folder}/{System.IO.Path.GetFileName(file)}"))),
    ];

    public string Path { get; }

    public string Text { get; }

    public IReadOnlyList<CodeBlock> Blocks { get; }

    /// <summary>Where the page links to, other than by a full address.</summary>
    public IEnumerable<string> RelativeLinks => Links().Matches(Text).Select(match => match.Groups[1].Value)
        .Where(link => !link.Contains("://", StringComparison.Ordinal));

    public static MarkdownPage At(string path) => All.Single(page => page.Path == path);

    /// <summary>The block right below another one, with nothing but a blank line between, which shows what comes of it.</summary>
    public CodeBlock? Below(CodeBlock block) => Blocks.FirstOrDefault(other => other.Line == block.End + 2);

    /// <summary>The name of the page, such as <c>docs/guide/questions.md</c>.</summary>
    public override string ToString() => Path;

    private static IEnumerable<CodeBlock> FindBlocks(string[] lines)
    {
        for (var line = 0; line < lines.Length; line++)
        {
            if (lines[line].StartsWith(Fence, StringComparison.Ordinal))
            {
                var end = Array.FindIndex(lines, line + 1, other => other == Fence);
                yield return new CodeBlock(lines[line][Fence.Length..], string.Join('\n', lines[(line + 1)..end]), line + 1);
                line = end;
            }
        }
    }

    [GeneratedRegex(@"\]\(([^)#\s]+)[^)]*\)")]
    private static partial Regex Links();
}

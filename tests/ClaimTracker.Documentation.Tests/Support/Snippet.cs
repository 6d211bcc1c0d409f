using ClaimTracker.Tests.Support;

namespace ClaimTracker.Documentation.Tests.Support;

/// <summary>
/// A stretch of this project's code that a page shows: what stands between <c>// snippet: NAME</c> and <c>// end snippet</c>, as far to
/// the left as it goes.
/// </summary>
/// <param name="Name">The name of the method that runs it, perhaps followed by a number, or of the type that it is.</param>
/// <param name="Text">The code.</param>
/// <param name="Source">All of the file.</param>
internal sealed partial record Snippet(string Name, string Text, string Source)
{
    private const string Begin = "// snippet: ";
    private const string End = "// end snippet";

    public static IReadOnlyList<Snippet> All { get; } =
    [
        .. Directory.GetFiles(Repository.PathOf("tests/ClaimTracker.Documentation.Tests/Pages"), "*.cs").Order(StringComparer.Ordinal).SelectMany(Of),
    ];

    /// <summary>What readers have to use and this project uses anyway: its own namespace's parent, and what all tests use.</summary>
    private static readonly string[] UsedAnyway = ["using ClaimTracker;", "using FluentAssertions;", "using Xunit;"];

    /// <summary>Whether a block of a page shows this code and uses no namespace that the code does not use.</summary>
    public bool IsShownBy(CodeBlock block) =>
        block.Body == Text && block.Usings.Except(UsedAnyway).All(line => Source.Contains(line + "\n", StringComparison.Ordinal));

    private static IEnumerable<Snippet> Of(string file)
    {
        var source = File.ReadAllText(file).ReplaceLineEndings("\n");
        var lines = source.Split('\n');
        for (var start = 0; start < lines.Length; start++)
        {
            if (lines[start].TrimStart().StartsWith(Begin, StringComparison.Ordinal))
            {
                var end = Array.FindIndex(lines, start, line => line.Trim() == End);
                var indent = lines[start].IndexOf(Begin, StringComparison.Ordinal);
                var text = lines[(start + 1)..end].Select(line => line.Length > indent ? line[indent..] : line.Trim());
                yield return new Snippet(lines[start].Trim()[Begin.Length..], string.Join('\n', text), source);
            }
        }
    }
}

namespace ClaimTracker.Documentation.Tests.Support;

/// <summary>A fenced block of a page.</summary>
/// <param name="Language">What stands behind its first fence, such as <c>csharp</c>.</param>
/// <param name="Text">What stands between the fences, without the last line's end.</param>
/// <param name="Line">The line of the first fence, from 1.</param>
internal sealed record CodeBlock(string Language, string Text, int Line)
{
    /// <summary>The line of the last fence.</summary>
    public int End => Line + Text.Split('\n').Length + 1;

    /// <summary>The namespaces that a block of C# begins by using.</summary>
    public IEnumerable<string> Usings => Text.Split('\n').TakeWhile(IsUsing).Where(line => line.Length > 0);

    /// <summary>A block of C# without the namespaces that it begins by using.</summary>
    public string Body => string.Join('\n', Text.Split('\n').SkipWhile(IsUsing));

    private static bool IsUsing(string line) =>
        line.Length == 0 || (line.StartsWith("using ", StringComparison.Ordinal) && line.EndsWith(';') && !line.Contains('=', StringComparison.Ordinal));
}

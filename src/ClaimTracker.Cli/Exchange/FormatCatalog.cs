namespace ClaimTracker.Cli.Exchange;

/// <summary>Every format that the tool can import or export, in the order in which help lists them.</summary>
internal static class FormatCatalog
{
    public static IReadOnlyList<ToolFormat> All { get; } =
    [
    ];

    /// <summary>The format of a name, in any case, or null.</summary>
    public static ToolFormat? Find(string name) => All.FirstOrDefault(format =>
        format.OtherNames.Append(format.Name).Contains(name, StringComparer.OrdinalIgnoreCase));
}

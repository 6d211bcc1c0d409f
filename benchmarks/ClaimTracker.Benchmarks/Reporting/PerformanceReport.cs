using System.Globalization;
using System.Text.RegularExpressions;

namespace ClaimTracker.Benchmarks.Reporting;

/// <summary>
/// Fills the figures of a run into the hand-written text of a template: each <c>{{name}}</c> on a line of its own becomes a table.
/// </summary>
internal static partial class PerformanceReport
{
    private const string StartUpTable = "startup.md";

    private static readonly Dictionary<string, Func<Figures, string>> Placeholders = new(StringComparer.Ordinal)
    {
        ["machine"] = _ => Machine.Describe(),
        ["goals"] = figures => Markdown.Table(
            ["goal", "aimed for", "measured", ""], Goals.Of(figures, StartUpMilliseconds()).Select(goal => goal.ToRow())),
        ["workload"] = Sections.Workload,
        ["origins"] = Sections.Origins,
        ["allocation"] = Sections.Allocation,
        ["growth"] = Sections.Growth,
        ["whole-ledger"] = Sections.WholeLedger,
        ["memory"] = Sections.Memory,
        ["process"] = Sections.LoadingAProcess,
        ["recording"] = Sections.Recording,
        ["snapshots"] = Sections.Snapshots,
        ["contention"] = Sections.Contention,
        ["format"] = Sections.Format,
        ["loading"] = Sections.Loading,
        ["stores"] = Sections.Stores,
        ["start-up"] = _ => ReadStartUp() ?? "Not measured in this run.",
    };

    public static void Write(string template, string output) =>
        File.WriteAllText(output, Fill(File.ReadAllText(template), new Figures(Results.LoadAll())));

    /// <exception cref="InvalidOperationException">The template asks for a table that there is not.</exception>
    public static string Fill(string template, Figures figures) => Placeholder().Replace(
        template,
        match => Placeholders.TryGetValue(match.Groups["name"].Value, out var table)
            ? table(figures)
            : throw new InvalidOperationException(
                $"There is no table '{match.Groups["name"].Value}'; there are {string.Join(", ", Placeholders.Keys)}."));

    private static string? ReadStartUp() =>
        Path.Combine(Run.Directory, StartUpTable) is var path && File.Exists(path) ? File.ReadAllText(path).Trim() : null;

    // The quickest way to start is what the goal is about; the script that measures start-up prints a time in each row.
    private static double? StartUpMilliseconds() =>
        ReadStartUp() is { } table && Milliseconds().Matches(table) is { Count: > 0 } times
            ? times.Min(time => double.Parse(time.Groups["ms"].Value, CultureInfo.InvariantCulture))
            : null;

    [GeneratedRegex(@"\{\{(?<name>[a-z-]+)\}\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"(?<ms>[0-9]+(\.[0-9]+)?) ms")]
    private static partial Regex Milliseconds();
}

using System.Text.RegularExpressions;
using ClaimTracker.Interchange;
using ClaimTracker.Model;
using Spectre.Console;

namespace ClaimTracker.Cli.Output.Text;

/// <summary>The summary of a transfer for people: a sentence, and what was left out, by reason or one by one.</summary>
internal static partial class SummaryText
{
    private const int MostPlaces = 3;
    private const int MostReasons = 40;
    private const int LongestPlace = 60;

    public static void Print(IAnsiConsole console, TransferSummary summary, bool verbose)
    {
        console.MarkupLine($"[bold]{summary}[/]");
        if (summary.Skipped.Count == 0)
        {
            return;
        }

        if (verbose)
        {
            PrintEach(console, summary.Skipped);
        }
        else
        {
            PrintReasons(console, summary.Skipped);
        }
    }

    // Not a table, whose columns ask for all rows before the first is printed: there may be many.
    private static void PrintEach(IAnsiConsole console, ValueList<SkippedItem> skipped)
    {
        foreach (var item in skipped)
        {
            console.Profile.Out.Writer.Write($"{SafeText.OneLine(item.Where)}: {SafeText.OneLine(item.Why)}\n");
        }
    }

    private static void PrintReasons(IAnsiConsole console, ValueList<SkippedItem> skipped)
    {
        var reasons = skipped.GroupBy(item => Details().Replace(item.Why, "…")).OrderByDescending(group => group.Count()).ToArray();
        var table = Layout.NewTable("count", "why", "where").AlignRight(0);
        foreach (var reason in reasons.Take(MostReasons))
        {
            var items = reason.ToArray();
            var why = items.All(item => item.Why == items[0].Why) ? items[0].Why : reason.Key;
            var places = items.Take(MostPlaces).Select(item => SafeText.Escape(item.Where, LongestPlace));
            table.AddRow(
                Words.Number(items.Length),
                SafeText.Escape(why),
                string.Join("; ", places) + (items.Length > MostPlaces ? "; …" : ""));
        }

        console.Write(table);
        if (reasons.Length > MostReasons)
        {
            console.MarkupLine($"  … and {Words.Number(reasons.Length - MostReasons)} more reasons");
        }

        if (reasons.Any(reason => reason.Count() > 1))
        {
            console.MarkupLine("  --verbose lists all of it, --json for machines");
        }
    }

    /// <summary>What differs from item to item although the reason is the same: what is quoted, and numbers.</summary>
    [GeneratedRegex(@"'[^']*'|""[^""]*""|\b\d[\d,.]*\b")]
    private static partial Regex Details();
}

using ClaimTracker.Tracing;
using Spectre.Console;

namespace ClaimTracker.Cli.Output.Text;

/// <summary>A check for people: how much of what, then every finding, the serious ones first.</summary>
internal static class CheckText
{
    public static void Print(IAnsiConsole console, LedgerCheck check)
    {
        console.MarkupLine($"[bold]{SafeText.Escape(check.ToString())}[/]");
        if (check.Findings.Count == 0)
        {
            return;
        }

        var counts = Layout.NewTable("severity", "finding", "count").AlignRight(2);
        foreach (var kind in check.Findings
            .GroupBy(finding => (finding.Severity, finding.Kind))
            .OrderByDescending(group => group.Key.Severity)
            .ThenBy(group => group.Key.Kind))
        {
            counts.AddRow(
                $"[{Words.ColorOf(kind.Key.Severity)}]{Words.Of(kind.Key.Severity)}[/]", Words.Of(kind.Key.Kind), Words.Number(kind.Count()));
        }

        console.Write(counts);
        FindingTable.Print(console, check.Findings);
    }
}

using ClaimTracker.Model;
using ClaimTracker.Tracing;
using Spectre.Console;

namespace ClaimTracker.Cli.Output.Text;

/// <summary>Findings as a table, the serious ones first.</summary>
internal static class FindingTable
{
    public static void Print(IAnsiConsole console, ValueList<Finding> findings)
    {
        Finding[] ordered = [.. findings.OrderByDescending(finding => finding.Severity)];
        console.Rows(Layout.NewTable("severity", "finding", "what was noticed"), ordered, finding =>
        [
            $"[{Words.ColorOf(finding.Severity)}]{Words.Of(finding.Severity)}[/]",
            Words.Of(finding.Kind),
            SafeText.Escape(finding.ToString()),
        ]);
    }
}

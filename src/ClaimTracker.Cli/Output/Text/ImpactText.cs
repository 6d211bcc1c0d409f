using ClaimTracker.Model;
using ClaimTracker.Tracing;
using Spectre.Console;

namespace ClaimTracker.Cli.Output.Text;

/// <summary>An impact for people: what would fall, what would be weakened.</summary>
internal static class ImpactText
{
    public static void Print(IAnsiConsole console, Impact impact)
    {
        var statement = impact.View.GetStatement(impact.StatementId);
        console.MarkupLine(
            $"{People.Name(impact.View, statement.AgentId)} {Words.Verb(statement.Stance)} {People.Claim(impact.View, statement.ClaimId)}");
        console.MarkupLine($"[bold]{SafeText.Escape(impact.ToString())}[/]");
        PrintList(console, impact, "Would fall: no origin would be left", impact.Fallen);
        PrintList(console, impact, "Would be weakened: another origin would be left, or there never was one", impact.Weakened);
    }

    private static void PrintList(IAnsiConsole console, Impact impact, string heading, ValueList<string> ids)
    {
        if (ids.Count > 0)
        {
            console.Heading(heading);
            console.Rows(Layout.NewTable("statement", "agent", "stance", "claim"), ids, id => Row(impact.View, id));
        }
    }

    private static string[] Row(LedgerView view, string id)
    {
        var statement = view.GetStatement(id);
        return
        [
            SafeText.Escape(id),
            People.Name(view, statement.AgentId),
            Words.Of(statement.Stance),
            SafeText.Escape(statement.ClaimId),
        ];
    }
}

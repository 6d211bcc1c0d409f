using ClaimTracker.Disputes;
using Spectre.Console;

namespace ClaimTracker.Cli.Output.Text;

/// <summary>A timeline for people: a row for each thing that happened.</summary>
internal static class TimelineText
{
    public static void Print(IAnsiConsole console, Timeline timeline)
    {
        console.MarkupLine($"[bold]{SafeText.Escape(timeline.ToString())}[/]");
        PrintEntries(console, timeline, Layout.MostRows);
    }

    public static void PrintEntries(IAnsiConsole console, Timeline timeline, int most)
    {
        if (timeline.Entries.Count == 0)
        {
            return;
        }

        var table = Layout.NewTable("date", "agent", "stance", "claim", "statement");
        foreach (var entry in timeline.Entries.Take(most))
        {
            table.AddRow(
                SafeText.Escape(Words.Of(entry.When)),
                People.Name(timeline.View, entry.AgentId),
                entry.Retraction is { } retraction ? $"[red]retracted: {Words.Of(retraction)}[/]" : Words.Of(entry.Stance),
                SafeText.Escape(entry.ClaimId),
                SafeText.Escape(entry.StatementId));
        }

        console.Write(table);
        console.SayLeftOut(timeline.Entries.Count, most);
    }
}

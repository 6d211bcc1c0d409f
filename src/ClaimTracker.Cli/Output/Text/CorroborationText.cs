using ClaimTracker.Disputes;
using ClaimTracker.Tracing;
using Spectre.Console;

namespace ClaimTracker.Cli.Output.Text;

/// <summary>A corroboration for people: both sides next to each other.</summary>
internal static class CorroborationText
{
    public static void Print(IAnsiConsole console, Corroboration corroboration)
    {
        var (affirming, denying) = (corroboration.Affirming, corroboration.Denying);
        console.MarkupLine(
            $"[bold]{People.Claim(corroboration.View, corroboration.ClaimId)}[/] [dim]{SafeText.Escape(corroboration.ClaimId)}[/]");
        console.MarkupLine(SafeText.Escape(corroboration.ToString()));
        var table = Layout.NewTable("", "affirm", "deny").AlignRight(1, 2);
        table.AddRow("statements", Words.Number(affirming.Statements), Words.Number(denying.Statements));
        table.AddRow("outlets", Words.Number(affirming.Outlets), Words.Number(denying.Outlets));
        table.AddRow("disjoint chains", Words.Number(affirming.DisjointChains), Words.Number(denying.DisjointChains));
        table.AddRow("independent voices", Voices(affirming.Voices), Voices(denying.Voices));
        console.Write(table);
        console.MarkupLine("[dim]Who only reports a claim takes no side and is not counted; neither is what was retracted.[/]");
    }

    public static void PrintAll(IAnsiConsole console, LedgerView view, IReadOnlyList<string> ids)
    {
        console.MarkupLine($"[bold]{Words.Count(ids.Count, "claim")}.[/]");
        var table = Layout.NewTable("claim", "affirm", "outlets", "voices", "deny", "outlets", "voices").AlignRight(1, 2, 3, 4, 5, 6);
        console.Rows(table, ids, id =>
        {
            var corroboration = view.Corroboration(id);
            return [SafeText.Escape(id), .. Cells(corroboration.Affirming), .. Cells(corroboration.Denying)];
        });
    }

    private static string[] Cells(CorroborationSide side) =>
        [Words.Number(side.Statements), Words.Number(side.Outlets), Voices(side.Voices)];

    private static string Voices(IndependentVoices voices) => voices.Least == voices.Most
        ? Words.Number(voices.Most)
        : $"{Words.Number(voices.Least)} to {Words.Number(voices.Most)}";
}

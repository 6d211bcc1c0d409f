using Spectre.Console;

namespace ClaimTracker.Cli.Output.Text;

/// <summary>The traces of all statements for people: a row each.</summary>
internal static class TracesText
{
    public static void Print(IAnsiConsole console, LedgerView view, IReadOnlyList<string> ids)
    {
        console.MarkupLine($"[bold]{Words.Count(ids.Count, "statement")} traced.[/]");
        var table = Layout.NewTable("statement", "agent", "origins", "voices", "single-sourced", "disjoint chains", "loops", "findings")
            .AlignRight(2, 3, 5, 6, 7);
        console.Rows(table, ids, id => Row(view, id));
    }

    private static string[] Row(LedgerView view, string id)
    {
        var trace = view.Trace(id).Resolve();
        var voices = trace.IndependentVoices;
        return
        [
            SafeText.Escape(id),
            People.Speaker(view, id),
            Words.Number(trace.Origins.Count),
            voices.Least == voices.Most ? Words.Number(voices.Most) : $"{Words.Number(voices.Least)}–{Words.Number(voices.Most)}",
            trace.SingleSourced ? "yes" : "no",
            Words.Number(trace.DisjointChains),
            Words.Number(trace.Cycles.Count),
            Words.Number(trace.Findings.Count),
        ];
    }
}

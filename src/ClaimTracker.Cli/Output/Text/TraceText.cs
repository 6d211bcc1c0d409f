using ClaimTracker.Tracing;
using Spectre.Console;

namespace ClaimTracker.Cli.Output.Text;

/// <summary>A trace for people: a sentence, a tree back to the origins, and what follows from it.</summary>
internal static class TraceText
{
    private const int MostNamed = 10;

    public static void Print(IAnsiConsole console, AttributionTrace trace, int chains)
    {
        var view = trace.View;
        var statement = view.GetStatement(trace.StatementId);
        console.MarkupLine($"{People.Claim(view, statement.ClaimId)}");
        console.MarkupLine($"[bold]{SafeText.Escape(trace.ToString())}[/]");
        console.WriteLine();
        new AttributionTree(trace).Print(console);
        PrintOrigins(console, trace);
        PrintMeasures(console, trace);
        PrintChains(console, trace, chains);
        if (trace.Findings.Count > 0)
        {
            console.Heading("Findings");
            FindingTable.Print(console, trace.Findings);
        }
    }

    private static void PrintOrigins(IAnsiConsole console, AttributionTrace trace)
    {
        console.Heading("Origins");
        var table = Layout.NewTable("kind", "count", "what it means", "who").AlignRight(1);
        foreach (var kind in trace.Origins.GroupBy(origin => origin.Kind).OrderBy(group => group.Key))
        {
            var who = kind.Take(MostNamed).Select(origin => Who(trace, origin)).Distinct(StringComparer.Ordinal);
            var more = kind.Count() > MostNamed ? $" … and {Words.Number(kind.Count() - MostNamed)} more" : "";
            table.AddRow(
                Words.Of(kind.Key), Words.Number(kind.Count()), Words.Explain(kind.Key), string.Join(", ", who) + more);
        }

        console.Write(table);
    }

    private static string Who(AttributionTrace trace, Origin origin) => origin.Kind switch
    {
        OriginKind.Circular => $"{Words.Count(origin.Cycle.Count, "statement")} around {People.Speaker(trace.View, origin.StatementId)}",
        _ => People.Speaker(trace.View, origin.StatementId),
    };

    private static void PrintMeasures(IAnsiConsole console, AttributionTrace trace)
    {
        console.Facts(
            ("independent voices", Voices(trace.IndependentVoices)),
            ("single-sourced", trace.SingleSourced ? "yes: everything hangs on one statement" : "no"),
            ("gatekeepers", Gatekeepers(trace)),
            ("disjoint chains", Words.Number(trace.DisjointChains)),
            ("loops", trace.Cycles.Count == 0 ? "none" : Words.Number(trace.Cycles.Count)));
    }

    private static string Voices(IndependentVoices voices) => voices.Least == voices.Most
        ? Words.Number(voices.Least)
        : $"{Words.Number(voices.Least)} to {Words.Number(voices.Most)}";

    private static string Gatekeepers(AttributionTrace trace)
    {
        if (trace.Gatekeepers.Count == 0)
        {
            return "none";
        }

        var named = trace.Gatekeepers.Take(MostNamed)
            .Select(id => $"{People.Speaker(trace.View, id)} [dim]{SafeText.Escape(id)}[/]");
        var more = trace.Gatekeepers.Count > MostNamed ? $" … and {Words.Number(trace.Gatekeepers.Count - MostNamed)} more" : "";
        return string.Join(", ", named) + more;
    }

    private static void PrintChains(IAnsiConsole console, AttributionTrace trace, int most)
    {
        if (most == 0)
        {
            return;
        }

        console.Heading("Chains");
        var listed = 0;
        foreach (var chain in trace.Chains)
        {
            if (listed++ == most)
            {
                console.MarkupLine("  … and more (see --chains)");
                break;
            }

            console.MarkupLine($"  {People.Chain(trace.View, chain.StatementIds)}");
        }
    }
}

using ClaimTracker.Disputes;
using ClaimTracker.Model;
using Spectre.Console;

namespace ClaimTracker.Cli.Output.Text;

/// <summary>A dispute for people: both sides next to each other, then who stands elsewhere, what answers it, and when.</summary>
internal static class DisputeText
{
    private const int MostEntries = 20;

    public static void Print(IAnsiConsole console, Dispute dispute)
    {
        console.MarkupLine($"[bold]{People.Claim(dispute.View, dispute.ClaimId)}[/] [dim]{SafeText.Escape(dispute.ClaimId)}[/]");
        console.MarkupLine($"Status: [bold]{Words.Of(dispute.Status)}[/] ({Words.Explain(dispute.Status)})");
        PrintSides(console, dispute);
        PrintOthers(console, dispute, Stance.Questions, "Questions it");
        PrintOthers(console, dispute, Stance.DeclinesToComment, "Declines to comment");
        PrintOthers(console, dispute, Stance.Reports, "Only reports it");
        PrintCounterClaims(console, dispute);
        console.Heading("Timeline");
        TimelineText.PrintEntries(console, dispute.Timeline, MostEntries);
    }

    private static void PrintSides(IAnsiConsole console, Dispute dispute)
    {
        Position[] alleging = [.. dispute.Alleging];
        Position[] denying = [.. dispute.Denying];
        var rows = Math.Max(1, Math.Min(Layout.MostRows, Math.Max(alleging.Length, denying.Length)));
        var table = Layout.NewTable($"says so ({alleging.Length})", $"denies it ({denying.Length})");
        for (var row = 0; row < rows; row++)
        {
            table.AddRow(Cell(dispute, alleging, row), Cell(dispute, denying, row));
        }

        console.WriteLine();
        console.Write(table);
        console.SayLeftOut(Math.Max(alleging.Length, denying.Length), Layout.MostRows);
    }

    private static string Cell(Dispute dispute, Position[] side, int row) =>
        row < side.Length ? Describe(dispute, side[row]) : side.Length == 0 ? "[dim]nobody[/]" : "";

    private static string Describe(Dispute dispute, Position position)
    {
        var agent = position.Agent;
        var actingFor = People.ActingFor(dispute.View, agent, position.Said);
        var lines = $"[bold]{People.Name(agent)}[/]{actingFor} ({SafeText.Escape(Words.Of(position.Said))}) "
            + $"[dim]{SafeText.Escape(position.StatementId)}[/]";
        return position.Chain.Count > 1 ? $"{lines}\n  {People.Chain(dispute.View, position.Chain)}" : lines;
    }

    private static void PrintOthers(IAnsiConsole console, Dispute dispute, Stance stance, string heading)
    {
        Position[] positions = [.. dispute.Positions.Where(position => position.Stance == stance)];
        if (positions.Length > 0)
        {
            console.Heading($"{heading} ({positions.Length})");
            foreach (var position in positions.Take(Layout.MostRows))
            {
                console.Write(new Padder(new Markup(Describe(dispute, position)), new Padding(2, 0, 0, 0)));
            }

            console.SayLeftOut(positions.Length, Layout.MostRows);
        }
    }

    private static void PrintCounterClaims(IAnsiConsole console, Dispute dispute)
    {
        if (dispute.CounterClaims.Count == 0)
        {
            return;
        }

        console.Heading("Claims that answer");
        var unanswered = dispute.Unanswered.ToHashSet(StringComparer.Ordinal);
        console.Rows(Layout.NewTable("claim", "kind", "answers", "made by", "itself"), dispute.CounterClaims, counterClaim =>
        [
            $"{People.Claim(dispute.View, counterClaim.ClaimId)} [dim]{SafeText.Escape(counterClaim.ClaimId)}[/]",
            Words.Of(counterClaim.Kind),
            SafeText.Escape(counterClaim.AnswersId),
            counterClaim.StatementId is { } statement ? People.Speaker(dispute.View, statement) : "[dim]not recorded[/]",
            unanswered.Contains(counterClaim.ClaimId) ? "unanswered" : "answered",
        ]);
    }
}

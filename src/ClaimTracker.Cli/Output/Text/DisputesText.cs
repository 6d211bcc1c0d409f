using Spectre.Console;

namespace ClaimTracker.Cli.Output.Text;

/// <summary>The disputes over all claims for people: a row each.</summary>
internal static class DisputesText
{
    public static void Print(IAnsiConsole console, LedgerView view, IReadOnlyList<string> ids)
    {
        console.MarkupLine($"[bold]{Words.Count(ids.Count, "claim")}.[/]");
        var table = Layout.NewTable("claim", "what it says", "status", "say so", "deny it", "answered by").AlignRight(3, 4, 5);
        console.Rows(table, ids, id => Row(view, id));
    }

    private static string[] Row(LedgerView view, string id)
    {
        var dispute = view.Dispute(id);
        return
        [
            SafeText.Escape(id),
            People.Claim(view, id),
            Words.Of(dispute.Status),
            Words.Number(dispute.Alleging.Count()),
            Words.Number(dispute.Denying.Count()),
            Words.Number(dispute.CounterClaims.Count(counterClaim => counterClaim.AnswersId == id)),
        ];
    }
}

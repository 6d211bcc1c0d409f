using System.CommandLine;
using ClaimTracker.Cli.Output.Json;
using ClaimTracker.Cli.Output.Text;

namespace ClaimTracker.Cli.Commands;

/// <summary><c>timeline</c>: what was said, in order?</summary>
internal static class TimelineCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var claim = new Argument<string?>("CLAIM")
        {
            Description = "The id of the claim; everything if left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        return new LedgerCommand(
            "timeline",
            "What was said, in order? Statements and retractions, earliest first.",
            surroundings,
            [
                "claimtracker timeline dossier.json",
                "claimtracker timeline dossier.json invasion --as-of 2022-02-15",
            ],
            inquiry => Answer(inquiry, inquiry.Get(claim)),
            claim);
    }

    private static int Answer(Inquiry inquiry, string? claimId)
    {
        var timeline = claimId is null ? inquiry.View.Timeline() : inquiry.View.Timeline(inquiry.Claim(claimId));
        if (inquiry.Json)
        {
            inquiry.WriteJson(json => TimelineJson.Write(json, timeline));
        }
        else
        {
            inquiry.Print(console => TimelineText.Print(console, timeline));
        }

        return ExitCode.Done;
    }
}

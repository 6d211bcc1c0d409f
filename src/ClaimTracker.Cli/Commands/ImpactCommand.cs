using System.CommandLine;
using ClaimTracker.Cli.Output.Json;
using ClaimTracker.Cli.Output.Text;

namespace ClaimTracker.Cli.Commands;

/// <summary><c>impact</c>: what falls if this falls?</summary>
internal static class ImpactCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var statement = new Argument<string>("STATEMENT") { Description = "The id of the statement." };
        return new LedgerCommand(
            "impact",
            "What falls if this falls? The statements that would lose every origin, or one of them, without a statement.",
            surroundings,
            [
                "claimtracker impact dossier.json s-us-officials-invasion",
                "claimtracker impact dossier.json s-us-officials-invasion --json | jq '.fallen | length'",
            ],
            inquiry => Answer(inquiry, inquiry.Get(statement)!),
            statement);
    }

    private static int Answer(Inquiry inquiry, string id)
    {
        var impact = inquiry.View.Impact(inquiry.Statement(id));
        if (inquiry.Json)
        {
            inquiry.WriteJson(json => ImpactJson.Write(json, impact));
        }
        else
        {
            inquiry.Print(console => ImpactText.Print(console, impact));
        }

        return ExitCode.Done;
    }
}

using System.CommandLine;
using ClaimTracker.Cli.Output.Json;
using ClaimTracker.Cli.Output.Text;

namespace ClaimTracker.Cli.Commands;

/// <summary><c>check</c>: every finding.</summary>
internal static class CheckCommand
{
    public static Command Create(Surroundings surroundings) => new LedgerCommand(
        "check",
        "What is there to notice? Every finding of the whole dossier; exit code 1 where any is an error.",
        surroundings,
        [
            "claimtracker check dossier.json",
            "curl -s https://example.org/dossier.jsonl | claimtracker check - --json",
        ],
        Answer);

    private static int Answer(Inquiry inquiry)
    {
        var check = inquiry.View.Check();
        if (inquiry.Json)
        {
            inquiry.WriteJson(json => CheckJson.Write(json, check));
        }
        else
        {
            inquiry.Print(console => CheckText.Print(console, check));
        }

        return check.HasErrors ? ExitCode.Findings : ExitCode.Done;
    }
}

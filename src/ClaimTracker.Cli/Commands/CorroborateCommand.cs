using System.CommandLine;
using ClaimTracker.Cli.Output.Json;
using ClaimTracker.Cli.Output.Text;

namespace ClaimTracker.Cli.Commands;

/// <summary><c>corroborate</c>: how many voices stand behind each side?</summary>
internal static class CorroborateCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var claim = Subject.Claim();
        return claim.Of(new LedgerCommand(
            "corroborate",
            "How many voices stand behind each side? Counts who affirms and who denies a claim, and who is behind them.",
            surroundings,
            [
                "claimtracker corroborate dossier.json invasion",
                "claimtracker corroborate dossier.json --all --json",
            ],
            inquiry => Answer(inquiry, inquiry.Get(claim.Id)),
            claim.Id, claim.All));
    }

    private static int Answer(Inquiry inquiry, string? id)
    {
        var view = inquiry.View;
        if (id is not null)
        {
            var corroboration = view.Corroboration(inquiry.Claim(id));
            if (inquiry.Json)
            {
                inquiry.WriteJson(json => CorroborationJson.Write(json, corroboration));
            }
            else
            {
                inquiry.Print(console => CorroborationText.Print(console, corroboration));
            }
        }
        else if (inquiry.Json)
        {
            inquiry.WriteJson(inquiry.ClaimIds(), (json, each) => CorroborationJson.Write(json, view.Corroboration(each)));
        }
        else
        {
            inquiry.Print(console => CorroborationText.PrintAll(console, view, inquiry.ClaimIds()));
        }

        return ExitCode.Done;
    }
}

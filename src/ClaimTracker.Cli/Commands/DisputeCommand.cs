using System.CommandLine;
using ClaimTracker.Cli.Output.Json;
using ClaimTracker.Cli.Output.Text;

namespace ClaimTracker.Cli.Commands;

/// <summary><c>dispute</c>: who says so, who denies it?</summary>
internal static class DisputeCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var claim = Subject.Claim();
        return claim.Of(new LedgerCommand(
            "dispute",
            "Who says so, who denies it? Every position on a claim, the claims that answer it, and what went unanswered.",
            surroundings,
            [
                "claimtracker dispute dossier.json invasion",
                "claimtracker dispute dossier.json invasion --as-of 2022-02-15 --json",
                "claimtracker dispute dossier.json --all",
            ],
            inquiry => Answer(inquiry, inquiry.Get(claim.Id)),
            claim.Id, claim.All));
    }

    private static int Answer(Inquiry inquiry, string? id)
    {
        var view = inquiry.View;
        if (id is not null)
        {
            var dispute = view.Dispute(inquiry.Claim(id));
            if (inquiry.Json)
            {
                inquiry.WriteJson(json => DisputeJson.Write(json, dispute));
            }
            else
            {
                inquiry.Print(console => DisputeText.Print(console, dispute));
            }
        }
        else if (inquiry.Json)
        {
            inquiry.WriteJson(inquiry.ClaimIds(), (json, each) => DisputeJson.Write(json, view.Dispute(each)));
        }
        else
        {
            inquiry.Print(console => DisputesText.Print(console, view, inquiry.ClaimIds()));
        }

        return ExitCode.Done;
    }
}

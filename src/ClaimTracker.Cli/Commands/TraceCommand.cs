using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ClaimTracker.Cli.Output.Json;
using ClaimTracker.Cli.Output.Text;

namespace ClaimTracker.Cli.Commands;

/// <summary><c>trace</c>: where does this come from?</summary>
internal static class TraceCommand
{
    private const int DefaultChains = 10;

    public static Command Create(Surroundings surroundings)
    {
        var statement = Subject.Statement();
        var chains = new Option<int>("--chains")
        {
            HelpName = "N",
            Description = "How many attribution chains to list, shortest first; 0 for none.",
            DefaultValueFactory = _ => DefaultChains,
            CustomParser = ParseChains,
        };

        return statement.Of(new LedgerCommand(
            "trace",
            "Where does this come from? Follows attributions from a statement back to its origins.",
            surroundings,
            [
                "claimtracker trace dossier.json s-iran-press-invasion",
                "claimtracker trace dossier.json s-iran-press-invasion --chains 3 --as-of 2022-02-15",
                "claimtracker trace dossier.jsonl --all --json | jq -c 'select(.singleSourced)'",
            ],
            inquiry => Answer(inquiry, inquiry.Get(statement.Id), inquiry.Get(chains)),
            statement.Id, statement.All, chains));
    }

    private static int ParseChains(ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[^1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var chains))
        {
            return chains;
        }

        result.AddError("--chains: give a whole number, 0 for none");
        return 0;
    }

    private static int Answer(Inquiry inquiry, string? id, int chains)
    {
        var view = inquiry.View;
        if (id is not null)
        {
            var trace = view.Trace(inquiry.Statement(id)).Resolve();
            if (inquiry.Json)
            {
                inquiry.WriteJson(json => TraceJson.Write(json, trace, chains));
            }
            else
            {
                inquiry.Print(console => TraceText.Print(console, trace, chains));
            }
        }
        else if (inquiry.Json)
        {
            inquiry.WriteJson(inquiry.StatementIds(), (json, each) => TraceJson.Write(json, view.Trace(each).Resolve(), chains));
        }
        else
        {
            inquiry.Print(console => TracesText.Print(console, view, inquiry.StatementIds()));
        }

        return ExitCode.Done;
    }
}

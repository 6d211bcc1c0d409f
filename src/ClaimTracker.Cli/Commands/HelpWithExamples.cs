using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ClaimTracker.Cli.Commands;

/// <summary>The usual help, followed by examples and what the exit codes mean.</summary>
internal sealed class HelpWithExamples : SynchronousCommandLineAction
{
    private const int Width = 100;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = new HelpAction { MaxWidth = Width }.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var examples = parseResult.CommandResult.Command is LedgerCommand command
            ? command.Examples
            : ["claimtracker trace dossier.json s-iran-press-invasion", "claimtracker check dossier.json --json"];
        output.WriteLine("Examples:");
        foreach (var example in examples)
        {
            output.WriteLine($"  {example}");
        }

        output.WriteLine();
        output.WriteLine("Exit codes:");
        output.WriteLine("  0 done; 1 check found an error; 2 wrong arguments or an unknown id; 3 a file that is missing or malformed");
        return exitCode;
    }
}

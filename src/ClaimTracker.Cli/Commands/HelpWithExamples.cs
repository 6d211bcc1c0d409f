using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ClaimTracker.Cli.Commands;

/// <summary>The usual help, followed by the formats that a command knows, examples and what the exit codes mean.</summary>
internal sealed class HelpWithExamples : SynchronousCommandLineAction
{
    private const int Width = 100;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = new HelpAction { MaxWidth = Width }.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var command = parseResult.CommandResult.Command as ToolCommand;
        var formats = command?.Formats ?? [];
        if (formats.Count > 0)
        {
            var names = formats.Select(format => string.Join(", ", format.OtherNames.Prepend(format.Name))).ToArray();
            var width = names.Max(name => name.Length);
            WriteSection(output, "Formats:", formats.Zip(names, (format, name) => $"{name.PadRight(width)}  {format.Title}"));
        }

        WriteSection(
            output,
            "Examples:",
            command?.Examples ?? ["claimtracker trace dossier.json s-iran-press-invasion", "claimtracker check dossier.json --json"]);
        output.WriteLine("Exit codes:");
        output.WriteLine("  0 done; 1 check found an error, or verify a fault; 2 wrong arguments or an unknown id; 3 a file that is missing or malformed");
        return exitCode;
    }

    private static void WriteSection(TextWriter output, string heading, IEnumerable<string> lines)
    {
        output.WriteLine(heading);
        foreach (var line in lines)
        {
            output.WriteLine($"  {line}");
        }

        output.WriteLine();
    }
}

using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Text;
using ClaimTracker.Cli.Commands;
using ClaimTracker.Cli.Exchange;
using ClaimTracker.Cli.Output.Text;

namespace ClaimTracker.Cli;

/// <summary>The tool as a function from arguments and streams to an exit code, so that tests run it without a process.</summary>
internal static class App
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Runs the tool once.</summary>
    /// <param name="args">The command line, without the tool's name.</param>
    /// <param name="input">Standard input, read where FILE is <c>-</c>.</param>
    /// <param name="output">Standard output: the answer and nothing else.</param>
    /// <param name="error">Standard error: one line where something is wrong, and progress on a terminal.</param>
    /// <param name="terminal">Where these two are shown.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(string[] args, Stream input, Stream output, TextWriter error, Terminal terminal)
    {
        try
        {
            var parsed = CreateRoot(new Surroundings(input, output, error, terminal))
                .Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Action is ParseErrorAction)
            {
                throw ToolException.Usage(Explain(parsed));
            }

            using var words = new StreamWriter(output, Utf8, leaveOpen: true);
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = words, Error = error });
        }
        catch (ToolException exception) when (exception.InnerException is IOException cause && StandardOutput.IsBrokenPipe(cause))
        {
            return ExitCode.Done;
        }
        catch (ToolException exception)
        {
            error.WriteLine(SafeText.OneLine(exception.Message));
            return exception.ExitCode;
        }
        catch (IOException exception)
        {
            // Reading has its own handler: this is standard output.
            if (!StandardOutput.IsBrokenPipe(exception))
            {
                error.WriteLine(SafeText.OneLine($"standard output: the answer could not be written: {exception.Message}"));
                return ExitCode.BadInput;
            }

            return ExitCode.Done;
        }
    }

    // Not a RootCommand, which calls itself after whatever process it runs in.
    private static Command CreateRoot(Surroundings surroundings)
    {
        var formats = FormatCatalog.Create();
        return new Command("claimtracker", "Keeps track of who says what, who reports it, where they got it from and who denies it.")
        {
            new HelpOption { Action = new HelpWithExamples(), Recursive = true },
            new VersionOption { Action = new PrintVersion() },
            TraceCommand.Create(surroundings),
            DisputeCommand.Create(surroundings),
            ImpactCommand.Create(surroundings),
            CorroborateCommand.Create(surroundings),
            CheckCommand.Create(surroundings),
            TimelineCommand.Create(surroundings),
            new ImportCommand(formats, surroundings),
            new ExportCommand(formats, surroundings),
            new RoundTripCommand(formats, surroundings),
            new InitCommand(surroundings),
            new AppendCommand(surroundings),
            new VerifyCommand(surroundings),
            new CompactCommand(surroundings),
        };
    }

    private static string Explain(ParseResult parsed)
    {
        if (parsed.CommandResult.Command is ToolCommand command)
        {
            var missing = command.Arguments.FirstOrDefault(
                argument => argument.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(argument) is not { Tokens.Count: > 0 });
            var reason = missing is null ? parsed.Errors[0].Message.TrimEnd('.') : $"Give {missing.Name}";
            return $"{reason}. See: claimtracker {command.Name} --help";
        }

        return parsed.UnmatchedTokens.Count > 0
            ? $"there is no command or option '{parsed.UnmatchedTokens[0]}'. See: claimtracker --help"
            : "Give a command, such as trace or check. See: claimtracker --help";
    }
}

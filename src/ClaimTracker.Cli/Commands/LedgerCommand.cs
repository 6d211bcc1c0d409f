using System.CommandLine;
using ClaimTracker.Cli.Input;
using ClaimTracker.Model;

namespace ClaimTracker.Cli.Commands;

/// <summary>
/// A command that asks a ledger a question: its arguments are parsed, its file is loaded, and what remains is to ask and to print.
/// </summary>
internal sealed class LedgerCommand : ToolCommand
{
    private readonly Argument<string> _file = new("FILE")
    {
        Description = "A dossier (.json, .jsonl, or - for standard input) or a durable ledger (.db).",
    };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Answer machines: one JSON object (with --all one a line) and nothing else on standard output.",
    };

    private readonly Option<string?> _asOf = new("--as-of")
    {
        HelpName = "DATE",
        Description = "Look no further than what had been said by a date (EDTF, such as 2022-02-20 or 2022-02).",
    };

    private readonly Option<string?> _format = new("--format")
    {
        HelpName = "json|jsonl",
        Description = "What FILE holds. If left out, its name says so, else its first object: one record, or a line with nothing "
            + "but the format, begins JSON Lines.",
    };

    private readonly Surroundings _surroundings;

    /// <summary>Creates the command.</summary>
    /// <param name="name">The verb.</param>
    /// <param name="question">What it answers.</param>
    /// <param name="surroundings">Where it reads and writes.</param>
    /// <param name="examples">Command lines for its help.</param>
    /// <param name="answer">Asks the ledger and prints; gives the exit code.</param>
    /// <param name="own">Its own arguments and options, after FILE.</param>
    public LedgerCommand(
        string name, string question, Surroundings surroundings, string[] examples, Func<Inquiry, int> answer, params Symbol[] own)
        : base(name, question, examples)
    {
        _surroundings = surroundings;
        Add(_file);
        foreach (var symbol in own)
        {
            if (symbol is Argument argument)
            {
                Add(argument);
            }
            else
            {
                Add((Option)symbol);
            }
        }

        Add(_json);
        Add(_asOf);
        Add(_format);
        SetAction(parsed => answer(Load(parsed)));
    }

    private Inquiry Load(ParseResult parsed)
    {
        // The command line is checked first: nobody waits for a long file to learn of a typing error.
        var asOf = ParseDate(parsed.GetValue(_asOf));
        var format = DossierFile.FormatNamed(_format.Name, parsed.GetValue(_format));
        var view = new DossierFile(parsed.GetRequiredValue(_file), format, _surroundings).Load().Now;
        return new Inquiry(parsed, asOf.IsUnknown ? view : view.AsOf(asOf), parsed.GetValue(_json), _surroundings);
    }

    private static EdtfDate ParseDate(string? text)
    {
        try
        {
            return text is null ? EdtfDate.Unknown : EdtfDate.Parse(text);
        }
        catch (ClaimTrackerException exception)
        {
            throw ToolException.Usage($"--as-of: {exception.Message}");
        }
    }
}

using System.CommandLine;
using ClaimTracker.Cli.Exchange;
using ClaimTracker.Cli.Input;
using ClaimTracker.Cli.Output;
using ClaimTracker.Cli.Stores;
using ClaimTracker.Interchange;

namespace ClaimTracker.Cli.Commands;

/// <summary>
/// A command that brings data from one form into another: it finds the format, refuses what does not belong to it, writes the
/// output whole or not at all, and says what was left out.
/// </summary>
internal abstract class TransferCommand : ToolCommand
{
    private readonly Argument<string> _format = new("FORMAT")
    {
        Description = "One of the formats below.",
    };

    private readonly Argument<string> _input;

    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "The file to write; - for standard output. It appears whole or not at all.",
        Required = true,
    };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Say for machines what was read, mapped and left out: one JSON object.",
    };

    private readonly Option<bool> _verbose = new("--verbose")
    {
        Description = "List everything that was left out, one a line, rather than by reason.",
    };

    private readonly Func<ToolFormat, IReadOnlyList<Option>> _optionsOf;
    private readonly Option[] _formatOptions;

    /// <summary>Creates the command.</summary>
    /// <param name="name">The verb.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="examples">Command lines for its help.</param>
    /// <param name="formats">The formats that it can serve.</param>
    /// <param name="optionsOf">The options that a format adds to it.</param>
    /// <param name="input">What it reads.</param>
    /// <param name="outputName">What it writes, for its help.</param>
    /// <param name="surroundings">Where it reads and writes.</param>
    protected TransferCommand(
        string name,
        string description,
        string[] examples,
        IEnumerable<ToolFormat> formats,
        Func<ToolFormat, IReadOnlyList<Option>> optionsOf,
        Argument<string> input,
        string outputName,
        Surroundings surroundings)
        : base(name, description, examples, [.. formats])
    {
        _input = input;
        _output.HelpName = outputName;
        _optionsOf = optionsOf;
        _formatOptions = [.. Formats.SelectMany(optionsOf).Distinct()];
        Surroundings = surroundings;
        Add(_format);
        Add(_input);
        Add(_output);
        Add(_json);
        Add(_verbose);
        foreach (var option in _formatOptions)
        {
            Add(option);
        }

        SetAction(Answer);
    }

    protected Surroundings Surroundings { get; }

    /// <summary>Whether what it writes is a durable ledger.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="output">Where it is to write.</param>
    protected virtual bool WritesLedger(ParseResult parsed, string output) => false;

    /// <summary>Checks what is particular to the command, before anything is read.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="output">Where it is to write.</param>
    protected virtual void Check(ParseResult parsed, string output)
    {
    }

    /// <summary>Does the work.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="format">FORMAT.</param>
    /// <param name="input">What to read.</param>
    /// <param name="output">Where to write.</param>
    protected abstract TransferSummary Run(ParseResult parsed, ToolFormat format, InputFile input, string output);

    /// <summary>Has a format read INPUT, and shows how far it is.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="input">INPUT.</param>
    /// <param name="read">Reads it.</param>
    protected T Read<T>(ParseResult parsed, InputFile input, Func<Transfer, T> read)
    {
        try
        {
            using var progress = new ByteProgress(Surroundings, "Reading", input.Length);
            return read(new Transfer(parsed, parsed.GetRequiredValue(_format), input, parsed.GetRequiredValue(_output), progress));
        }
        catch (Exception exception) when (InputFile.IsAtFault(exception))
        {
            throw input.Fault(exception);
        }
    }

    /// <summary>Writes the output, which appears when all of it is there.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="write">Writes it.</param>
    protected TransferSummary WriteWhole(string output, Func<Stream, TransferSummary> write)
    {
        using var file = OutputFile.Create(output, Surroundings);
        var summary = write(file.Stream);
        file.Commit();
        return summary;
    }

    private int Answer(ParseResult parsed)
    {
        var format = Find(parsed.GetRequiredValue(_format));
        RefuseStrangeOptions(parsed, format);
        var input = new InputFile(parsed.GetRequiredValue(_input), Surroundings);
        var output = parsed.GetRequiredValue(_output);
        if (input.IsSameAs(output))
        {
            throw ToolException.Usage($"-o: '{output}' is what is read. Give another file, so that it is not lost");
        }

        if (StoreFile.IsNamed(output) && !WritesLedger(parsed, output))
        {
            throw ToolException.Usage($"-o: '{output}' is the name of a durable ledger, and this command writes none. "
                + $"Give another name, or record a dossier in it: claimtracker import dossier DOSSIER -o {output}");
        }

        Check(parsed, output);
        var summary = Run(parsed, format, input, output);
        new SummaryOutput(Surroundings, parsed.GetValue(_json), parsed.GetValue(_verbose), besideOutput: output == OutputFile.StandardName)
            .Write(summary);
        return ExitCode.Done;
    }

    private ToolFormat Find(string word) => Formats.FirstOrDefault(format => format.IsCalled(word))
        ?? throw ToolException.Usage(
            $"{Name} knows no format '{word}'. It knows {string.Join(", ", Formats.Select(format => format.Name))}. See: claimtracker {Name} --help");

    private void RefuseStrangeOptions(ParseResult parsed, ToolFormat format)
    {
        var strange = _formatOptions.Except(_optionsOf(format)).FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false });
        if (strange is not null)
        {
            var owners = Formats.Where(other => _optionsOf(other).Contains(strange)).Select(other => other.Name);
            throw ToolException.Usage($"{strange.Name}: this belongs to {string.Join(", ", owners)}, and the format is {format.Name}. Leave it out");
        }
    }
}

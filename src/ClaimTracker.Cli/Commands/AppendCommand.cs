using System.CommandLine;
using ClaimTracker.Cli.Input;
using ClaimTracker.Cli.Output.Text;
using ClaimTracker.Cli.Stores;
using ClaimTracker.Model;
using ClaimTracker.Sqlite;

namespace ClaimTracker.Cli.Commands;

/// <summary>
/// <c>append</c>: records lines in a durable ledger and acknowledges each batch when it is kept. What an acknowledgement says survives
/// whatever happens at the next instant.
/// </summary>
internal sealed class AppendCommand : StoreCommand
{
    private readonly Argument<string> _input = new("INPUT") { Description = "JSON Lines: a .jsonl file, or - for standard input." };

    private readonly Option<int> _batch = new("--batch")
    {
        HelpName = "N",
        Description = "How many lines make a batch, which is recorded whole or not at all; 1 if left out.",
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<string> _synchronous = new("--synchronous")
    {
        HelpName = "full|normal",
        Description = "What an acknowledged batch survives: loss of power too (full, unless given), or a crash of the process only (normal), which is faster.",
        DefaultValueFactory = _ => "full",
    };

    private readonly Option<int> _wait = new("--wait")
    {
        HelpName = "SECONDS",
        Description = "How long to wait for others who write to the ledger, or who read what was just redacted.",
        DefaultValueFactory = _ => 30,
    };

    public AppendCommand(Surroundings surroundings)
        : base(
            "append",
            "Records JSON Lines in a durable ledger. After each batch, one line says that it is kept: its revision and its ids.",
            surroundings,
            [
                "claimtracker append ledger.db dossier.jsonl --batch 1000",
                "crawler | claimtracker append ledger.db - --json",
            ])
    {
        Add(_input);
        Add(_batch);
        Add(_synchronous);
        Add(_wait);
    }

    protected override int Run(ParseResult parsed, string file, bool json)
    {
        var size = parsed.GetValue(_batch);
        if (size < 1)
        {
            throw ToolException.Usage($"--batch: a batch has at least one line, and {size} were asked for. Give a number from 1");
        }

        var synchronous = parsed.GetValue(_synchronous) switch
        {
            "full" => SqliteSynchronous.Full,
            "normal" => SqliteSynchronous.Normal,
            var word => throw ToolException.Usage($"--synchronous: there is no mode '{word}'. Give full or normal, or leave it out"),
        };
        var wait = parsed.GetValue(_wait);
        if (wait < 0)
        {
            throw ToolException.Usage($"--wait: {wait} seconds are no time. Give a number from 0");
        }

        var options = new SqliteStoreOptions { Access = SqliteAccess.Write, Synchronous = synchronous, BusyTimeout = TimeSpan.FromSeconds(wait) };
        var input = new InputFile(parsed.GetRequiredValue(_input), Surroundings);
        if (input.IsSameAs(file))
        {
            // Not to be opened beside SQLite: closing it would end the locks that this process holds.
            throw ToolException.Usage($"'{file}' is both the ledger and what to record in it. Give the lines to record, or - for standard input");
        }

        using var store = StoreFile.Open(file, options);
        using var acknowledgements = new Acknowledgements(Surroundings.Output, json);
        using var stream = Try(input, input.OpenDocument);
        var begun = Try(input, () => PeekedStream.PeekWithoutWaiting(stream));
        var lines = new LineBatchReader(begun, size);
        var notes = new UnknownMemberNotes(Surroundings.Error, input.Title);
        var batch = new LineBatch();
        while (Try(input, () => lines.Read(batch), () => lines.Line <= 1 && FormatDetection.BeginsDocument(begun.Head)
            ? $"This is one document rather than lines: claimtracker import dossier {input.Name} -o {file}"
            : null))
        {
            var dossier = batch.ToDossier();
            acknowledgements.Write(Record(store.Ledger, file, input, batch.Lines, dossier), batch.Ids);
            notes.Tell(dossier, batch.Lines);
        }

        if (store.HoldsErasedTexts)
        {
            Surroundings.Error.WriteLine(SafeText.OneLine(
                $"{file}: what was redacted may still stand in {file}-wal, which somebody is reading. Run: claimtracker compact {file}"));
        }

        return ExitCode.Done;
    }

    private static long Record(ClaimLedger ledger, string file, InputFile input, string lines, Dossier dossier) => StoreFile.Try(file, () =>
    {
        try
        {
            return ledger.Record(dossier);
        }
        catch (ClaimTrackerException exception)
        {
            // A rule of the ledger, which knows of no lines.
            throw input.FaultAt(lines, exception);
        }
    });

    private static T Try<T>(InputFile input, Func<T> read, Func<string?>? advise = null)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (InputFile.IsAtFault(exception))
        {
            throw input.Fault(exception, advise?.Invoke());
        }
    }
}

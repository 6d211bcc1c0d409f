using System.CommandLine;
using ClaimTracker.Cli.Exchange;
using ClaimTracker.Cli.Input;
using ClaimTracker.Cli.Output;
using ClaimTracker.Cli.Output.Text;
using ClaimTracker.Cli.Stores;
using ClaimTracker.Interchange;
using ClaimTracker.Serialization;
using ClaimTracker.Sqlite;

namespace ClaimTracker.Cli.Commands;

/// <summary><c>import</c>: a dossier from what others wrote down.</summary>
internal sealed class ImportCommand : TransferCommand
{
    private readonly Option<string?> _to = new("--to")
    {
        HelpName = "json|jsonl",
        Description = "What to write into FILE. If left out, its name says so; standard output gets JSON Lines.",
    };

    public ImportCommand(IReadOnlyList<ToolFormat> formats, Surroundings surroundings)
        : base(
            "import",
            "Makes a dossier of what others wrote down in a format of theirs, and says what could not come along.",
            [
                "claimtracker import nested nested.json -o dossier.json",
                "claimtracker import csv posts.csv --mapping euvsdisinfo.mapping.json -o dossier.jsonl",
                "claimtracker import nested nested.jsonl -o - | claimtracker trace - --all",
                "claimtracker import dossier dossier.json -o ledger.db",
            ],
            formats.Where(format => format.CanImport),
            format => format.ImportOptions,
            new Argument<string>("INPUT") { Description = "The file to read, or a folder where the format lives in folders; - for standard input." },
            "FILE",
            surroundings) => Add(_to);

    // What a format is asked for by name goes before what the file is called.
    protected override bool WritesLedger(ParseResult parsed, string output) => parsed.GetValue(_to) is null && StoreFile.IsNamed(output);

    protected override void Check(ParseResult parsed, string output)
    {
        if (!WritesLedger(parsed, output))
        {
            FormOf(parsed, output);
        }
    }

    protected override TransferSummary Run(ParseResult parsed, ToolFormat format, InputFile input, string output) =>
        WritesLedger(parsed, output) ? Record(parsed, format, input, output)
        : FormOf(parsed, output) == DossierFormat.Json ? WriteDocument(parsed, format, input, output)
        : WriteLines(parsed, format, input, output);

    /// <summary>A durable ledger takes all of it in as one revision. What it holds already is passed over.</summary>
    private TransferSummary Record(ParseResult parsed, ToolFormat format, InputFile input, string output)
    {
        var sink = new CheckedSink(_ => { });
        var summary = Import(parsed, format, input, sink);
        var isNew = StoreFile.TryCreate(output);
        try
        {
            using var store = StoreFile.Open(output, new SqliteStoreOptions { Access = SqliteAccess.Create });
            StoreFile.Try(output, () => store.Ledger.Record(sink.Ledger.Now.ToDossier()));
            return summary;
        }
        catch (Exception exception)
        {
            if (isNew)
            {
                StoreFile.DeleteIfEmpty(output);
            }

            if (exception is ClaimTrackerException refusal)
            {
                throw input.FaultAt(output, refusal);
            }

            throw;
        }
    }

    /// <summary>A document has its records by kind, so that all of them are there before the first is written.</summary>
    private TransferSummary WriteDocument(ParseResult parsed, ToolFormat format, InputFile input, string output)
    {
        // First of all: nobody waits for a long input to learn that the output cannot be written.
        using var file = OutputFile.Create(output, Surroundings);
        var sink = new CheckedSink(_ => { });
        var summary = Import(parsed, format, input, sink);

        using var progress = new ByteProgress(Surroundings, "Writing", null);
        using var document = new WatchedStream(file.Stream, progress);
        DossierWriter.Write(sink.Ledger.Now.ToDossier(), document, DossierFormat.Json);

        // Its other limits, on how many records it has, are further away than this one.
        if (document.Bytes > DossierLimits.Default.MaxDocumentBytes)
        {
            throw ToolException.BadInput(
                input.Name,
                $"as one document the dossier takes {Words.Megabytes(document.Bytes)}, and one is read up to "
                + $"{Words.Megabytes(DossierLimits.Default.MaxDocumentBytes)}. Write it as JSON Lines: -o with .jsonl");
        }

        file.Commit();
        return summary;
    }

    private TransferSummary WriteLines(ParseResult parsed, ToolFormat format, InputFile input, string output)
    {
        using var file = OutputFile.Create(output, Surroundings);

        // Not disposed of where something fails, since that would write what is buffered.
        var lines = new DossierLineWriter(file.Stream);
        var summary = Import(parsed, format, input, new CheckedSink(lines.AddAll));
        lines.Dispose();
        file.Commit();
        return summary;
    }

    private TransferSummary Import(ParseResult parsed, ToolFormat format, InputFile input, CheckedSink sink) =>
        Read(parsed, input, transfer =>
        {
            var summary = format.Import(transfer, sink);
            sink.Complete();
            return summary;
        });

    private DossierFormat FormOf(ParseResult parsed, string output) =>
        DossierFile.FormatNamed(_to.Name, parsed.GetValue(_to))
        ?? (output == OutputFile.StandardName ? DossierFormat.JsonLines : DossierFile.FormatOf(output))
        ?? throw ToolException.Usage($"-o: the name '{output}' does not say what to write. Let it end in .json, .jsonl or .db, or give --to");
}

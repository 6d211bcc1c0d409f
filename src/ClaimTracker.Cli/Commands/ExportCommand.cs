using System.CommandLine;
using ClaimTracker.Cli.Exchange;
using ClaimTracker.Cli.Input;
using ClaimTracker.Interchange;

namespace ClaimTracker.Cli.Commands;

/// <summary><c>export</c>: a dossier in a format of others.</summary>
internal sealed class ExportCommand : TransferCommand
{
    private readonly Option<string?> _form = new("--format")
    {
        HelpName = "json|jsonl",
        Description = "What FILE holds. If left out, its name or its beginning says so.",
    };

    public ExportCommand(IReadOnlyList<ToolFormat> formats, Surroundings surroundings)
        : base(
            "export",
            "Writes a dossier in a format of others, and says what that format cannot hold.",
            [
                "claimtracker export nested dossier.json -o nested.json",
                "claimtracker export csv dossier.jsonl -o statements.csv",
                "claimtracker export dossier ledger.db -o dossier.jsonl",
                "claimtracker export csv dossier.json -o - --json > statements.csv 2> left-out.json",
            ],
            formats.Where(format => format.CanExport),
            format => format.ExportOptions,
            new Argument<string>("FILE") { Description = "A dossier (.json, .jsonl, or - for standard input) or a durable ledger (.db)." },
            "OUTPUT",
            surroundings) => Add(_form);

    protected override void Check(ParseResult parsed, string output) => DossierFile.FormatNamed(_form.Name, parsed.GetValue(_form));

    protected override TransferSummary Run(ParseResult parsed, ToolFormat format, InputFile input, string output)
    {
        var form = DossierFile.FormatNamed(_form.Name, parsed.GetValue(_form));
        return WriteWhole(output, stream =>
        {
            var view = new DossierFile(input.Name, form, Surroundings).Load().Now;
            return Read(parsed, input, transfer => format.Export(transfer, view, stream));
        });
    }
}

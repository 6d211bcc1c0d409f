using System.CommandLine;
using ClaimTracker.Interchange;
using ClaimTracker.Interchange.Csv;
using ClaimTracker.Serialization;

namespace ClaimTracker.Cli.Exchange;

/// <summary>Tables, by a mapping of columns to members.</summary>
internal sealed class CsvTableFormat : ToolFormat
{
    private readonly Option<string?> _mapping = new("--mapping")
    {
        HelpName = "FILE",
        Description = "csv: what the columns mean, as JSON. If left out, they are those that export writes.",
    };

    private readonly Option<string?> _delimiter = new("--delimiter")
    {
        HelpName = "CHARACTER",
        Description = "csv: what stands between two cells, \"tab\" for a tab. If left out, the mapping says so, else a comma, "
            + "in a file that ends in .tsv a tab.",
    };

    public override string Name => "csv";

    public override IReadOnlyList<string> OtherNames => ["tsv"];

    public override string Title => "tables: any, by a mapping of columns to members; out, a statement a row";

    public override IReadOnlyList<Option> Options => [_delimiter];

    public override IReadOnlyList<Option> ImportOptions => [_mapping, _delimiter];

    public override bool CanImport => true;

    public override bool CanExport => true;

    public override bool CanRoundTrip => true;

    public override TransferSummary Import(Transfer transfer, IRecordSink sink)
    {
        var mapping = transfer.Get(_mapping) is { } path ? transfer.Further(path, CsvMapping.Read) : CsvMapping.Statements;
        using var input = transfer.OpenInput();
        return CsvFormat.Import(input, mapping, sink, Given(transfer) ?? mapping.Delimiter ?? Usual(transfer, transfer.Path));
    }

    public override TransferSummary Export(Transfer transfer, LedgerView view, Stream output) =>
        CsvFormat.Export(view, output, Given(transfer) ?? Usual(transfer, transfer.OutputPath));

    public override TransferSummary RoundTrip(Transfer transfer, Stream output)
    {
        using var input = transfer.OpenInput();
        return CsvFormat.RoundTrip(input, output, Given(transfer) ?? Usual(transfer, transfer.Path));
    }

    private char? Given(Transfer transfer) => transfer.Get(_delimiter) switch
    {
        null => null,
        "tab" or "\\t" => '\t',
        [var one] when one is not ('"' or '\n' or '\r') => one,
        var word => throw ToolException.Usage($"--delimiter: '{word}' is not one character. Give one, or tab"),
    };

    private static char Usual(Transfer transfer, string path) =>
        path.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase) || transfer.Called.Equals("tsv", StringComparison.OrdinalIgnoreCase) ? '\t' : ',';
}

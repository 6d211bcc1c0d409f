using ClaimTracker.Interchange;
using ClaimTracker.Interchange.Prov;
using ClaimTracker.Serialization;

namespace ClaimTracker.Cli.Exchange;

/// <summary>PROV-JSON on the command line.</summary>
internal sealed class ProvJsonFormat : ToolFormat
{
    public override string Name => "prov-json";

    public override IReadOnlyList<string> OtherNames => ["prov", "provjson"];

    public override string Title => "W3C PROV as JSON (member submission of 2013)";

    public override bool CanImport => true;

    public override bool CanExport => true;

    public override bool CanRoundTrip => true;

    public override TransferSummary Import(Transfer transfer, IRecordSink sink) => ProvImporter.Import(Read(transfer), sink);

    public override TransferSummary Export(Transfer transfer, LedgerView view, Stream output) => ProvExporter.Export(view, output);

    public override TransferSummary RoundTrip(Transfer transfer, Stream output)
    {
        var document = Read(transfer);
        ProvJson.Write(document, output);
        return new TransferSummary(document.RecordCount, document.RecordCount, []);
    }

    private static ProvDocument Read(Transfer transfer)
    {
        using var input = transfer.OpenInput();
        return ProvJson.Read(input);
    }
}

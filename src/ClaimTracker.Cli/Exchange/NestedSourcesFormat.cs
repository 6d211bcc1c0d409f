using ClaimTracker.Interchange;
using ClaimTracker.Interchange.NestedSources;
using ClaimTracker.Serialization;

namespace ClaimTracker.Cli.Exchange;

/// <summary>Nested sources in the manner of MPQA.</summary>
internal sealed class NestedSourcesFormat : ToolFormat
{
    public override string Name => "nested";

    public override IReadOnlyList<string> OtherNames => ["nested-sources", "mpqa"];

    public override string Title => "chains of nested sources in the manner of MPQA: [{doc, sentence, source: [\"w\", \"x\"], text}]";

    public override bool CanImport => true;

    public override bool CanExport => true;

    public override bool CanRoundTrip => true;

    public override TransferSummary Import(Transfer transfer, IRecordSink sink)
    {
        using var input = transfer.OpenInput();
        return NestedSourceFormat.Import(input, sink);
    }

    public override TransferSummary Export(Transfer transfer, LedgerView view, Stream output) => NestedSourceFormat.Export(view, output);

    public override TransferSummary RoundTrip(Transfer transfer, Stream output)
    {
        using var input = transfer.OpenInput();
        return NestedSourceFormat.RoundTrip(input, output);
    }
}

using ClaimTracker.Cli.Input;
using ClaimTracker.Interchange;
using ClaimTracker.Serialization;

namespace ClaimTracker.Cli.Exchange;

/// <summary>The library's own format: what brings a dossier into a durable ledger, and out again.</summary>
internal sealed class DossierToolFormat : ToolFormat
{
    public override string Name => "dossier";

    public override IReadOnlyList<string> OtherNames => ["claimtracker"];

    public override string Title => "dossiers of the library's own format, .json or .jsonl, into a durable ledger (.db) and out of it";

    public override bool CanImport => true;

    public override bool CanExport => true;

    public override TransferSummary Import(Transfer transfer, IRecordSink sink)
    {
        using var input = transfer.OpenInput();
        var counted = new CountingSink(sink);
        var peeked = PeekedStream.Peek(input);
        var unknownMembers = DossierReader.ReadTo(counted, peeked, DossierFile.FormatOf(transfer.Path) ?? FormatDetection.Detect(peeked.Head));
        return new TransferSummary(
            counted.Count,
            counted.Count,
            [.. unknownMembers.Select(member => new SkippedItem(member.Name, "a member of the document that this version does not know"))]);
    }

    public override TransferSummary Export(Transfer transfer, LedgerView view, Stream output)
    {
        var dossier = view.ToDossier();
        DossierWriter.Write(dossier, output, DossierFile.FormatOf(transfer.OutputPath) ?? DossierFormat.JsonLines);
        var counted = new CountingSink(new DossierCollector());
        counted.AddAll(dossier);
        return new TransferSummary(counted.Count, counted.Count, []);
    }
}

using ClaimTracker.Interchange.Prov.Json;

namespace ClaimTracker.Interchange.Prov.Mapping;

/// <summary>The records of a document and of its bundles, by kind, each with its place.</summary>
internal sealed class SourceRecords
{
    private readonly List<SourceRecord> _all = [];
    private readonly ILookup<ProvRecordKind, SourceRecord> _byKind;

    public SourceRecords(ProvDocument document, TransferLog log)
    {
        foreach (var record in document.Records)
        {
            Add(record, -1, "$", log);
        }

        for (var i = 0; i < document.Bundles.Count; i++)
        {
            var bundle = document.Bundles[i];
            foreach (var record in bundle.Records)
            {
                Add(record, i, $"$.bundle['{Shown.Of(bundle.Id.Text)}']", log);
            }
        }

        _byKind = _all.ToLookup(record => record.Kind);
    }

    /// <summary>All of them, in the order of the document.</summary>
    public IReadOnlyList<SourceRecord> All => _all;

    /// <summary>Those of a kind, in the order of the document.</summary>
    public IEnumerable<SourceRecord> OfKind(ProvRecordKind kind) => _byKind[kind];

    private void Add(ProvRecord record, int bundle, string container, TransferLog log)
    {
        log.CountRead();
        _all.Add(new SourceRecord(record, bundle, $"{container}.{RecordWords.Of(record.Kind)}['{Shown.Of(record.Id?.Text ?? "")}']", log));
    }
}

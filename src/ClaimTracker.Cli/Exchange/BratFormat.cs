using System.CommandLine;
using ClaimTracker.Interchange;
using ClaimTracker.Interchange.Brat;
using ClaimTracker.Serialization;

namespace ClaimTracker.Cli.Exchange;

/// <summary>Annotated corpora in brat standoff; the library reads the folder by itself.</summary>
/// <param name="article">Options that it shares with other formats.</param>
internal sealed class BratFormat(ArticleOptions article) : ToolFormat
{
    private readonly Option<string?> _metadata = new("--metadata")
    {
        HelpName = "TABLE",
        Description = "brat: a table of the documents' publishers, dates, titles, wires and credits; metadata.tsv with the corpus if left out.",
    };

    public override string Name => "brat";

    public override IReadOnlyList<string> OtherNames => ["standoff", "polnear"];

    public override string Title => "Annotated attributions in brat standoff: a folder of .ann and .txt files.";

    public override IReadOnlyList<Option> Options => [_metadata, article.Outlet, article.Language];

    public override bool CanImport => true;

    public override TransferSummary Import(Transfer transfer, IRecordSink sink)
    {
        var table = transfer.Get(_metadata);
        var options = new BratOptions
        {
            // The library opens it by itself; that it is there is made sure of here.
            MetadataPath = table is null ? null : transfer.Further(table, _ => table),
            Outlet = transfer.Get(article.Outlet),
            Language = transfer.Get(article.Language),
        };
        transfer.RefuseLedger();
        try
        {
            return BratStandoff.Import(transfer.Path, sink, options, transfer.Progress);
        }
        catch (ClaimTrackerException exception) when (table is not null && exception.Where.StartsWith($"{table}, ", StringComparison.Ordinal))
        {
            throw ToolException.BadInput(table, exception.Message[$"{table}, ".Length..], exception);
        }
    }
}

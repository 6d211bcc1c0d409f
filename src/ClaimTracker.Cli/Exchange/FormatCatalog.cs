namespace ClaimTracker.Cli.Exchange;

/// <summary>Every format that the tool can import or export.</summary>
internal static class FormatCatalog
{
    /// <summary>The formats, in the order in which help lists them. Each call makes new ones, since options belong to a command line.</summary>
    public static IReadOnlyList<ToolFormat> Create() => Create(new ArticleOptions());

    private static ToolFormat[] Create(ArticleOptions article) =>
    [
        new DossierToolFormat(),
        new ProvJsonFormat(),
        new ClaimReviewFormat(),
        new NestedSourcesFormat(),
        new BratFormat(article),
        new CsvTableFormat(),
        new CitronFormat(article),
    ];
}

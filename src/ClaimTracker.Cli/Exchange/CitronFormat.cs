using System.CommandLine;
using ClaimTracker.Interchange;
using ClaimTracker.Interchange.Citron;
using ClaimTracker.Model;
using ClaimTracker.Serialization;

namespace ClaimTracker.Cli.Exchange;

/// <summary>Quotes that the BBC's extractor found.</summary>
/// <param name="article">Options that it shares with other formats.</param>
internal sealed class CitronFormat(ArticleOptions article) : ToolFormat
{
    private readonly Option<string?> _published = new("--published")
    {
        HelpName = "DATE",
        Description = "citron: when the article was published (EDTF, such as 2022-02-20).",
    };

    private readonly Option<string?> _url = new("--url")
    {
        HelpName = "URL",
        Description = "citron: where the article was published.",
    };

    private readonly Option<string?> _text = new("--text")
    {
        HelpName = "FILE",
        Description = "citron: the article's text, which the extractor does not repeat; evidence then has what surrounds it.",
    };

    public override string Name => "citron";

    public override string Title => "Quotes found by Citron, the BBC's extractor: JSON with cue, sources, contents, coreferences.";

    public override IReadOnlyList<Option> Options => [article.Outlet, article.Language, _published, _url, _text];

    public override bool CanImport => true;

    public override TransferSummary Import(Transfer transfer, IRecordSink sink)
    {
        var options = new CitronOptions
        {
            DocumentId = transfer.Path == "-" ? "citron" : Path.GetFileNameWithoutExtension(transfer.Path),
            Outlet = transfer.Get(article.Outlet),
            Language = transfer.Get(article.Language),
            Published = transfer.Get(_published) is { } date ? EdtfDate.Parse(date) : default,
            Url = transfer.Get(_url),
            Text = transfer.Get(_text) is { } text ? transfer.Further(text, ReadText) : null,
        };
        using var input = transfer.OpenInput();
        return CitronJson.Import(input, sink, options);
    }

    private static string ReadText(Stream stream)
    {
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

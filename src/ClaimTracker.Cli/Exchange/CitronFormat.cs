using System.CommandLine;
using System.Globalization;
using System.Text;
using ClaimTracker.Interchange;
using ClaimTracker.Interchange.Citron;
using ClaimTracker.Model;
using ClaimTracker.Serialization;

namespace ClaimTracker.Cli.Exchange;

/// <summary>Quotes that the BBC's extractor found.</summary>
/// <param name="article">Options that it shares with other formats.</param>
internal sealed class CitronFormat(ArticleOptions article) : ToolFormat
{
    // As long as the longest document of quotes (CitronOptions.MaxDocumentBytes): an article is not longer than what quotes it.
    private const int LongestText = 16 * 1024 * 1024;

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
        var text = new StringBuilder();
        var block = new char[64 * 1024];
        while (reader.Read(block) is > 0 and var read)
        {
            if (text.Length + read > LongestText)
            {
                throw new ClaimTrackerException(
                    "the text", string.Create(CultureInfo.InvariantCulture, $"an article is at most {LongestText:N0} characters long"), "Give the article alone");
            }

            text.Append(block, 0, read);
        }

        return text.ToString();
    }
}

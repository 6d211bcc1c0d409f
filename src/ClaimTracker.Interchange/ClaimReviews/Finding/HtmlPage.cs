using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace ClaimTracker.Interchange.ClaimReviews.Finding;

/// <summary>Takes the JSON-LD out of a web page.</summary>
/// <remarks>
/// The page is read as a stream of tokens and no tree is built: time is linear and depth costs nothing, however the page nests.
/// </remarks>
internal static class HtmlPage
{
    private const string JsonLd = "application/ld+json";

    /// <summary>The page's scripts of JSON-LD in their order. Reviews in other notations are listed as left out.</summary>
    public static IReadOnlyList<JsonLdScript> Scripts(string page, string within, TransferLog log)
    {
        var scripts = new List<JsonLdScript>();
        using var source = new TextSource(page);
        var tokens = new HtmlTokenizer(source, HtmlEntityProvider.Resolver) { SkipComments = true };
        var content = new StringBuilder();
        int? openedOn = null;
        HtmlToken token;
        do
        {
            token = tokens.Get();
            if (openedOn is { } line)
            {
                if (token.Type == HtmlTokenType.Character)
                {
                    content.Append(token.Data);
                    continue;
                }

                scripts.Add(new JsonLdScript(scripts.Count + 1, line, content.ToString()));
                content.Clear();
                openedOn = null;
            }

            if (token.Type == HtmlTokenType.StartTag)
            {
                var tag = token.AsTag();
                tokens.State = ContentOf(tag);
                openedOn = IsJsonLd(tag) ? tag.Position.Line : null;
                ReportOtherNotations(tag, within, log);
            }
        }
        while (token.Type != HtmlTokenType.EndOfFile);

        return scripts;
    }

    // How the text behind a start tag is read is told to the tokenizer by the tree builder (HTML Standard, parsing): that is done here.
    private static HtmlParseMode ContentOf(HtmlTagToken tag) => tag.Name switch
    {
        "script" => HtmlParseMode.Script,
        "title" or "textarea" => HtmlParseMode.RCData,
        "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
        "plaintext" => HtmlParseMode.Plaintext,
        _ => HtmlParseMode.PCData,
    };

    private static bool IsJsonLd(HtmlTagToken tag)
    {
        if (tag.Name != "script" || tag.GetAttribute("type") is not { } type)
        {
            return false;
        }

        var parameters = type.IndexOf(';', StringComparison.Ordinal);
        return (parameters < 0 ? type : type[..parameters]).Trim().Equals(JsonLd, StringComparison.OrdinalIgnoreCase);
    }

    private static void ReportOtherNotations(HtmlTagToken tag, string within, TransferLog log)
    {
        foreach (var attribute in tag.Attributes)
        {
            if (attribute.Name is "itemtype" or "typeof" && attribute.Value.Contains("ClaimReview", StringComparison.OrdinalIgnoreCase))
            {
                var where = within.Length == 0 ? "" : $"{within}, ";
                log.Skip($"{where}line {tag.Position.Line}", "a ClaimReview in microdata or RDFa is not read, only JSON-LD is");
                return;
            }
        }
    }
}

using ClaimTracker.Interchange.Brat.Standoff;
using ClaimTracker.Interchange.Quoting;

namespace ClaimTracker.Interchange.Brat.Corpus;

/// <summary>
/// Lays annotations over the text that they were made of. Tools disagree on whether a byte order mark and the carriage return of a line
/// end count as characters, and files change their line ends on the way: of the ways to count, the one that most annotations agree with.
/// </summary>
internal sealed class Alignment
{
    private readonly HashSet<string> _agreeing;

    private Alignment(ArticleText? text, HashSet<string> agreeing) => (Text, _agreeing) = (text, agreeing);

    /// <summary>The text, or null where there is none.</summary>
    public ArticleText? Text { get; }

    /// <summary>Annotations without a text: nothing can be checked.</summary>
    public static Alignment WithoutText { get; } = new(null, []);

    public static Alignment Of(string text, bool hadMark, IReadOnlyCollection<TextBound> annotations)
    {
        Alignment? best = null;
        foreach (var candidate in Readings(text, hadMark))
        {
            var article = new ArticleText(candidate);
            var agreeing = annotations.Where(annotation => Agrees(article, annotation)).Select(annotation => annotation.Id).ToHashSet(StringComparer.Ordinal);
            if (best is null || agreeing.Count > best._agreeing.Count)
            {
                best = new Alignment(article, agreeing);
            }

            if (agreeing.Count == annotations.Count)
            {
                break;
            }
        }

        return best!;
    }

    /// <summary>Whether the text has the annotation's words where it says.</summary>
    public bool Agrees(TextBound annotation) => _agreeing.Contains(annotation.Id);

    /// <summary>The annotation's words: its own or, where it gives none, those of the text; empty where neither has any.</summary>
    public string WordsOf(TextBound annotation) => annotation.Text.Length > 0 || !Agrees(annotation)
        ? annotation.Text
        : string.Join(' ', annotation.Spans.Select(Text!.Slice));

    private static IEnumerable<string> Readings(string text, bool hadMark)
    {
        yield return text;
        var hasReturns = text.Contains("\r\n", StringComparison.Ordinal);
        if (hasReturns)
        {
            yield return text.Replace("\r\n", "\n", StringComparison.Ordinal);
        }
        else if (text.Contains('\n', StringComparison.Ordinal))
        {
            yield return text.Replace("\n", "\r\n", StringComparison.Ordinal);
        }

        if (hadMark)
        {
            yield return '\uFEFF' + text;
            if (hasReturns)
            {
                yield return '\uFEFF' + text.Replace("\r\n", "\n", StringComparison.Ordinal);
            }
        }
    }

    private static bool Agrees(ArticleText text, TextBound annotation)
    {
        if (!annotation.Spans.All(text.Holds))
        {
            return false;
        }

        // Where an annotation has no words of its own, those of the text stand for them, as many as a ledger takes.
        return annotation.Text.Length == 0
            ? annotation.Spans.Sum(span => (long)span.Length) <= LedgerText.MaxLength
            : text.Reads(annotation.Spans, annotation.Text);
    }
}

using System.Buffers;
using ClaimTracker.Model;

namespace ClaimTracker.Interchange.Quoting;

/// <summary>
/// Tells from its quotation marks how a content renders what was said (PARC, Pareti 2012): between marks from end to end it is direct,
/// with some marks in it it is mixed, with none it is indirect.
/// </summary>
internal static class QuoteMarks
{
    // Apostrophes are no quotation marks within words; as outermost marks they are.
    private const string Marks = "\"“”„‟«»‹›「」『』＂";
    private const string Outer = Marks + "'‘’‚‛`";

    private static readonly SearchValues<char> AnyMark = SearchValues.Create(Marks);

    /// <param name="parts">The content's parts, in order.</param>
    public static QuotationMode ModeOf(IReadOnlyCollection<string> parts)
    {
        if (parts.Count > 0 && parts.All(IsQuoted))
        {
            return QuotationMode.Direct;
        }

        return parts.Any(part => part.AsSpan().ContainsAny(AnyMark)) ? QuotationMode.Mixed : QuotationMode.Indirect;
    }

    /// <summary>Whether a text begins and ends with a mark, and the first is not closed on the way.</summary>
    private static bool IsQuoted(string part)
    {
        var text = part.AsSpan().Trim().TrimEnd(".,;:!?…");
        if (text.Length < 2 || !Outer.Contains(text[0], StringComparison.Ordinal) || !Outer.Contains(text[^1], StringComparison.Ordinal))
        {
            return false;
        }

        var within = text[1..^1];
        return text[0] switch
        {
            '"' or '＂' => !within.Contains(text[0]),
            '“' or '„' => !within.Contains('”'),
            '«' => !within.Contains('»'),
            '「' => !within.Contains('」'),
            _ => true,
        };
    }
}

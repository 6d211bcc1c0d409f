using System.Text;
using ClaimTracker.Model;

namespace ClaimTracker.Interchange.Quoting;

/// <summary>
/// The text of an article, cut by offsets that count characters (Unicode code points), as annotation tools count them, and not the
/// UTF-16 units of .NET strings.
/// </summary>
internal sealed class ArticleText
{
    private const int Step = 256;
    private const int Surroundings = 32;

    // How much wider a text may set words than whoever repeats them: indented lines, columns.
    private const int Spread = 8;
    private const int LeastSpread = 256;

    private readonly string _text;

    // Where every 256th character begins; null where characters and UTF-16 units are the same.
    private readonly int[]? _begins;

    public ArticleText(string text)
    {
        _text = text;
        Length = text.Length;
        if (!text.Any(char.IsSurrogate))
        {
            return;
        }

        var begins = new List<int>();
        Length = 0;
        for (var i = 0; i < text.Length; i += char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1)
        {
            if (Length++ % Step == 0)
            {
                begins.Add(i);
            }
        }

        _begins = [.. begins];
    }

    /// <summary>How many characters it has.</summary>
    public int Length { get; }

    public bool Holds(TextSpan span) => span.Start >= 0 && span.Start <= span.End && span.End <= Length;

    /// <summary>
    /// Whether stretches, which must lie within the text, have words, whatever white space stands between these. Linear in the words
    /// and not in the stretches: of those that are far longer than the words, nothing is read.
    /// </summary>
    public bool Reads(IReadOnlyList<TextSpan> spans, string words)
    {
        if (spans.Sum(span => (long)span.Length) > LeastSpread + ((long)Spread * words.Length))
        {
            return false;
        }

        var actual = string.Join(' ', spans.Select(Slice));
        return actual == words || LedgerText.Collapse(actual) == LedgerText.Collapse(words);
    }

    /// <summary>The words of a stretch, which must lie within the text.</summary>
    public string Slice(TextSpan span)
    {
        var start = IndexOf(span.Start);
        return _text[start..IndexOf(span.End)];
    }

    /// <summary>
    /// A stretch as evidence, with some of the words before and after it; null where it has no words, or too many for a ledger.
    /// </summary>
    public TextQuote? Quote(TextSpan span)
    {
        if (!Holds(span) || span.Length > LedgerText.MaxLength)
        {
            return null;
        }

        var exact = Slice(span);
        if (string.IsNullOrWhiteSpace(exact) || exact.Length > LedgerText.MaxLength)
        {
            return null;
        }

        var prefix = Slice(span with { Start = Math.Max(0, span.Start - Surroundings), End = span.Start });
        var suffix = Slice(span with { Start = span.End, End = Math.Min(Length, span.End + Surroundings) });
        return new TextQuote(exact)
        {
            Prefix = prefix.Length > 0 ? prefix : null,
            Suffix = suffix.Length > 0 ? suffix : null,
            Start = span.Start,
            End = span.End,
        };
    }

    private int IndexOf(int character)
    {
        if (_begins is null)
        {
            return character;
        }

        if (character == Length)
        {
            return _text.Length;
        }

        var index = _begins[character / Step];
        for (var left = character % Step; left > 0; left--)
        {
            index += Rune.GetRuneAt(_text, index).Utf16SequenceLength;
        }

        return index;
    }
}

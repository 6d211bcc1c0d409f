using System.Globalization;
using System.Text;

namespace ClaimTracker.Interchange.ClaimReviews.Finding;

/// <summary>
/// Repairs the JSON of web pages in one pass, where the repair leaves no choice: line breaks and other control characters inside
/// strings, escapes that JSON does not have, half surrogate pairs, the HTML comment or CDATA section around it, the semicolon behind it.
/// Trailing commas and JavaScript comments are left to the JSON reader, which can pass over them.
/// </summary>
internal sealed class JsonRepair
{
    private static readonly string[] Wrappers = ["<![CDATA[", "]]>", "<!--", "-->"];

    private readonly string _source;
    private readonly StringBuilder _repaired;
    private readonly SortedSet<string> _repairs = new(StringComparer.Ordinal);
    private int _at;

    public JsonRepair(string text)
    {
        _source = text;
        _repaired = new StringBuilder(text.Length + 64);
        while (_at < text.Length)
        {
            if (text[_at] == '"')
            {
                CopyString();
            }
            else
            {
                CopyOutsideStrings();
            }
        }

        Text = _repaired.ToString();
    }

    /// <summary>The repaired text.</summary>
    public string Text { get; }

    /// <summary>What was repaired, as the words of a report.</summary>
    public string Description => "it is not quite JSON, and was read all the same: "
        + (_repairs.Count > 0 ? string.Join(", ", _repairs) : "comments or trailing commas were passed over");

    /// <summary>Whether the text has half of a surrogate pair, written out or as an escape; the JSON reader would trip on it late.</summary>
    public static bool HasBrokenSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                if (CodeUnitAt(text, i) is { } unit && char.IsSurrogate(unit))
                {
                    if (!IsPairAt(text, i))
                    {
                        return true;
                    }

                    i += 10;
                }

                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                {
                    return true;
                }

                i++;
            }
        }

        return false;
    }

    private void CopyOutsideStrings()
    {
        foreach (var wrapper in Wrappers)
        {
            if (string.CompareOrdinal(_source, _at, wrapper, 0, wrapper.Length) == 0)
            {
                _repairs.Add("an HTML comment or CDATA section around it was taken off");
                _at += wrapper.Length;
                return;
            }
        }

        if (_source.AsSpan(_at).StartsWith("//") && IsWrapperComment())
        {
            _at += 2;
            return;
        }

        var c = _source[_at++];
        if (c == ';' || (c > ' ' && (char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B')) || (c < ' ' && c is not ('\t' or '\r' or '\n')))
        {
            _repairs.Add("stray characters between values were passed over");
            _repaired.Append(' ');
        }
        else
        {
            _repaired.Append(char.IsSurrogate(c) ? '\uFFFD' : c);
        }
    }

    // "//<![CDATA[" hides the marker from JavaScript: the slashes go with it.
    private bool IsWrapperComment()
    {
        var rest = _source.AsSpan(_at + 2).TrimStart(" \t");
        return rest.StartsWith("<![CDATA[") || rest.StartsWith("]]>") || rest.StartsWith("<!--") || rest.StartsWith("-->");
    }

    private void CopyString()
    {
        _repaired.Append(_source[_at++]);
        while (_at < _source.Length)
        {
            var c = _source[_at];
            if (c == '\\')
            {
                CopyEscape();
                continue;
            }

            _at++;
            if (c == '"')
            {
                _repaired.Append(c);
                return;
            }

            if (c < ' ')
            {
                _repairs.Add("control characters inside strings were escaped");
                _repaired.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            }
            else if (char.IsSurrogate(c))
            {
                CopySurrogate(c);
            }
            else
            {
                _repaired.Append(c);
            }
        }
    }

    private void CopySurrogate(char c)
    {
        if (_at < _source.Length && char.IsSurrogatePair(c, _source[_at]))
        {
            _repaired.Append(c).Append(_source[_at++]);
        }
        else
        {
            ReplaceSurrogate();
        }
    }

    private void CopyEscape()
    {
        if (CodeUnitAt(_source, _at) is { } unit)
        {
            var length = char.IsSurrogate(unit) && IsPairAt(_source, _at) ? 12 : 6;
            if (length == 6 && char.IsSurrogate(unit))
            {
                ReplaceSurrogate();
            }
            else
            {
                _repaired.Append(_source, _at, length);
            }

            _at += length;
            return;
        }

        var next = _at + 1 < _source.Length ? _source[_at + 1] : '\0';
        if ("\"\\/bfnrt".Contains(next, StringComparison.Ordinal))
        {
            _repaired.Append('\\').Append(next);
            _at += 2;
            return;
        }

        _repairs.Add("escapes that JSON does not have were taken to the letter");
        _at++;
        if (next != '\'')
        {
            _repaired.Append("\\\\");
        }
    }

    private void ReplaceSurrogate()
    {
        _repairs.Add("half surrogate pairs were replaced by U+FFFD");
        _repaired.Append('\uFFFD');
    }

    // The code unit of the escape \uXXXX, if there is one.
    private static char? CodeUnitAt(string text, int at) =>
        at + 5 < text.Length && text[at + 1] == 'u'
        && ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : null;

    private static bool IsPairAt(string text, int at) =>
        at + 6 < text.Length && text[at + 6] == '\\'
        && CodeUnitAt(text, at) is { } high && CodeUnitAt(text, at + 6) is { } low && char.IsSurrogatePair(high, low);
}

using System.Buffers;
using System.Globalization;
using System.Text;

namespace ClaimTracker.Ledger;

/// <summary>What ids, texts, language tags and addresses may look like. Each check gives the rule that is broken, or null.</summary>
internal static class TextRules
{
    public const int MaxIdBytes = 512;

    private static readonly SearchValues<char> LettersAndDigits =
        SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>The rule that an id breaks, if any: ids are compared ordinally and shown in terminals, so nothing invisible.</summary>
    public static string? BrokenById(string id)
    {
        if (id.Length == 0)
        {
            return "an id is not empty";
        }

        if (BrokenByText(id, int.MaxValue) is { } broken)
        {
            return broken;
        }

        foreach (var rune in id.EnumerateRunes())
        {
            if (IsInvisible(rune))
            {
                return $"an id has no control, line-breaking or bidirectional-format character, and this one has U+{rune.Value:X4}";
            }
        }

        return Encoding.UTF8.GetByteCount(id) > MaxIdBytes ? $"an id is at most {MaxIdBytes} bytes of UTF-8" : null;
    }

    /// <summary>Whether valid UTF-8 breaks no rule of ids.</summary>
    public static bool IsId(ReadOnlySpan<byte> utf8)
    {
        var isId = utf8.Length is > 0 and <= MaxIdBytes;
        while (isId && !utf8.IsEmpty)
        {
            Rune.DecodeFromUtf8(utf8, out var rune, out var length);
            isId = !IsInvisible(rune);
            utf8 = utf8[length..];
        }

        return isId;
    }

    /// <summary>The rule that a text breaks, if any.</summary>
    public static string? BrokenByText(string text, int maxLength)
    {
        if (text.Length > maxLength)
        {
            return $"a text is at most {maxLength.ToString("N0", CultureInfo.InvariantCulture)} characters";
        }

        return IsWellFormed(text) ? null : "a text is well-formed Unicode, and this one has half of a surrogate pair";
    }

    /// <summary>The rule that a language tag breaks, if any (the shape that BCP-47 gives all tags).</summary>
    public static string? BrokenByLanguage(string tag)
    {
        const string Rule = "a language is a BCP-47 tag such as 'fr' or 'zh-Hant'";
        const int LongestSubtag = 8;
        foreach (var subtag in tag.AsSpan().Split('-'))
        {
            var letters = tag.AsSpan()[subtag];
            if (letters.Length is 0 or > LongestSubtag || letters.ContainsAnyExcept(LettersAndDigits))
            {
                return Rule;
            }
        }

        return char.IsAsciiLetter(tag[0]) ? null : Rule;
    }

    /// <summary>The rule that an address breaks, if any: a reader may click on it, so nothing but the web.</summary>
    public static string? BrokenByUrl(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? null
            : "an address is absolute and begins with http:// or https://";

    /// <summary>An id or text for an error message: shortened, with whatever would disturb a terminal escaped.</summary>
    public static string Shown(string text)
    {
        const int Longest = 80;
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length >= Longest)
            {
                return shown.Append('…').ToString();
            }

            shown.Append(IsInvisible(rune) ? $"\\u{rune.Value:X4}" : rune.ToString());
        }

        return shown.ToString();
    }

    private static bool IsWellFormed(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return true;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                return false;
            }

            i++;
        }

        return true;
    }

    private static bool IsInvisible(Rune rune) =>
        Rune.IsControl(rune) || rune.Value is 0x061C or 0x200E or 0x200F or 0x2028 or 0x2029 or (>= 0x202A and <= 0x202E)
            or (>= 0x2066 and <= 0x2069);
}

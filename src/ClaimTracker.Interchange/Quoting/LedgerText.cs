using System.Text;

namespace ClaimTracker.Interchange.Quoting;

/// <summary>Makes ids and texts that a ledger takes out of words that come from outside.</summary>
internal static class LedgerText
{
    /// <summary>The longest text that a ledger takes unless its options say otherwise, in UTF-16 units.</summary>
    public const int MaxLength = 65_536;

    /// <summary>How long the part of an id that names a document may be, in bytes of UTF-8: half of what an id may have.</summary>
    private const int MaxNameBytes = 256;

    private const int LongestSlug = 60;

    /// <summary>The beginning of a text, where it is longer than a ledger takes.</summary>
    public static string Fit(string text, out bool isCut)
    {
        isCut = text.Length > MaxLength;
        return isCut ? text[..(char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength)] : text;
    }

    /// <summary>Whether a text is a language tag that a ledger takes (the shape that BCP-47 gives all tags).</summary>
    public static bool IsLanguage(string tag) => tag.Length > 0 && char.IsAsciiLetter(tag[0])
        && tag.Split('-').All(subtag => subtag.Length is > 0 and <= 8 && subtag.All(char.IsAsciiLetterOrDigit));

    /// <summary>Whether a text is an address that a ledger takes.</summary>
    public static bool IsAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);

    /// <summary>Refuses an option that is no language tag.</summary>
    public static void RequireLanguage(string? tag)
    {
        if (tag is not null && !IsLanguage(tag))
        {
            throw new ClaimTrackerException("language", "a language is a BCP-47 tag such as 'fr' or 'zh-Hant'", "Correct the tag, or leave it out");
        }
    }

    /// <summary>The text with white space at its ends dropped and each stretch of it within turned into one space.</summary>
    public static string Collapse(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A name as the first part of ids: as it is, but without what is invisible, and no longer than leaves room for the rest.</summary>
    public static string Name(string name)
    {
        var kept = new StringBuilder(name.Length);
        var bytes = 0;
        foreach (var rune in name.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > MaxNameBytes)
            {
                break;
            }

            kept.Append(IsInvisible(rune) ? "_" : rune.ToString());
        }

        return kept.Length > 0 ? kept.ToString() : "document";
    }

    /// <summary>
    /// The words in lower case, with letters, marks and digits of any script kept and all else turned into single hyphens; not more
    /// of them than one reads in an id.
    /// </summary>
    public static string Slug(string words, string none)
    {
        var slug = new StringBuilder();
        foreach (var rune in words.EnumerateRunes())
        {
            if (slug.Length >= LongestSlug)
            {
                break;
            }

            if (Rune.IsLetterOrDigit(rune) || (slug.Length > 0 && IsMark(rune)))
            {
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (slug.Length > 0 && slug[^1] != '-' && !IsApostrophe(rune))
            {
                slug.Append('-');
            }
        }

        var trimmed = slug.ToString().TrimEnd('-');
        return trimmed.Length > 0 ? trimmed : none;
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static bool IsApostrophe(Rune rune) => rune.Value is '\'' or 0x2019;

    // What the ledger does not take in ids.
    private static bool IsInvisible(Rune rune) =>
        Rune.IsControl(rune) || rune.Value is 0x061C or 0x200E or 0x200F or 0x2028 or 0x2029 or (>= 0x202A and <= 0x202E)
            or (>= 0x2066 and <= 0x2069);
}

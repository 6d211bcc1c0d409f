using System.Globalization;
using System.Text;

namespace ClaimTracker.Interchange.ClaimReviews.Finding;

/// <summary>Words of the input for a message: on one line, shortened, with nothing in them that would disturb a terminal.</summary>
internal static class Excerpt
{
    public static string Of(string text, int longest = 60)
    {
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length >= longest)
            {
                return shown.Append('…').ToString();
            }

            if (Disturbs(rune))
            {
                shown.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
            }
            else
            {
                shown.Append(rune.ToString());
            }
        }

        return shown.ToString();
    }

    // The two joiners (200C, 200D) are format characters that Persian, the Indic scripts and emoji need.
    private static bool Disturbs(Rune rune) => rune.Value is not (0x200C or 0x200D)
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}

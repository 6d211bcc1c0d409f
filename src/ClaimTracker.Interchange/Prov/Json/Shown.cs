using System.Globalization;
using System.Text;

namespace ClaimTracker.Interchange.Prov.Json;

/// <summary>A name or text of the input in an error message: shortened, and nothing in it that would disturb a terminal.</summary>
internal static class Shown
{
    private const int Longest = 80;

    public static string Of(string text)
    {
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length >= Longest)
            {
                return shown.Append('…').ToString();
            }

            _ = Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                ? shown.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}")
                : shown.Append(rune.ToString());
        }

        return shown.ToString();
    }
}

using System.Text.RegularExpressions;
using ClaimTracker.Model;

namespace ClaimTracker.Interchange.ClaimReviews.Mapping;

/// <summary>Dates in the forms of ISO 8601, of which EDTF takes in only the extended ones.</summary>
internal static partial class IsoDate
{
    /// <summary>
    /// Reads EDTF, and what ISO 8601 writes otherwise but means the same: the basic format (<c>20220215</c>), offsets without a colon or
    /// without minutes, small letters, a decimal comma, fractions finer than a tick.
    /// </summary>
    public static bool TryRead(string text, out EdtfDate date)
    {
        if (EdtfDate.TryParse(text, out date))
        {
            return true;
        }

        var match = text.Length <= 64 ? Form().Match(text) : Match.Empty;
        if (!match.Success)
        {
            return false;
        }

        var day = $"{match.Groups["y"]}-{match.Groups["m"]}-{match.Groups["d"]}";
        return EdtfDate.TryParse(match.Groups["h"].Success ? $"{day}T{Clock(match)}{Offset(match)}" : day, out date);
    }

    private static string Clock(Match match)
    {
        var clock = $"{match.Groups["h"]}:{match.Groups["min"]}";
        if (!match.Groups["s"].Success)
        {
            return clock;
        }

        var fraction = match.Groups["f"].Value;
        return fraction.Length == 0 ? $"{clock}:{match.Groups["s"]}" : $"{clock}:{match.Groups["s"]}.{fraction[..Math.Min(7, fraction.Length)]}";
    }

    private static string Offset(Match match) =>
        match.Groups["z"].Success ? "Z"
        : match.Groups["oh"].Success ? $"{match.Groups["oh"]}:{(match.Groups["om"].Success ? match.Groups["om"].Value : "00")}"
        : "";

    [GeneratedRegex(
        "^(?<y>[0-9]{4})(?<dash>-?)(?<m>[0-9]{2})\\k<dash>(?<d>[0-9]{2})"
        + "([Tt](?<h>[0-9]{2}):?(?<min>[0-9]{2})(:?(?<s>[0-9]{2})([.,](?<f>[0-9]{1,20}))?)?((?<z>[Zz])|(?<oh>[+-][0-9]{2})(:?(?<om>[0-9]{2}))?)?)?$",
        RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Form();
}

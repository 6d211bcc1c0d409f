using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace ClaimTracker.Interchange.Prov.Json;

/// <summary>
/// How PROV-JSON is written: every script readable, but escaped whatever could end a script element or an attribute in HTML or turn
/// the direction of a line.
/// </summary>
internal static class ProvJsonStyle
{
    public static readonly JsonWriterOptions Compact = new() { Encoder = CreateEncoder(), SkipValidation = true };

    public static readonly JsonWriterOptions Indented = Compact with { Indented = true, NewLine = "\n" };

    private static JavaScriptEncoder CreateEncoder()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.ForbidRange(UnicodeRange.Create('\u200E', '\u200F'));
        settings.ForbidRange(UnicodeRange.Create('\u2028', '\u202E'));
        settings.ForbidRange(UnicodeRange.Create('\u2066', '\u2069'));
        settings.ForbidCharacters('\u061C', '\uFEFF');
        return JavaScriptEncoder.Create(settings);
    }
}

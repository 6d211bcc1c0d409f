using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace ClaimTracker.Serialization.Wire;

/// <summary>
/// How JSON is written: every script readable, but escaped whatever could end a script element or an attribute in HTML or turn
/// the direction of a line.
/// </summary>
internal static class JsonStyle
{
    // Nesting is bounded by the readers; the writer adds no bound of its own.
    private const int NoDepthLimit = 1_000_000_000;

    private static readonly JavaScriptEncoder Encoder = CreateEncoder();

    /// <summary>One line, as in JSON Lines and in unknown members.</summary>
    public static readonly JsonWriterOptions Compact = new()
    {
        Encoder = Encoder,
        MaxDepth = NoDepthLimit,
        SkipValidation = true,
    };

    /// <summary>A document for people and for diffs.</summary>
    public static readonly JsonWriterOptions Indented = Compact with
    {
        Indented = true,
        IndentCharacter = ' ',
        IndentSize = 2,
        NewLine = "\n",
    };

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

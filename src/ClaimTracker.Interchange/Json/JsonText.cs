using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace ClaimTracker.Interchange.Json;

/// <summary>How JSON is written: every script readable, escaped whatever HTML or a terminal might act on.</summary>
internal static class JsonText
{
    /// <summary>Escapes what could end a script element or an attribute in HTML, or turn the direction of a line.</summary>
    public static readonly JavaScriptEncoder Encoder = CreateEncoder();

    /// <summary>One line.</summary>
    public static readonly JsonWriterOptions Compact = new() { Encoder = Encoder };

    /// <summary>What a writer writes, as a text.</summary>
    public static string Of(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Compact))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

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

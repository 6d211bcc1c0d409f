using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace ClaimTracker.Cli.Output.Json;

/// <summary>How the tool writes JSON: compact, every script readable, nothing that a terminal or a page would act on.</summary>
internal static class JsonStyle
{
    public static JsonWriterOptions Options { get; } = new() { Encoder = CreateEncoder(), SkipValidation = true };

    private static JavaScriptEncoder CreateEncoder()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        for (var c = char.MinValue; c < char.MaxValue; c++)
        {
            // The joiners are format characters too, and Persian and the Indic scripts cannot be read without them.
            if (char.GetUnicodeCategory(c) == UnicodeCategory.Format && c is not ('\u200C' or '\u200D'))
            {
                settings.ForbidCharacter(c);
            }
        }

        return JavaScriptEncoder.Create(settings);
    }
}

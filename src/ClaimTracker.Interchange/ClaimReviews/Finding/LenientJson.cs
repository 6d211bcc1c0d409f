using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ClaimTracker.Interchange.ClaimReviews.Finding;

/// <summary>
/// Reads JSON as publishers write it: strictly where it is right, else with what is safe to repair repaired, since nothing that is
/// repaired leaves a choice of what was meant.
/// </summary>
internal static class LenientJson
{
    /// <summary>The values of a text: one, or several in a row as in JSON Lines.</summary>
    /// <param name="text">The text.</param>
    /// <param name="maxDepth">How deep it may nest.</param>
    /// <param name="repaired">Is told what had to be repaired.</param>
    /// <exception cref="TooDeepException">It nests too deep.</exception>
    /// <exception cref="JsonException">It is no JSON even so.</exception>
    public static IReadOnlyList<JsonElement> Parse(string text, int maxDepth, Action<string> repaired)
    {
        if (!JsonRepair.HasBrokenSurrogate(text))
        {
            try
            {
                return ParseAll(text, new JsonReaderOptions { MaxDepth = maxDepth, AllowMultipleValues = true });
            }
            catch (JsonException)
            {
                // Below is the second try.
            }
        }

        var repair = new JsonRepair(text);
        var values = ParseAll(repair.Text, new JsonReaderOptions
        {
            MaxDepth = maxDepth,
            AllowMultipleValues = true,
            AllowTrailingCommas = true,
            CommentHandling = JsonCommentHandling.Skip,
        });
        repaired(repair.Description);
        return values;
    }

    /// <summary>Where the text stops being JSON, as words.</summary>
    public static string Explain(JsonException fault) => fault is TooDeepException ? fault.Message : string.Create(
        CultureInfo.InvariantCulture,
        $"this is no JSON (line {(fault.LineNumber ?? 0) + 1}, byte {(fault.BytePositionInLine ?? 0) + 1} of it)");

    private static List<JsonElement> ParseAll(string text, JsonReaderOptions options)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        try
        {
            var values = new List<JsonElement>();
            var reader = new Utf8JsonReader(utf8, options);
            while (reader.Read())
            {
                values.Add(JsonElement.ParseValue(ref reader));
            }

            return values.Count > 0 ? values : throw new JsonException("There is nothing in it.", null, 0, 0);
        }
        catch (JsonException fault) when (NestsTooDeep(utf8, options))
        {
            throw new TooDeepException(options.MaxDepth, fault);
        }
    }

    // The reader says only in words for people that it was the depth that stopped it.
    private static bool NestsTooDeep(byte[] utf8, JsonReaderOptions options)
    {
        var reader = new Utf8JsonReader(utf8, options with { MaxDepth = int.MaxValue });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && reader.CurrentDepth >= options.MaxDepth)
                {
                    return true;
                }
            }
        }
        catch (JsonException)
        {
            // Something else is wrong with it, and comes first.
        }

        return false;
    }
}

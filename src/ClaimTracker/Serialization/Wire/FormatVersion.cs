using System.Text.Json;
using ClaimTracker.Ledger;

namespace ClaimTracker.Serialization.Wire;

/// <summary>The version rule: this library reads and writes exactly one version of the format.</summary>
internal static class FormatVersion
{
    public const string Current = "claimtracker/1";

    /// <summary>Holds the value of <c>format</c>, on which the cursor stands, to the rule.</summary>
    public static void Require(ref JsonCursor json)
    {
        var version = json.Text();
        if (version != Current)
        {
            throw Other(json.Where, version);
        }
    }

    /// <summary>
    /// Where reading failed before <c>format</c> came up, the error that goes before any other: that the document is of another version.
    /// </summary>
    public static ClaimTrackerException? FindOther(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
        try
        {
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isFormat = !reader.ValueIsEscaped && reader.ValueSpan.SequenceEqual("format"u8);
                reader.Read();
                if (isFormat)
                {
                    return Check(ref reader, json);
                }

                reader.Skip();
            }
        }
        catch (JsonException)
        {
            // What is wrong with it has been told already.
        }

        return null;
    }

    private static ClaimTrackerException? Check(ref Utf8JsonReader reader, ReadOnlySpan<byte> json) =>
        reader.TokenType == JsonTokenType.String && RawJson.TryGetText(ref reader, out var version) && version != Current
            ? Other(JsonPlace.Describe(json, 0, (int)reader.TokenStartIndex), version)
            : null;

    private static ClaimTrackerException Other(string where, string version) => new(
        where, $"this version reads {Current}, and this is '{TextRules.Shown(version)}'", "Use a version that reads that format, or convert it");
}

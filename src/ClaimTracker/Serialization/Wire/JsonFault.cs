using System.Buffers;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using ClaimTracker.Ledger;

namespace ClaimTracker.Serialization.Wire;

/// <summary>Says in this library's words why a text is no JSON, or no UTF-8.</summary>
internal static class JsonFault
{
    /// <summary>The error for a text that is no JSON.</summary>
    /// <param name="json">The document, or the line.</param>
    /// <param name="line">The number of the line, 0 for a document.</param>
    public static ClaimTrackerException Malformed(ReadOnlySpan<byte> json, long line)
    {
        var fault = Find(json, out var rootClosed);
        var offset = OffsetOf(json, fault);
        var (rule, cure) = Explain(json, line, rootClosed, offset);
        return new ClaimTrackerException(JsonPlace.Describe(json, line, offset), rule, cure, fault);
    }

    /// <summary>The error for a text that is not valid UTF-8.</summary>
    public static ClaimTrackerException NotUtf8(ReadOnlySpan<byte> json, long line)
    {
        var offset = 0;
        while (Rune.DecodeFromUtf8(json[offset..], out _, out var length) == OperationStatus.Done)
        {
            offset += length;
        }

        // The place is told by the text before it, which is all that can be trusted.
        var where = JsonPlace.Describe(json[..offset], line, offset);
        return new ClaimTrackerException(where, $"JSON is valid UTF-8, and the byte 0x{json[offset]:X2} is not", "Save it as UTF-8");
    }

    // Reads again from the beginning, so that reading what is well-formed need not keep track of places.
    private static JsonException Find(ReadOnlySpan<byte> json, out bool rootClosed)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
        try
        {
            while (reader.Read())
            {
            }
        }
        catch (JsonException fault)
        {
            rootClosed = reader.CurrentDepth == 0 && reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray;
            return fault;
        }

        throw new UnreachableException("Text that was refused as malformed is JSON.");
    }

    private static (string Rule, string Cure) Explain(ReadOnlySpan<byte> json, long line, bool rootClosed, int offset)
    {
        var noun = line == 0 ? "document" : "line";
        if (json.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            return ($"a {noun} is a JSON object, and this one is empty", $"Write {{\"format\": \"{FormatVersion.Current}\"}} where there is nothing to say");
        }

        if (IsPrefix(json))
        {
            return ($"the {noun} ends in the middle", "Get the whole of it");
        }

        if (rootClosed)
        {
            return ($"a {noun} is one JSON object, and something follows it", "Remove what follows");
        }

        if (offset >= json.Length)
        {
            return ("this is not JSON", "Correct it");
        }

        if (json[offset] == '/')
        {
            return ("JSON has no comments", "Remove the comment");
        }

        if (json[offset] is (byte)']' or (byte)'}' && json[..offset].TrimEnd(" \t\r\n"u8) is [.., (byte)','])
        {
            return ("JSON has no trailing comma", "Remove the comma before this");
        }

        Rune.DecodeFromUtf8(json[offset..], out var rune, out _);
        return ($"'{TextRules.Shown(rune.ToString())}' is out of place in JSON", "Correct the text here");
    }

    // Whatever the JSON reader takes in as the beginning of something longer is only lacking its end.
    private static bool IsPrefix(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = int.MaxValue }));
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static int OffsetOf(ReadOnlySpan<byte> json, JsonException fault)
    {
        var offset = 0;
        for (var skip = fault.LineNumber ?? 0; skip > 0; skip--)
        {
            offset += json[offset..].IndexOf((byte)'\n') + 1;
        }

        return (int)Math.Min(json.Length, offset + (fault.BytePositionInLine ?? 0));
    }
}

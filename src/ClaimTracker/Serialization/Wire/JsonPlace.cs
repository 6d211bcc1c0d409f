using System.Text;
using System.Text.Json;
using ClaimTracker.Ledger;

namespace ClaimTracker.Serialization.Wire;

/// <summary>
/// Turns a byte offset into a JSON path and a line. It walks the text again from its beginning, so that reading itself need not
/// keep track of either: only errors pay for it.
/// </summary>
internal static class JsonPlace
{
    private static readonly JsonReaderOptions AnyDepth = new() { MaxDepth = int.MaxValue };

    /// <summary>Path and line of a document, or line and path of JSON Lines.</summary>
    /// <param name="json">The document, or the line.</param>
    /// <param name="line">The number of the line, 0 for a document.</param>
    /// <param name="offset">Where in it.</param>
    /// <param name="missing">The member that is not there, if that is what is told.</param>
    public static string Describe(ReadOnlySpan<byte> json, long line, int offset, string? missing = null)
    {
        var path = missing is null ? PathTo(json, offset) : $"{PathTo(json, offset)}.{missing}";
        return Describe(path, line == 0 ? LineOf(json, offset) : line, line == 0);
    }

    public static string Describe(string path, long line, bool inDocument) => inDocument ? $"{path}, line {line}" : $"line {line}: {path}";

    public static int LineOf(ReadOnlySpan<byte> json, int offset) => json[..Math.Min(offset, json.Length)].Count((byte)'\n') + 1;

    /// <summary>Where a member of a record lies, or the nearest thing around it that is there.</summary>
    /// <param name="json">The document.</param>
    /// <param name="record">Where the record begins, in a document that has been read before.</param>
    /// <param name="member">A path below the record, such as <c>attributions[2].confidence</c>.</param>
    public static int OffsetOf(ReadOnlySpan<byte> json, int record, string member)
    {
        var reader = new Utf8JsonReader(json[record..], AnyDepth);
        var rest = member.AsSpan();
        var best = record;
        reader.Read();
        while (!rest.IsEmpty && TryDescend(ref reader, ref rest))
        {
            best = record + (int)reader.TokenStartIndex;
        }

        return best;
    }

    private static bool TryDescend(ref Utf8JsonReader reader, ref ReadOnlySpan<char> rest)
    {
        if (reader.TokenType == JsonTokenType.StartArray && rest[0] == '[')
        {
            var close = rest.IndexOf(']');
            var index = int.Parse(rest[1..close], System.Globalization.CultureInfo.InvariantCulture);
            rest = rest[(close + 1)..].TrimStart('.');
            for (reader.Read(); index > 0 && reader.TokenType != JsonTokenType.EndArray; index--)
            {
                reader.Skip();
                reader.Read();
            }

            return reader.TokenType != JsonTokenType.EndArray;
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            if (rest.StartsWith(name) && (rest.Length == name!.Length || rest[name.Length] is '.' or '['))
            {
                rest = rest[name.Length..].TrimStart('.');
                return true;
            }

            reader.Skip();
        }

        return false;
    }

    private static string PathTo(ReadOnlySpan<byte> json, int offset)
    {
        var steps = new List<Step>();
        var reader = new Utf8JsonReader(json, AnyDepth);
        try
        {
            while (reader.Read() && reader.TokenStartIndex <= offset)
            {
                Follow(ref reader, steps, isTarget: reader.TokenStartIndex == offset);
                if (reader.TokenStartIndex == offset)
                {
                    break;
                }
            }
        }
        catch (JsonException)
        {
            // The place is the last one before the text stops being JSON.
        }

        var path = new StringBuilder("$");
        foreach (var step in steps)
        {
            step.AppendTo(path);
        }

        return path.ToString();
    }

    private static void Follow(ref Utf8JsonReader reader, List<Step> steps, bool isTarget)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                steps[^1] = new Step(RawJson.TryGetText(ref reader, out var name) ? name : "\uFFFD", -1);
                return;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                steps.RemoveAt(steps.Count - 1);
                return;
        }

        if (steps.Count > 0 && steps[^1].IsArray)
        {
            steps[^1] = new Step(null, steps[^1].Index + 1, IsArray: true);
        }

        if (!isTarget && reader.TokenType is (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            steps.Add(new Step(null, -1, reader.TokenType == JsonTokenType.StartArray));
        }
    }

    private readonly record struct Step(string? Name, int Index, bool IsArray = false)
    {
        public void AppendTo(StringBuilder path)
        {
            if (Index >= 0)
            {
                path.Append('[').Append(Index).Append(']');
            }
            else if (Name is not null)
            {
                path.Append('.').Append(TextRules.Shown(Name));
            }
        }
    }
}

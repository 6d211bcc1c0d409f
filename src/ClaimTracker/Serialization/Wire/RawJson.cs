using System.Text.Json;

namespace ClaimTracker.Serialization.Wire;

/// <summary>Copies JSON that this version does not understand, in one canonical form: no white space, strings encoded alike.</summary>
internal static class RawJson
{
    public const string HalfSurrogate = "a text is well-formed Unicode, and this one has half of a surrogate pair";

    /// <summary>Copies the value that the reader stands on and leaves the reader on its last token.</summary>
    /// <param name="reader">The source, whose bytes are valid UTF-8.</param>
    /// <param name="target">Where to.</param>
    /// <param name="recordDepth">The reader's depth at the start of the record.</param>
    /// <param name="maxDepth">How deep the record may nest.</param>
    /// <returns>The rule that the value breaks, if any; the reader then stands on what breaks it.</returns>
    /// <exception cref="JsonException">The source is malformed.</exception>
    public static string? Copy(ref Utf8JsonReader reader, Utf8JsonWriter target, int recordDepth, int maxDepth)
    {
        var names = new Stack<HashSet<string>?>();
        do
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    if (reader.CurrentDepth - recordDepth >= maxDepth)
                    {
                        return $"JSON nests at most {maxDepth} deep in a record";
                    }

                    Open(ref reader, target, names);
                    break;
                case JsonTokenType.EndObject:
                    names.Pop();
                    target.WriteEndObject();
                    break;
                case JsonTokenType.EndArray:
                    names.Pop();
                    target.WriteEndArray();
                    break;
                case JsonTokenType.PropertyName:
                    if (!TryGetText(ref reader, out var name))
                    {
                        return HalfSurrogate;
                    }

                    if (!names.Peek()!.Add(name))
                    {
                        return "a member comes once in an object";
                    }

                    target.WritePropertyName(name);
                    break;
                case JsonTokenType.String:
                    if (!TryGetText(ref reader, out var text))
                    {
                        return HalfSurrogate;
                    }

                    target.WriteStringValue(text);
                    break;
                default:
                    target.WriteRawValue(reader.ValueSpan, skipInputValidation: true);
                    break;
            }
        }
        while (names.Count > 0 && reader.Read());

        return null;
    }

    /// <summary>The text of a string or name, unless an escape in it is half of a surrogate pair.</summary>
    public static bool TryGetText(ref Utf8JsonReader reader, out string text)
    {
        try
        {
            text = reader.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            text = "";
            return false;
        }
    }

    private static void Open(ref Utf8JsonReader reader, Utf8JsonWriter target, Stack<HashSet<string>?> names)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            names.Push(new HashSet<string>(StringComparer.Ordinal));
            target.WriteStartObject();
        }
        else
        {
            names.Push(null);
            target.WriteStartArray();
        }
    }
}

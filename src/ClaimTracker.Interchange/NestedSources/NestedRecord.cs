using System.Text.Json;
using ClaimTracker.Interchange.Json;
using ClaimTracker.Model;

namespace ClaimTracker.Interchange.NestedSources;

/// <summary>One record of the format: in a document, a chain of sources says a text.</summary>
/// <param name="doc">The document.</param>
/// <param name="source">The chain, outermost first, as written; null for an element that is null.</param>
/// <param name="text">What is said, if it says so.</param>
/// <param name="others">All else that the record holds, as JSON: <c>sentence</c> and members that this format does not define.</param>
internal sealed class NestedRecord(string doc, ValueList<string?> source, string? text, ValueList<UnknownMember> others)
{
    public string Doc => doc;

    public ValueList<string?> Source => source;

    public string? Text => text;

    public ValueList<UnknownMember> Others => others;

    /// <summary>Reads a record.</summary>
    /// <param name="json">Its text, which is well-formed.</param>
    /// <param name="record">The record.</param>
    /// <returns>Why it is none; null where it is one.</returns>
    public static string? Read(ReadOnlyMemory<byte> json, out NestedRecord? record)
    {
        record = null;
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return Read(document.RootElement, out record);
        }
        catch (JsonException)
        {
            return "a member comes twice in the record";
        }
        catch (InvalidOperationException)
        {
            return "a text is well-formed Unicode, and one here is not";
        }
    }

    /// <summary>Writes the record as one object.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        if (!Others.Any(member => member.Name == NestedMember.Doc))
        {
            json.WriteString(NestedMember.Doc, Doc);
        }

        Write(json, member => member is NestedMember.Doc or NestedMember.Sentence);
        json.WriteStartArray(NestedMember.Source);
        foreach (var each in Source)
        {
            json.WriteStringValue(each);
        }

        json.WriteEndArray();
        if (Text is not null)
        {
            json.WriteString(NestedMember.Text, Text);
        }

        Write(json, member => member is not (NestedMember.Doc or NestedMember.Sentence));
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, Func<string, bool> isWanted)
    {
        foreach (var member in Others.Where(member => isWanted(member.Name)))
        {
            json.WritePropertyName(member.Name);
            json.WriteRawValue(member.Json);
        }
    }

    private static string? Read(JsonElement root, out NestedRecord? record)
    {
        record = null;
        if (root.ValueKind != JsonValueKind.Object)
        {
            return "a record is an object";
        }

        string? doc = null;
        string? text = null;
        List<string?>? source = null;
        var others = new List<UnknownMember>();
        foreach (var member in root.EnumerateObject())
        {
            switch (member.Name)
            {
                case NestedMember.Doc when member.Value.ValueKind == JsonValueKind.String:
                    doc = member.Value.GetString();
                    break;
                case NestedMember.Doc when member.Value.ValueKind == JsonValueKind.Number:
                    doc = member.Value.GetRawText();
                    others.Add(Keep(member));
                    break;
                case NestedMember.Source when ReadSource(member.Value) is { } chain:
                    source = chain;
                    break;
                case NestedMember.Text when member.Value.ValueKind == JsonValueKind.String:
                    text = member.Value.GetString();
                    break;
                case NestedMember.Text when member.Value.ValueKind == JsonValueKind.Null:
                    others.Add(Keep(member));
                    break;
                case NestedMember.Doc or NestedMember.Source or NestedMember.Text:
                    return $"'{member.Name}' is not of the kind that it should be: 'doc' and 'text' are texts, 'source' is a list of texts";
                default:
                    others.Add(Keep(member));
                    break;
            }
        }

        if (doc is null || source is null)
        {
            return $"a record has a '{(doc is null ? NestedMember.Doc : NestedMember.Source)}'";
        }

        record = new NestedRecord(doc, [.. source], text, [.. others]);
        return null;
    }

    /// <summary>The chain as a list, or in MPQA's own notation: <c>w, le_monde, official</c>.</summary>
    private static List<string?>? ReadSource(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            var written = value.GetString()!;
            return written.Length == 0 ? [] : [.. written.Split(',', StringSplitOptions.TrimEntries)];
        }

        if (value.ValueKind != JsonValueKind.Array
            || value.EnumerateArray().Any(each => each.ValueKind is not (JsonValueKind.String or JsonValueKind.Null)))
        {
            return null;
        }

        return [.. value.EnumerateArray().Select(each => each.GetString())];
    }

    private static UnknownMember Keep(JsonProperty member) => new(member.Name, JsonText.Of(member.Value.WriteTo));
}

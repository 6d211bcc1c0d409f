using System.Buffers;
using System.Text;
using System.Text.Json;
using ClaimTracker.Model;
using ClaimTracker.Serialization.Wire;

namespace ClaimTracker.Relational.Rows;

/// <summary>Small lists that a row holds as JSON: texts as an array, external ids and unknown members as an object, in their order.</summary>
internal static class JsonColumns
{
    // A column of a stranger's database cannot make the reader's bookkeeping grow without bound.
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 1024 };

    /// <summary>The texts, null where there are none.</summary>
    public static string? Write(ValueList<string> texts) => texts.Count == 0 ? null : Write(texts, static (json, list) =>
    {
        json.WriteStartArray();
        foreach (var text in list.AsSpan())
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    });

    /// <summary>The external ids, null where there are none.</summary>
    public static string? Write(ValueList<ExternalId> ids) => ids.Count == 0 ? null : Write(ids, static (json, list) =>
    {
        json.WriteStartObject();
        foreach (var id in list.AsSpan())
        {
            json.WriteString(id.Scheme, id.Value);
        }

        json.WriteEndObject();
    });

    /// <summary>The unknown members, each value to the letter; null where there are none.</summary>
    public static string? Write(ValueList<UnknownMember> members) => members.Count == 0 ? null : Write(members, static (json, list) =>
    {
        json.WriteStartObject();
        foreach (var member in list.AsSpan())
        {
            json.WritePropertyName(member.Name);
            json.WriteRawValue(member.Json, skipInputValidation: true);
        }

        json.WriteEndObject();
    });

    public static ValueList<string> ReadTexts(RowReader row)
    {
        var json = row.JsonIfAny();
        if (json.IsEmpty)
        {
            return [];
        }

        try
        {
            var texts = new List<string>();
            var reader = new Utf8JsonReader(json, Options);
            Require(reader.Read() && reader.TokenType == JsonTokenType.StartArray);
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                texts.Add(reader.GetString()!);
            }

            Require(!reader.Read());
            return [.. texts];
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw row.Fault("it is not a JSON array of texts", exception);
        }
    }

    public static ValueList<ExternalId> ReadExternalIds(RowReader row) =>
        Read(row, static (ref Utf8JsonReader reader, string name, ReadOnlySpan<byte> _) => new ExternalId(name, reader.GetString()!));

    public static ValueList<UnknownMember> ReadUnknownMembers(RowReader row) => Read(row, static (ref Utf8JsonReader reader, string name, ReadOnlySpan<byte> json) =>
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return new UnknownMember(name, Encoding.UTF8.GetString(json[start..(int)reader.BytesConsumed]));
    });

    private delegate T MemberReader<T>(ref Utf8JsonReader reader, string name, ReadOnlySpan<byte> json);

    private static ValueList<T> Read<T>(RowReader row, MemberReader<T> read)
    {
        var json = row.JsonIfAny();
        if (json.IsEmpty)
        {
            return [];
        }

        try
        {
            var members = new List<T>();
            var reader = new Utf8JsonReader(json, Options);
            Require(reader.Read() && reader.TokenType == JsonTokenType.StartObject);
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var name = reader.GetString()!;
                reader.Read();
                members.Add(read(ref reader, name, json));
            }

            Require(!reader.Read());
            return [.. members];
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw row.Fault("it is not a JSON object of the members that it should have", exception);
        }
    }

    private static void Require(bool isSo)
    {
        if (!isSo)
        {
            throw new JsonException();
        }
    }

    private static string Write<T>(T list, Action<Utf8JsonWriter, T> write)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using var json = new Utf8JsonWriter(buffer, JsonStyle.Compact);
        write(json, list);
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}

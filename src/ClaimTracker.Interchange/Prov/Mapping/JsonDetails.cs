using System.Buffers;
using System.Text;
using System.Text.Json;
using ClaimTracker.Interchange.Prov.Json;
using ClaimTracker.Model;

namespace ClaimTracker.Interchange.Prov.Mapping;

/// <summary>
/// What has parts of its own and no place in PROV, as JSON in an attribute, with the members of the dossier format (DESIGN section 7).
/// </summary>
internal static class JsonDetails
{
    private const int MaxDepth = 64;

    public static string? Of(ValueList<UnknownMember> members) => members.Count == 0 ? null : Write(json => WriteUnknown(json, members));

    public static string? Of(ValueList<ExternalId> ids) => ids.Count == 0 ? null : Write(json =>
    {
        foreach (var id in ids)
        {
            json.WriteString(id.Scheme, id.Value);
        }
    });

    public static string? Of(TextQuote? quote) => quote is null ? null : Write(json =>
    {
        json.WriteString("exact"u8, quote.Exact);
        WriteText(json, "prefix", quote.Prefix);
        WriteText(json, "suffix", quote.Suffix);
        WriteNumber(json, "start", quote.Start);
        WriteNumber(json, "end", quote.End);
        WriteUnknown(json, quote.UnknownMembers);
    });

    public static string? Of(Rating? rating) => rating is null ? null : Write(json =>
    {
        WriteText(json, "text", rating.Text);
        WriteNumber(json, "value", rating.Value);
        WriteNumber(json, "worst", rating.Worst);
        WriteNumber(json, "best", rating.Best);
        WriteUnknown(json, rating.UnknownMembers);
    });

    public static bool TryReadUnknown(string json, out ValueList<UnknownMember>? members) => TryRead(json, root => Rest(root), out members);

    public static bool TryReadExternalIds(string json, out ValueList<ExternalId>? ids) => TryRead(
        json, root => [.. root.EnumerateObject().Select(id => new ExternalId(id.Name, id.Value.GetString() ?? ""))], out ids);

    public static bool TryReadQuote(string json, out TextQuote? quote) => TryRead(
        json,
        root => TextOf(root, "exact") is { } exact
            ? new TextQuote(exact)
            {
                Prefix = TextOf(root, "prefix"),
                Suffix = TextOf(root, "suffix"),
                Start = OffsetOf(root, "start"),
                End = OffsetOf(root, "end"),
                UnknownMembers = Rest(root, "exact", "prefix", "suffix", "start", "end"),
            }
            : null,
        out quote);

    public static bool TryReadRating(string json, out Rating? rating) => TryRead(
        json,
        root => new Rating
        {
            Text = TextOf(root, "text"),
            Value = NumberOf(root, "value"),
            Worst = NumberOf(root, "worst"),
            Best = NumberOf(root, "best"),
            UnknownMembers = Rest(root, "text", "value", "worst", "best"),
        },
        out rating);

    /// <summary>The texts in what was read, whose length a ledger limits.</summary>
    public static IEnumerable<string?> TextsOf(object detail) => detail switch
    {
        TextQuote quote => [quote.Exact, quote.Prefix, quote.Suffix],
        Rating rating => [rating.Text],
        ValueList<ExternalId> ids => ids.SelectMany(id => new string?[] { id.Scheme, id.Value }),
        _ => [],
    };

    private static string Write(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, ProvJsonStyle.Compact);
        json.WriteStartObject();
        members(json);
        json.WriteEndObject();
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteUnknown(Utf8JsonWriter json, ValueList<UnknownMember> members)
    {
        foreach (var member in members)
        {
            json.WritePropertyName(member.Name);
            json.WriteRawValue(member.Json, skipInputValidation: true);
        }
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
    }

    private static bool TryRead<T>(string json, Func<JsonElement, T?> read, out T? value)
        where T : class
    {
        value = null;
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = MaxDepth, AllowDuplicateProperties = false });
            value = document.RootElement.ValueKind == JsonValueKind.Object ? read(document.RootElement) : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // No JSON, a value of another type, or half of a surrogate pair in an escape.
        }

        return value is not null;
    }

    private static string? TextOf(JsonElement root, string name) => root.TryGetProperty(name, out var member) ? member.GetString() : null;

    private static double? NumberOf(JsonElement root, string name) =>
        root.TryGetProperty(name, out var member) && member.TryGetDouble(out var number) && double.IsFinite(number) ? number : null;

    private static int? OffsetOf(JsonElement root, string name) =>
        root.TryGetProperty(name, out var member) && member.TryGetInt32(out var number) ? number : null;

    private static ValueList<UnknownMember> Rest(JsonElement root, params string[] known) =>
        [.. root.EnumerateObject().Where(member => !known.Contains(member.Name)).Select(member => new UnknownMember(member.Name, member.Value.GetRawText()))];
}

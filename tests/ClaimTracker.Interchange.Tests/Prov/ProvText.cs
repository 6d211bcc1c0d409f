using System.Text;
using System.Text.Json.Nodes;
using ClaimTracker.Interchange.Prov;

namespace ClaimTracker.Interchange.Tests.Prov;

/// <summary>PROV-JSON as text, and how documents are compared.</summary>
internal static class ProvText
{
    public static ProvDocument Read(string json, ProvJsonLimits? limits = null) => Read(Encoding.UTF8.GetBytes(json), limits);

    public static ProvDocument Read(byte[] json, ProvJsonLimits? limits = null) => ProvJson.Read(new MemoryStream(json), limits);

    public static string Write(ProvDocument document)
    {
        var stream = new MemoryStream();
        ProvJson.Write(document, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>
    /// JSON with its members in order, so that two texts are alike exactly when they hold the same members, items and literals, each
    /// number to the letter.
    /// </summary>
    public static string Canonical(string json) => Canonical(JsonNode.Parse(json)!).ToJsonString();

    /// <summary>
    /// The records as PROV compares them: a multiset of statements in which neither order nor prefixes count, nor how a relation
    /// without an id is labelled.
    /// </summary>
    public static IEnumerable<string> Statements(ProvDocument document) =>
        document.Records.Select(record => Statement("", record))
            .Concat(document.Bundles.SelectMany(bundle => bundle.Records.Select(record => Statement(bundle.Id.Uri!, record)).Append(bundle.Id.Uri!)))
            .Order(StringComparer.Ordinal);

    private static string Statement(string bundle, ProvRecord record)
    {
        var attributes = record.Attributes
            .SelectMany(attribute => attribute.Values.Select(value => $"{Name(attribute.Name)}={Value(value)}"))
            .Order(StringComparer.Ordinal);
        return $"{bundle} {record.Kind} {(record.Id is null or { IsBlank: true } ? "-" : Name(record.Id))} {string.Join('|', attributes)}";
    }

    private static string Name(QualifiedName? name) => name?.Uri ?? name?.Text ?? "";

    private static string Value(ProvValue value) => value.Name is not null
        ? $"<{Name(value.Name)}>"
        : $"\"{value.Text}\"^^{Name(value.Datatype)}@{value.Language}";

    private static JsonNode Canonical(JsonNode node) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, member.Value is null ? null : (JsonNode?)Canonical(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(item => item is null ? null : Canonical(item))]),
        _ => node.DeepClone(),
    };
}

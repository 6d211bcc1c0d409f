using System.Text.Json;
using System.Text.Json.Nodes;
using ClaimTracker.Model;

namespace ClaimTracker.Interchange.ClaimReviews.Mapping;

/// <summary>
/// The types of a work or of a reviewed item (<c>NewsArticle</c>, <c>SocialMediaPosting</c>). The model has no place for them, so they stay with
/// the record under a member of their own, as a dossier keeps members that it does not know, and are written back as types.
/// </summary>
internal static class NodeTypes
{
    private const string Member = "schemaType";
    private const int Most = 16;
    private const int Longest = 100;

    /// <summary>The member that keeps a node's types: none where they say no more than its place does; others are left for the list.</summary>
    /// <param name="node">The node.</param>
    /// <param name="expected">The type that goes without saying.</param>
    public static ValueList<UnknownMember> Keep(SchemaObject node, string expected)
    {
        var types = node.Types;
        if (types.Count > Most || !types.All(IsWord))
        {
            return [];
        }

        node.Knows([.. types]);
        return types is [] || types is [var type] && type == expected ? [] : [new UnknownMember(Member, Json(types))];
    }

    /// <summary>The types that a record keeps, as JSON; null where it keeps none that could be written.</summary>
    public static string? Of(ValueList<UnknownMember> members)
    {
        var kept = members.FirstOrDefault(member => member.Name == Member).Json;
        return kept is not null && Parse(kept) is { } types ? Json(types) : null;
    }

    /// <summary>The types that a record keeps, for a node of its own; or the expected one.</summary>
    public static JsonNode Of(ValueList<UnknownMember> members, string expected) => Of(members) is { } types ? JsonNode.Parse(types)! : JsonValue.Create(expected);

    /// <summary>Whether a record has members that are not written: any but types.</summary>
    public static bool LeaveAny(ValueList<UnknownMember> members) => members.Count > (Of(members) is null ? 0 : 1);

    private static string[]? Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        JsonElement[] values = document.RootElement.ValueKind == JsonValueKind.Array ? [.. document.RootElement.EnumerateArray()] : [document.RootElement];
        if (values.Length is 0 or > Most || !values.All(value => value.ValueKind == JsonValueKind.String))
        {
            return null;
        }

        string[] types = [.. values.Select(value => value.GetString()!)];
        return types.All(IsWord) ? types : null;
    }

    private static string Json(IReadOnlyList<string> types) => types is [var type] ? $"\"{type}\"" : $"[{string.Join(',', types.Select(each => $"\"{each}\""))}]";

    // Such words are the same in JSON, escaped or not.
    private static bool IsWord(string type) => type.Length is > 0 and <= Longest && type.All(c => char.IsAsciiLetterOrDigit(c) || c is ':' or '/' or '#' or '.' or '_' or '-');
}

using System.Text.Json;

namespace ClaimTracker.Interchange.ClaimReviews.Finding;

/// <summary>
/// The nodes of one JSON document by their <c>@id</c>: in a graph a node says no more of its author than
/// <c>{"@id": "#organization"}</c>, and the author stands elsewhere.
/// </summary>
internal sealed class NodeGraph
{
    private readonly Dictionary<string, (JsonElement Element, Place Place)> _nodes = new(StringComparer.Ordinal);

    /// <summary>Notes an object that says something about what its <c>@id</c> names; the first one counts.</summary>
    public void Note(JsonElement node, Place place)
    {
        if (IdOf(node) is { } id && !IsReference(node))
        {
            _nodes.TryAdd(id, (node, place));
        }
    }

    /// <summary>The node that a reference refers to.</summary>
    /// <returns>False where the object is no reference, or where the document lacks what it refers to.</returns>
    public bool TryFollow(JsonElement reference, out (JsonElement Element, Place Place) node)
    {
        node = default;
        return IsReference(reference) && IdOf(reference) is { } id && _nodes.TryGetValue(id, out node);
    }

    /// <summary>The nodes that a node refers to, at any depth of it, each as often as it is referred to.</summary>
    public IEnumerable<(JsonElement Element, Place Place)> References(JsonElement node)
    {
        var open = new Stack<JsonElement>();
        open.Push(node);
        while (open.TryPop(out var element))
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in element.EnumerateArray())
                {
                    open.Push(item);
                }
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                if (TryFollow(element, out var referred))
                {
                    yield return referred;
                }

                foreach (var member in element.EnumerateObject())
                {
                    open.Push(member.Value);
                }
            }
        }
    }

    private static string? IdOf(JsonElement node) =>
        node.TryGetProperty("@id"u8, out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;

    private static bool IsReference(JsonElement node)
    {
        foreach (var member in node.EnumerateObject())
        {
            if (!member.NameEquals("@id"u8) && !member.NameEquals("@type"u8))
            {
                return false;
            }
        }

        return true;
    }
}

using System.Text.Json;

namespace ClaimTracker.Interchange.ClaimReviews.Finding;

/// <summary>Writes nodes as they stand, with what they need to mean the same elsewhere.</summary>
internal static class NodeCopier
{
    public static void Copy(IReadOnlyList<FoundNode> nodes, Utf8JsonWriter json)
    {
        var copied = new HashSet<(NodeGraph Graph, string Place)>();
        foreach (var node in nodes)
        {
            // One inside another has been written with it.
            if (!node.IsNested)
            {
                copied.Add((node.Graph, node.Place.ToString()));
                Write(node.Element, node.Context, json);
            }
        }

        var referring = new Queue<FoundNode>(nodes.Where(node => !node.IsNested));
        while (referring.TryDequeue(out var node))
        {
            foreach (var referred in node.Graph.References(node.Element))
            {
                if (copied.Add((node.Graph, referred.Place.ToString())) && !IsInCopied(referred.Place, node.Graph, copied))
                {
                    Write(referred.Element, node.Context, json);
                    referring.Enqueue(node with { Element = referred.Element, Place = referred.Place });
                }
            }
        }
    }

    private static bool IsInCopied(Place place, NodeGraph graph, HashSet<(NodeGraph, string)> copied)
    {
        for (var outer = place.Parent; outer is not null; outer = outer.Parent)
        {
            if (copied.Contains((graph, outer.ToString())))
            {
                return true;
            }
        }

        return false;
    }

    private static void Write(JsonElement node, JsonElement? context, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        if (context is { } inherited && !node.TryGetProperty("@context"u8, out _))
        {
            json.WritePropertyName("@context");
            inherited.WriteTo(json);
        }

        foreach (var member in node.EnumerateObject())
        {
            member.WriteTo(json);
        }

        json.WriteEndObject();
    }
}

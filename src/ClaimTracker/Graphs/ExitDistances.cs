namespace ClaimTracker.Graphs;

/// <summary>
/// How far every node is from the nearest exit: a breadth-first search backwards from all exits at once. O(V + E).
/// </summary>
internal static class ExitDistances
{
    private const int Unknown = -1;

    /// <summary>Measures all nodes of a graph.</summary>
    public static void Measure(Digraph graph, Components components, Span<int> distances)
    {
        using var order = new Scratch<int>(graph.NodeCount);
        for (var node = 0; node < graph.NodeCount; node++)
            order.Span[node] = node;
        distances.Fill(Unknown);
        MeasureBackwards(graph, components, order.Span, distances);
    }

    /// <summary>Measures the nodes that a source reaches and leaves the others alone.</summary>
    public static void MeasureFrom(Digraph graph, Components components, int source, Span<int> distances)
    {
        const int Met = -2;
        using var orderMemory = new Scratch<int>(graph.NodeCount);
        var order = orderMemory.Span;
        distances.Fill(Unknown);
        var count = 0;
        order[count++] = source;
        distances[source] = Met;
        for (var head = 0; head < count; head++)
        {
            if (components.IsExit(order[head]))
                continue;
            foreach (var next in graph.Successors(order[head]))
            {
                if (distances[next] != Unknown)
                    continue;
                distances[next] = Met;
                order[count++] = next;
            }
        }

        foreach (var node in order[..count])
            distances[node] = Unknown;
        MeasureBackwards(graph, components, order[..count], distances);
    }

    /// <summary>
    /// Searches backwards from the exits among some nodes, which is a set that no edge leads out of but from an exit. Edges are
    /// turned round as linked lists, since only those between these nodes are wanted and their number is not known.
    /// </summary>
    private static void MeasureBackwards(Digraph graph, Components components, ReadOnlySpan<int> nodes, Span<int> distances)
    {
        const int None = -1;
        using var headMemory = new Scratch<int>(graph.NodeCount, None);
        using var linkMemory = new Scratch<int>(graph.EdgeCount);
        using var originMemory = new Scratch<int>(graph.EdgeCount);
        using var queueMemory = new Scratch<int>(nodes.Length);
        var heads = headMemory.Span;
        var links = linkMemory.Span;
        var origins = originMemory.Span;
        var queue = queueMemory.Span;
        int edges = 0, count = 0;
        foreach (var node in nodes)
        {
            if (components.IsExit(node))
            {
                distances[node] = 0;
                queue[count++] = node;
                continue;
            }

            foreach (var next in graph.Successors(node))
            {
                origins[edges] = node;
                links[edges] = heads[next];
                heads[next] = edges++;
            }
        }

        for (var head = 0; head < count; head++)
        {
            var node = queue[head];
            for (var edge = heads[node]; edge != None; edge = links[edge])
            {
                var previous = origins[edge];
                if (distances[previous] != Unknown)
                    continue;
                distances[previous] = distances[node] + 1;
                queue[count++] = previous;
            }
        }
    }
}

namespace ClaimTracker.Graphs;

/// <summary>
/// A directed graph over the dense numbers 0 to <see cref="NodeCount"/> - 1 in compressed sparse rows: the successors of
/// all nodes lie one after the other in one array. Parallel edges and edges from a node to itself are allowed.
/// </summary>
internal readonly struct Digraph
{
    private readonly int[] offsets;
    private readonly int[] targets;
    private readonly int first;

    /// <summary>Wraps rows that are already laid out; nothing is copied.</summary>
    /// <param name="nodeCount">How many nodes there are.</param>
    /// <param name="offsets">Where the row of each node begins, then where the last one ends. May be longer than needed.</param>
    /// <param name="targets">The rows, one behind the other. May be longer than needed, and the same array.</param>
    /// <param name="first">Where the offsets begin.</param>
    public Digraph(int nodeCount, int[] offsets, int[] targets, int first = 0)
    {
        NodeCount = nodeCount;
        this.offsets = offsets;
        this.targets = targets;
        this.first = first;
    }

    /// <summary>How many nodes there are.</summary>
    public int NodeCount { get; }

    /// <summary>How many edges there are; parallel ones count one by one.</summary>
    public int EdgeCount => offsets[first + NodeCount] - offsets[first];

    /// <summary>Lays out edges; those of one source keep the order that they are given in. O(V + E).</summary>
    public static Digraph FromEdges(int nodeCount, ReadOnlySpan<(int From, int To)> edges)
    {
        var offsets = new int[nodeCount + 1];
        foreach (var (from, _) in edges)
            offsets[from + 1]++;
        var targets = new int[edges.Length];
        using var rows = Begin(offsets, nodeCount);
        var next = rows.Span;
        foreach (var (from, to) in edges)
            targets[next[from]++] = to;
        return new Digraph(nodeCount, offsets, targets);
    }

    /// <summary>The ends of the edges out of a node, in the order of its row.</summary>
    public ReadOnlySpan<int> Successors(int node) => targets.AsSpan(offsets[first + node], offsets[first + node + 1] - offsets[first + node]);

    /// <summary>Whether every edge leads to a higher node, so that there is no loop, and how many nodes then lead nowhere. O(V + E).</summary>
    public bool IsOrdered(out int ends)
    {
        ends = 0;
        for (var node = 0; node < NodeCount; node++)
        {
            var row = Successors(node);
            ends += row.IsEmpty ? 1 : 0;
            foreach (var next in row)
            {
                if (next <= node)
                    return false;
            }
        }

        return true;
    }

    /// <summary>The same graph with every edge turned round; rows come out in ascending order. O(V + E).</summary>
    public Digraph Reversed()
    {
        var turned = new int[NodeCount + 1];
        foreach (var target in targets.AsSpan(offsets[first], EdgeCount))
            turned[target + 1]++;
        var sources = new int[EdgeCount];
        using var rows = Begin(turned, NodeCount);
        var next = rows.Span;
        for (var node = 0; node < NodeCount; node++)
        {
            foreach (var target in Successors(node))
                sources[next[target]++] = node;
        }

        return new Digraph(NodeCount, turned, sources);
    }

    /// <summary>Sums up row lengths, which lie one place to the right, and returns where to write next in each row.</summary>
    private static Scratch<int> Begin(int[] offsets, int nodeCount)
    {
        for (var node = 0; node < nodeCount; node++)
            offsets[node + 1] += offsets[node];
        var next = new Scratch<int>(nodeCount);
        offsets.AsSpan(0, nodeCount).CopyTo(next.Span);
        return next;
    }
}

namespace ClaimTracker.Graphs;

/// <summary>
/// One sweep of <see cref="RecurringColors"/>: up to 64 colours at a time, as bits, over the components in reverse topological
/// order.
/// </summary>
/// <remarks>
/// Each component knows two sets: the colours that surely come up on some simple path onwards, and those that may. They
/// differ by loops alone. From wherever a loop is entered, each of its ways out can be taken, so what lies beyond is sure;
/// but a node inside cannot always be passed on the way out, so its colour is not, unless the path enters right there.
/// </remarks>
internal readonly ref struct ColorSweep
{
    private readonly Digraph graph;
    private readonly Components components;
    private readonly ReadOnlySpan<int> colors;
    private readonly ReadOnlySpan<int> ranks;
    private readonly Scratch<ulong> sureMemory;
    private readonly Scratch<ulong> possibleMemory;
    private readonly Span<ulong> sure; // of a loop: what lies beyond it; else the node's own colour too
    private readonly Span<ulong> possible;
    private readonly int firstRank;
    private readonly int lowest;

    /// <summary>Prepares a sweep.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="components">Its components.</param>
    /// <param name="colors">The colour of each node, or -1.</param>
    /// <param name="ranks">The rank of each colour that matters, or -1.</param>
    /// <param name="firstRank">The rank that the lowest of the 64 bits stands for.</param>
    /// <param name="lowest">The lowest component in which one of these colours is found.</param>
    public ColorSweep(
        Digraph graph, Components components, ReadOnlySpan<int> colors, ReadOnlySpan<int> ranks, int firstRank, int lowest)
    {
        this.graph = graph;
        this.components = components;
        this.colors = colors;
        this.ranks = ranks;
        this.firstRank = firstRank;
        this.lowest = lowest;
        sureMemory = new Scratch<ulong>(components.Count);
        possibleMemory = new Scratch<ulong>(components.Count);
        sure = sureMemory.Span;
        possible = possibleMemory.Span;
    }

    /// <summary>Gives the working memory back.</summary>
    public void Dispose()
    {
        sureMemory.Dispose();
        possibleMemory.Dispose();
    }

    /// <summary>Sweeps up to a component and adds the edges that are found.</summary>
    /// <param name="highest">The highest component in which one of the colours is found.</param>
    /// <param name="found">Takes the edges for which there is such a path.</param>
    /// <param name="doubtful">Takes those for which there is a walk that may not be simple.</param>
    public void Run(int highest, List<(int From, int To)> found, List<(int From, int To)> doubtful)
    {
        for (var component = lowest; component <= highest; component++)
        {
            // Paths end here: what an exit contributes is its own colour, which is looked up node by node.
            if (components.IsSink(component))
                continue;
            var members = components.Members(component);
            ulong own = 0, twice = 0, sureBeyond = 0, possibleBeyond = 0;
            foreach (var node in members)
            {
                var bit = BitOf(node);
                twice |= own & bit;
                own |= bit;
                foreach (var next in graph.Successors(node))
                {
                    if (components.ComponentOf(next) == component)
                        continue;
                    sureBeyond |= SureAt(next);
                    possibleBeyond |= PossibleAt(next);
                }
            }

            sure[component] = members.Length == 1 ? sureBeyond | own : sureBeyond;
            possible[component] = possibleBeyond | own;
            Flag(component, possibleBeyond | twice, found, doubtful);
        }
    }

    /// <summary>Adds the edges out of the nodes of a component.</summary>
    /// <param name="component">The component.</param>
    /// <param name="again">The colours that may come up at a second node, seen from a node of the component.</param>
    /// <param name="found">Takes the edges for which there is such a path.</param>
    /// <param name="doubtful">Takes those for which there is a walk that may not be simple.</param>
    private void Flag(int component, ulong again, List<(int From, int To)> found, List<(int From, int To)> doubtful)
    {
        foreach (var node in components.Members(component))
        {
            var bit = BitOf(node) & again;
            if (bit == 0)
                continue;
            foreach (var next in graph.Successors(node))
            {
                if (colors[next] == colors[node])
                    continue;
                if (components.ComponentOf(next) == component)
                    doubtful.Add((node, next));
                else if ((SureAt(next) & bit) != 0)
                    found.Add((node, next));
                else if ((PossibleAt(next) & bit) != 0)
                    doubtful.Add((node, next));
            }
        }
    }

    private ulong BitOf(int node)
    {
        var place = colors[node] < 0 ? -1 : ranks[colors[node]] - firstRank;
        return (uint)place < 64 ? 1UL << place : 0;
    }

    private ulong SureAt(int node)
    {
        var component = components.ComponentOf(node);
        if (components.IsSink(component))
            return BitOf(node);
        if (component < lowest)
            return 0;
        return components.SizeOf(component) == 1 ? sure[component] : sure[component] | BitOf(node);
    }

    private ulong PossibleAt(int node)
    {
        var component = components.ComponentOf(node);
        if (components.IsSink(component))
            return BitOf(node);
        return component < lowest ? 0 : possible[component];
    }
}

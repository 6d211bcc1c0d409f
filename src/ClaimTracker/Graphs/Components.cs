namespace ClaimTracker.Graphs;

/// <summary>
/// The strongly connected components of a graph, and with them its exits: the nodes whose component no edge leaves.
/// Everything else in this folder follows one rule: an exit node is never expanded. A chain ends at the first exit that
/// it meets, so nothing is walked inside a loop that has no way out.
/// </summary>
/// <remarks>
/// Tarjan, "Depth-first search and linear graph algorithms" (1972), with the stack of calls kept in an array. O(V + E).
/// </remarks>
internal sealed class Components
{
    private readonly int[] componentOf;
    private readonly int[] starts;
    private readonly int[] members;
    private readonly bool[] loops;
    private readonly bool[] sinks;

    private Components(Digraph graph, int[] componentOf, int count)
    {
        this.componentOf = componentOf;
        Count = count;
        starts = new int[count + 1];
        members = new int[componentOf.Length];
        loops = new bool[count];
        sinks = new bool[count];
        Group();
        Classify(graph);
    }

    /// <summary>How many components there are.</summary>
    public int Count { get; }

    /// <summary>Finds the components of a graph. O(V + E).</summary>
    public static Components Find(Digraph graph)
    {
        var componentOf = new int[graph.NodeCount];
        return new Components(graph, componentOf, Assign(graph, componentOf));
    }

    /// <summary>
    /// The component of a node. Components are numbered in reverse topological order: an edge between two of them goes
    /// from the higher number to the lower one.
    /// </summary>
    public int ComponentOf(int node) => componentOf[node];

    /// <summary>How many nodes a component has.</summary>
    public int SizeOf(int component) => starts[component + 1] - starts[component];

    /// <summary>Whether a component has two or more nodes, or one with an edge to itself.</summary>
    public bool IsLoop(int component) => loops[component];

    /// <summary>Whether no edge leaves a component.</summary>
    public bool IsSink(int component) => sinks[component];

    /// <summary>Whether a chain ends where it meets this node: no edge leaves its component.</summary>
    public bool IsExit(int node) => sinks[componentOf[node]];

    /// <summary>The nodes of a component, in ascending order.</summary>
    public ReadOnlySpan<int> Members(int component) => members.AsSpan(starts[component], SizeOf(component));

    /// <summary>Numbers the components as Tarjan's depth-first search completes them: what is reached comes first.</summary>
    private static int Assign(Digraph graph, int[] componentOf)
    {
        var nodeCount = graph.NodeCount;
        using var lowMemory = new Scratch<int>(nodeCount, 0);
        using var cursorMemory = new Scratch<int>(nodeCount);
        using var callMemory = new Scratch<int>(nodeCount);
        using var openMemory = new Scratch<int>(nodeCount);
        var low = lowMemory.Span; // 0: not met yet; MaxValue: its component is known
        var cursor = cursorMemory.Span;
        var calls = callMemory.Span;
        var open = openMemory.Span; // met, but the component is not yet known
        int depth = 0, opened = 0, discovered = 0, count = 0;

        for (var root = 0; root < nodeCount; root++)
        {
            if (low[root] == 0)
                calls[depth++] = root;
            while (depth > 0)
            {
                var node = calls[depth - 1];
                if (low[node] == 0)
                {
                    // Until its component is known, a node's place in the answer holds when it was met, as a complement.
                    low[node] = ++discovered;
                    componentOf[node] = ~discovered;
                    cursor[node] = 0;
                    open[opened++] = node;
                }

                var next = Advance(graph.Successors(node), ref cursor[node], low, ref low[node]);
                if (next >= 0)
                {
                    calls[depth++] = next;
                    continue;
                }

                depth--;
                var reached = low[node];
                if (reached == ~componentOf[node])
                {
                    int member;
                    do
                    {
                        member = open[--opened];
                        componentOf[member] = count;
                        low[member] = int.MaxValue;
                    }
                    while (member != node);
                    count++;
                }
                else
                {
                    // Only the head of a component lacks a caller that hears of what was reached.
                    ref var callerLow = ref low[calls[depth - 1]];
                    callerLow = Math.Min(callerLow, reached);
                }
            }
        }

        return count;
    }

    /// <summary>Goes on along a row up to a node not met yet, which is returned, or to the end (-1).</summary>
    private static int Advance(ReadOnlySpan<int> row, ref int cursor, ReadOnlySpan<int> low, ref int lowest)
    {
        while (cursor < row.Length)
        {
            var next = row[cursor++];
            if (low[next] == 0)
                return next;
            lowest = Math.Min(lowest, low[next]);
        }

        return -1;
    }

    private void Group()
    {
        foreach (var component in componentOf)
            starts[component + 1]++;
        for (var component = 0; component < Count; component++)
            starts[component + 1] += starts[component];
        using var nextMemory = new Scratch<int>(Count);
        var next = nextMemory.Span;
        starts.AsSpan(0, Count).CopyTo(next);
        for (var node = 0; node < componentOf.Length; node++)
            members[next[componentOf[node]]++] = node;
    }

    private void Classify(Digraph graph)
    {
        for (var component = 0; component < Count; component++)
        {
            loops[component] = SizeOf(component) > 1;
            sinks[component] = true;
        }

        for (var node = 0; node < componentOf.Length; node++)
        {
            var component = componentOf[node];
            foreach (var next in graph.Successors(node))
            {
                loops[component] |= next == node;
                sinks[component] &= componentOf[next] == component;
            }
        }
    }
}

namespace ClaimTracker.Graphs;

/// <summary>
/// The strongly connected components of a graph, and with them its exits: the nodes whose component no edge leaves.
/// Everything else in this folder follows one rule: an exit node is never expanded. A chain ends at the first exit that
/// it meets, so nothing is walked inside a loop that has no way out.
/// </summary>
/// <remarks>
/// Most attributions lead to what was recorded, hence numbered, earlier or later throughout, so one sweep from the last node to
/// the first settles every node that leads to settled ones only; where that is so throughout a graph that is not large, nothing
/// need be noted. Whatever is left goes through Tarjan, "Depth-first search and linear graph algorithms" (1972), with the stack of
/// calls kept in an array. O(V + E).
/// </remarks>
internal sealed class Components
{
    private const int Unsettled = -1;

    // Up to as many nodes, a graph whose edges all lead to higher ones needs no memory: its components are its nodes, turned round.
    private const int MostOrdered = 1024;

    private static readonly int[] Numbers = [.. Enumerable.Range(0, MostOrdered)];

    private int[] componentOf = [];
    private int[] starts = [0];
    private int[] members = [];
    private Traits[] traits = [];
    private int nodeCount;
    private Digraph ordered;
    private bool isOrdered;

    [Flags]
    private enum Traits : byte
    {
        None = 0,
        Loop = 1,
        Sink = 2,
    }

    /// <summary>How many components there are.</summary>
    public int Count { get; private set; }

    /// <summary>Whether any component is a loop.</summary>
    public bool HasLoops { get; private set; }

    /// <summary>Finds the components of a graph. O(V + E).</summary>
    public static Components Find(Digraph graph)
    {
        var components = new Components();
        components.Refind(graph);
        return components;
    }

    /// <summary>Forgets what was found and finds the components of another graph in the same memory. O(V + E).</summary>
    public void Refind(Digraph graph)
    {
        nodeCount = graph.NodeCount;
        isOrdered = nodeCount <= MostOrdered && graph.IsOrdered;
        if (isOrdered)
        {
            ordered = graph;
            Count = nodeCount;
            HasLoops = false;
            return;
        }

        if (componentOf.Length < nodeCount)
        {
            componentOf = new int[nodeCount];
            members = new int[nodeCount];
            starts = new int[nodeCount + 1];
            traits = new Traits[nodeCount];
        }

        var places = componentOf.AsSpan(0, nodeCount);
        Count = Settle(graph, places);
        if (Count < nodeCount)
            Count = Assign(graph, places, Count);
        Group();
        Classify(graph);
    }

    /// <summary>
    /// The component of a node. Components are numbered in reverse topological order: an edge between two of them goes
    /// from the higher number to the lower one.
    /// </summary>
    public int ComponentOf(int node) => isOrdered ? Turn(node) : componentOf[node];

    /// <summary>How many nodes a component has.</summary>
    public int SizeOf(int component) => isOrdered ? 1 : starts[component + 1] - starts[component];

    /// <summary>Whether a component has two or more nodes, or one with an edge to itself.</summary>
    public bool IsLoop(int component) => !isOrdered && (traits[component] & Traits.Loop) != 0;

    /// <summary>Whether no edge leaves a component.</summary>
    public bool IsSink(int component) => isOrdered ? ordered.Successors(Turn(component)).IsEmpty : (traits[component] & Traits.Sink) != 0;

    /// <summary>Whether a chain ends where it meets this node: no edge leaves its component.</summary>
    public bool IsExit(int node) => IsSink(ComponentOf(node));

    /// <summary>The nodes of a component, in ascending order.</summary>
    public ReadOnlySpan<int> Members(int component) =>
        isOrdered ? Numbers.AsSpan(Turn(component), 1) : members.AsSpan(starts[component], SizeOf(component));

    private int Turn(int number) => nodeCount - 1 - number;

    /// <summary>
    /// Makes a component of every node whose edges all lead to higher nodes that have become one; none of these is a loop.
    /// Returns how many there are; the others are <see cref="Unsettled"/>.
    /// </summary>
    private static int Settle(Digraph graph, Span<int> componentOf)
    {
        var settled = 0;
        componentOf.Fill(Unsettled);
        for (var node = componentOf.Length - 1; node >= 0; node--)
        {
            var isSettled = true;
            foreach (var next in graph.Successors(node))
                isSettled &= componentOf[next] != Unsettled;
            if (isSettled)
                componentOf[node] = settled++;
        }

        return settled;
    }

    /// <summary>Numbers the unsettled components as Tarjan's depth-first search completes them: what is reached comes first.</summary>
    private static int Assign(Digraph graph, Span<int> componentOf, int count)
    {
        var nodeCount = graph.NodeCount;
        using var lowMemory = new Scratch<int>(nodeCount);
        using var cursorMemory = new Scratch<int>(nodeCount);
        using var callMemory = new Scratch<int>(nodeCount - count);
        using var openMemory = new Scratch<int>(nodeCount - count);
        var low = lowMemory.Span; // 0: not met yet; MaxValue: its component is known
        var cursor = cursorMemory.Span;
        var calls = callMemory.Span;
        var open = openMemory.Span; // met, but the component is not yet known
        int depth = 0, opened = 0, discovered = 0;
        for (var node = 0; node < nodeCount; node++)
            low[node] = componentOf[node] == Unsettled ? 0 : int.MaxValue;

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
        var places = componentOf.AsSpan(0, nodeCount);
        if (Count == nodeCount)
        {
            for (var node = 0; node < nodeCount; node++)
            {
                starts[node] = node;
                members[places[node]] = node;
            }

            starts[Count] = Count;
            return;
        }

        // Where each component ends, from where it is filled down to where it begins.
        starts.AsSpan(0, Count + 1).Clear();
        foreach (var component in places)
            starts[component]++;
        for (var component = 1; component <= Count; component++)
            starts[component] += starts[component - 1];
        for (var node = nodeCount - 1; node >= 0; node--)
            members[--starts[places[node]]] = node;
    }

    private void Classify(Digraph graph)
    {
        for (var component = 0; component < Count; component++)
            traits[component] = SizeOf(component) > 1 ? Traits.Loop | Traits.Sink : Traits.Sink;
        for (var node = 0; node < nodeCount; node++)
        {
            var component = componentOf[node];
            foreach (var next in graph.Successors(node))
            {
                if (next == node)
                    traits[component] |= Traits.Loop;
                else if (componentOf[next] != component)
                    traits[component] &= ~Traits.Sink;
            }
        }

        HasLoops = false;
        for (var component = 0; component < Count; component++)
            HasLoops |= IsLoop(component);
    }
}

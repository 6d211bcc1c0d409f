namespace ClaimTracker.Graphs;

/// <summary>
/// The strongly connected components of a graph, and with them its exits: the nodes whose component no edge leaves.
/// Everything else in this folder follows one rule: an exit node is never expanded. A chain ends at the first exit that
/// it meets, so nothing is walked inside a loop that has no way out.
/// </summary>
/// <remarks>
/// Most attributions lead to what was recorded, hence numbered, earlier or later throughout, so one sweep from the last node to
/// the first settles every node that leads to settled ones only; where that is so throughout a graph that is not large, nothing
/// need be noted. In a small graph with edges back, sets of nodes tell (<see cref="NodeSets"/>). Whatever is left goes through
/// <see cref="Tarjan"/>. O(V + E).
/// </remarks>
internal sealed class Components
{
    // Up to as many nodes, a graph whose edges all lead to higher ones needs no memory: its components are its nodes, turned round.
    private const int MostOrdered = 1024;

    private static readonly int[] Numbers = [.. Enumerable.Range(0, MostOrdered)];

    // One block for all: of each node its component; the members of the components, one behind the other; where each begins, with its traits.
    private int[] block = [];
    private int room;
    private int nodeCount;
    private Digraph ordered;
    private bool isOrdered;

    /// <summary>What a component is, in the highest bits of where it begins.</summary>
    [Flags]
    private enum Traits
    {
        None = 0,
        Loop = 1 << 30,
        Sink = 1 << 31,
    }

    /// <summary>How many components there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many components no edge leaves: at least one in every graph that has nodes.</summary>
    public int SinkCount { get; private set; }

    /// <summary>The components that no edge leaves, from the lowest to the last of them; those that come behind it are not looked at.</summary>
    public SinkEnumerator Sinks => new(this);

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
        isOrdered = false;
        if (nodeCount <= MostOrdered && graph.IsOrdered(out var ends))
        {
            isOrdered = true;
            SinkCount = ends;
            ordered = graph;
            Count = nodeCount;
            HasLoops = false;
            return;
        }

        if (room < nodeCount)
        {
            block = new int[checked((3 * nodeCount) + 1)];
            room = nodeCount;
        }

        if (nodeCount <= NodeSets.MostNodes && TryFindBySets(graph))
            return;
        Count = Settle(graph, Places);
        if (Count < nodeCount)
            Count = Tarjan.Number(graph, Places, Count);
        Group();
        Classify(graph);
    }

    /// <summary>
    /// The component of a node. Components are numbered in reverse topological order: an edge between two of them goes
    /// from the higher number to the lower one.
    /// </summary>
    public int ComponentOf(int node) => isOrdered ? Turn(node) : block[node];

    /// <summary>How many nodes a component has.</summary>
    public int SizeOf(int component) => isOrdered ? 1 : StartOf(component + 1) - StartOf(component);

    /// <summary>Whether a component has two or more nodes, or one with an edge to itself.</summary>
    public bool IsLoop(int component) => !isOrdered && Has(component, Traits.Loop);

    /// <summary>Whether no edge leaves a component.</summary>
    public bool IsSink(int component) => isOrdered ? ordered.Successors(Turn(component)).IsEmpty : Has(component, Traits.Sink);

    /// <summary>Whether a chain ends where it meets this node: no edge leaves its component.</summary>
    public bool IsExit(int node) => IsSink(ComponentOf(node));

    /// <summary>The nodes of a component, in ascending order.</summary>
    public ReadOnlySpan<int> Members(int component) =>
        isOrdered ? Numbers.AsSpan(Turn(component), 1) : block.AsSpan(room + StartOf(component), SizeOf(component));

    private Span<int> Places => block.AsSpan(0, nodeCount);

    private Span<int> MembersInOrder => block.AsSpan(room, nodeCount);

    private Span<int> Starts => block.AsSpan(2 * room, nodeCount + 1);

    private int Turn(int number) => nodeCount - 1 - number;

    private int StartOf(int component) => block[(2 * room) + component] & ~(int)(Traits.Loop | Traits.Sink);

    private bool Has(int component, Traits trait) => (block[(2 * room) + component] & (int)trait) != 0;

    /// <summary>
    /// In a small graph, one set a node tells: nodes from which the same can be reached are one component. It is numbered as soon as all components
    /// that it leads to are.
    /// </summary>
    private bool TryFindBySets(Digraph graph)
    {
        using var memory = new Scratch<ulong>(nodeCount);
        var reached = memory.Span;
        if (!NodeSets.TryFindReached(graph, reached))
            return false;
        Count = 0;
        SinkCount = 0;
        HasLoops = false;
        var places = Places;
        var members = MembersInOrder;
        var starts = Starts;
        var behindLoops = BehindLoops(graph, reached);
        var numbered = 0UL;
        for (var filled = 0; filled < nodeCount;)
        {
            for (var node = nodeCount - 1; node >= 0; node--)
            {
                if ((numbered & NodeSets.Of(node)) != 0)
                    continue;
                var component = (behindLoops & NodeSets.Of(node)) != 0 ? Alike(reached, node) : NodeSets.Of(node);
                var leadsOn = reached[node] & ~component;
                if ((leadsOn & ~numbered) != 0)
                    continue;
                numbered |= component;
                var isLoop = component != NodeSets.Of(node) || graph.Successors(node).Contains(node);
                HasLoops |= isLoop;
                SinkCount += leadsOn == 0 ? 1 : 0;
                starts[Count] = filled | (int)(isLoop ? Traits.Loop : Traits.None) | (int)(leadsOn == 0 ? Traits.Sink : Traits.None);
                while (component != 0)
                {
                    var member = NodeSets.TakeFirst(ref component);
                    places[member] = Count;
                    members[filled++] = member;
                }

                Count++;
            }
        }

        starts[Count] = nodeCount;
        return true;
    }

    /// <summary>The nodes of all loops, and what can be reached from there: a loop has an edge that leads to a lower node, and a way back from there.</summary>
    private static ulong BehindLoops(Digraph graph, ReadOnlySpan<ulong> reached)
    {
        var behind = 0UL;
        for (var node = 0; node < reached.Length; node++)
        {
            foreach (var next in graph.Successors(node))
            {
                if (next < node && (reached[next] & NodeSets.Of(node)) != 0)
                    behind |= reached[next];
            }
        }

        return behind;
    }

    /// <summary>The nodes from which the same can be reached as from one.</summary>
    private static ulong Alike(ReadOnlySpan<ulong> reached, int node)
    {
        var alike = 0UL;
        for (var rest = reached[node]; rest != 0;)
        {
            var other = NodeSets.TakeFirst(ref rest);
            if (reached[other] == reached[node])
                alike |= NodeSets.Of(other);
        }

        return alike;
    }

    /// <summary>
    /// Makes a component of every node whose edges all lead to higher nodes that have become one; none of these is a loop.
    /// Returns how many there are; the others are <see cref="Tarjan.Unnumbered"/>.
    /// </summary>
    private static int Settle(Digraph graph, Span<int> componentOf)
    {
        var settled = 0;
        componentOf.Fill(Tarjan.Unnumbered);
        for (var node = componentOf.Length - 1; node >= 0; node--)
        {
            var isSettled = true;
            foreach (var next in graph.Successors(node))
                isSettled &= componentOf[next] != Tarjan.Unnumbered;
            if (isSettled)
                componentOf[node] = settled++;
        }

        return settled;
    }

    private void Group()
    {
        var places = Places;
        var members = MembersInOrder;
        var starts = Starts;
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
        starts[..(Count + 1)].Clear();
        foreach (var component in places)
            starts[component]++;
        for (var component = 1; component <= Count; component++)
            starts[component] += starts[component - 1];
        for (var node = nodeCount - 1; node >= 0; node--)
            members[--starts[places[node]]] = node;
    }

    private void Classify(Digraph graph)
    {
        var places = Places;
        var starts = Starts;
        for (var component = 0; component < Count; component++)
            starts[component] |= (int)(SizeOf(component) > 1 ? Traits.Loop | Traits.Sink : Traits.Sink);
        for (var node = 0; node < nodeCount; node++)
        {
            var component = places[node];
            foreach (var next in graph.Successors(node))
            {
                if (next == node)
                    starts[component] |= (int)Traits.Loop;
                else if (places[next] != component)
                    starts[component] &= ~(int)Traits.Sink;
            }
        }

        HasLoops = false;
        SinkCount = 0;
        for (var component = 0; component < Count; component++)
        {
            HasLoops |= IsLoop(component);
            SinkCount += IsSink(component) ? 1 : 0;
        }
    }

    /// <summary>Goes through the sinks and ends at the last; a struct so that it allocates nothing.</summary>
    internal struct SinkEnumerator(Components components)
    {
        private int left = components.SinkCount;

        public int Current { get; private set; } = -1;

        public readonly SinkEnumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            if (left == 0)
                return false;
            left--;
            while (!components.IsSink(++Current))
            {
            }

            return true;
        }
    }
}

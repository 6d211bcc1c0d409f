namespace ClaimTracker.Graphs;

/// <summary>
/// The post-dominators of all nodes of a graph, with one virtual sink behind every exit: for each node, the first node behind it that
/// every path to an exit runs through. <see cref="Gatekeepers"/> answers the same of one node.
/// </summary>
/// <remarks>
/// <para>
/// Components are looked at sinks first, so that what a node leads to has its place in the tree already, and the node hangs below
/// the lowest common ancestor of its successors. Each node knows its parent and one ancestor further up (Myers, "An applicative
/// random-access stack", 1983), which finds that ancestor in O(log V): O(V + E log V) in all.
/// </para>
/// <para>
/// From any node of a loop every way out of it can be taken. So what every path runs through beyond the loop is the common ancestor of
/// all ways out, and what it runs through inside is found by <see cref="LoopDominators"/>.
/// </para>
/// </remarks>
internal sealed class PostDominators
{
    private const int NoNode = -1;

    private readonly Digraph graph;
    private readonly Components components;
    private readonly int root;
    private readonly int[] parents;
    private readonly int[] jumps;
    private readonly int[] depths;
    private LoopDominators? loopDominators;

    private PostDominators(Digraph graph, Components components)
    {
        this.graph = graph;
        this.components = components;
        root = graph.NodeCount;
        parents = new int[root + 1];
        jumps = new int[root + 1];
        depths = new int[root + 1];
        parents[root] = root;
        jumps[root] = root;
        for (var component = 0; component < components.Count; component++)
            Place(component);
    }

    /// <summary>Finds those of all nodes.</summary>
    public static PostDominators Find(Digraph graph, Components components) => new(graph, components);

    /// <summary>Whether there is a node, other than this one, that every path from it to an exit runs through.</summary>
    public bool HasGatekeeper(int node) => parents[node] != root;

    /// <summary>The nearest of these, or -1.</summary>
    public int NearestGatekeeper(int node) => HasGatekeeper(node) ? parents[node] : NoNode;

    private void Place(int component)
    {
        var members = components.Members(component);
        if (components.IsSink(component))
        {
            foreach (var member in members)
                Hang(member, root);
            return;
        }

        var beyond = NoNode;
        foreach (var member in members)
        {
            foreach (var next in graph.Successors(member))
            {
                if (components.ComponentOf(next) != component)
                    beyond = beyond == NoNode ? next : CommonAncestor(beyond, next);
            }
        }

        if (members.Length == 1)
        {
            Hang(members[0], beyond);
            return;
        }

        loopDominators ??= new LoopDominators(graph, components);
        var places = loopDominators.Find(component);
        for (var place = 1; place < places.Length; place++)
        {
            var (node, dominator) = places[place];
            Hang(node, dominator == 0 ? beyond : places[dominator].Node);
        }
    }

    private void Hang(int node, int parent)
    {
        parents[node] = parent;
        depths[node] = depths[parent] + 1;
        var jump = jumps[parent];
        // Two jumps of the same length become one of twice the length and the step between; else the jump is one step.
        jumps[node] = depths[parent] - depths[jump] == depths[jump] - depths[jumps[jump]] ? jumps[jump] : parent;
    }

    private int CommonAncestor(int one, int other)
    {
        var depth = Math.Min(depths[one], depths[other]);
        one = Climb(one, depth);
        other = Climb(other, depth);
        while (one != other)
        {
            var apart = jumps[one] != jumps[other];
            one = apart ? jumps[one] : parents[one];
            other = apart ? jumps[other] : parents[other];
        }

        return one;
    }

    private int Climb(int node, int depth)
    {
        while (depths[node] > depth)
            node = depths[jumps[node]] >= depth ? jumps[node] : parents[node];
        return node;
    }
}

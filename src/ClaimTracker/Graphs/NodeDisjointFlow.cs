namespace ClaimTracker.Graphs;

/// <summary>
/// A flow of node-disjoint paths from a root to the exits, grown phase by phase as Dinic (1970) does.
/// </summary>
/// <remarks>
/// <para>
/// Splitting every node into an entry and a departure, with one unit between them, would double the graph. It is not built:
/// as each node carries at most one path, the node before it on that path (<c>before</c>) says everything about the residual
/// graph. Out of an entry, a free node leads to its departure, or ends the path where it is an exit; a used one can only push
/// its path back to the departure before it. Out of a departure lead the edges that carry nothing, and, where the node is
/// used, the way back to its own entry. An exit has no departure: it is never expanded.
/// </para>
/// <para>
/// Except the root, each of these states has one unit of residual capacity in or out, hence serves one augmenting path a
/// phase at most: a state that was used or that led nowhere is dead until the next phase, and a phase is O(V + E).
/// </para>
/// </remarks>
internal ref struct NodeDisjointFlow
{
    private const int Nothing = -1;
    private const int Dead = -1;

    private readonly Digraph graph;
    private readonly Components components;
    private readonly int root;
    private readonly ReadOnlySpan<int> rootSuccessors;
    private readonly Scratch<int> beforeMemory;
    private readonly Scratch<int> levelMemory;
    private readonly Scratch<int> cursorMemory;
    private readonly Scratch<int> queueMemory;
    private readonly Scratch<int> stackMemory;
    private readonly Span<int> before; // the node before a used one on its path; Nothing while it is free
    private readonly Span<int> levels; // of states; 0 while not met in this phase
    private readonly Span<int> cursors; // of departures: where to go on along the row
    private readonly Span<int> queue;
    private readonly Span<int> stack;
    private int met;

    /// <summary>Prepares an empty flow.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="components">Its components.</param>
    /// <param name="root">Where paths begin: a node, or <see cref="Digraph.NodeCount"/> for a root in front of the sources.</param>
    /// <param name="sources">The nodes behind a root that is not in the graph.</param>
    public NodeDisjointFlow(Digraph graph, Components components, int root, ReadOnlySpan<int> sources)
    {
        this.graph = graph;
        this.components = components;
        this.root = root;
        rootSuccessors = root == graph.NodeCount ? sources : graph.Successors(root);
        var nodeCount = graph.NodeCount + 1;
        beforeMemory = new Scratch<int>(nodeCount, Nothing);
        levelMemory = new Scratch<int>(2 * nodeCount, 0);
        cursorMemory = new Scratch<int>(nodeCount);
        queueMemory = new Scratch<int>(2 * nodeCount);
        stackMemory = new Scratch<int>(2 * nodeCount);
        before = beforeMemory.Span;
        levels = levelMemory.Span;
        cursors = cursorMemory.Span;
        queue = queueMemory.Span;
        stack = stackMemory.Span;
    }

    /// <summary>Adds paths until no more can be added, or there are as many as asked for, and returns how many there are.</summary>
    public int Grow(int cap)
    {
        var count = 0;
        while (count < cap && Layer())
        {
            count += Augment(cap - count);
            foreach (var state in queue[..met])
                levels[state] = 0;
        }

        return count;
    }

    /// <summary>Gives the working memory back.</summary>
    public readonly void Dispose()
    {
        beforeMemory.Dispose();
        levelMemory.Dispose();
        cursorMemory.Dispose();
        queueMemory.Dispose();
        stackMemory.Dispose();
    }

    private static int Entry(int node) => 2 * node;

    private static int Departure(int node) => (2 * node) + 1;

    private static bool IsEntry(int state) => (state & 1) == 0;

    private static int NodeOf(int state) => state >> 1;

    private readonly ReadOnlySpan<int> SuccessorsOf(int node) => node == root ? rootSuccessors : graph.Successors(node);

    private readonly bool EndsAt(int node) => before[node] == Nothing && components.IsExit(node);

    private readonly int Behind(int entryOf) =>
        before[entryOf] == Nothing ? Departure(entryOf) : Departure(before[entryOf]);

    /// <summary>Whether an edge has room: not one back to where it all starts, to the node itself, or one in use.</summary>
    private readonly bool HasRoom(int from, int to) => to != root && to != from && before[to] != from;

    private readonly bool CanUndo(int node) => node != root && before[node] != Nothing;

    /// <summary>
    /// Gives states their distance from the root, up to that of the nearest free exits; false where there is no free exit.
    /// Whatever it meets stays in the queue, which is how <see cref="Grow"/> knows what to clear.
    /// </summary>
    private bool Layer()
    {
        met = 0;
        levels[Departure(root)] = 1;
        queue[met++] = Departure(root);
        cursors[root] = 0;
        var last = int.MaxValue;
        for (var head = 0; head < met && levels[queue[head]] <= last; head++)
        {
            var state = queue[head];
            var node = NodeOf(state);
            var level = levels[state];
            if (IsEntry(state))
            {
                if (EndsAt(node))
                    last = level;
                else
                    Meet(Behind(node), level + 1);
                continue;
            }

            foreach (var next in SuccessorsOf(node))
            {
                if (HasRoom(node, next))
                    Meet(Entry(next), level + 1);
            }

            if (CanUndo(node))
                Meet(Entry(node), level + 1);
        }

        return last != int.MaxValue;
    }

    private void Meet(int state, int level)
    {
        if (levels[state] != 0)
            return;
        levels[state] = level;
        queue[met++] = state;
        if (!IsEntry(state))
            cursors[NodeOf(state)] = 0;
    }

    /// <summary>Adds paths along ascending levels until none is left, depth first with a stack of its own.</summary>
    private readonly int Augment(int cap)
    {
        var count = 0;
        var depth = 0;
        stack[depth++] = Departure(root);
        while (depth > 0)
        {
            var state = stack[depth - 1];
            if (IsEntry(state) && EndsAt(NodeOf(state)))
            {
                Apply(stack[..depth]);
                if (++count == cap)
                    break;
                depth = 1;
                continue;
            }

            var next = Next(state);
            if (next >= 0)
            {
                stack[depth++] = next;
            }
            else
            {
                levels[state] = Dead;
                depth--;
            }
        }

        return count;
    }

    /// <summary>The next state behind this one that is a level up and not dead, or -1.</summary>
    private readonly int Next(int state)
    {
        var node = NodeOf(state);
        var level = levels[state] + 1;
        if (IsEntry(state))
            return levels[Behind(node)] == level ? Behind(node) : -1;
        var row = SuccessorsOf(node);
        ref var cursor = ref cursors[node];
        while (cursor < row.Length)
        {
            var next = row[cursor++];
            if (levels[Entry(next)] == level && HasRoom(node, next))
                return Entry(next);
        }

        return levels[Entry(node)] == level && CanUndo(node) ? Entry(node) : -1;
    }

    /// <summary>Sends one unit along an augmenting path: edges that it follows are taken, those that it goes back are given up.</summary>
    private readonly void Apply(ReadOnlySpan<int> path)
    {
        for (var index = 1; index < path.Length; index++)
        {
            var state = path[index];
            levels[state] = Dead;
            if (!IsEntry(state))
                continue;
            // An entry that is come to from its own departure loses its path, and nothing takes its place.
            var node = NodeOf(state);
            var from = NodeOf(path[index - 1]);
            before[node] = from == node ? Nothing : from;
        }
    }
}

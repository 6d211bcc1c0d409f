namespace ClaimTracker.Graphs;

/// <summary>
/// Which nodes of a loop every way out of it runs through: the dominators of the loop with its edges turned round, seen from
/// outside.
/// </summary>
/// <remarks>
/// Lengauer and Tarjan, "A fast algorithm for finding dominators in a flowgraph" (1979), the version with path compression alone, with
/// stacks of its own: O(E log V) of the loop. Everything is told by places, which are the numbers of a depth-first search that
/// comes in from outside; place 0 is the outside.
/// </remarks>
internal sealed class LoopDominators(Digraph graph, Components components)
{
    private const int None = -1;

    private readonly int[] localOf = new int[graph.NodeCount];
    private int[] parents = [];
    private int[] semis = [];
    private int[] labels = [];
    private int[] ancestors = [];
    private int[] stack = [];

    /// <summary>The nodes of a loop that has a way out, from place 1, each with the place of its immediate dominator.</summary>
    public (int Node, int Dominator)[] Find(int component)
    {
        var members = components.Members(component);
        var inside = TurnRound(members, component);
        var places = new (int Node, int Dominator)[members.Length + 1];
        var placeOf = new int[members.Length + 1];
        Search(inside, places, placeOf);

        var buckets = new int[places.Length];
        var nexts = new int[places.Length];
        Array.Fill(buckets, None);
        for (var place = places.Length - 1; place > 0; place--)
        {
            var local = places[place].Node;
            // Turned round, what comes before a node is what it leads to.
            foreach (var next in graph.Successors(members[local]))
            {
                var before = components.ComponentOf(next) == component ? placeOf[localOf[next]] : 0;
                semis[place] = Math.Min(semis[place], semis[Evaluate(before)]);
            }

            nexts[place] = buckets[semis[place]];
            buckets[semis[place]] = place;
            var parent = parents[place];
            ancestors[place] = parent;
            for (var waiting = buckets[parent]; waiting != None; waiting = nexts[waiting])
            {
                var lowest = Evaluate(waiting);
                places[waiting].Dominator = semis[lowest] < semis[waiting] ? lowest : parent;
            }

            buckets[parent] = None;
        }

        for (var place = 1; place < places.Length; place++)
        {
            ref var dominator = ref places[place].Dominator;
            if (dominator != semis[place])
                dominator = places[dominator].Dominator;
            places[place].Node = members[places[place].Node];
        }

        return places;
    }

    /// <summary>The loop with its edges turned round; its last node is the outside.</summary>
    private Digraph TurnRound(ReadOnlySpan<int> members, int component)
    {
        var outside = members.Length;
        for (var local = 0; local < outside; local++)
            localOf[members[local]] = local;
        var edges = new List<(int From, int To)>();
        for (var local = 0; local < outside; local++)
        {
            foreach (var next in graph.Successors(members[local]))
                edges.Add((components.ComponentOf(next) == component ? localOf[next] : outside, local));
        }

        return Digraph.FromEdges(outside + 1, edges.ToArray());
    }

    /// <summary>Numbers the places, depth first from outside.</summary>
    private void Search(Digraph inside, (int Node, int Dominator)[] places, int[] placeOf)
    {
        Reserve(places.Length);
        Array.Fill(placeOf, None);
        var cursors = new int[places.Length];
        var found = 0;
        var depth = 0;
        Meet(inside.NodeCount - 1, 0);
        while (depth > 0)
        {
            var place = stack[depth - 1];
            var row = inside.Successors(places[place].Node);
            if (cursors[place] == row.Length)
            {
                depth--;
                continue;
            }

            var next = row[cursors[place]++];
            if (placeOf[next] == None)
                Meet(next, place);
        }

        void Meet(int local, int parent)
        {
            placeOf[local] = found;
            places[found].Node = local;
            parents[found] = parent;
            semis[found] = found;
            labels[found] = found;
            ancestors[found] = None;
            stack[depth++] = found++;
        }
    }

    private void Reserve(int count)
    {
        if (count <= parents.Length)
            return;
        parents = new int[count];
        semis = new int[count];
        labels = new int[count];
        ancestors = new int[count];
        stack = new int[count];
    }

    /// <summary>Of the places on the way up that have been linked, the one with the lowest semi-dominator.</summary>
    private int Evaluate(int place)
    {
        if (ancestors[place] == None)
            return place;
        var depth = 0;
        for (var node = place; ancestors[ancestors[node]] != None; node = ancestors[node])
            stack[depth++] = node;
        while (depth > 0)
        {
            var node = stack[--depth];
            var ancestor = ancestors[node];
            if (semis[labels[ancestor]] < semis[labels[node]])
                labels[node] = labels[ancestor];
            ancestors[node] = ancestors[ancestor];
        }

        return labels[place];
    }
}

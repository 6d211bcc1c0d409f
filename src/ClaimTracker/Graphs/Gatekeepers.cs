using System.Numerics;

namespace ClaimTracker.Graphs;

/// <summary>
/// The nodes that every path from a source to an exit runs through.
/// </summary>
/// <remarks>
/// <para>
/// They are the post-dominators of the source, with one virtual sink behind every exit. A dominator tree (Lengauer and
/// Tarjan 1979; Cooper, Harvey and Kennedy 2001) would answer that for every node at once, but only the chain of one source
/// is asked for, and every gatekeeper lies on every path: so any one path holds all candidates, in order, and a single sweep
/// along it tells which of them can be got around. It is the residual search behind a first augmenting path (Ford and
/// Fulkerson 1956), resumed from place to place instead of begun again.
/// </para>
/// <para>In a small graph no path is needed: sets of nodes tell which of them no path gets around (<see cref="NodeSets"/>).</para>
/// <para>O(V + E): each node is explored once.</para>
/// </remarks>
internal static class Gatekeepers
{
    private const int Unseen = -1;
    private const int Explored = -2;

    /// <summary>
    /// The nodes other than <paramref name="source"/> that every path from it to an exit runs through, nearest first; none
    /// where the source is an exit itself.
    /// </summary>
    public static int[] Of(Digraph graph, Components components, int source)
    {
        if (components.IsExit(source))
            return [];
        using var pathMemory = new Scratch<int>(graph.NodeCount);
        var path = pathMemory.Span;

        // As long as there is one way only, whatever it leads to is a gatekeeper.
        var found = 0;
        while (!components.IsExit(source) && graph.Successors(source) is [var only])
            path[found++] = source = only;
        if (components.IsExit(source))
            return path[..found].ToArray();
        if (graph.NodeCount <= NodeSets.MostNodes && TryFindBySets(graph, components, source, path, ref found))
            return path[..found].ToArray();
        using var indexMemory = new Scratch<int>(graph.NodeCount, Unseen);
        var rest = path[found..];
        var length = FindPath(graph, components, source, rest);
        found += Sweep(graph, components, rest[..length], indexMemory.Span);
        return path[..found].ToArray();
    }

    /// <summary>
    /// In a small graph, one set a node tells: adds the gatekeepers to those found, nearest first. They form a chain, and the nearer one is, the more of
    /// them are still to come behind it.
    /// </summary>
    private static bool TryFindBySets(Digraph graph, Components components, int source, Span<int> path, ref int found)
    {
        using var memory = new Scratch<ulong>(graph.NodeCount);
        var unavoidable = memory.Span;
        if (!NodeSets.TryFindUnavoidable(graph, components, unavoidable))
            return false;
        var gatekeepers = unavoidable[source] & ~NodeSets.Of(source);
        var count = BitOperations.PopCount(gatekeepers);
        for (var rest = gatekeepers; rest != 0;)
        {
            var gatekeeper = NodeSets.TakeFirst(ref rest);
            path[found + count - BitOperations.PopCount(unavoidable[gatekeeper] & gatekeepers)] = gatekeeper;
        }

        found += count;
        return true;
    }

    /// <summary>Writes a shortest path from the source to an exit and returns its length in nodes.</summary>
    private static int FindPath(Digraph graph, Components components, int source, Span<int> path)
    {
        using var parentMemory = new Scratch<int>(graph.NodeCount, Unseen);
        using var queueMemory = new Scratch<int>(graph.NodeCount);
        var parents = parentMemory.Span;
        var queue = queueMemory.Span;
        parents[source] = source;
        queue[0] = source;
        // The search ends before the queue does: from everywhere some exit can be reached.
        for (int head = 0, tail = 1; ; head++)
        {
            var node = queue[head];
            foreach (var next in graph.Successors(node))
            {
                if (parents[next] != Unseen)
                    continue;
                parents[next] = node;
                if (components.IsExit(next))
                    return Unroll(parents, source, next, path);
                queue[tail++] = next;
            }
        }
    }

    private static int Unroll(ReadOnlySpan<int> parents, int source, int exit, Span<int> path)
    {
        var length = 0;
        for (var node = exit; node != source; node = parents[node])
            path[length++] = node;
        path[length++] = source;
        path[..length].Reverse();
        return length;
    }

    /// <summary>
    /// Goes along the path and keeps the furthest place on it that is reached, off the path, from the places before the
    /// current one. A place is a gatekeeper when nothing behind it is reached in this way. The virtual sink is the last place.
    /// The gatekeepers are left at the beginning of the path; returns how many there are.
    /// </summary>
    private static int Sweep(Digraph graph, Components components, Span<int> path, Span<int> indexes)
    {
        using var stackMemory = new Scratch<int>(graph.NodeCount);
        var stack = stackMemory.Span;
        for (var index = 0; index < path.Length; index++)
            indexes[path[index]] = index;
        int found = 0, furthest = 0;
        for (var index = 0; index < path.Length; index++)
        {
            var node = path[index];
            var isGatekeeper = index > 0 && furthest == index;
            // A place that is done is not needed any more, so the gatekeepers are noted in front of those still to come.
            if (isGatekeeper)
                path[found++] = node;
            // The exit at the end of the path is the last candidate, and it is not expanded.
            if (index == path.Length - 1)
                break;
            furthest = Explore(graph, components, node, indexes, stack, path.Length, furthest);
        }

        return found;
    }

    /// <summary>Explores what a place reaches without the rest of the path, and returns the furthest place that is met.</summary>
    private static int Explore(
        Digraph graph, Components components, int place, Span<int> indexes, Span<int> stack, int sink, int furthest)
    {
        var depth = 0;
        stack[depth++] = place;
        while (depth > 0)
        {
            foreach (var next in graph.Successors(stack[--depth]))
            {
                var index = indexes[next];
                if (index >= 0)
                {
                    furthest = Math.Max(furthest, index);
                }
                else if (index == Unseen)
                {
                    indexes[next] = Explored;
                    if (components.IsExit(next))
                        furthest = sink;
                    else
                        stack[depth++] = next;
                }
            }
        }

        return furthest;
    }
}

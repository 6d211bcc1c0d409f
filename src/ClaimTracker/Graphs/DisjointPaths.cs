namespace ClaimTracker.Graphs;

/// <summary>
/// How many paths to exits there are that have no node in common.
/// </summary>
/// <remarks>
/// Menger, "Zur allgemeinen Kurventheorie" (1927): the number is the size of a largest flow in which every node carries one
/// unit. It is found in phases of shortest augmenting paths (Dinic 1970); with unit node capacities O(sqrt V) phases of
/// O(V + E) are enough (Even and Tarjan 1975).
/// </remarks>
internal static class DisjointPaths
{
    /// <summary>
    /// The largest number of paths from a source to an exit that share no node but the source; 1 where the source is an exit
    /// itself. Stops as soon as <paramref name="cap"/> is reached.
    /// </summary>
    public static int Count(Digraph graph, Components components, int source, int cap = int.MaxValue)
    {
        if (components.IsExit(source))
            return Math.Clamp(cap, 0, 1);
        using var flow = new NodeDisjointFlow(graph, components, source, []);
        return flow.Grow(cap);
    }

    /// <summary>
    /// The largest number of paths, each from one of the sources to an exit, that share no node at all; a source that is an
    /// exit is a path of its own. Stops as soon as <paramref name="cap"/> is reached. Naming a source twice changes nothing.
    /// </summary>
    public static int Count(Digraph graph, Components components, ReadOnlySpan<int> sources, int cap = int.MaxValue)
    {
        using var flow = new NodeDisjointFlow(graph, components, graph.NodeCount, sources);
        return flow.Grow(cap);
    }
}

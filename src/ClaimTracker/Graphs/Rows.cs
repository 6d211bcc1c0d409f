namespace ClaimTracker.Graphs;

/// <summary>
/// Graphs in which each node leads to the next one and the last to none. Most walks over attributions reach such a row, and two of one length are
/// the same graph: so they are made once.
/// </summary>
internal static class Rows
{
    /// <summary>How many nodes the longest of them has.</summary>
    public const int MostNodes = 32;

    private static readonly (Digraph Graph, Components Components)[] Made = [.. Enumerable.Range(1, MostNodes).Select(Make)];

    /// <summary>The row of so many nodes, at least one, and its components.</summary>
    public static (Digraph Graph, Components Components) Of(int nodes) => Made[nodes - 1];

    private static (Digraph Graph, Components Components) Make(int nodes)
    {
        int[] offsets = [.. Enumerable.Range(0, nodes), nodes - 1];
        int[] targets = [.. Enumerable.Range(1, nodes - 1)];
        var graph = new Digraph(nodes, offsets, targets);
        return (graph, Components.Find(graph));
    }
}

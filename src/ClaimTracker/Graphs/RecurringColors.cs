using System.Runtime.InteropServices;

namespace ClaimTracker.Graphs;

/// <summary>
/// The edges after which the colour that was left comes up again on the way to an exit.
/// </summary>
/// <remarks>
/// <para>
/// A sweep over the components in reverse topological order carries the colours onwards, 64 at a time: O(V + E) for every 64
/// colours that more than one node has, and only over the components between the lowest and the highest that have them.
/// Without loops that have a way out, this is exact.
/// </para>
/// <para>
/// Within such a loop the sweep sees walks, and whether a simple path leads past a given node is NP-hard to decide in
/// general: it asks for two disjoint paths (Fortune, Hopcroft and Wyllie, "The directed subgraph homeomorphism problem", 1980).
/// So an edge that hangs on nodes inside a loop is verified by enumerating simple paths, up to <see cref="PathBudget"/> of
/// them and within <see cref="WorkBudget"/> and <see cref="TotalWorkBudget"/>; beyond these the answer by walks stands. Edges
/// that do not hang on it need no verification: see <see cref="ColorSweep"/>. A loop is reported as circular in any case.
/// </para>
/// </remarks>
internal static class RecurringColors
{
    /// <summary>How many paths are looked at to verify one edge.</summary>
    public const int PathBudget = 10_000;

    /// <summary>How many steps are taken to verify one edge, which bounds the memory that paths take.</summary>
    public const long WorkBudget = 10_000_000;

    /// <summary>How many steps are taken to verify all edges of a graph.</summary>
    public const long TotalWorkBudget = 200_000_000;

    private const int Width = 64;

    /// <summary>
    /// Finds all edges (u, c), in order of u then c and each once, such that u has a colour, c does not have it, and on some
    /// simple path that begins u, c and ends at the first exit that it meets, it comes up again behind c.
    /// </summary>
    /// <param name="graph">The graph.</param>
    /// <param name="components">Its components.</param>
    /// <param name="colors">The colour of each node; -1 is none and equals nothing.</param>
    /// <param name="colorCount">Colours are below this number.</param>
    public static List<(int From, int To)> Find(
        Digraph graph, Components components, ReadOnlySpan<int> colors, int colorCount)
    {
        var found = new List<(int From, int To)>();
        using var rankMemory = new Scratch<int>(colorCount, -1);
        var ranks = rankMemory.Span;
        var ranked = Rank(components, colors, ranks);
        if (ranked == 0)
            return found;

        var doubtful = new List<(int From, int To)>();
        for (var first = 0; first < ranked; first += Width)
        {
            var (lowest, highest) = RangeOf(components, colors, ranks, first);
            using var sweep = new ColorSweep(graph, components, colors, ranks, first, lowest);
            sweep.Run(highest, found, doubtful);
        }

        if (doubtful.Count > 0)
            Verify(graph, components, colors, doubtful, found);
        SortDistinct(found);
        return found;
    }

    /// <summary>
    /// Numbers the colours that more than one node has, in the order in which they come up over ascending components, so that
    /// colours which are close to one another share a sweep. Returns their number.
    /// </summary>
    private static int Rank(Components components, ReadOnlySpan<int> colors, Span<int> ranks)
    {
        using var countMemory = new Scratch<int>(ranks.Length, 0);
        var counts = countMemory.Span;
        var isRepeated = false;
        foreach (var color in colors)
        {
            if (color >= 0)
                isRepeated |= ++counts[color] > 1;
        }

        if (!isRepeated)
            return 0;
        var ranked = 0;
        for (var component = 0; component < components.Count; component++)
        {
            foreach (var node in components.Members(component))
            {
                var color = colors[node];
                if (color >= 0 && counts[color] > 1 && ranks[color] < 0)
                    ranks[color] = ranked++;
            }
        }

        return ranked;
    }

    private static (int Lowest, int Highest) RangeOf(
        Components components, ReadOnlySpan<int> colors, ReadOnlySpan<int> ranks, int first)
    {
        int lowest = int.MaxValue, highest = -1;
        for (var node = 0; node < colors.Length; node++)
        {
            if (colors[node] < 0 || (uint)(ranks[colors[node]] - first) >= Width)
                continue;
            lowest = Math.Min(lowest, components.ComponentOf(node));
            highest = Math.Max(highest, components.ComponentOf(node));
        }

        return (lowest, highest);
    }

    private static void Verify(
        Digraph graph,
        Components components,
        ReadOnlySpan<int> colors,
        List<(int From, int To)> doubtful,
        List<(int From, int To)> found)
    {
        SortDistinct(doubtful);
        using var search = PathSearch.FromAnywhere(graph, components);
        foreach (var edge in doubtful)
        {
            if (Holds(search, edge, colors))
                found.Add(edge);
        }
    }

    private static bool Holds(PathSearch search, (int From, int To) edge, ReadOnlySpan<int> colors)
    {
        var workLimit = Math.Min(search.Work + WorkBudget, TotalWorkBudget);
        search.Start(edge.From, edge.To);
        for (var count = 0; count < PathBudget; count++)
        {
            var path = search.Next(workLimit);
            if (path == PathSearch.None)
                return false;
            if (path == PathSearch.GaveUp || search.ComesUpAgain(path, colors, colors[edge.From]))
                return true;
        }

        return true;
    }

    private static void SortDistinct(List<(int From, int To)> edges)
    {
        var span = CollectionsMarshal.AsSpan(edges);
        span.Sort();
        var kept = 0;
        foreach (var edge in span)
        {
            if (kept == 0 || span[kept - 1] != edge)
                span[kept++] = edge;
        }

        edges.RemoveRange(kept, edges.Count - kept);
    }
}

namespace ClaimTracker.Graphs;

/// <summary>
/// Strongly connected components by one depth-first search: Tarjan, "Depth-first search and linear graph algorithms" (1972), with the stack of calls
/// kept in an array. O(V + E).
/// </summary>
internal static class Tarjan
{
    /// <summary>The component of a node that is in none yet.</summary>
    public const int Unnumbered = -1;

    /// <summary>Numbers the components of the unnumbered nodes, as the search completes them: what is reached comes first. Returns how many there are in all.</summary>
    public static int Number(Digraph graph, Span<int> componentOf, int count)
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
            low[node] = componentOf[node] == Unnumbered ? 0 : int.MaxValue;

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
}

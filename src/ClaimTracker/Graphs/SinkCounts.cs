using System.Numerics;

namespace ClaimTracker.Graphs;

/// <summary>How many sinks each component of a graph leads to, itself included.</summary>
/// <remarks>
/// Sweeps of 64 sinks at a time over the components, sinks first: O(V + E) each, in memory that does not depend on how many sinks there
/// are. For graphs in which sets of sinks would take too much of it.
/// </remarks>
internal static class SinkCounts
{
    /// <summary>Counts for every component.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="components">Its components.</param>
    /// <returns>The counts, by component.</returns>
    public static int[] Count(Digraph graph, Components components)
    {
        var counts = new int[components.Count];
        using var reachedMemory = new Scratch<ulong>(components.Count);
        var reached = reachedMemory.Span;
        for (var next = 0; next < reached.Length;)
        {
            var first = next;
            var bits = 0;
            for (; next < reached.Length && bits < 64; next++)
                bits += components.IsSink(next) ? 1 : 0;
            ulong bit = 1;
            for (var component = first; component < reached.Length; component++)
            {
                if (!components.IsSink(component))
                {
                    reached[component] = Beyond(graph, components, component, first, reached);
                }
                else
                {
                    reached[component] = component < next ? bit : 0;
                    bit <<= component < next ? 1 : 0;
                }

                counts[component] += BitOperations.PopCount(reached[component]);
            }
        }

        return counts;
    }

    private static ulong Beyond(Digraph graph, Components components, int component, int first, ReadOnlySpan<ulong> reached)
    {
        ulong beyond = 0;
        foreach (var node in components.Members(component))
        {
            foreach (var next in graph.Successors(node))
            {
                // What comes before the first of these sinks leads to none of them.
                var other = components.ComponentOf(next);
                if (other != component && other >= first)
                    beyond |= reached[other];
            }
        }

        return beyond;
    }
}

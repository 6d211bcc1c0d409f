using System.Numerics;

namespace ClaimTracker.Graphs;

/// <summary>
/// Sets of nodes of a small graph, one bit a node, so that uniting and cutting them takes one instruction. Both kinds of set here are found by sweeps
/// from the last node to the first, in which each node's set comes from those of its successors (data-flow analysis; Kildall 1973).
/// </summary>
/// <remarks>
/// One sweep is enough where all edges lead to higher nodes, and two or three nearly always, since statements are numbered as they are discovered. What
/// takes more is left to searches whose cost is linear whatever the graph: no more than four sweeps are made, O(V + E).
/// </remarks>
internal static class NodeSets
{
    /// <summary>How many nodes have a bit.</summary>
    public const int MostNodes = 64;

    private const int MostSweeps = 4;

    /// <summary>The set of a node alone.</summary>
    public static ulong Of(int node) => 1UL << node;

    /// <summary>The lowest node of a set, which is taken out of it.</summary>
    public static int TakeFirst(ref ulong nodes)
    {
        var first = BitOperations.TrailingZeroCount(nodes);
        nodes &= nodes - 1;
        return first;
    }

    /// <summary>Finds of every node the set of itself and all that can be reached from it; false where that takes too many sweeps.</summary>
    public static bool TryFindReached(Digraph graph, Span<ulong> reached)
    {
        for (var node = 0; node < reached.Length; node++)
            reached[node] = Of(node);
        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            ulong changed = 0, readTooEarly = 0;
            for (var node = reached.Length - 1; node >= 0; node--)
            {
                var set = reached[node];
                foreach (var next in graph.Successors(node))
                {
                    set |= reached[next];
                    readTooEarly |= next < node ? Of(next) : 0;
                }

                changed |= set != reached[node] ? Of(node) : 0;
                reached[node] = set;
            }

            if ((changed & readTooEarly) == 0)
                return true;
        }

        return false;
    }

    /// <summary>
    /// Finds of every node the set of itself and all others that every path from it to an exit runs through; false where that takes too many
    /// sweeps.
    /// </summary>
    public static bool TryFindUnavoidable(Digraph graph, Components components, Span<ulong> unavoidable)
    {
        var exits = 0UL;
        for (var node = 0; node < unavoidable.Length; node++)
        {
            var isExit = components.IsExit(node);
            exits |= isExit ? Of(node) : 0;
            unavoidable[node] = isExit ? Of(node) : ulong.MaxValue;
        }

        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            ulong changed = 0, readTooEarly = 0;
            for (var node = unavoidable.Length - 1; node >= 0; node--)
            {
                if ((exits & Of(node)) != 0)
                    continue;
                var set = ulong.MaxValue;
                foreach (var next in graph.Successors(node))
                {
                    set &= unavoidable[next];
                    readTooEarly |= next < node ? Of(next) : 0;
                }

                set |= Of(node);
                changed |= set != unavoidable[node] ? Of(node) : 0;
                unavoidable[node] = set;
            }

            if ((changed & readTooEarly) == 0)
                return true;
        }

        return false;
    }
}

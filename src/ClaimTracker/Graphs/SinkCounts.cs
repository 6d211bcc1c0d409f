using System.Numerics;

namespace ClaimTracker.Graphs;

/// <summary>How many sinks each component of a graph leads to, itself included.</summary>
/// <remarks>
/// <para>
/// Components are looked at sinks first. One that leads to a single other shares that one's set; only where several meet is a set
/// made, unless the largest of them holds the others. That is linear in the sizes of the sets that meet, which is what counting
/// distinct things takes: no way is known to do it exactly in linear time for every graph.
/// </para>
/// <para>
/// The sets take bounded room. Components for which there is none left are counted by sweeps of 64 sinks at a time, O(V + E) each.
/// </para>
/// </remarks>
internal static class SinkCounts
{
    /// <summary>How many places for set members there are for each component, on average.</summary>
    private const int Room = 8;

    private const int None = -1;

    /// <summary>Counts for every component.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="components">Its components.</param>
    /// <param name="room">How many places for set members there are in all.</param>
    /// <returns>The counts, by component.</returns>
    public static int[] Count(Digraph graph, Components components, int? room = null)
    {
        var counts = new int[components.Count];
        var sets = new Sets(components.Count, room ?? (int)Math.Min((long)Room * components.Count, Array.MaxLength));
        var isAnyUncounted = false;
        // Where a component's set was made; components that share one have the same home.
        using var homeMemory = new Scratch<int>(components.Count);
        var homes = homeMemory.Span;
        for (var component = 0; component < homes.Length; component++)
        {
            var home = components.IsSink(component) ? component : FindHome(graph, components, component, homes);
            homes[component] = home == None ? component : home;
            if (components.IsSink(component))
                sets.Add(component);
            else if (home == None)
                homes[component] = sets.Merge(graph, components, component, homes);
            var size = sets.SizeAt(homes[component]);
            counts[component] = size;
            isAnyUncounted |= size == 0;
        }

        if (isAnyUncounted)
            Sweep(graph, components, homes, counts);
        return counts;
    }

    /// <summary>The home that all successors of a component share, or <see cref="None"/>.</summary>
    private static int FindHome(Digraph graph, Components components, int component, ReadOnlySpan<int> homes)
    {
        var home = None;
        foreach (var node in components.Members(component))
        {
            foreach (var next in graph.Successors(node))
            {
                var other = components.ComponentOf(next);
                if (other == component || homes[other] == home)
                    continue;
                if (home != None)
                    return None;
                home = homes[other];
            }
        }

        return home;
    }

    /// <summary>Counts where no set was made, 64 sinks at a time.</summary>
    private static void Sweep(Digraph graph, Components components, ReadOnlySpan<int> homes, Span<int> counts)
    {
        using var uncountedMemory = new Scratch<bool>(components.Count);
        using var reachedMemory = new Scratch<ulong>(components.Count);
        var uncounted = uncountedMemory.Span;
        var reached = reachedMemory.Span;
        for (var component = 0; component < uncounted.Length; component++)
            uncounted[component] = counts[component] == 0;
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
                    reached[component] = homes[component] == component ? Beyond(graph, components, component, first, reached) : Of(homes[component], first, reached);
                }
                else
                {
                    reached[component] = component < next ? bit : 0;
                    bit <<= component < next ? 1 : 0;
                }

                if (uncounted[component])
                    counts[component] += BitOperations.PopCount(reached[component]);
            }
        }
    }

    private static ulong Beyond(Digraph graph, Components components, int component, int first, ReadOnlySpan<ulong> reached)
    {
        ulong beyond = 0;
        foreach (var node in components.Members(component))
        {
            foreach (var next in graph.Successors(node))
            {
                var other = components.ComponentOf(next);
                if (other != component)
                    beyond |= Of(other, first, reached);
            }
        }

        return beyond;
    }

    // What comes before the first of these sinks leads to none of them.
    private static ulong Of(int component, int first, ReadOnlySpan<ulong> reached) => component < first ? 0 : reached[component];

    /// <summary>The sets, each at the component where it was made, one after the other in one array.</summary>
    private sealed class Sets(int componentCount, int room)
    {
        private readonly int[] starts = new int[componentCount];
        private readonly int[] sizes = new int[componentCount]; // 0: there was no room
        private readonly int[] metBy = new int[componentCount];
        private int[] members = new int[Math.Min(componentCount, room)];
        private int used;
        private int round;

        public int SizeAt(int home) => sizes[home];

        /// <summary>Makes the set of a sink.</summary>
        public void Add(int sink)
        {
            if (!HasRoom(1))
                return;
            starts[sink] = used;
            sizes[sink] = 1;
            members[used++] = sink;
        }

        /// <summary>Makes the set of a component from those of its successors, and returns its home.</summary>
        public int Merge(Digraph graph, Components components, int component, ReadOnlySpan<int> homes)
        {
            round++;
            var start = used;
            var largest = component;
            foreach (var node in components.Members(component))
            {
                foreach (var next in graph.Successors(node))
                {
                    var home = homes[components.ComponentOf(next)];
                    // The component's own home is not known yet; it is none of its successors.
                    if (components.ComponentOf(next) == component)
                        continue;
                    if (sizes[home] == 0 || !Include(home))
                    {
                        used = start;
                        return component;
                    }

                    largest = sizes[home] > sizes[largest] ? home : largest;
                }
            }

            if (used - start == sizes[largest])
            {
                used = start;
                return largest;
            }

            starts[component] = start;
            sizes[component] = used - start;
            return component;
        }

        private bool Include(int home)
        {
            if (!HasRoom(sizes[home]))
                return false;
            foreach (var member in members.AsSpan(starts[home], sizes[home]))
            {
                if (metBy[member] == round)
                    continue;
                metBy[member] = round;
                members[used++] = member;
            }

            return true;
        }

        private bool HasRoom(int more)
        {
            if (used + (long)more > room)
                return false;
            if (used + more > members.Length)
                Array.Resize(ref members, (int)Math.Min(Math.Max(members.Length * 2L, used + more), room));
            return true;
        }
    }
}

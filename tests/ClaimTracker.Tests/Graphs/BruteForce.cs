namespace ClaimTracker.Tests.Graphs;

/// <summary>
/// What the algorithms must answer, by the definitions and nothing else: every simple path is written out, everything is
/// tried. It shares no code with the library, not even the graph.
/// </summary>
internal static class BruteForce
{
    /// <summary>Which nodes can be reached from which, by one or more edges (Warshall 1962).</summary>
    public static bool[,] Reach(Sketch sketch)
    {
        var reach = new bool[sketch.NodeCount, sketch.NodeCount];
        foreach (var (from, to) in sketch.Edges)
            reach[from, to] = true;
        for (var via = 0; via < sketch.NodeCount; via++)
        {
            for (var from = 0; from < sketch.NodeCount; from++)
            {
                for (var to = 0; to < sketch.NodeCount; to++)
                    reach[from, to] |= reach[from, via] && reach[via, to];
            }
        }

        return reach;
    }

    /// <summary>The nodes that can be reached back from everything that they reach.</summary>
    public static bool[] Exits(Sketch sketch)
    {
        var reach = Reach(sketch);
        var nodes = Enumerable.Range(0, sketch.NodeCount).ToArray();
        return [.. nodes.Select(node => nodes.All(other => !reach[node, other] || other == node || reach[other, node]))];
    }

    /// <summary>All simple paths from a source to the first exit that each meets, shortest first, then by rank of nodes.</summary>
    public static List<int[]> Paths(Sketch sketch, int source, int[]? rank = null)
    {
        var exits = Exits(sketch);
        var paths = new List<int[]>();
        Extend([source]);
        paths.Sort((a, b) => a.Length != b.Length
            ? a.Length.CompareTo(b.Length)
            : a.Zip(b, (x, y) => rank is null ? x.CompareTo(y) : rank[x].CompareTo(rank[y])).FirstOrDefault(sign => sign != 0));
        return paths;

        void Extend(int[] path)
        {
            if (exits[path[^1]])
            {
                paths.Add(path);
                return;
            }

            foreach (var next in sketch.Edges.Where(e => e.From == path[^1]).Select(e => e.To).Distinct().Except(path))
                Extend([.. path, next]);
        }
    }

    /// <summary>What all paths have in common, but for their source, in the order in which the shortest one meets it.</summary>
    public static int[] Gatekeepers(Sketch sketch, int source)
    {
        var paths = Paths(sketch, source);
        return [.. paths[0].Skip(1).Where(node => paths.All(path => path.Contains(node)))];
    }

    /// <summary>The largest set of paths of which no two share a node other than the source.</summary>
    public static int DisjointPaths(Sketch sketch, int source) =>
        LargestPacking([.. Paths(sketch, source).Select(path => Set(path.Length == 1 ? path : path[1..]))]);

    /// <summary>The largest set of paths, each from one of the sources, of which no two share a node.</summary>
    public static int DisjointPaths(Sketch sketch, int[] sources) =>
        LargestPacking([.. sources.Distinct().SelectMany(source => Paths(sketch, source)).Select(Set)]);

    /// <summary>The same for graphs with too many paths: unit flow over nodes that are really split, one path at a time.</summary>
    public static int DisjointPathsByFlow(Sketch sketch, int source)
    {
        var exits = Exits(sketch);
        if (exits[source])
            return 1;
        var room = new HashSet<(int From, int To)>(Enumerable.Range(0, sketch.NodeCount).Select(node => (2 * node, (2 * node) + 1)));
        room.UnionWith(sketch.Edges.Where(e => !exits[e.From] && e.From != e.To).Select(e => ((2 * e.From) + 1, 2 * e.To)));
        var count = 0;
        while (Push((2 * source) + 1, []))
            count++;
        return count;

        bool Push(int state, HashSet<int> tried)
        {
            if (state % 2 == 1 && exits[state / 2])
                return true;
            tried.Add(state);
            foreach (var edge in room.Where(edge => edge.From == state && !tried.Contains(edge.To)).ToArray())
            {
                if (tried.Contains(edge.To) || !Push(edge.To, tried))
                    continue;
                room.Remove(edge);
                // What has come out of an exit has left the graph; the rest can be taken back.
                room.Add((edge.To, edge.From));
                return true;
            }

            return false;
        }
    }

    /// <summary>The edges after which a colour comes up again, by looking at every path from every node.</summary>
    public static List<(int From, int To)> RecurringColors(Sketch sketch, int[] colors)
    {
        var found = new SortedSet<(int From, int To)>();
        for (var source = 0; source < sketch.NodeCount; source++)
        {
            var color = colors[source];
            foreach (var path in Paths(sketch, source).Where(path => path.Length > 2))
            {
                if (color >= 0 && colors[path[1]] != color && path.Skip(2).Any(node => colors[node] == color))
                    found.Add((source, path[1]));
            }
        }

        return [.. found];
    }

    /// <summary>Dung's characteristic function, applied to the empty set until nothing changes.</summary>
    public static (bool[] In, bool[] Out) Grounded(Sketch sketch)
    {
        var accepted = new bool[sketch.NodeCount];
        while (true)
        {
            var fallen = Enumerable.Range(0, sketch.NodeCount)
                .Select(node => sketch.Edges.Any(e => e.To == node && accepted[e.From])).ToArray();
            var defended = Enumerable.Range(0, sketch.NodeCount)
                .Select(node => sketch.Edges.All(e => e.To != node || fallen[e.From])).ToArray();
            if (defended.SequenceEqual(accepted))
                return (accepted, fallen);
            accepted = defended;
        }
    }

    private static int Set(int[] nodes) => nodes.Aggregate(0, (set, node) => set | (1 << node));

    /// <summary>The largest number of sets, as bits, of which no two meet: each is either taken or left.</summary>
    private static int LargestPacking(int[] sets)
    {
        // A set that holds another one can be left: the smaller one takes its place in any packing.
        var distinct = sets.Distinct().ToArray();
        var smallest = distinct.Where(set => !distinct.Any(other => other != set && (other & set) == other)).ToArray();
        return Best(0, 0);

        int Best(int index, int taken) =>
            index == smallest.Length ? 0 : Math.Max(
                Best(index + 1, taken),
                (smallest[index] & taken) == 0 ? 1 + Best(index + 1, taken | smallest[index]) : 0);
    }
}

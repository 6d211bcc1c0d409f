using System.Buffers;

namespace ClaimTracker.Graphs;

/// <summary>
/// Finds the simple paths from a node to exits one after the other: shortest first, ties in lexicographic order.
/// </summary>
/// <remarks>
/// <para>
/// A best-first search over partial paths, each judged by its shortest simple completion (the idea of Yen 1971, without
/// solving the same suffixes again). The best partial path is followed down to an exit by steps that keep its total, hence are
/// best again; the steps not taken wait in a heap. So a path without branches never touches the heap.
/// </para>
/// <para>
/// Where a path enters a loop, and outside of loops, the plain distance to the nearest exit is exact. Inside, it still is as
/// long as no node of the path in this loop is nearer to an exit than its end: the nodes of a shortest way are all nearer, so
/// the way keeps clear of the path. Else the distance is a lower bound, and the exact one is measured by
/// <see cref="LoopDetours"/> only when the partial path comes up, which drops it where it has no completion.
/// </para>
/// <para>
/// Linear until the first path. Without loops a further path costs its length, the edges that branch off it and a heap
/// operation for each; with loops, in addition, a search of the loop for each partial path that comes up, of which there are
/// at most as many as edges that branch off the paths so far.
/// </para>
/// </remarks>
internal sealed class PathSearch : IDisposable
{
    /// <summary>Says that there is no path left.</summary>
    public const int None = -1;

    /// <summary>Says that there may be paths left, but that finding them takes more work than allowed.</summary>
    public const int GaveUp = -2;

    private readonly Digraph graph;
    private readonly Components components;
    private readonly PartialPaths partials;
    private readonly PriorityQueue<int, int> open;
    private readonly int[] distances;
    private readonly int[] onPath;
    private readonly int[] seen;
    private LoopDetours? detours;
    private int stamp;
    private int expansion;
    private long steps;

    /// <summary>Prepares to search from one node.</summary>
    public PathSearch(Digraph graph, Components components, IComparer<int> order, int source)
        : this(graph, components, order) => ExitDistances.MeasureFrom(graph, components, source, distances.AsSpan(0, graph.NodeCount));

    private PathSearch(Digraph graph, Components components, IComparer<int> order)
    {
        this.graph = graph;
        this.components = components;
        partials = new PartialPaths(order);
        open = new PriorityQueue<int, int>(partials);
        distances = ArrayPool<int>.Shared.Rent(graph.NodeCount);
        onPath = ArrayPool<int>.Shared.Rent(graph.NodeCount);
        seen = ArrayPool<int>.Shared.Rent(graph.NodeCount);
        Array.Clear(onPath);
        Array.Clear(seen);
    }

    /// <summary>How many steps and nodes have been looked at so far: a measure of work that is the same on every machine.</summary>
    public long Work => steps + (detours?.Work ?? 0);

    /// <summary>Prepares to search from any node.</summary>
    public static PathSearch FromAnywhere(Digraph graph, Components components)
    {
        var search = new PathSearch(graph, components, Comparer<int>.Default);
        ExitDistances.Measure(graph, components, search.distances.AsSpan(0, graph.NodeCount));
        return search;
    }

    /// <summary>Begins anew with the paths from a node.</summary>
    public void Start(int source)
    {
        Reset();
        Open(partials.AddRoot(source, distances[source]));
    }

    /// <summary>Begins anew with the paths from a node, which is no exit, that go on along one of its edges.</summary>
    public void Start(int source, int second)
    {
        Reset();
        Branch(partials.AddRoot(source, distances[source]), second, distances[source], distances[source], isPlain: true);
    }

    /// <summary>Finds the next path.</summary>
    /// <param name="workLimit">Gives up where <see cref="Work"/> goes beyond this.</param>
    /// <returns>Its last step, <see cref="None"/> where there is no path left, or <see cref="GaveUp"/>.</returns>
    public int Next(long workLimit = long.MaxValue)
    {
        while (open.TryDequeue(out var path, out _))
        {
            if (Work > workLimit)
                return GaveUp;
            var partial = partials[path];
            var lowest = Mark(path);
            if (!partial.Exact)
            {
                detours ??= new LoopDetours(graph, components, distances);
                if (!detours.TryMeasure(partial.Node, onPath, stamp, out var remaining))
                    continue;
                if (partial.Depth + remaining > partial.Total)
                {
                    // Others may be better than this one has turned out to be.
                    partials.Raise(path, partial.Depth + remaining);
                    Open(path);
                    continue;
                }
            }

            return Descend(path, partial.Exact, lowest);
        }

        return None;
    }

    /// <summary>The nodes of a path that was found.</summary>
    public int[] ToArray(int path) => partials.ToArray(path);

    /// <summary>Whether a node of a colour comes up on a path that was found, behind its first two nodes.</summary>
    public bool ComesUpAgain(int path, ReadOnlySpan<int> colors, int color)
    {
        for (var step = partials[path]; step.Depth > 1; step = partials[step.Parent])
        {
            steps++;
            if (colors[step.Node] == color)
                return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(distances);
        ArrayPool<int>.Shared.Return(onPath);
        ArrayPool<int>.Shared.Return(seen);
        detours?.Dispose();
    }

    private void Reset()
    {
        partials.Clear();
        open.Clear();
        stamp++;
    }

    private void Open(int path) => open.Enqueue(path, path);

    /// <summary>
    /// Stamps the nodes of a path that lie in the loop where it ends, the only ones that can come into its way, and returns the
    /// least distance among them.
    /// </summary>
    private int Mark(int path)
    {
        stamp++;
        var step = partials[path];
        var lowest = distances[step.Node];
        var component = components.ComponentOf(step.Node);
        if (components.SizeOf(component) == 1)
            return lowest;
        while (true)
        {
            steps++;
            onPath[step.Node] = stamp;
            lowest = Math.Min(lowest, distances[step.Node]);
            if (step.Depth == 0 || components.ComponentOf(partials[step.Parent].Node) != component)
                return lowest;
            step = partials[step.Parent];
        }
    }

    /// <summary>Follows the best completion of a partial path to its exit, and leaves what branches off in the heap.</summary>
    /// <param name="path">The partial path, whose total is exact.</param>
    /// <param name="isPlain">Whether its total comes from the plain distances, and not from the detours measured last.</param>
    /// <param name="lowest">The least distance of its nodes in the loop where it ends.</param>
    private int Descend(int path, bool isPlain, int lowest)
    {
        while (!components.IsExit(partials[path].Node))
        {
            var (node, _, _, depth, total, _) = partials[path];
            var remaining = total - depth;
            var successors = graph.Successors(node);
            steps += successors.Length;
            onPath[node] = stamp;
            var best = -1;
            foreach (var next in successors)
            {
                if (IsStep(node, next, remaining, isPlain) && (best < 0 || partials.CompareNodes(next, best) < 0))
                    best = next;
            }

            // Parallel edges are one, and the way straight on does not branch off.
            seen[best] = ++expansion;
            foreach (var next in successors)
            {
                if (seen[next] == expansion)
                    continue;
                seen[next] = expansion;
                Branch(path, next, remaining, lowest, isPlain);
            }

            if (components.ComponentOf(best) != components.ComponentOf(node))
                lowest = int.MaxValue;
            isPlain |= distances[best] <= lowest;
            lowest = Math.Min(lowest, distances[best]);
            path = partials.Add(path, best, total, isPlain);
        }

        return path;
    }

    /// <summary>Whether an edge keeps the total of the path.</summary>
    private bool IsStep(int from, int to, int remaining, bool isPlain) =>
        isPlain || components.ComponentOf(from) != components.ComponentOf(to)
            ? distances[to] == remaining - 1
            : detours!.IsStep(from, to);

    /// <summary>Puts a partial path that goes on along an edge into the heap, unless it would not be simple.</summary>
    private void Branch(int path, int next, int remaining, int lowest, bool isPlain)
    {
        var (node, _, _, depth, _, _) = partials[path];
        var isInside = components.ComponentOf(node) == components.ComponentOf(next);
        if (isInside && (next == node || onPath[next] == stamp))
            return;
        var isExact = !isInside || distances[next] <= lowest;
        // What is not a step of a shortest way loses one edge at least against the path that it branches off.
        var onward = isExact
            ? distances[next]
            : Math.Max(distances[next], IsStep(node, next, remaining, isPlain) ? remaining - 1 : remaining);
        Open(partials.Add(path, next, depth + 1 + onward, isExact));
    }
}

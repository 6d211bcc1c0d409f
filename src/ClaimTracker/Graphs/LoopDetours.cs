using System.Buffers;

namespace ClaimTracker.Graphs;

/// <summary>
/// The shortest ways out of a loop that keep clear of a path which already runs through it: a breadth-first search that stays
/// in one component, as far as the best way out found so far makes sense. O(V + E) of the component.
/// </summary>
/// <remarks>Beyond the loop the plain distances hold: a path that has left a component cannot come back to it.</remarks>
internal sealed class LoopDetours : IDisposable
{
    private readonly Digraph graph;
    private readonly Components components;
    private readonly int[] distances;
    private readonly int[] metIn;
    private readonly int[] shortestIn;
    private readonly int[] layers;
    private readonly int[] queue;
    private int round;

    /// <summary>Rents working memory for a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="components">Its components.</param>
    /// <param name="distances">The distance of each node to the nearest exit.</param>
    public LoopDetours(Digraph graph, Components components, int[] distances)
    {
        this.graph = graph;
        this.components = components;
        this.distances = distances;
        metIn = ArrayPool<int>.Shared.Rent(graph.NodeCount);
        shortestIn = ArrayPool<int>.Shared.Rent(graph.NodeCount);
        layers = ArrayPool<int>.Shared.Rent(graph.NodeCount);
        queue = ArrayPool<int>.Shared.Rent(graph.NodeCount);
        Array.Clear(metIn);
        Array.Clear(shortestIn);
    }

    /// <summary>How many nodes all searches have met, as a measure of work.</summary>
    public long Work { get; private set; }

    /// <summary>Measures the shortest way from a node to an exit that avoids the nodes of a path; false where there is none.</summary>
    /// <param name="start">The end of the path.</param>
    /// <param name="onPath">The stamps of nodes.</param>
    /// <param name="stamp">The stamp that the nodes of the path have.</param>
    /// <param name="remaining">The length of the shortest way in edges.</param>
    public bool TryMeasure(int start, ReadOnlySpan<int> onPath, int stamp, out int remaining)
    {
        round++;
        remaining = int.MaxValue;
        var component = components.ComponentOf(start);
        var count = 0;
        queue[count++] = start;
        metIn[start] = round;
        layers[start] = 0;
        for (var head = 0; head < count; head++)
        {
            var node = queue[head];
            // Even without the path in its way, this one cannot do better; one that draws level still can be chosen.
            if (layers[node] + distances[node] > remaining)
                continue;
            foreach (var next in graph.Successors(node))
            {
                if (components.ComponentOf(next) != component)
                {
                    remaining = Math.Min(remaining, layers[node] + 1 + distances[next]);
                }
                else if (metIn[next] != round && onPath[next] != stamp)
                {
                    metIn[next] = round;
                    layers[next] = layers[node] + 1;
                    queue[count++] = next;
                }
            }
        }

        Work += count;
        if (remaining == int.MaxValue)
            return false;
        MarkShortest(queue.AsSpan(0, count), component, remaining);
        return true;
    }

    /// <summary>Whether an edge of the loop lies on one of the shortest ways that were measured last.</summary>
    public bool IsStep(int from, int to) => shortestIn[to] == round && layers[to] == layers[from] + 1;

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(metIn);
        ArrayPool<int>.Shared.Return(shortestIn);
        ArrayPool<int>.Shared.Return(layers);
        ArrayPool<int>.Shared.Return(queue);
    }

    /// <summary>Marks the nodes on shortest ways, from the far end to the start, so that none needs edges turned round.</summary>
    private void MarkShortest(ReadOnlySpan<int> met, int component, int total)
    {
        for (var index = met.Length - 1; index >= 0; index--)
        {
            var node = met[index];
            foreach (var next in graph.Successors(node))
            {
                var isOn = components.ComponentOf(next) != component
                    ? layers[node] + 1 + distances[next] == total
                    : IsStep(node, next);
                if (!isOn)
                    continue;
                shortestIn[node] = round;
                break;
            }
        }
    }
}

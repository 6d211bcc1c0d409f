using System.Collections;

namespace ClaimTracker.Graphs;

/// <summary>
/// The simple paths from a source to an exit, each ending at the first exit that it meets: shortest first, ties by the nodes
/// one by one under an order. Nothing is done before the first path is asked for, and no more than it takes for the next one:
/// see <see cref="PathSearch"/>.
/// </summary>
internal sealed class SimplePaths(Digraph graph, Components components, int source, IComparer<int> order) : IEnumerable<int[]>
{
    /// <inheritdoc/>
    public IEnumerator<int[]> GetEnumerator()
    {
        if (components.IsExit(source))
        {
            yield return [source];
            yield break;
        }

        using var search = new PathSearch(graph, components, order, source);
        search.Start(source);
        for (var path = search.Next(); path != PathSearch.None; path = search.Next())
            yield return search.ToArray(path);
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

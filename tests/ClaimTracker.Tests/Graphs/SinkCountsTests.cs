using ClaimTracker.Graphs;

namespace ClaimTracker.Tests.Graphs;

public sealed class SinkCountsTests
{
    [Fact]
    public void Sinks_are_counted_as_the_reachability_matrix_has_them() => Cases.Each(Sketch.Any(9, 16), 4000, sketch =>
    {
        var components = sketch.Components;
        var reach = BruteForce.Reach(sketch);
        var counts = SinkCounts.Count(sketch.Graph, components);
        for (var node = 0; node < sketch.NodeCount; node++)
        {
            counts[components.ComponentOf(node)].Should().Be(Enumerable.Range(0, sketch.NodeCount)
                .Where(other => components.IsExit(other) && (other == node || reach[node, other]))
                .Select(components.ComponentOf).Distinct().Count());
        }
    });

    [Fact]
    public void More_sinks_than_one_sweep_takes_are_counted()
    {
        const int Length = 3_000;
        (int From, int To)[] edges = [.. Enumerable.Range(0, Length).SelectMany(n => new[] { (n, n + 1), (n, Length + 1 + n) })];
        var graph = Digraph.FromEdges((2 * Length) + 1, edges);
        var components = Components.Find(graph);

        var counts = SinkCounts.Count(graph, components);

        for (var n = 0; n <= Length; n++)
            counts[components.ComponentOf(n)].Should().Be(Length - n + 1);
    }
}

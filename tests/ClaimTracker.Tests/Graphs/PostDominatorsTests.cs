using ClaimTracker.Graphs;

namespace ClaimTracker.Tests.Graphs;

public sealed class PostDominatorsTests
{
    [Fact]
    public void The_nearest_gatekeeper_of_every_node_is_the_first_of_its_gatekeepers() => Cases.Each(Sketch.Any(9, 16), 6000, sketch =>
    {
        var dominators = PostDominators.Find(sketch.Graph, sketch.Components);
        for (var node = 0; node < sketch.NodeCount; node++)
        {
            var gatekeepers = Gatekeepers.Of(sketch.Graph, sketch.Components, node);
            dominators.HasGatekeeper(node).Should().Be(gatekeepers.Length > 0);
            dominators.NearestGatekeeper(node).Should().Be(gatekeepers.Length > 0 ? gatekeepers[0] : -1);
        }
    });

    [Fact]
    public void In_a_loop_with_one_way_out_every_way_runs_through_its_last_node()
    {
        var sketch = Sketch.Of("0-1 1-2 2-0 2-3");
        var dominators = PostDominators.Find(sketch.Graph, sketch.Components);

        dominators.NearestGatekeeper(0).Should().Be(1);
        dominators.NearestGatekeeper(1).Should().Be(2);
        dominators.NearestGatekeeper(2).Should().Be(3);
        dominators.HasGatekeeper(3).Should().BeFalse();
    }

    [Fact]
    public void A_loop_of_a_million_nodes_with_two_ways_out_has_no_gatekeeper_but_along_the_ring()
    {
        const int Size = 1_000_000;
        var path = Sketch.Path(Size + 2);
        var graph = Digraph.FromEdges(Size + 2, [.. path.Edges.Where(edge => edge.From < Size - 1), (Size - 1, 0), (Size - 1, Size), (0, Size + 1)]);

        var dominators = PostDominators.Find(graph, Components.Find(graph));

        dominators.HasGatekeeper(0).Should().BeFalse();
        dominators.NearestGatekeeper(1).Should().Be(2);
        dominators.HasGatekeeper(Size - 1).Should().BeFalse();
    }
}

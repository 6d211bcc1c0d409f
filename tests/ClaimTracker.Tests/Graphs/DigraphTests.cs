using ClaimTracker.Graphs;

namespace ClaimTracker.Tests.Graphs;

public sealed class DigraphTests
{
    [Fact]
    public void Edges_keep_their_order_by_source()
    {
        var graph = Digraph.FromEdges(3, [(1, 2), (0, 1), (1, 0), (1, 2), (1, 1)]);
        graph.NodeCount.Should().Be(3);
        graph.EdgeCount.Should().Be(5);
        graph.Successors(0).ToArray().Should().Equal(1);
        graph.Successors(1).ToArray().Should().Equal(2, 0, 2, 1);
        graph.Successors(2).ToArray().Should().BeEmpty();
    }

    [Fact]
    public void Rows_may_lie_in_arrays_that_are_too_long()
    {
        var graph = new Digraph(2, [0, 1, 2, 77, 77], [1, 0, 99, 99]);
        graph.EdgeCount.Should().Be(2);
        graph.Successors(1).ToArray().Should().Equal(0);
        graph.Reversed().Successors(1).ToArray().Should().Equal(0);
    }

    [Fact]
    public void A_graph_without_nodes_is_a_graph() => Digraph.FromEdges(0, []).Reversed().EdgeCount.Should().Be(0);

    [Fact]
    public void Turning_round_turns_every_edge_and_only_those() => Cases.Each(Sketch.Any(8, 20), 500, sketch =>
    {
        var turned = sketch.Graph.Reversed();
        Enumerable.Range(0, sketch.NodeCount)
            .SelectMany(node => turned.Successors(node).ToArray().Select(from => (from, node)))
            .Should().BeEquivalentTo(sketch.Edges);
    });
}

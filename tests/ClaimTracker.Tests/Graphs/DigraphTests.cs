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
    public void Offsets_and_rows_may_lie_in_one_array_behind_something_else()
    {
        int[] block = [77, 77, 6, 7, 9, 99, 1, 0, 1, 88];
        var graph = new Digraph(2, block, block, first: 2);
        graph.EdgeCount.Should().Be(3);
        graph.Successors(0).ToArray().Should().Equal(1);
        graph.Successors(1).ToArray().Should().Equal(0, 1);
        graph.Reversed().Successors(0).ToArray().Should().Equal(1);
        graph.Reversed().Successors(1).ToArray().Should().Equal(0, 1);
        graph.IsOrdered(out _).Should().BeFalse();
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

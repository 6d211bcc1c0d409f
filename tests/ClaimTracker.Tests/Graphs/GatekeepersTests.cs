using ClaimTracker.Graphs;

namespace ClaimTracker.Tests.Graphs;

public sealed class GatekeepersTests
{
    [Theory]
    [InlineData("0-1 0-2 1-3 2-3 3-4", new[] { 3, 4 })] // a diamond, then one way
    [InlineData("0-1 0-2", new int[0])] // two exits
    [InlineData("0-1 0-1 1-2", new[] { 1, 2 })] // parallel edges are one way
    [InlineData("0-1 1-2 2-1 2-3", new[] { 1, 2, 3 })] // a loop with one way in and one way out
    [InlineData("0-1 1-2 2-1", new[] { 1 })] // a loop without a way out ends the path where it is entered
    [InlineData("0-1 0-2 1-2 2-1", new int[0])] // and is entered at two places here
    [InlineData("0-1 1-2 2-3 0-3", new[] { 3 })] // a short cut
    [InlineData("0-0", new int[0])] // the source is its own exit
    [InlineData("0-1 1-0", new int[0])]
    public void Named_examples(string edges, int[] expected)
    {
        var sketch = Sketch.Of(edges);
        Gatekeepers.Of(sketch.Graph, sketch.Components, 0).Should().Equal(expected);
    }

    [Fact]
    public void Gatekeepers_are_what_all_paths_share() => Cases.Each(Sketch.Any(9, 16), 4000, Check);

    [Fact]
    public void Gatekeepers_are_what_all_paths_share_where_loops_have_a_way_out() =>
        Cases.Each(Sketch.WithWayOut(9, 7), 3000, Check);

    [Fact]
    public void Every_node_of_a_path_of_a_million_keeps_its_gate()
    {
        var sketch = Sketch.Path(1_000_000);
        Gatekeepers.Of(sketch.Graph, sketch.Components, 0).Should().HaveCount(999_999)
            .And.BeInAscendingOrder().And.StartWith(1).And.EndWith(999_999);
    }

    [Fact]
    public void A_star_has_none()
    {
        var sketch = Sketch.Star(100);
        Gatekeepers.Of(sketch.Graph, sketch.Components, 0).Should().BeEmpty();
    }

    [Fact]
    public void Sets_of_nodes_and_the_search_tell_the_same() => Cases.Each(Sketch.WithWayOut(NodeSets.MostNodes, 6), 1000, sketch =>
    {
        var large = sketch.AmongMany();
        for (var source = 0; source < sketch.NodeCount; source++)
        {
            Gatekeepers.Of(sketch.Graph, sketch.Components, source)
                .Should().Equal(Gatekeepers.Of(large.Graph, large.Components, source), "source is {0}", source);
        }
    });

    [Fact]
    public void In_a_small_graph_where_they_take_too_many_sweeps_they_are_searched_for()
    {
        // Each edge of the way leads to a lower node, so that each sweep would tell of one more.
        var sketch = Sketch.Of("0-20 0-21 20-19 21-19 19-18 18-17 17-16 16-15 15-14 14-13 13-12 12-11 11-10 10-9 9-8 9-7 8-6 7-6 6-5");
        Span<ulong> sets = stackalloc ulong[sketch.NodeCount];

        NodeSets.TryFindUnavoidable(sketch.Graph, sketch.Components, sets).Should().BeFalse();
        Gatekeepers.Of(sketch.Graph, sketch.Components, 0).Should().Equal(19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 6, 5);
    }

    private static void Check(Sketch sketch)
    {
        var large = sketch.AmongMany();
        for (var source = 0; source < sketch.NodeCount; source++)
        {
            var expected = BruteForce.Gatekeepers(sketch, source);
            Gatekeepers.Of(sketch.Graph, sketch.Components, source).Should().Equal(expected, "source is {0}", source);
            Gatekeepers.Of(large.Graph, large.Components, source).Should().Equal(expected, "source is {0} among many", source);
        }
    }
}

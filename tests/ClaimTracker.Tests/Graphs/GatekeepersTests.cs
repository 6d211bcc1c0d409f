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

    private static void Check(Sketch sketch)
    {
        for (var source = 0; source < sketch.NodeCount; source++)
        {
            Gatekeepers.Of(sketch.Graph, sketch.Components, source)
                .Should().Equal(BruteForce.Gatekeepers(sketch, source), "source is {0}", source);
        }
    }
}

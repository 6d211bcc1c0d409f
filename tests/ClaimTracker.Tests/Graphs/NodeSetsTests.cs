using ClaimTracker.Graphs;

namespace ClaimTracker.Tests.Graphs;

public sealed class NodeSetsTests
{
    [Fact]
    public void What_is_reached_is_a_node_itself_and_what_the_reachability_matrix_says()
    {
        const int Sketches = 2000;
        var found = 0;
        Cases.Each(Sketch.Any(9, 16), Sketches, sketch =>
        {
            var reached = new ulong[sketch.NodeCount];
            var matrix = BruteForce.Reach(sketch);
            if (!NodeSets.TryFindReached(sketch.Graph, reached))
                return;
            found++;
            for (var node = 0; node < sketch.NodeCount; node++)
            {
                Nodes(reached[node]).Should()
                    .Equal(Enumerable.Range(0, sketch.NodeCount).Where(other => other == node || matrix[node, other]));
            }
        });

        // Few sweeps are enough for nearly all, however wild.
        found.Should().BeGreaterThan(Sketches * 9 / 10);
    }

    [Fact]
    public void Few_sweeps_are_enough_for_graphs_like_those_of_attributions()
    {
        const int Sketches = 500;
        int reached = 0, unavoidable = 0;
        Cases.Each(Sketch.WithWayOut(NodeSets.MostNodes, 6), Sketches, sketch =>
        {
            var sets = new ulong[sketch.NodeCount];
            reached += NodeSets.TryFindReached(sketch.Graph, sets) ? 1 : 0;
            unavoidable += NodeSets.TryFindUnavoidable(sketch.Graph, sketch.Components, sets) ? 1 : 0;
        });

        reached.Should().BeGreaterThan(Sketches * 9 / 10);
        unavoidable.Should().BeGreaterThan(Sketches * 9 / 10);
    }

    [Fact]
    public void A_path_of_64_nodes_takes_all_64_bits()
    {
        var sketch = Sketch.Path(NodeSets.MostNodes);
        var reached = new ulong[sketch.NodeCount];
        var unavoidable = new ulong[sketch.NodeCount];

        NodeSets.TryFindReached(sketch.Graph, reached).Should().BeTrue();
        NodeSets.TryFindUnavoidable(sketch.Graph, sketch.Components, unavoidable).Should().BeTrue();

        Nodes(reached[0]).Should().Equal(Enumerable.Range(0, 64));
        Nodes(unavoidable[0]).Should().Equal(Enumerable.Range(0, 64));
        Nodes(reached[63]).Should().Equal(63);
        Nodes(unavoidable[63]).Should().Equal(63);
    }

    [Fact]
    public void A_path_numbered_backwards_takes_more_sweeps_than_are_made()
    {
        var edges = Enumerable.Range(0, 9).Select(node => (node + 1, node)).ToArray();
        var sketch = new Sketch(10, edges);

        NodeSets.TryFindReached(sketch.Graph, new ulong[10]).Should().BeFalse();
        sketch.Components.Count.Should().Be(10);
        sketch.Components.IsExit(0).Should().BeTrue();
        sketch.Components.HasLoops.Should().BeFalse();
    }

    [Fact]
    public void Parts_of_64_bits_come_out_from_the_lowest_node_to_the_highest()
    {
        var nodes = NodeSets.Of(63) | NodeSets.Of(0) | NodeSets.Of(31);

        NodeSets.TakeFirst(ref nodes).Should().Be(0);
        NodeSets.TakeFirst(ref nodes).Should().Be(31);
        NodeSets.TakeFirst(ref nodes).Should().Be(63);
        nodes.Should().Be(0);
    }

    private static IEnumerable<int> Nodes(ulong set) => Enumerable.Range(0, 64).Where(node => (set & NodeSets.Of(node)) != 0);
}

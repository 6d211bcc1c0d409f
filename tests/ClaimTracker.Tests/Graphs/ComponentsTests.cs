using ClaimTracker.Graphs;

namespace ClaimTracker.Tests.Graphs;

public sealed class ComponentsTests
{
    [Fact]
    public void Components_are_those_of_the_reachability_matrix() => Cases.Each(Sketch.Any(9, 16), 4000, sketch =>
    {
        var components = sketch.Components;
        var reach = BruteForce.Reach(sketch);
        var exits = BruteForce.Exits(sketch);
        for (var node = 0; node < sketch.NodeCount; node++)
        {
            var own = Enumerable.Range(0, sketch.NodeCount)
                .Where(other => other == node || (reach[node, other] && reach[other, node])).ToArray();
            var component = components.ComponentOf(node);
            components.Members(component).ToArray().Should().Equal(own);
            components.SizeOf(component).Should().Be(own.Length);
            components.IsLoop(component).Should().Be(reach[node, node]);
            components.IsSink(component).Should().Be(exits[node]);
            components.IsExit(node).Should().Be(exits[node]);
        }

        Enumerable.Range(0, components.Count).Sum(components.SizeOf).Should().Be(sketch.NodeCount);
    });

    [Fact]
    public void An_edge_between_components_goes_down() => Cases.Each(Sketch.Any(9, 16), 2000, sketch =>
    {
        foreach (var (from, to) in sketch.Edges)
            sketch.Components.ComponentOf(to).Should().BeLessThanOrEqualTo(sketch.Components.ComponentOf(from));
    });

    [Fact]
    public void A_node_with_an_edge_to_itself_is_a_loop_and_a_sink()
    {
        var components = Sketch.Of("0-1 1-1").Components;
        components.IsLoop(components.ComponentOf(1)).Should().BeTrue();
        components.IsExit(1).Should().BeTrue();
        components.IsLoop(components.ComponentOf(0)).Should().BeFalse();
        components.IsExit(0).Should().BeFalse();
    }

    [Fact]
    public void A_loop_with_a_way_out_is_no_sink()
    {
        var components = Sketch.Of("0-1 1-0 1-2").Components;
        components.Count.Should().Be(2);
        components.IsLoop(components.ComponentOf(0)).Should().BeTrue();
        components.IsSink(components.ComponentOf(0)).Should().BeFalse();
        components.IsExit(2).Should().BeTrue();
    }

    [Fact]
    public void A_graph_without_nodes_has_no_components() => Components.Find(Digraph.FromEdges(0, [])).Count.Should().Be(0);

    [Fact]
    public void A_path_of_a_million_nodes_is_a_million_components()
    {
        var components = Sketch.Path(1_000_000).Components;
        components.Count.Should().Be(1_000_000);
        components.ComponentOf(0).Should().Be(999_999);
        components.IsExit(999_999).Should().BeTrue();
    }

    [Fact]
    public void A_loop_of_a_million_nodes_is_one_component()
    {
        var path = Sketch.Path(1_000_000);
        var components = Components.Find(Digraph.FromEdges(path.NodeCount, [.. path.Edges, (999_999, 0)]));
        components.Count.Should().Be(1);
        components.SizeOf(0).Should().Be(1_000_000);
    }
}

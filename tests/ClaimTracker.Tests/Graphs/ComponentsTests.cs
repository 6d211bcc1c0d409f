using ClaimTracker.Graphs;
using CsCheck;

namespace ClaimTracker.Tests.Graphs;

public sealed class ComponentsTests
{
    [Fact]
    public void Components_are_those_of_the_reachability_matrix() => Cases.Each(Sketch.Any(9, 16), 4000, sketch =>
    {
        Check(sketch, sketch.Components);
        Check(sketch, sketch.AmongMany().Components);
        Enumerable.Range(0, sketch.Components.Count).Sum(sketch.Components.SizeOf).Should().Be(sketch.NodeCount);
    });

    private static void Check(Sketch sketch, Components components)
    {
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

        List<int> sinks = [];
        foreach (var sink in components.Sinks)
            sinks.Add(sink);
        sinks.Should().Equal(Enumerable.Range(0, components.Count).Where(components.IsSink));
        components.SinkCount.Should().Be(sinks.Count);
        components.HasLoops.Should().Be(Enumerable.Range(0, sketch.NodeCount).Any(node => reach[node, node]));
    }

    [Fact]
    public void An_edge_between_components_goes_down() => Cases.Each(Sketch.Any(9, 16), 2000, sketch =>
    {
        foreach (var components in (Components[])[sketch.Components, sketch.AmongMany().Components])
        {
            foreach (var (from, to) in sketch.Edges)
                components.ComponentOf(to).Should().BeLessThanOrEqualTo(components.ComponentOf(from));
        }
    });

    [Fact]
    public void Sets_of_nodes_and_the_search_tell_the_same() => Cases.Each(Sketch.WithWayOut(NodeSets.MostNodes, 9), 2000, sketch =>
    {
        var (few, many) = (sketch.Components, sketch.AmongMany().Components);
        few.HasLoops.Should().Be(many.HasLoops);
        for (var node = 0; node < sketch.NodeCount; node++)
        {
            var (component, other) = (few.ComponentOf(node), many.ComponentOf(node));
            few.Members(component).SequenceEqual(many.Members(other)).Should().BeTrue();
            few.IsLoop(component).Should().Be(many.IsLoop(other));
            few.IsSink(component).Should().Be(many.IsSink(other));
        }
    });

    [Fact]
    public void The_same_memory_serves_graphs_of_any_kind_and_size_one_after_the_other() => Cases.Each(Sketch.Any(9, 16).Array[6], 500, sketches =>
    {
        var components = new Components();
        foreach (var sketch in sketches)
        {
            components.Refind(sketch.AmongMany().Graph);
            Check(sketch, components);
            components.Refind(sketch.Graph);
            Check(sketch, components);
        }
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

using ClaimTracker.Graphs;
using CsCheck;

namespace ClaimTracker.Tests.Graphs;

public sealed class DisjointPathsTests
{
    [Theory]
    [InlineData("0-1 0-2 1-3 2-3 3-4", 1)] // a diamond ends in one way
    [InlineData("0-1 0-2 1-3 2-4", 2)]
    [InlineData("0-1 0-1 0-1", 1)] // parallel edges are one way
    [InlineData("0-0 0-1 0-2", 2)]
    [InlineData("0-1 0-2 1-3 1-4 2-3 3-5 4-6", 2)] // the first short path must be given up
    [InlineData("0-1 1-2 2-1", 1)]
    [InlineData("0-1 0-2 1-2 2-1", 2)] // each node of a loop without a way out ends a path
    [InlineData("0-1 1-0", 1)] // the source is in an exit
    [InlineData("0-0", 1)]
    public void Named_examples(string edges, int expected)
    {
        var sketch = Sketch.Of(edges);
        DisjointPaths.Count(sketch.Graph, sketch.Components, 0).Should().Be(expected);
    }

    [Fact]
    public void It_is_the_largest_packing_of_paths() => Cases.Each(Sketch.Any(8, 14), 3000, Check);

    [Fact]
    public void It_is_the_largest_packing_of_paths_where_loops_have_a_way_out() =>
        Cases.Each(Sketch.WithWayOut(8, 8), 1500, Check);

    [Fact]
    public void It_is_the_largest_packing_of_paths_without_loops() => Cases.Each(Sketch.WithoutLoops(9, 20), 3000, Check);

    [Fact]
    public void A_node_that_the_first_path_took_can_be_given_up_altogether()
    {
        // The short path 0 1 2 3 4 blocks both long ones; 2 is on neither of the two paths that fit.
        var sketch = Sketch.Of("0-1 1-2 2-3 3-4 1-5 5-6 6-7 7-8 0-9 9-10 10-11 11-3");
        DisjointPaths.Count(sketch.Graph, sketch.Components, 0).Should().Be(2);
    }

    [Fact]
    public void It_is_the_largest_flow_through_nodes_of_one_unit() => Cases.Each(Sketch.Any(40, 90), 1500, sketch =>
    {
        for (var source = 0; source < Math.Min(3, sketch.NodeCount); source++)
        {
            DisjointPaths.Count(sketch.Graph, sketch.Components, source)
                .Should().Be(BruteForce.DisjointPathsByFlow(sketch, source), "source is {0}", source);
        }
    });

    [Fact]
    public void With_several_sources_no_node_is_shared_at_all()
    {
        var cases = Gen.Select(Sketch.Any(8, 14), Gen.Int[0, 7].Array[0, 5]);
        Cases.Each(cases, 4000, one =>
        {
            var (sketch, numbers) = one;
            var sources = numbers.Select(number => number % sketch.NodeCount).ToArray();
            DisjointPaths.Count(sketch.Graph, sketch.Components, sources)
                .Should().Be(BruteForce.DisjointPaths(sketch, sources), "sources are {0}", string.Join(' ', sources));
        });
    }

    [Fact]
    public void Paths_that_cross_are_untangled()
    {
        // A ladder of 40 layers of 12 nodes with shuffled rungs: 12 paths fit, and the first ones found are in the way.
        const int Width = 12, Layers = 40;
        var random = new Random(7);
        var edges = new List<(int From, int To)>();
        for (var layer = 0; layer < Layers; layer++)
        {
            var permutation = Enumerable.Range(0, Width).ToArray();
            random.Shuffle(permutation);
            for (var place = 0; place < Width; place++)
            {
                var from = 1 + (layer * Width) + place;
                if (layer == 0)
                    edges.Add((0, from));
                edges.Add((from, 1 + ((layer + 1) * Width) + random.Next(Width)));
                edges.Add((from, 1 + ((layer + 1) * Width) + permutation[place]));
            }
        }

        var sketch = new Sketch(1 + (Width * (Layers + 1)), [.. edges]);
        DisjointPaths.Count(sketch.Graph, sketch.Components, 0).Should().Be(Width);
    }

    [Fact]
    public void A_hundred_parents_are_a_hundred_paths()
    {
        var sketch = Sketch.Star(100);
        DisjointPaths.Count(sketch.Graph, sketch.Components, 0).Should().Be(100);
    }

    [Fact]
    public void The_count_stops_at_the_cap()
    {
        var sketch = Sketch.Star(100);
        DisjointPaths.Count(sketch.Graph, sketch.Components, 0, cap: 7).Should().Be(7);
        DisjointPaths.Count(sketch.Graph, sketch.Components, 0, cap: 0).Should().Be(0);
        DisjointPaths.Count(sketch.Graph, sketch.Components, [1, 2, 3, 4], cap: 3).Should().Be(3);
        DisjointPaths.Count(sketch.Graph, sketch.Components, 5, cap: 0).Should().Be(0);
    }

    [Fact]
    public void A_star_of_a_hundred_thousand_exits_is_counted()
    {
        var sketch = Sketch.Star(100_000);
        DisjointPaths.Count(sketch.Graph, sketch.Components, 0).Should().Be(100_000);
    }

    [Fact]
    public void A_path_of_a_million_nodes_is_one_path()
    {
        var sketch = Sketch.Path(1_000_000);
        DisjointPaths.Count(sketch.Graph, sketch.Components, 0).Should().Be(1);
        DisjointPaths.Count(sketch.Graph, sketch.Components, [0, 500_000, 999_999]).Should().Be(1);
    }

    [Fact]
    public void No_sources_are_no_paths()
    {
        var sketch = Sketch.Path(3);
        DisjointPaths.Count(sketch.Graph, sketch.Components, []).Should().Be(0);
    }

    [Fact]
    public void Counting_again_allocates_nothing()
    {
        var sketch = Sketch.Star(1000);
        var components = sketch.Components;
        // The least of some calls: the pool may be trimmed in between.
        var least = long.MaxValue;
        for (var round = 0; round < 10; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            DisjointPaths.Count(sketch.Graph, components, 0);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        least.Should().Be(0);
    }

    private static void Check(Sketch sketch)
    {
        for (var source = 0; source < sketch.NodeCount; source++)
        {
            DisjointPaths.Count(sketch.Graph, sketch.Components, source)
                .Should().Be(BruteForce.DisjointPaths(sketch, source), "source is {0}", source);
        }
    }
}

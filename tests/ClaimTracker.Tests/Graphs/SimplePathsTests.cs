using ClaimTracker.Graphs;
using CsCheck;

namespace ClaimTracker.Tests.Graphs;

public sealed class SimplePathsTests
{
    [Theory]
    [InlineData("0-1 0-2 1-3 2-3", "0 1 3, 0 2 3")] // a diamond
    [InlineData("0-1 0-1 1-2 1-2", "0 1 2")] // parallel edges are one way
    [InlineData("0-1 1-2 0-2", "0 2, 0 1 2")] // shortest first
    [InlineData("0-0 0-1", "0 1")]
    [InlineData("0-1 1-2 2-1", "0 1")] // a loop without a way out ends the path at its first node
    [InlineData("0-1 0-2 1-2 2-1", "0 1, 0 2")]
    [InlineData("0-1 1-2 2-1 2-3", "0 1 2 3")] // a loop with a way out is passed
    [InlineData("0-1 1-0 1-2 0-2", "0 2, 0 1 2")]
    [InlineData("0-1 1-0", "0")] // the source is in an exit
    [InlineData("0-0", "0")]
    [InlineData("0-1 0-2 1-2 2-1 1-3 2-4", "0 1 3, 0 2 4, 0 1 2 4, 0 2 1 3")]
    [InlineData("0-1 1-2 2-0 1-3 3-1 3-4", "0 1 3 4")] // 2 leads nowhere but back
    public void Named_examples(string edges, string expected)
    {
        var sketch = Sketch.Of(edges);
        string.Join(", ", Paths(sketch, 0).Select(path => string.Join(' ', path))).Should().Be(expected);
    }

    [Fact]
    public void Paths_are_all_the_simple_ones_in_order() => Cases.Each(Ranked(Sketch.Any(8, 16)), 3000, Check);

    [Fact]
    public void Paths_are_all_the_simple_ones_in_order_where_loops_have_a_way_out() =>
        Cases.Each(Ranked(Sketch.WithWayOut(8, 12)), 3000, Check);

    [Fact]
    public void Paths_are_all_the_simple_ones_in_order_without_loops() =>
        Cases.Each(Ranked(Sketch.WithoutLoops(9, 20)), 2000, Check);

    [Fact]
    public void Paths_out_of_a_dense_loop_are_all_the_simple_ones_in_order() =>
        Cases.Each(Ranked(Sketch.WithWayOut(7, 40)), 300, Check);

    [Fact]
    public void Paths_that_begin_with_an_edge_are_those_of_its_first_node() =>
        Cases.Each(Sketch.WithWayOut(7, 10), 1500, sketch =>
        {
            // One search for all, so that what an earlier edge has left behind would be seen.
            using var search = PathSearch.FromAnywhere(sketch.Graph, sketch.Components);
            foreach (var (from, to) in sketch.Edges.Where(edge => !sketch.Components.IsExit(edge.From)))
            {
                var paths = new List<string>();
                search.Start(from, to);
                for (var path = search.Next(); path != PathSearch.None; path = search.Next())
                    paths.Add(string.Join(' ', search.ToArray(path)));
                paths.Should().Equal(
                    BruteForce.Paths(sketch, from).Where(path => path[1] == to).Select(path => string.Join(' ', path)),
                    "the edge is {0}-{1}", from, to);
            }
        });

    [Fact]
    public void A_ladder_with_two_to_the_thirty_paths_gives_its_first_ten()
    {
        var sketch = Ladder(30);
        var paths = Paths(sketch, 0).Take(10).ToList();
        paths.Should().OnlyContain(path => path.Length == 61 && path[60] == 90);
        // The last rungs change fastest: path number n takes the upper or lower rung by the bits of n.
        for (var number = 0; number < 10; number++)
        {
            for (var rung = 0; rung < 30; rung++)
                paths[number][(2 * rung) + 1].Should().Be((3 * rung) + 1 + ((number >> (29 - rung)) & 1));
        }
    }

    [Fact]
    public void A_large_loop_gives_its_first_paths()
    {
        // Each of 300 nodes credits the next three and the one before; the last one has the way out.
        const int Nodes = 300;
        var edges = from node in Enumerable.Range(0, Nodes)
                    from step in new[] { -1, 1, 2, 3 }
                    select (node, Math.Clamp(node + step, 0, Nodes - 1));
        var sketch = new Sketch(Nodes + 1, [.. edges, (Nodes - 1, Nodes)]);
        var paths = Paths(sketch, 0).Take(2000).ToList();
        paths.Should().HaveCount(2000).And.OnlyContain(path => path.Distinct().Count() == path.Length && path.Last() == Nodes);
        paths.Select(path => string.Join(' ', path)).Should().OnlyHaveUniqueItems();
        paths.Select(path => path.Length).Should().BeInAscendingOrder();
        paths[0].Should().HaveCount(102);
    }

    [Fact]
    public void A_path_of_a_million_nodes_is_found()
    {
        var path = Paths(Sketch.Path(1_000_000), 0).Should().ContainSingle().Subject;
        path.Should().HaveCount(1_000_000).And.BeInAscendingOrder();
    }

    [Fact]
    public void A_loop_of_a_million_nodes_is_passed_to_its_way_out()
    {
        const int Nodes = 1_000_000;
        var sketch = Sketch.Path(Nodes);
        var looped = new Sketch(Nodes, [.. sketch.Edges, (Nodes - 2, 0), (Nodes - 2, Nodes / 2)]);
        Paths(looped, 0).Should().ContainSingle().Which.Should().HaveCount(Nodes);
    }

    [Fact]
    public void A_path_of_many_nodes_with_an_exit_at_each_gives_the_nearest_exits_first()
    {
        const int Nodes = 200_000;
        var sketch = Sketch.Path(Nodes);
        var comb = new Sketch(2 * Nodes, [.. sketch.Edges, .. Enumerable.Range(0, Nodes).Select(node => (node, Nodes + node))]);
        Paths(comb, 0).Take(3).Select(path => path[^1]).Should().Equal(Nodes, Nodes + 1, Nodes + 2);
    }

    [Fact]
    public void A_hundred_parents_come_in_order()
    {
        var sketch = Sketch.Star(100);
        new SimplePaths(sketch.Graph, sketch.Components, 0, Comparer<int>.Create((a, b) => b.CompareTo(a)))
            .Select(path => path[1]).Should().Equal(Enumerable.Range(1, 100).Reverse());
    }

    [Fact]
    public void An_order_without_preference_falls_back_on_numbers()
    {
        var sketch = Sketch.Of("0-3 0-1 0-2");
        new SimplePaths(sketch.Graph, sketch.Components, 0, Comparer<int>.Create((_, _) => 0))
            .Select(path => path[1]).Should().Equal(1, 2, 3);
    }

    [Fact]
    public void Nothing_is_done_before_the_first_path_is_asked_for()
    {
        var sketch = Sketch.Star(10);
        var comparisons = 0;
        var order = Comparer<int>.Create((a, b) =>
        {
            comparisons++;
            return a.CompareTo(b);
        });
        using var paths = new SimplePaths(sketch.Graph, sketch.Components, 0, order).GetEnumerator();
        comparisons.Should().Be(0);
        paths.MoveNext().Should().BeTrue();
        comparisons.Should().BePositive();
    }

    [Fact]
    public void The_paths_can_be_enumerated_again()
    {
        var sketch = Ladder(3);
        var paths = Paths(sketch, 0);
        paths.Should().HaveCount(8);
        paths.Should().BeEquivalentTo(paths.ToList(), options => options.WithStrictOrdering());
    }

    private static SimplePaths Paths(Sketch sketch, int source) =>
        new(sketch.Graph, sketch.Components, source, Comparer<int>.Default);

    /// <summary>Diamonds in a row: from 3n over 3n + 1 or 3n + 2 to 3n + 3.</summary>
    private static Sketch Ladder(int rungs) => new((3 * rungs) + 1, [.. Enumerable.Range(0, rungs).SelectMany(rung => new[]
    {
        (3 * rung, (3 * rung) + 1), (3 * rung, (3 * rung) + 2), ((3 * rung) + 1, (3 * rung) + 3), ((3 * rung) + 2, (3 * rung) + 3),
    })]);

    private static Gen<(Sketch Sketch, int[] Rank)> Ranked(Gen<Sketch> sketches) =>
        from sketch in sketches
        from rank in Gen.Shuffle(Enumerable.Range(0, sketch.NodeCount).ToArray())
        select (sketch, rank);

    private static void Check((Sketch Sketch, int[] Rank) one)
    {
        var (sketch, rank) = one;
        var order = Comparer<int>.Create((a, b) => rank[a].CompareTo(rank[b]));
        for (var source = 0; source < sketch.NodeCount; source++)
        {
            new SimplePaths(sketch.Graph, sketch.Components, source, order).Select(path => string.Join(' ', path))
                .Should().Equal(
                    BruteForce.Paths(sketch, source, rank).Select(path => string.Join(' ', path)),
                    "source is {0} and ranks are {1}", source, string.Join(' ', rank));
        }
    }
}

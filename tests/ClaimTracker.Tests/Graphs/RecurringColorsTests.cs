using System.Globalization;
using ClaimTracker.Graphs;
using CsCheck;

namespace ClaimTracker.Tests.Graphs;

public sealed class RecurringColorsTests
{
    [Theory]
    [InlineData("0-1 1-2", "ABA", "0-1")]
    [InlineData("0-1 1-2", "A.A", "0-1")] // in between there may be none
    [InlineData("0-1 1-2", ".B.", "")] // none is not the same as none
    [InlineData("0-1 1-2", "AAA", "")] // it was never left
    [InlineData("0-1 1-2", "AAB", "")]
    [InlineData("0-1 1-2 2-3", "AABA", "1-2")]
    [InlineData("0-1 0-1 1-2", "ABA", "0-1")] // parallel edges are one
    [InlineData("0-1 0-2 1-3 2-3", "ABCA", "0-1 0-2")] // a diamond
    [InlineData("0-1 1-2 2-3 3-4", "ABABA", "0-1 1-2 2-3")]
    [InlineData("0-1 1-2 2-1", "ABA", "")] // the path ends at 1, where it meets the loop without a way out
    [InlineData("0-1 1-2 2-1 1-3", "ABAC", "")] // and here 2 leads nowhere but back to 1
    [InlineData("0-1 1-2 2-1 2-3", "ABAC", "0-1")]
    [InlineData("0-1 1-0 1-2", "ABC", "")] // coming back to 0 is not simple
    [InlineData("0-1 1-2 2-0 2-3", "ABCA", "0-1")]
    [InlineData("0-1 1-0 0-2", "ABA", "")] // after 1 there is only the way back
    public void Named_examples(string edges, string colors, string expected)
    {
        var found = Find(Sketch.Of(edges), [.. colors.Select(letter => letter == '.' ? -1 : letter - 'A')]);
        string.Join(' ', found.Select(edge => $"{edge.From}-{edge.To}")).Should().Be(expected);
    }

    [Fact]
    public void Edges_are_those_of_some_simple_path() => Cases.Each(Colored(Sketch.Any(8, 14), 4), 4000, Check);

    [Fact]
    public void Edges_are_those_of_some_simple_path_where_loops_have_a_way_out() =>
        Cases.Each(Colored(Sketch.WithWayOut(9, 6), 5), 4000, Check);

    [Fact]
    public void Edges_are_those_of_some_simple_path_without_loops() =>
        Cases.Each(Colored(Sketch.WithoutLoops(9, 16), 5), 3000, Check);

    [Fact]
    public void More_than_64_colours_take_more_than_one_sweep()
    {
        // 0 to 199, then the same colours again: each comes up again, whichever sweep it is in.
        const int Colors = 200;
        int[] colors = [.. Enumerable.Range(0, Colors), .. Enumerable.Range(0, Colors)];
        Find(Sketch.Path(2 * Colors), colors).Should().Equal(Enumerable.Range(0, Colors).Select(node => (node, node + 1)));
    }

    [Fact]
    public void Many_colours_in_random_places_are_all_found()
    {
        var random = new Random(11);
        var sketch = Sketch.Path(1000);
        var colors = Enumerable.Range(0, 1000).Select(_ => random.Next(300)).ToArray();
        var last = colors.Select((color, node) => (color, node)).GroupBy(one => one.color).ToDictionary(g => g.Key, g => g.Max(one => one.node));
        Find(sketch, colors).Should().Equal(Enumerable.Range(0, 999)
            .Where(node => colors[node + 1] != colors[node] && last[colors[node]] > node + 1).Select(node => (node, node + 1)));
    }

    [Fact]
    public void No_colour_twice_is_no_edge() =>
        Find(Sketch.Path(100), [.. Enumerable.Range(0, 100)]).Should().BeEmpty();

    [Fact]
    public void A_loop_with_too_many_paths_gets_the_answer_by_walks()
    {
        // 1 to 12 credit one another, 12 leads out to 13; 14 has the colour of 0, but leads only back to 1.
        const int Last = 12;
        var inner = from one in Enumerable.Range(1, Last)
                    from other in Enumerable.Range(1, Last)
                    where one != other
                    select (one, other);
        var sketch = new Sketch(Last + 3, [(0, 1), .. inner, (1, Last + 2), (Last + 2, 1), (Last, Last + 1)]);
        var colors = Enumerable.Repeat(-1, sketch.NodeCount).ToArray();
        (colors[0], colors[Last + 2]) = (0, 0);
        Find(sketch, colors).Should().Equal((0, 1));
    }

    [Fact]
    public void A_loop_with_paths_that_are_too_long_gets_the_answer_by_walks()
    {
        // A loop of many nodes with short cuts, each path through it so long that the work is used up before the paths are.
        const int Last = 100_000;
        var steps = from node in Enumerable.Range(1, Last - 2)
                    from next in Enumerable.Range(node + 1, 2)
                    select (node, next);
        var sketch = new Sketch(
            Last + 3, [(0, 1), .. steps, (Last - 1, Last), (Last, 1), (1, Last + 2), (Last + 2, 1), (Last, Last + 1)]);
        var colors = Enumerable.Repeat(-1, sketch.NodeCount).ToArray();
        (colors[0], colors[Last + 2]) = (0, 0);
        Find(sketch, colors).Should().Equal((0, 1));
    }

    [Fact]
    public void A_loop_with_few_paths_gets_the_exact_answer()
    {
        const int Last = 6;
        var inner = from one in Enumerable.Range(1, Last)
                    from other in Enumerable.Range(1, Last)
                    where one != other
                    select (one, other);
        var sketch = new Sketch(Last + 3, [(0, 1), .. inner, (1, Last + 2), (Last + 2, 1), (Last, Last + 1)]);
        var colors = Enumerable.Repeat(-1, sketch.NodeCount).ToArray();
        (colors[0], colors[Last + 2]) = (0, 0);
        Find(sketch, colors).Should().BeEmpty();
    }

    [Fact]
    public void A_path_of_a_million_nodes_is_swept()
    {
        const int Nodes = 1_000_000;
        var colors = Enumerable.Range(0, Nodes).Select(node => node % 3).ToArray();
        Find(Sketch.Path(Nodes), colors).Should().HaveCount(Nodes - 3).And.StartWith((0, 1)).And.EndWith((Nodes - 4, Nodes - 3));
    }

    [Fact]
    public void A_star_with_a_hundred_parents_of_one_colour_comes_back_to_none()
    {
        var colors = Enumerable.Repeat(1, 101).ToArray();
        colors[0] = 0;
        Find(Sketch.Star(100), colors).Should().BeEmpty();
    }

    private static List<(int From, int To)> Find(Sketch sketch, int[] colors) =>
        RecurringColors.Find(sketch.Graph, sketch.Components, colors, colors.Max() + 1);

    private static Gen<(Sketch Sketch, int[] Colors)> Colored(Gen<Sketch> sketches, int colorCount) =>
        from sketch in sketches
        from colors in Gen.Int[-1, colorCount - 1].Array[sketch.NodeCount]
        select (sketch, colors);

    private static void Check((Sketch Sketch, int[] Colors) one)
    {
        var (sketch, colors) = one;
        Find(sketch, colors).Should().Equal(
            BruteForce.RecurringColors(sketch, colors),
            "colours are {0}", string.Join(' ', colors.Select(color => color.ToString(CultureInfo.InvariantCulture))));
    }
}

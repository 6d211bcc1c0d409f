using System.Globalization;
using ClaimTracker.Graphs;
using CsCheck;

namespace ClaimTracker.Tests.Graphs;

/// <summary>A small graph as its list of edges, which a failing test prints so that it can be read and replayed.</summary>
internal sealed record Sketch(int NodeCount, (int From, int To)[] Edges)
{
    public Digraph Graph { get; } = Digraph.FromEdges(NodeCount, Edges);

    public Components Components => field ??= Components.Find(Graph);

    /// <summary>Any graph at all: loops, self-loops, parallel edges and loose nodes included.</summary>
    public static Gen<Sketch> Any(int mostNodes, int mostEdges) =>
        from nodes in Gen.Int[1, mostNodes]
        from edges in Gen.Select(Gen.Int[0, nodes - 1], Gen.Int[0, nodes - 1]).Array[0, mostEdges]
        select new Sketch(nodes, edges);

    /// <summary>Mostly forwards, with a few edges back, and a last node that nothing leaves: loops that have a way out.</summary>
    public static Gen<Sketch> WithWayOut(int mostNodes, int mostEdges) =>
        from nodes in Gen.Int[2, mostNodes]
        from edges in Gen.Select(Gen.Int[0, nodes - 2], Gen.Int[0, nodes - 1]).Array[1, mostEdges]
        select new Sketch(nodes, [.. Enumerable.Range(0, nodes - 1).Select(node => (node, node + 1)), .. edges]);

    /// <summary>Edges from lower to higher nodes only.</summary>
    public static Gen<Sketch> WithoutLoops(int mostNodes, int mostEdges) =>
        from sketch in Any(mostNodes, mostEdges)
        select new Sketch(
            sketch.NodeCount,
            [.. sketch.Edges.Where(e => e.From != e.To).Select(e => (Math.Min(e.From, e.To), Math.Max(e.From, e.To)))]);

    /// <summary>A graph written as <c>0-1 1-2</c>; it has the nodes that are named.</summary>
    public static Sketch Of(string edges)
    {
        var pairs = edges.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(edge => edge.Split('-'))
            .Select(ends => (From: Number(ends[0]), To: Number(ends[1])))
            .ToArray();
        return new Sketch(pairs.Max(edge => Math.Max(edge.From, edge.To)) + 1, pairs);

        static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
    }

    /// <summary>The same among loose nodes, as many as make it too large for sets of one bit a node.</summary>
    public Sketch AmongMany() => new(NodeCount + NodeSets.MostNodes, Edges);

    /// <summary>A path of nodes 0, 1, 2 and so on.</summary>
    public static Sketch Path(int nodes) => new(nodes, [.. Enumerable.Range(0, nodes - 1).Select(node => (node, node + 1))]);

    /// <summary>Node 0 with as many exits.</summary>
    public static Sketch Star(int exits) => new(exits + 1, [.. Enumerable.Range(1, exits).Select(exit => (0, exit))]);

    public override string ToString() => $"{NodeCount} nodes: {string.Join(' ', Edges.Select(e => $"{e.From}-{e.To}"))}";
}

using System.Runtime.InteropServices;
using ClaimTracker.Graphs;

namespace ClaimTracker.Tracing;

/// <summary>
/// The statements among which a <see cref="LedgerSweep"/> may meet loops, as a graph of their own. All that is settled is one more node,
/// behind them, to which every edge out of them leads; all that the sweep has not come to is another one.
/// </summary>
internal sealed class UnsettledStatements
{
    private readonly SlotNumbers _nodes;
    private readonly Digraph _graph;
    private readonly Components _components;
    private readonly bool[] _isLeftAlone;
    private LoopDominators? _dominators;

    private UnsettledStatements(SlotNumbers nodes, Digraph graph)
    {
        _nodes = nodes;
        _graph = graph;
        _components = Components.Find(graph);
        _isLeftAlone = FindLeftAlone();
    }

    /// <summary>How many components there are, each of which leads to lower ones only.</summary>
    public int ComponentCount => _components.Count;

    private int Settled => _nodes.Count;

    private int Upcoming => _nodes.Count + 1;

    /// <summary>Collects whatever is not settled and lies behind some that others led to before they came: every loop has one such.</summary>
    /// <param name="sweep">What goes over the statements.</param>
    /// <param name="answer">Tells what is settled.</param>
    /// <param name="waiting">The slots of those that wait.</param>
    /// <param name="end">The first slot that the sweep has not come to.</param>
    public static UnsettledStatements Find<TAnswer>(LedgerSweep sweep, TAnswer answer, ReadOnlySpan<int> waiting, int end)
        where TAnswer : struct, ILedgerAnswer, allows ref struct
    {
        var nodes = new SlotNumbers();
        foreach (var slot in waiting)
        {
            foreach (var target in sweep.CreditedBy(slot))
            {
                if (target >= slot && target < end && !answer.IsSettled(target))
                {
                    nodes.GetOrAdd(target);
                }
            }
        }

        // What there will be only one node of comes last, which is not known before: told by negative numbers until then.
        const int Settled = -2;
        const int Upcoming = -1;
        var edges = new List<(int From, int To)>();
        for (var node = 0; node < nodes.Count; node++)
        {
            foreach (var target in sweep.CreditedBy(nodes[node]))
            {
                edges.Add((node, target >= end ? Upcoming : answer.IsSettled(target) ? Settled : nodes.GetOrAdd(target)));
            }
        }

        var count = nodes.Count + 2;
        foreach (ref var edge in CollectionsMarshal.AsSpan(edges))
        {
            edge.To += edge.To < 0 ? count : 0;
        }

        return new UnsettledStatements(nodes, Digraph.FromEdges(count, CollectionsMarshal.AsSpan(edges)));
    }

    /// <summary>Whether a component is not to be settled now: it leads to what the sweep has not come to, or is one of the two nodes that are no statements.</summary>
    public bool IsLeftAlone(int component) => _isLeftAlone[component];

    /// <summary>The nodes of a component.</summary>
    public ReadOnlySpan<int> Members(int component) => _components.Members(component);

    public bool IsLoop(int component) => _components.IsLoop(component);

    public int SlotOf(int node) => _nodes[node];

    /// <inheritdoc cref="LoopDominators.Find" />
    public (int Node, int Dominator)[] FindGatekeepers(int component) =>
        (_dominators ??= new LoopDominators(_graph, _components)).Find(component);

    private bool[] FindLeftAlone()
    {
        var isLeftAlone = new bool[_components.Count];
        isLeftAlone[_components.ComponentOf(Upcoming)] = true;
        for (var component = 0; component < isLeftAlone.Length; component++)
        {
            foreach (var node in _components.Members(component))
            {
                foreach (var next in _graph.Successors(node))
                {
                    isLeftAlone[component] |= isLeftAlone[_components.ComponentOf(next)];
                }
            }
        }

        isLeftAlone[_components.ComponentOf(Settled)] = true;
        return isLeftAlone;
    }
}

using System.Runtime.InteropServices;
using ClaimTracker.Graphs;

namespace ClaimTracker.Tracing;

/// <summary>
/// The statements among which a <see cref="LedgerSweep"/> may meet loops, as a graph of their own. All that is settled is one more node,
/// behind them, to which every edge out of them leads.
/// </summary>
internal sealed class UnsettledStatements
{
    private readonly List<int> _slots;
    private readonly Digraph _graph;
    private readonly Components _components;
    private LoopDominators? _dominators;

    public UnsettledStatements(LedgerSweep sweep, List<int> slots)
    {
        _slots = slots;
        var numbers = new int[sweep.Count];
        for (var node = 0; node < slots.Count; node++)
        {
            numbers[slots[node]] = node + 1;
        }

        // Turned round, since most attributions lead back: so components are mostly found without a search.
        var edges = new List<(int From, int To)>();
        for (var node = 0; node < slots.Count; node++)
        {
            foreach (var credited in sweep.CreditedBy(slots[node]))
            {
                edges.Add((Turn(node), numbers[credited] is var number && number > 0 ? Turn(number - 1) : Settled));
            }
        }

        _graph = Digraph.FromEdges(slots.Count + 1, CollectionsMarshal.AsSpan(edges));
        _components = Components.Find(_graph);
    }

    /// <summary>How many components there are, each of which leads to lower ones only.</summary>
    public int ComponentCount => _components.Count;

    private int Settled => _slots.Count;

    /// <summary>The nodes of a component; none of what stands for all that is settled.</summary>
    public ReadOnlySpan<int> Members(int component) =>
        _components.ComponentOf(Settled) == component ? [] : _components.Members(component);

    public bool IsLoop(int component) => _components.IsLoop(component);

    public int SlotOf(int node) => _slots[Turn(node)];

    /// <inheritdoc cref="LoopDominators.Find" />
    public (int Node, int Dominator)[] FindGatekeepers(int component) =>
        (_dominators ??= new LoopDominators(_graph, _components)).Find(component);

    private int Turn(int node) => _slots.Count - 1 - node;
}

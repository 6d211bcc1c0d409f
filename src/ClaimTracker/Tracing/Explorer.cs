using System.Buffers;
using ClaimTracker.Graphs;
using ClaimTracker.Ledger;

namespace ClaimTracker.Tracing;

/// <summary>
/// Follows attributions through a ledger, breadth first, and collects the statements reached as a graph over dense nodes. Its
/// buffers are rented, so that exploring allocates only what <see cref="ReachedStatements"/> keeps.
/// </summary>
internal sealed class Explorer : IDisposable
{
    private readonly LedgerView _view;
    private readonly VisitMarks _marks;

    private int[] _slots = ArrayPool<int>.Shared.Rent(64);
    private int[] _offsets = ArrayPool<int>.Shared.Rent(64);
    private int[] _targets = ArrayPool<int>.Shared.Rent(64);
    private List<int>? _truncated;
    private int _nodes;
    private int _edges;

    public Explorer(LedgerView view)
    {
        _view = view;
        _marks = view.Store.Marks.Rent();
        _marks.Begin(view.Store.Statements.Ids.Count);
    }

    /// <summary>Reaches whatever the slots lead to, as far as the budget goes.</summary>
    public void Explore(ReadOnlySpan<int> startSlots, TraceBudget budget)
    {
        foreach (var slot in startSlots)
        {
            Reach(slot);
        }

        var depth = 0;
        var endOfLevel = _nodes;
        Append(ref _offsets, 0, 0);
        for (var node = 0; node < _nodes; node++)
        {
            if (node == endOfLevel)
            {
                depth++;
                endOfLevel = _nodes;
            }

            var slot = _slots[node];
            if (_view.Sees(slot))
            {
                Follow(node, _view.Store.Statements.CreditedBy(slot), depth, budget);
            }

            Append(ref _offsets, node + 1, _edges);
        }
    }

    public Digraph ToGraph() => new(_nodes, _offsets[..(_nodes + 1)], _targets[.._edges]);

    public int[] ToSlots() => _slots[.._nodes];

    /// <summary>The nodes whose attributions the budget left unexplored; null where there are none.</summary>
    public HashSet<int>? ToTruncated() => _truncated is null ? null : [.. _truncated];

    public void Dispose()
    {
        _marks.End(_nodes);
        _view.Store.Marks.Return(_marks);
        ArrayPool<int>.Shared.Return(_slots);
        ArrayPool<int>.Shared.Return(_offsets);
        ArrayPool<int>.Shared.Return(_targets);
    }

    private void Follow(int node, ReadOnlySpan<int> credited, int depth, TraceBudget budget)
    {
        if (!Fits(credited, depth, budget))
        {
            (_truncated ??= []).Add(node);
            return;
        }

        foreach (var slot in credited)
        {
            Append(ref _targets, _edges++, Reach(slot));
        }
    }

    private int Reach(int slot)
    {
        var node = _marks.NumberOf(slot);
        if (node < 0)
        {
            node = _nodes++;
            _marks.Visit(slot, node);
            Append(ref _slots, node, slot);
        }

        return node;
    }

    private bool Fits(ReadOnlySpan<int> credited, int depth, TraceBudget budget)
    {
        if (credited.IsEmpty)
        {
            return true;
        }

        if (depth >= budget.MaxDepth)
        {
            return false;
        }

        if (_nodes + (long)credited.Length <= budget.MaxStatements)
        {
            return true;
        }

        // Close to the limit, count only what is new; one statement credited twice may be counted twice, on the safe side.
        var fresh = 0;
        foreach (var slot in credited)
        {
            fresh += _marks.NumberOf(slot) < 0 ? 1 : 0;
        }

        return _nodes + (long)fresh <= budget.MaxStatements;
    }

    private static void Append(ref int[] items, int index, int value)
    {
        if (index == items.Length)
        {
            var grown = ArrayPool<int>.Shared.Rent(index * 2);
            items.AsSpan(0, index).CopyTo(grown);
            ArrayPool<int>.Shared.Return(items);
            items = grown;
        }

        items[index] = value;
    }
}

using ClaimTracker.Graphs;

namespace ClaimTracker.Tracing;

/// <summary>
/// Scratch space for following attributions through a ledger: an int a slot to remember what was reached, and growing arrays
/// for what was found. Rented from a pool, so that a trace allocates only its answer.
/// </summary>
internal sealed class Explorer
{
    // marks[slot] - _base is the node of a slot reached in this run; smaller marks are left over from earlier runs.
    private int[] _marks = [];
    private int _base = 1;

    private int[] _slots = new int[16];
    private bool[] _missing = new bool[16];
    private bool[] _truncated = new bool[16];
    private int[] _offsets = new int[17];
    private int[] _targets = new int[16];
    private int _nodes;
    private int _edges;
    private bool _anyTruncated;

    /// <summary>Follows attributions breadth first, as far as the budget goes.</summary>
    public void Explore(LedgerView view, ReadOnlySpan<int> startSlots, TraceBudget budget)
    {
        Reset(view.Store.Statements.Ids.Count);
        foreach (var slot in startSlots)
        {
            Reach(view, slot);
        }

        var statements = view.Store.Statements;
        var depth = 0;
        var endOfLevel = _nodes;
        for (var node = 0; node < _nodes; node++)
        {
            if (node == endOfLevel)
            {
                depth++;
                endOfLevel = _nodes;
            }

            if (!_missing[node])
            {
                var credited = statements.CreditedBy(_slots[node]);
                if (Fits(credited, depth, budget))
                {
                    foreach (var slot in credited)
                    {
                        AddEdge(Reach(view, slot));
                    }
                }
                else
                {
                    _truncated[node] = true;
                    _anyTruncated = true;
                }
            }

            _offsets[node + 1] = _edges;
        }

        // The next run's marks start above this one's.
        _base += _nodes;
    }

    public Digraph ToGraph() => new(_nodes, _offsets[..(_nodes + 1)], _targets[.._edges]);

    public int[] ToSlots() => _slots[.._nodes];

    public bool[] ToMissing() => _missing[.._nodes];

    public bool[]? ToTruncated() => _anyTruncated ? _truncated[.._nodes] : null;

    private void Reset(int slotCount)
    {
        if (_marks.Length < slotCount)
        {
            _marks = new int[Math.Max(slotCount, Math.Min(Array.MaxLength, _marks.Length * 2L))];
            _base = 1;
        }
        else if (_base > int.MaxValue - slotCount - 1)
        {
            Array.Clear(_marks);
            _base = 1;
        }

        _nodes = 0;
        _edges = 0;
        _anyTruncated = false;
    }

    /// <summary>The node of a slot, a new one if it has not been reached.</summary>
    private int Reach(LedgerView view, int slot)
    {
        if (slot < _marks.Length && _marks[slot] >= _base)
        {
            return _marks[slot] - _base;
        }

        if (slot >= _marks.Length)
        {
            // A writer has added ids since this run began; they are dangling to the reader.
            Array.Resize(ref _marks, Math.Max(slot + 1, _marks.Length * 2));
        }

        var node = _nodes++;
        if (node == _slots.Length)
        {
            Array.Resize(ref _slots, node * 2);
            Array.Resize(ref _missing, node * 2);
            Array.Resize(ref _truncated, node * 2);
            Array.Resize(ref _offsets, (node * 2) + 1);
        }

        _marks[slot] = _base + node;
        _slots[node] = slot;
        _missing[node] = !view.Sees(slot);
        _truncated[node] = false;
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
            fresh += slot < _marks.Length && _marks[slot] >= _base ? 0 : 1;
        }

        return _nodes + (long)fresh <= budget.MaxStatements;
    }

    private void AddEdge(int target)
    {
        if (_edges == _targets.Length)
        {
            Array.Resize(ref _targets, _edges * 2);
        }

        _targets[_edges++] = target;
    }
}

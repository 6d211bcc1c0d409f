using System.Runtime.InteropServices;
using ClaimTracker.Graphs;

namespace ClaimTracker.Tracing;

/// <summary>
/// Follows attributions through a ledger, breadth first, and collects the statements reached as a graph over dense nodes, numbered
/// in order of discovery. Each thread keeps one with its buffers, so that exploring allocates nothing.
/// </summary>
internal sealed class Explorer : IDisposable
{
    // A thread that once explored a million statements shall not hold on to their memory.
    private const int MostKept = 1 << 18;

    [ThreadStatic]
    private static Explorer? idle;

    private readonly SlotNumbers _nodes = new();
    private readonly List<int> _truncated = [];
    private int[] _offsets = new int[65];
    private int[] _targets = new int[64];

    /// <summary>An edge from each crediting to each credited statement. It lies in the explorer's buffers and goes with them.</summary>
    public Digraph Graph => new(_nodes.Count, _offsets, _targets);

    /// <summary>The slots of the nodes, in the explorer's buffers.</summary>
    public ReadOnlySpan<int> Slots => _nodes.Slots;

    /// <summary>The nodes whose attributions the budget left unexplored, in ascending order.</summary>
    public ReadOnlySpan<int> Truncated => CollectionsMarshal.AsSpan(_truncated);

    /// <summary>This thread's explorer, or a new one where it is in use.</summary>
    public static Explorer Rent()
    {
        var explorer = idle ?? new Explorer();
        idle = null;
        return explorer;
    }

    /// <summary>Reaches whatever the slots lead to, as far as the budget goes, and forgets what was reached before.</summary>
    public void Explore(LedgerView view, ReadOnlySpan<int> startSlots, TraceBudget budget)
    {
        _nodes.Clear();
        _truncated.Clear();
        foreach (var slot in startSlots)
        {
            _nodes.GetOrAdd(slot);
        }

        var attributions = new Attributions(view);
        var isUnlimited = budget == TraceBudget.Unlimited;
        var edges = 0;
        var depth = 0;
        var endOfLevel = _nodes.Count;
        for (var node = 0; node < _nodes.Count; node++)
        {
            if (node == endOfLevel)
            {
                depth++;
                endOfLevel = _nodes.Count;
            }

            // Two, since the last row has an end as well.
            Reserve(ref _offsets, node + 2);
            _offsets[node] = edges;
            var credited = attributions.CreditedBy(_nodes[node]);
            if (!isUnlimited && !credited.IsEmpty && !Fits(attributions, credited, depth, budget))
            {
                _truncated.Add(node);
                continue;
            }

            Reserve(ref _targets, edges + credited.Length);
            foreach (var target in credited)
            {
                _targets[edges++] = _nodes.GetOrAdd(attributions.Resolve(target));
            }
        }

        _offsets[_nodes.Count] = edges;
    }

    /// <summary>A copy of what was reached.</summary>
    public ReachedStatements ToReached(LedgerView view)
    {
        // One block holds slots, offsets and targets, since most of what is reached is so little that making an array takes as long as filling it.
        var nodes = _nodes.Count;
        var begin = checked((2 * nodes) + 1);
        var edges = _offsets[nodes];
        var block = new int[checked(begin + edges)];
        Slots.CopyTo(block);
        for (var node = 0; node <= nodes; node++)
        {
            block[nodes + node] = begin + _offsets[node];
        }

        _targets.AsSpan(0, edges).CopyTo(block.AsSpan(begin));
        return new ReachedStatements(view, new Digraph(nodes, block, block, nodes), block, Truncated.ToArray());
    }

    public void Dispose()
    {
        if (Math.Max(_nodes.Capacity, _targets.Length) <= MostKept)
        {
            idle = this;
        }
    }

    private bool Fits(scoped in Attributions attributions, ReadOnlySpan<int> credited, int depth, TraceBudget budget)
    {
        if (depth >= budget.MaxDepth)
        {
            return false;
        }

        if (_nodes.Count + (long)credited.Length <= budget.MaxStatements)
        {
            return true;
        }

        // Close to the limit, count only what is new; one statement credited twice may be counted twice, on the safe side.
        var fresh = 0;
        foreach (var target in credited)
        {
            fresh += _nodes.Find(attributions.Resolve(target)) < 0 ? 1 : 0;
        }

        return _nodes.Count + (long)fresh <= budget.MaxStatements;
    }

    private static void Reserve(ref int[] items, int length)
    {
        if (length > items.Length)
        {
            Array.Resize(ref items, (int)Math.Min(Math.Max(items.Length * 2L, length), Array.MaxLength));
        }
    }
}

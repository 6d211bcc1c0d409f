namespace ClaimTracker.Benchmarks.Peers;

/// <summary>
/// Finds the loops with no way out that a node reaches: Tarjan's algorithm (1972) over CSR int arrays, with a stack of its own.
/// </summary>
internal sealed class TerminalLoops(int[] offsets, int[] targets)
{
    private const int Closed = int.MaxValue;

    private readonly Stack<int> _path = new();
    private readonly Stack<int> _open = new();
    private int[] _orders = [];
    private int[] _lows = [];
    private int[] _edges = [];
    private int _order;

    /// <summary>Writes one statement of each such loop.</summary>
    /// <returns>How many there are.</returns>
    public int Find(int start, Span<int> found)
    {
        if (_orders.Length == 0)
        {
            var nodes = offsets.Length - 1;
            (_orders, _lows, _edges) = (new int[nodes], new int[nodes], new int[nodes]);
        }

        // What was ordered by an earlier search counts as not visited, so that nothing is cleared.
        var before = _order;
        var count = 0;
        Open(start);
        while (_path.TryPeek(out var node))
        {
            if (_edges[node] < offsets[node + 1])
            {
                var target = targets[_edges[node]++];
                if (_orders[target] <= before)
                {
                    Open(target);
                }
                else if (_lows[target] != Closed)
                {
                    _lows[node] = Math.Min(_lows[node], _orders[target]);
                }

                continue;
            }

            _path.Pop();
            if (_lows[node] == _orders[node])
            {
                if (IsTerminalLoop(node))
                {
                    found[count++] = node;
                }

                Close(node);
            }

            if (_path.TryPeek(out var parent) && _lows[node] != Closed)
            {
                _lows[parent] = Math.Min(_lows[parent], _lows[node]);
            }
        }

        return count;
    }

    /// <summary>The same for a peer with nodes of another kind; one node of each loop.</summary>
    public static List<TNode> Among<TNode>(TNode start, Func<TNode, IEnumerable<TNode>> credited)
        where TNode : notnull
    {
        var numbers = new Dictionary<TNode, int> { [start] = 0 };
        var nodes = new List<TNode> { start };
        var offsets = new List<int> { 0 };
        var targets = new List<int>();
        for (var i = 0; i < nodes.Count; i++)
        {
            foreach (var target in credited(nodes[i]))
            {
                if (numbers.TryAdd(target, nodes.Count))
                {
                    nodes.Add(target);
                }

                targets.Add(numbers[target]);
            }

            offsets.Add(targets.Count);
        }

        var found = new int[nodes.Count];
        var count = new TerminalLoops([.. offsets], [.. targets]).Find(0, found);
        return [.. found.Take(count).Select(number => nodes[number])];
    }

    private void Open(int node)
    {
        _orders[node] = _lows[node] = ++_order;
        _edges[node] = offsets[node];
        _path.Push(node);
        _open.Push(node);
    }

    // Everything above the root on the stack of open nodes is its component; every other component that it reaches is closed.
    private bool IsTerminalLoop(int root)
    {
        var isLoop = false;
        foreach (var member in _open)
        {
            foreach (var target in targets.AsSpan(offsets[member]..offsets[member + 1]))
            {
                if (_lows[target] == Closed)
                {
                    return false;
                }

                isLoop = true;
            }

            if (member == root)
            {
                break;
            }
        }

        return isLoop;
    }

    private void Close(int root)
    {
        int member;
        do
        {
            member = _open.Pop();
            _lows[member] = Closed;
        }
        while (member != root);
    }
}

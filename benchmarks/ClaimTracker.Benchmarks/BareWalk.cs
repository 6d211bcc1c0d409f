namespace ClaimTracker.Benchmarks;

/// <summary>The reference: origins by a hand-written walk over int arrays with visited stamps.</summary>
internal sealed class BareWalk
{
    private readonly int[] _offsets;
    private readonly int[] _targets;
    private readonly int[] _stamps;
    private readonly int[] _stack;
    private int _stamp;

    public BareWalk(IReadOnlyList<List<int>> edges)
    {
        _offsets = new int[edges.Count + 1];
        for (var i = 0; i < edges.Count; i++)
        {
            _offsets[i + 1] = _offsets[i] + edges[i].Count;
        }

        _targets = [.. edges.SelectMany(targets => targets)];
        _stamps = new int[edges.Count];
        _stack = new int[edges.Count];
    }

    /// <summary>How many statements without a source of their own a statement goes back to.</summary>
    public int CountOrigins(int statement)
    {
        _stamp++;
        var depth = 0;
        var origins = 0;
        _stack[depth++] = statement;
        _stamps[statement] = _stamp;
        while (depth > 0)
        {
            var node = _stack[--depth];
            var end = _offsets[node + 1];
            if (_offsets[node] == end)
            {
                origins++;
            }

            for (var edge = _offsets[node]; edge < end; edge++)
            {
                var target = _targets[edge];
                if (_stamps[target] != _stamp)
                {
                    _stamps[target] = _stamp;
                    _stack[depth++] = target;
                }
            }
        }

        return origins;
    }
}

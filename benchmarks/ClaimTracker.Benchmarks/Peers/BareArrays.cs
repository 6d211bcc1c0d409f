using ClaimTracker.Benchmarks.Workload;

namespace ClaimTracker.Benchmarks.Peers;

/// <summary>
/// The reference, (a): a walk over hand-written CSR int arrays with visited stamps. Nothing is looked up, checked or allocated.
/// </summary>
/// <remarks>
/// A loop needs an attribution that leads to no smaller number, since statements are numbered in order of recording; only a walk that
/// meets one is followed by a search for components.
/// </remarks>
internal sealed class BareArrays(NewsWorkload workload) : IOriginFinder
{
    private readonly int[] _offsets = workload.Offsets;
    private readonly int[] _targets = workload.Targets;
    private readonly int[] _stamps = new int[workload.StatementCount];
    private readonly int[] _stack = new int[workload.StatementCount];
    private readonly int[] _origins = new int[workload.StatementCount];
    private readonly TerminalLoops _loops = new(workload.Offsets, workload.Targets);
    private int _stamp;
    private int _found;

    public IEnumerable<int> Found => _origins.Take(_found);

    public int FindOrigins(Question question) => FindOrigins(question.Statement);

    public int FindOrigins(int statement)
    {
        var (offsets, targets, stamps, stack) = (_offsets, _targets, _stamps, _stack);
        var stamp = ++_stamp;
        var found = 0;
        var depth = 0;
        var mayLoop = false;
        stack[depth++] = statement;
        stamps[statement] = stamp;
        while (depth > 0)
        {
            var node = stack[--depth];
            var edge = offsets[node];
            var end = offsets[node + 1];
            if (edge == end)
            {
                _origins[found++] = node;
            }

            for (; edge < end; edge++)
            {
                var target = targets[edge];
                mayLoop |= target >= node;
                if (stamps[target] != stamp)
                {
                    stamps[target] = stamp;
                    stack[depth++] = target;
                }
            }
        }

        _found = mayLoop ? found + _loops.Find(statement, _origins.AsSpan(found)) : found;
        return _found;
    }

    /// <summary>
    /// What a pass over the whole ledger costs at the least: for each statement in turn, each attribution once, with one visit to
    /// the statement that it leads to.
    /// </summary>
    public long SweepAllAttributions()
    {
        var (offsets, targets) = (_offsets, _targets);
        var sum = 0L;
        for (var node = 0; node + 1 < offsets.Length; node++)
        {
            for (var edge = offsets[node]; edge < offsets[node + 1]; edge++)
            {
                sum += offsets[targets[edge]];
            }
        }

        return sum;
    }
}

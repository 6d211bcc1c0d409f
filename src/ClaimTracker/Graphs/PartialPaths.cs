using System.Runtime.InteropServices;

namespace ClaimTracker.Graphs;

/// <summary>
/// Partial paths as a tree in one growing list, so that paths share what they begin with. As a comparer it says which of two
/// partial paths has the better completion: the shorter one, then the one whose nodes come first, compared one by one.
/// </summary>
/// <remarks>
/// Each step has, beside its parent, one jump further back (Myers, "An applicative random-access stack", 1983), which finds
/// where two paths of length n part in O(log n). The paths that are compared never begin with one another.
/// </remarks>
internal sealed class PartialPaths(IComparer<int> order) : IComparer<int>
{
    private readonly List<PartialPath> steps = [];

    /// <summary>The step of that number.</summary>
    public ref readonly PartialPath this[int step] => ref CollectionsMarshal.AsSpan(steps)[step];

    /// <summary>Forgets all paths.</summary>
    public void Clear() => steps.Clear();

    /// <summary>Begins a path.</summary>
    public int AddRoot(int node, int total)
    {
        steps.Add(new PartialPath(node, steps.Count, steps.Count, 0, total, Exact: true));
        return steps.Count - 1;
    }

    /// <summary>Goes one node further.</summary>
    public int Add(int parent, int node, int total, bool exact)
    {
        var before = steps[parent];
        var jump = steps[before.Jump];
        // Two jumps of the same length become one of twice the length and the step between; else the jump is one step.
        var evenJumps = before.Depth - jump.Depth == jump.Depth - steps[jump.Jump].Depth;
        steps.Add(new PartialPath(node, parent, evenJumps ? jump.Jump : parent, before.Depth + 1, total, exact));
        return steps.Count - 1;
    }

    /// <summary>Raises a lower bound.</summary>
    public void Raise(int step, int total) => steps[step] = steps[step] with { Total = total };

    /// <summary>Compares two nodes by the order, and by number where it has no preference, so that answers stay the same.</summary>
    public int CompareNodes(int left, int right)
    {
        var sign = order.Compare(left, right);
        return sign != 0 ? sign : left.CompareTo(right);
    }

    /// <inheritdoc/>
    public int Compare(int left, int right)
    {
        var all = CollectionsMarshal.AsSpan(steps);
        var sign = all[left].Total.CompareTo(all[right].Total);
        if (sign != 0 || left == right)
            return sign;
        var depth = Math.Min(all[left].Depth, all[right].Depth);
        left = Shorten(all, left, depth);
        right = Shorten(all, right, depth);
        while (all[left].Parent != all[right].Parent)
        {
            var apart = all[left].Jump != all[right].Jump;
            left = apart ? all[left].Jump : all[left].Parent;
            right = apart ? all[right].Jump : all[right].Parent;
        }

        return CompareNodes(all[left].Node, all[right].Node);
    }

    /// <summary>The nodes of a path.</summary>
    public int[] ToArray(int step)
    {
        var path = new int[steps[step].Depth + 1];
        for (var index = path.Length - 1; index >= 0; index--)
        {
            path[index] = steps[step].Node;
            step = steps[step].Parent;
        }

        return path;
    }

    private static int Shorten(ReadOnlySpan<PartialPath> all, int step, int depth)
    {
        while (all[step].Depth > depth)
            step = all[all[step].Jump].Depth >= depth ? all[step].Jump : all[step].Parent;
        return step;
    }
}

using System.Collections;
using ClaimTracker.Graphs;

namespace ClaimTracker.Tracing;

/// <summary>
/// The origins of one statement after another, for asking about many: the set is handed to
/// <see cref="TraceQuery.Origins(OriginSet)"/> again and again, is filled anew each time, and allocates nothing once it has
/// grown to what the answers need. <see cref="Count"/> and <see cref="KindOf"/> allocate nothing either; only the
/// <see cref="Origin"/> objects do that are asked for.
/// </summary>
/// <remarks>
/// Not thread-safe, and valid until it is filled again; an <see cref="Origin"/> taken out of it stays valid. The origins are the
/// same and in the same order as those of <see cref="AttributionTrace.Origins"/>.
/// </remarks>
public sealed class OriginSet : IReadOnlyList<Origin>
{
    private const int MostSweeps = 3;

    // Kept, so that sorting allocates nothing.
    private readonly Comparison<Entry> _byId;
    private Entry[] _entries;
    private int[] _loops = [];
    private int _looped;
    private bool _isSorted;
    private LedgerView? _view;
    private Components? _components;

    /// <summary>Makes an empty set.</summary>
    /// <param name="capacity">How many origins to have room for from the beginning; it grows as needed.</param>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is negative.</exception>
    public OriginSet(int capacity = 16)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        _entries = new Entry[capacity];
        _byId = (one, other) => _view!.CompareIds(one.Slot, other.Slot);
    }

    /// <summary>How many origins there are.</summary>
    public int Count { get; private set; }

    /// <summary>Whether a budget ended the walk early, so that there are origins of the kind <see cref="OriginKind.Truncated"/>.</summary>
    public bool IsTruncated { get; private set; }

    /// <summary>The n-th origin, in ordinal order of statement id. The first call after a filling sorts them: O(n log n).</summary>
    /// <param name="index">From 0 to <see cref="Count"/> - 1.</param>
    /// <returns>The origin, a new object.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such origin.</exception>
    public Origin this[int index]
    {
        get
        {
            var entry = At(index);
            return new Origin(_view!, entry.Slot, entry.IsTruncated, _loops.AsSpan(entry.FirstInLoop, entry.InLoop).ToArray());
        }
    }

    /// <summary>How the trace ends at the n-th origin; allocates nothing.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> - 1.</param>
    /// <returns>The kind of <c>this[index]</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such origin.</exception>
    public OriginKind KindOf(int index) => Kind(At(index));

    /// <summary>The origins in ordinal order of statement id.</summary>
    /// <returns>An enumerator that makes them one by one.</returns>
    public IEnumerator<Origin> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    /// <summary>The origins in words.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString() => string.Join(", ", this);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Forgets what it holds and takes the origins of a statement.</summary>
    internal void Fill(LedgerView view, int slot, TraceBudget budget)
    {
        Count = 0;
        _looped = 0;
        _isSorted = false;
        _view = view;
        IsTruncated = false;
        if (budget == TraceBudget.Unlimited && TryFollowRow(view, ref slot))
        {
            return;
        }

        using var explorer = Explorer.Rent();
        explorer.Explore(view, [slot], budget);
        IsTruncated = !explorer.Truncated.IsEmpty;
        if (!TryAddLeaves(explorer))
        {
            Count = 0;
            AddSinks(explorer);
        }
    }

    /// <summary>
    /// Follows a row of statements of which each credits one and nothing else, and adds the origin if it ends in one: a statement that credits
    /// nobody, or a loop. Whatever the first leads to lies behind the last, so that their origins are the same; and with nothing to branch to,
    /// nothing met need be remembered.
    /// </summary>
    /// <param name="view">The ledger as it is asked.</param>
    /// <param name="slot">Where the row begins, then where it ends.</param>
    private bool TryFollowRow(LedgerView view, ref int slot)
    {
        var attributions = new Attributions(view);

        // Brent, "An improved Monte Carlo factorization algorithm" (1980), section 3: a loop comes back to a mark that is set twice as far each time.
        var mark = slot;
        var steps = 0;
        var most = 1;
        ReadOnlySpan<int> credited;
        while ((credited = attributions.CreditedBy(slot)).Length == 1)
        {
            slot = attributions.Resolve(credited[0]);
            if (slot == mark)
            {
                AddLoop(attributions, slot);
                return true;
            }

            if (++steps == most)
            {
                mark = slot;
                steps = 0;
                most *= 2;
            }
        }

        if (!credited.IsEmpty)
        {
            return false;
        }

        Add(new Entry(slot, false, 0, 0));
        return true;
    }

    /// <summary>Adds a loop of statements of which each credits the next.</summary>
    private void AddLoop(scoped in Attributions attributions, int slot)
    {
        var first = slot;
        var start = _looped;
        do
        {
            AddToLoop(slot);
            slot = attributions.Resolve(attributions.CreditedBy(slot)[0]);
        }
        while (slot != first);

        Add(new Entry(first, false, start, _looped - start));
    }

    /// <summary>
    /// Adds the statements that credit nobody, and says whether these are all origins because each statement leads to one of them.
    /// One sweep backwards; where that does not see it, there may be a loop without a way out.
    /// </summary>
    private bool TryAddLeaves(Explorer explorer)
    {
        var graph = explorer.Graph;
        using var memory = new Scratch<bool>(graph.NodeCount, false);
        var leads = memory.Span;
        var others = 0;
        for (var node = leads.Length - 1; node >= 0; node--)
        {
            if (graph.Successors(node).IsEmpty)
            {
                leads[node] = true;
                Add(new Entry(explorer.Slots[node], IsTruncatedAt(explorer, node), 0, 0));
            }
            else if (!(leads[node] = LeadsOn(graph, node, leads)))
            {
                others++;
            }
        }

        // What leads back to statements met before is seen once these are settled; where nothing more is, there is a loop without a way out.
        var before = others + 1;
        for (var sweep = 0; others > 0 && others < before && sweep < MostSweeps; sweep++)
        {
            before = others;
            for (var node = leads.Length - 1; node >= 0; node--)
            {
                if (!leads[node] && LeadsOn(graph, node, leads))
                {
                    leads[node] = true;
                    others--;
                }
            }
        }

        return others == 0;
    }

    private static bool LeadsOn(in Digraph graph, int node, ReadOnlySpan<bool> leads)
    {
        foreach (var next in graph.Successors(node))
        {
            if (leads[next])
            {
                return true;
            }
        }

        return false;
    }

    private void AddSinks(Explorer explorer)
    {
        var components = _components ??= new Components();
        components.Refind(explorer.Graph);
        var slots = explorer.Slots;
        foreach (var sink in components.Sinks)
        {
            var members = components.Members(sink);
            if (!components.IsLoop(sink))
            {
                Add(new Entry(slots[members[0]], IsTruncatedAt(explorer, members[0]), 0, 0));
                continue;
            }

            Add(new Entry(slots[members[0]], false, _looped, members.Length));
            foreach (var member in members)
            {
                AddToLoop(slots[member]);
            }
        }
    }

    private void AddToLoop(int slot)
    {
        if (_looped == _loops.Length)
        {
            Array.Resize(ref _loops, Math.Max(4, _looped * 2));
        }

        _loops[_looped++] = slot;
    }

    private bool IsTruncatedAt(Explorer explorer, int node) => IsTruncated && explorer.Truncated.BinarySearch(node) >= 0;

    private void Add(Entry entry)
    {
        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, Math.Max(4, Count * 2));
        }

        _entries[Count++] = entry;
    }

    private Entry At(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        if (!_isSorted)
        {
            Sort(_entries.AsSpan(0, Count));
            _isSorted = true;
        }

        return _entries[index];
    }

    private void Sort(Span<Entry> entries)
    {
        // Which statement stands for a loop takes comparing dates and ids, which is not worth it for who only counts.
        foreach (ref var entry in entries)
        {
            if (entry.InLoop > 0)
            {
                var loop = _loops.AsSpan(entry.FirstInLoop, entry.InLoop);
                entry = entry with { Slot = loop[OriginRules.RepresentativeOf(_view!, loop)] };
            }
        }

        entries.Sort(_byId);
    }

    private OriginKind Kind(Entry entry) => OriginRules.KindOf(_view!, entry.Slot, entry.InLoop > 0, entry.IsTruncated);

    private readonly record struct Entry(int Slot, bool IsTruncated, int FirstInLoop, int InLoop);
}

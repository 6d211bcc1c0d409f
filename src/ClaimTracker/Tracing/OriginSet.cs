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
            return new Origin(_view!, Kind(entry), entry.Slot, _loops.AsSpan(entry.FirstInLoop, entry.InLoop).ToArray());
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
        if (budget == TraceBudget.Unlimited)
        {
            slot = FollowRow(view, slot, out var isOrigin);
            if (isOrigin)
            {
                Add(new Entry(slot, false, 0, 0));
                return;
            }
        }

        using var explorer = Explorer.Rent();
        explorer.Explore(view, [slot], budget);
        IsTruncated = !explorer.Truncated.IsEmpty;
        if (!TryAddLeaves(explorer))
        {
            Count = 0;
            AddSinks(view, explorer);
        }
    }

    /// <summary>
    /// Where a row of statements ends of which each credits one earlier one and nothing else, and whether that credits nobody. Whatever the
    /// first leads to lies behind the last, so that their origins are the same; and with nothing to branch to, nothing met need be remembered.
    /// </summary>
    private static int FollowRow(LedgerView view, int slot, out bool isOrigin)
    {
        var attributions = new Attributions(view);
        ReadOnlySpan<int> credited;
        while ((credited = attributions.CreditedBy(slot)).Length == 1 && attributions.Resolve(credited[0]) is var next && next < slot)
        {
            slot = next;
        }

        isOrigin = credited.IsEmpty;
        return slot;
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
        var isAll = true;
        for (var node = leads.Length - 1; node >= 0; node--)
        {
            var credited = graph.Successors(node);
            if (credited.IsEmpty)
            {
                leads[node] = true;
                Add(new Entry(explorer.Slots[node], IsTruncatedAt(explorer, node), 0, 0));
                continue;
            }

            foreach (var next in credited)
            {
                leads[node] |= leads[next];
            }

            isAll &= leads[node];
        }

        return isAll;
    }

    private void AddSinks(LedgerView view, Explorer explorer)
    {
        var components = _components ??= new Components();
        components.Refind(explorer.Graph);
        var slots = explorer.Slots;
        for (var component = 0; component < components.Count; component++)
        {
            if (!components.IsSink(component))
            {
                continue;
            }

            var members = components.Members(component);
            if (!components.IsLoop(component))
            {
                Add(new Entry(slots[members[0]], IsTruncatedAt(explorer, members[0]), 0, 0));
                continue;
            }

            Add(new Entry(slots[OriginRules.RepresentativeOf(view, slots, members)], false, _looped, members.Length));
            if (_loops.Length < _looped + members.Length)
            {
                Array.Resize(ref _loops, Math.Max(_loops.Length * 2, _looped + members.Length));
            }

            foreach (var member in members)
            {
                _loops[_looped++] = slots[member];
            }
        }
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
            _entries.AsSpan(0, Count).Sort(_byId);
            _isSorted = true;
        }

        return _entries[index];
    }

    private OriginKind Kind(Entry entry) =>
        entry.InLoop > 0 ? OriginKind.Circular : OriginRules.KindOf(_view!, entry.Slot, entry.IsTruncated);

    private readonly record struct Entry(int Slot, bool IsTruncated, int FirstInLoop, int InLoop);
}

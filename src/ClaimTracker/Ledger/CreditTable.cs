using ClaimTracker.Ledger.Storage;

namespace ClaimTracker.Ledger;

/// <summary>
/// Who credits whom, both ways. Most statements credit nobody or one other, so that one int a statement, its link, says it all: that
/// it credits none, the one that it credits, where the several lie that it credits, or that there is no such statement.
/// </summary>
/// <remarks>
/// A slot that is credited but not recorded is missing. When it is recorded later, that takes a new slot, in order of recording, to
/// which the link of the missing one leads: so a reader of an older revision still finds it missing.
/// </remarks>
internal sealed class CreditTable
{
    /// <summary>No slot is higher, so that a link has room to tell what it is.</summary>
    public const int MaxSlot = (1 << 30) - 3;

    private const int Nobody = -1;
    private const int FirstSeveral = -2;
    private const int Missing = int.MinValue;
    private const int FirstForward = Missing + 1;
    private const int EndOfForwards = FirstForward + MaxSlot + 1;

    private readonly Column<int> _links = new(Missing);

    // Of statements that credit several: how many, then their slots.
    private readonly Column<int> _several = new(0);
    private readonly Column<int> _severalSources = new(-1);

    // An edge is told by the slot that credits, or by the complement of its place among the several.
    private readonly Column<int> _firstEdgeTo = new(Edges.None);
    private readonly Column<int> _nextOfSingle = new(Edges.None);
    private readonly Column<int> _nextOfSeveral = new(Edges.None);

    /// <summary>How many slots there are, recorded or missing.</summary>
    public int Count => _links.Count;

    public (int Slots, int Several) Mark => (_links.Count, _several.Count);

    /// <summary>Whether a slot is that of a recorded statement.</summary>
    public bool IsRecorded(int slot) => _links.Get(slot) >= EndOfForwards;

    /// <summary>How many slots below one are those of recorded statements.</summary>
    public int CountRecorded(int end)
    {
        var count = 0;
        foreach (var link in _links.Items.AsSpan(0, end))
        {
            count += link >= EndOfForwards ? 1 : 0;
        }

        return count;
    }

    /// <summary>Whom statements credit, for a walk, which looks up once where that is kept. Fetched behind a revision, it knows all of that revision.</summary>
    public Links ReadLinks() => new(_links.Items, _several.Items);

    /// <inheritdoc cref="Links.CreditedBy" />
    public ReadOnlySpan<int> CreditedBy(int slot) => ReadLinks().CreditedBy(slot);

    /// <summary>Notes whom a new statement credits.</summary>
    public void Set(int slot, ReadOnlySpan<int> credited)
    {
        switch (credited.Length)
        {
            case 0:
                _links.Set(slot, Nobody);
                break;
            case 1:
                _links.Set(slot, credited[0]);
                break;
            default:
                if (_several.Count + (long)credited.Length >= MaxSlot)
                {
                    throw new InvalidOperationException("A ledger holds no more attributions of statements that have several. Begin another one.");
                }

                _links.Set(slot, FirstSeveral - _several.Add(credited.Length));
                foreach (var target in credited)
                {
                    _severalSources.Set(_several.Add(target), slot);
                }

                break;
        }
    }

    /// <summary>Notes that a slot is credited but not recorded.</summary>
    public void SetMissing(int slot) => _links.Set(slot, Missing);

    /// <summary>Lets a missing slot lead to where the statement is recorded now. Edges are listed there from now on.</summary>
    public void Forward(int missing, int recorded)
    {
        _firstEdgeTo.Set(recorded, _firstEdgeTo.Get(missing));
        Volatile.WriteBarrier();
        _links.Set(missing, FirstForward + recorded);
    }

    /// <summary>Lists the edges of a new statement under those that it credits.</summary>
    public void List(int slot)
    {
        var link = _links.Items[slot];
        if (link >= 0)
        {
            Push(link, slot, _nextOfSingle, slot);
        }
        else if (link is < Nobody and >= EndOfForwards)
        {
            var start = FirstSeveral - link;
            for (var place = start + 1; place <= start + _several.Items[start]; place++)
            {
                Push(_several.Items[place], ~place, _nextOfSeveral, place);
            }
        }
    }

    /// <summary>The edges that credit a slot, newest first; <see cref="SourceOf"/> tells who credits.</summary>
    public Edges EdgesTo(int slot)
    {
        var first = _firstEdgeTo.GetVolatile(slot);
        return new Edges(this, first);
    }

    /// <summary>The slot of the statement that credits.</summary>
    public int SourceOf(int edge) => edge >= 0 ? edge : _severalSources.Items[~edge];

    public void Reserve(int statements, int several)
    {
        _links.Reserve(statements);
        _firstEdgeTo.Reserve(statements);
        _nextOfSingle.Reserve(statements);
        _several.Reserve(several);
        _severalSources.Reserve(several);
        _nextOfSeveral.Reserve(several);
    }

    /// <summary>Takes back what was noted since a mark, and not listed yet.</summary>
    public void Truncate((int Slots, int Several) mark)
    {
        _links.Truncate(mark.Slots);
        _several.Truncate(mark.Several);
        _severalSources.Truncate(mark.Several);
    }

    private int NextOf(int edge) => edge >= 0 ? _nextOfSingle.Get(edge) : _nextOfSeveral.Get(~edge);

    private void Push(int credited, int edge, Column<int> nexts, int row)
    {
        var target = ReadLinks().Resolve(credited, int.MaxValue);
        nexts.Set(row, _firstEdgeTo.Get(target));
        // Whoever sees the edge as the first also sees where it leads.
        Volatile.WriteBarrier();
        _firstEdgeTo.Set(target, edge);
    }

    /// <summary>Whom statements credit.</summary>
    public readonly ref struct Links(ReadOnlySpan<int> links, ReadOnlySpan<int> several)
    {
        private readonly ReadOnlySpan<int> _links = links;
        private readonly ReadOnlySpan<int> _several = several;

        /// <summary>The slots that a recorded statement credits, in the order given, as they were when it was recorded: see <see cref="Resolve"/>.</summary>
        public ReadOnlySpan<int> CreditedBy(int slot)
        {
            ref readonly var link = ref _links[slot];
            if (link >= 0)
            {
                return new ReadOnlySpan<int>(in link);
            }

            return link is Nobody or < EndOfForwards ? default : Several(FirstSeveral - link);
        }

        /// <summary>The slot at which a statement is found at a revision that shows slots below a limit: another one if it was missing once.</summary>
        public int Resolve(int slot, int limit)
        {
            var link = _links[slot];
            return link < EndOfForwards && link != Missing && link - FirstForward < limit ? link - FirstForward : slot;
        }

        private ReadOnlySpan<int> Several(int start) => _several.Slice(start + 1, _several[start]);
    }

    /// <summary>Walks the edges to a slot; a struct so that walking allocates nothing.</summary>
    internal struct Edges(CreditTable credits, int first)
    {
        /// <summary>Behind the last edge.</summary>
        public const int None = int.MinValue;

        private int _upcoming = first;

        public int Current { get; private set; } = None;

        public readonly Edges GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_upcoming == None)
            {
                return false;
            }

            Current = _upcoming;
            _upcoming = credits.NextOf(Current);
            return true;
        }
    }
}

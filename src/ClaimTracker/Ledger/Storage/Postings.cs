namespace ClaimTracker.Ledger.Storage;

/// <summary>
/// Which rows belong to a key (which statements to a claim, which edges to a credited statement), as linked lists through two
/// int columns, newest row first. Rows are added by the writer while readers walk: a reader may meet rows that are newer than
/// its revision and passes over them.
/// </summary>
internal sealed class Postings
{
    private const int None = -1;

    private readonly Column<int> _heads = new(None);
    private readonly Column<int> _nexts = new(None);

    /// <summary>Puts a row, which is in no list yet, in front of the key's list.</summary>
    public void Add(int key, int row)
    {
        _nexts.Set(row, _heads.Get(key));
        // The barrier orders the link before the head: whoever sees the new head also sees where it leads.
        Volatile.WriteBarrier();
        _heads.Set(key, row);
    }

    public void Reserve(int moreKeys, int moreRows)
    {
        _heads.Reserve(moreKeys);
        _nexts.Reserve(moreRows);
    }

    /// <summary>The key's rows, newest first.</summary>
    public Enumerator Of(int key) => new(_heads.GetVolatile(key), _nexts);

    /// <summary>Walks a list; a struct so that walking allocates nothing.</summary>
    internal struct Enumerator(int head, Column<int> nexts)
    {
        private int _upcoming = head;

        public int Current { get; private set; } = None;

        public readonly Enumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_upcoming == None)
            {
                return false;
            }

            Current = _upcoming;
            _upcoming = nexts.Get(Current);
            return true;
        }
    }
}

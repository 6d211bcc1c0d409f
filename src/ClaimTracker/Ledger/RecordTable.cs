using ClaimTracker.Ledger.Storage;

namespace ClaimTracker.Ledger;

/// <summary>Records of one kind that are looked up by id and read back as they came: reports.</summary>
internal sealed class RecordTable<T>
    where T : class
{
    private readonly Column<T?> _records = new(null);
    private readonly Column<int> _revisions = new(Revisions.Never);

    /// <summary>Records by id; a record has its slot from when it is first mentioned.</summary>
    public IdTable Ids { get; } = new();

    /// <summary>Records in order of recording.</summary>
    public DeclarationOrder Order { get; } = new();

    public bool IsDeclared(int slot) => _records.Get(slot) is not null;

    public void Fill(int slot, T record, int revision)
    {
        _records.Set(slot, record);
        _revisions.Set(slot, revision);
    }

    /// <summary>Puts another record in place of one that was there.</summary>
    public void Replace(int slot, T record) => _records.Set(slot, record);

    public bool Sees(int slot, int revision) => _revisions.Get(slot) <= revision;

    public T this[int slot] => _records.Items[slot]!;

    /// <summary>Takes back what was added since the ids were at a mark.</summary>
    public void Truncate(IdMark mark)
    {
        Ids.Truncate(mark);
        _records.Truncate(mark.Count);
        _revisions.Truncate(mark.Count);
    }
}

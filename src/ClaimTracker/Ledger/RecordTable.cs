namespace ClaimTracker.Ledger;

/// <summary>Records of one kind that are looked up by id and read back as they came: claims and reports.</summary>
internal sealed class RecordTable<T>
    where T : class
{
    private readonly Column<T?> _records = new(null);
    private readonly Column<int> _revisions = new(Revisions.Never);

    /// <summary>Records by id; slots are in order of recording.</summary>
    public IdTable Ids { get; } = new();

    public int Add(string id, T record, int revision)
    {
        var slot = Ids.GetOrAdd(id);
        _records.Set(slot, record);
        _revisions.Set(slot, revision);
        return slot;
    }

    public bool Sees(int slot, int revision) => _revisions.Get(slot) <= revision;

    public T this[int slot] => _records.Items[slot]!;
}

namespace ClaimTracker.Ledger.Storage;

/// <summary>
/// The order in which the rows of a table were declared. A row has its slot from when it is first mentioned, which is mostly when it
/// is declared: as long as both orders are the same, nothing is kept.
/// </summary>
internal sealed class DeclarationOrder
{
    private Column<int>? _slots;
    private int _count;

    /// <summary>Notes that a row is declared next.</summary>
    public void Add(int slot)
    {
        if (_slots is null && slot != _count)
        {
            var slots = new Column<int>(-1);
            for (var declared = 0; declared < _count; declared++)
            {
                slots.Add(declared);
            }

            Volatile.Write(ref _slots, slots);
        }

        _slots?.Add(slot);
        Volatile.Write(ref _count, _count + 1);
    }

    /// <summary>The slots, in the order of declaration.</summary>
    public IEnumerable<int> Slots()
    {
        var count = Volatile.Read(ref _count);
        var slots = Volatile.Read(ref _slots);
        for (var index = 0; index < count; index++)
        {
            yield return slots is null ? index : slots.Items[index];
        }
    }
}

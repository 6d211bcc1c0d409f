namespace ClaimTracker.Tracing;

/// <summary>Works out of every statement to how many origins it goes back.</summary>
/// <remarks>
/// A statement that credits one other has the same set of origins; only where several meet is one made, unless the largest of them holds the
/// others. That is linear in the sizes of the sets that meet, which is what counting distinct things takes: no way is known to do it
/// exactly in linear time for every graph. The sets take bounded room; where there is none left, <see cref="OriginSets.IsFull"/> tells.
/// </remarks>
/// <param name="setOf">Takes each slot's set: see <see cref="OriginSets"/>; 0 says that it is not settled.</param>
/// <param name="sets">Keeps the sets.</param>
internal readonly ref struct OriginCounting(Span<int> setOf, OriginSets sets) : ILedgerAnswer
{
    private readonly Span<int> _setOf = setOf;
    private readonly OriginSets _sets = sets;

    public bool IsSettled(int slot) => _setOf[slot] != 0;

    public bool TrySettle(int slot, ReadOnlySpan<int> credited)
    {
        var set = credited.Length switch
        {
            0 => OriginSets.Of(slot),
            1 => _setOf[credited[0]],
            _ => Merge(credited),
        };
        _setOf[slot] = set;
        return set != 0;
    }

    public void SettleLoop(in LedgerLoop loop)
    {
        var set = loop.Beyond.IsEmpty ? OriginSets.Of(loop.Members[0]) : Merge(loop.Beyond);
        foreach (var slot in loop.Members)
        {
            _setOf[slot] = set;
        }
    }

    /// <summary>The set of what several go back to, 0 where one of them is not settled.</summary>
    private int Merge(ReadOnlySpan<int> credited)
    {
        var first = _setOf[credited[0]];
        var isOne = true;
        foreach (var slot in credited)
        {
            var set = _setOf[slot];
            if (set == 0)
            {
                return 0;
            }

            isOne &= set == first;
        }

        return isOne ? first : _sets.Merge(credited, _setOf);
    }
}

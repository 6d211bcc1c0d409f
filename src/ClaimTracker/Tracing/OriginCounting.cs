using ClaimTracker.Graphs;

namespace ClaimTracker.Tracing;

/// <summary>Works out of every statement to how many origins it goes back.</summary>
/// <remarks>
/// A statement that credits one other has the same set of origins; only where several meet is one made, unless the largest of them holds the
/// others. That is linear in the sizes of the sets that meet, which is what counting distinct things takes: no way is known to do it
/// exactly in linear time for every graph. The sets take bounded room; where there is none left, <see cref="IsComplete"/> tells.
/// </remarks>
/// <param name="counts">Takes the answers, by slot.</param>
/// <param name="setOf">Takes each slot's set: see <see cref="OriginSets"/>; 0 says that it is not settled. As long as the counts.</param>
/// <param name="sets">Keeps the sets.</param>
internal readonly struct OriginCounting(int[] counts, int[] setOf, OriginSets sets) : ILedgerAnswer
{
    /// <summary>Whether there was room for all sets; else <see cref="SinkCounts"/> is to count.</summary>
    public bool IsComplete => !sets.IsFull;

    public bool IsSettled(int slot) => setOf[slot] != 0;

    public void Settle(int slot, ReadOnlySpan<int> credited)
    {
        if (credited.Length == 1)
        {
            setOf[slot] = setOf[credited[0]];
            counts[slot] = counts[credited[0]];
            return;
        }

        var set = credited.IsEmpty ? OriginSets.Of(slot) : Merge(credited);
        setOf[slot] = set;
        counts[slot] = sets.SizeOf(set);
    }

    public void SettleLoop(in LedgerLoop loop)
    {
        var set = loop.Beyond.IsEmpty ? OriginSets.Of(loop.Members[0]) : Merge(loop.Beyond);
        foreach (var slot in loop.Members)
        {
            setOf[slot] = set;
            counts[slot] = sets.SizeOf(set);
        }
    }

    private int Merge(ReadOnlySpan<int> credited)
    {
        var first = setOf[credited[0]];
        foreach (var other in credited[1..])
        {
            if (setOf[other] != first)
            {
                return sets.Merge(credited, setOf);
            }
        }

        return first;
    }
}

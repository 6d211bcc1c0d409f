namespace ClaimTracker.Tracing;

/// <summary>Works out of every statement whether it is single-sourced, in a loop, or rests on one.</summary>
/// <remarks>
/// <para>
/// Chains that all run through some statement all run through one last such statement, behind which they part or end; call it their
/// gate. A statement has a gatekeeper exactly where all that it credits have the same gate, which then is its own too; else, and where it is an
/// origin, it is its own gate. So one number a statement tells what a whole tree of post-dominators would: O(V + E).
/// </para>
/// <para>
/// From any statement of a loop every way out of it can be taken, so that all of them share the gate of all ways out if there is one. If not,
/// their gatekeepers lie within the loop, which <see cref="Graphs.LoopDominators"/> finds.
/// </para>
/// </remarks>
/// <param name="traits">Takes the answers, by slot.</param>
/// <param name="gates">Takes each slot's gate, one higher, so that 0 says that it is not settled; as long as the traits.</param>
internal readonly struct SingleSources(TraceTraits[] traits, int[] gates) : ILedgerAnswer
{
    private const int None = -1;

    public bool IsSettled(int slot) => gates[slot] != 0;

    public void Settle(int slot, ReadOnlySpan<int> credited)
    {
        var gate = FindSharedGate(credited);
        gates[slot] = gate == None ? slot + 1 : gate;
        traits[slot] = FindLoops(credited) | (gate != None || credited.IsEmpty ? TraceTraits.SingleSourced : TraceTraits.None);
    }

    public void SettleLoop(in LedgerLoop loop)
    {
        var shared = TraceTraits.InLoop | TraceTraits.RestsOnLoop;
        var gate = FindSharedGate(loop.Beyond);
        foreach (var slot in loop.Members)
        {
            gates[slot] = gate == None ? slot + 1 : gate;
            traits[slot] = gate != None || loop.Beyond.IsEmpty ? shared | TraceTraits.SingleSourced : shared;
        }

        if (gate == None && !loop.Beyond.IsEmpty && loop.Members.Length > 1)
        {
            SettleInside(loop);
        }
    }

    private void SettleInside(in LedgerLoop loop)
    {
        var places = loop.FindGatekeepers();
        for (var place = 1; place < places.Length; place++)
        {
            var (slot, gatekeeper) = places[place];
            if (gatekeeper > 0)
            {
                gates[slot] = gates[places[gatekeeper].Slot];
                traits[slot] |= TraceTraits.SingleSourced;
            }
        }
    }

    /// <summary>The gate that some statements share; none where there are several, or no statements.</summary>
    private int FindSharedGate(ReadOnlySpan<int> credited)
    {
        if (credited.IsEmpty)
        {
            return None;
        }

        var gate = gates[credited[0]];
        foreach (var other in credited[1..])
        {
            if (gates[other] != gate)
            {
                return None;
            }
        }

        return gate;
    }

    private TraceTraits FindLoops(ReadOnlySpan<int> credited)
    {
        var loops = TraceTraits.None;
        foreach (var target in credited)
        {
            loops |= traits[target];
        }

        return loops & TraceTraits.RestsOnLoop;
    }
}

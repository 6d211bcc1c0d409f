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
/// <param name="gates">
/// Takes each slot's gate, one higher, so that 0 says that it is not settled, and in the highest bit whether it rests on a loop; as long
/// as the traits.
/// </param>
internal readonly ref struct SingleSources(Span<TraceTraits> traits, Span<uint> gates) : ILedgerAnswer
{
    private const uint RestsOnLoop = 1u << 31;
    private const uint None = 0;

    private readonly Span<TraceTraits> _traits = traits;
    private readonly Span<uint> _gates = gates;

    public bool IsSettled(int slot) => _gates[slot] != 0;

    public bool TrySettle(int slot, ReadOnlySpan<int> credited)
    {
        if (credited.Length == 1)
        {
            var gate = _gates[credited[0]];
            _gates[slot] = gate;
            _traits[slot] = TraitsOf(gate) | TraceTraits.SingleSourced;
            return gate != 0;
        }

        if (credited.IsEmpty)
        {
            _gates[slot] = GateAt(slot);
            _traits[slot] = TraceTraits.SingleSourced;
            return true;
        }

        return TrySettleSeveral(slot, credited);
    }

    public void SettleLoop(in LedgerLoop loop)
    {
        var shared = TraceTraits.InLoop | TraceTraits.RestsOnLoop;
        var gate = FindSharedGate(loop.Beyond);
        foreach (var slot in loop.Members)
        {
            _gates[slot] = (gate == None ? GateAt(slot) : gate) | RestsOnLoop;
            _traits[slot] = gate != None || loop.Beyond.IsEmpty ? shared | TraceTraits.SingleSourced : shared;
        }

        if (gate == None && !loop.Beyond.IsEmpty && loop.Members.Length > 1)
        {
            SettleInside(loop);
        }
    }

    private static uint GateAt(int slot) => (uint)slot + 1;

    private static TraceTraits TraitsOf(uint gate) => gate >= RestsOnLoop ? TraceTraits.RestsOnLoop : TraceTraits.None;

    private bool TrySettleSeveral(int slot, ReadOnlySpan<int> credited)
    {
        var loops = 0u;
        foreach (var target in credited)
        {
            if (_gates[target] == 0)
            {
                return false;
            }

            loops |= _gates[target] & RestsOnLoop;
        }

        var gate = FindSharedGate(credited);
        _gates[slot] = (gate == None ? GateAt(slot) : gate) | loops;
        _traits[slot] = TraitsOf(loops) | (gate == None ? TraceTraits.None : TraceTraits.SingleSourced);
        return true;
    }

    private void SettleInside(in LedgerLoop loop)
    {
        var places = loop.FindGatekeepers();
        for (var place = 1; place < places.Length; place++)
        {
            var (slot, gatekeeper) = places[place];
            if (gatekeeper > 0)
            {
                _gates[slot] = _gates[places[gatekeeper].Slot];
                _traits[slot] |= TraceTraits.SingleSourced;
            }
        }
    }

    /// <summary>The gate that some statements share; none where there are several, or no statements.</summary>
    private uint FindSharedGate(ReadOnlySpan<int> credited)
    {
        if (credited.IsEmpty)
        {
            return None;
        }

        var gate = _gates[credited[0]] & ~RestsOnLoop;
        foreach (var other in credited[1..])
        {
            if ((_gates[other] & ~RestsOnLoop) != gate)
            {
                return None;
            }
        }

        return gate;
    }
}

using System.Runtime.InteropServices;

namespace ClaimTracker.Tracing;

/// <summary>
/// Goes over all statements of a ledger once, in order of recording, each after those that it credits, so that what is to be known of one
/// is worked out from what is known of these.
/// </summary>
/// <remarks>
/// Nearly every statement credits earlier ones, so nearly all are settled as they come, without a graph being laid out. Whatever leads to
/// a later one waits. Where that later one leads on among those that wait, there may be a loop: this small part becomes a graph, whose
/// components are settled in turn. The others only led there, and are settled as they come in a second pass.
/// O(V + E), not counting what the answers themselves take.
/// </remarks>
internal sealed class LedgerSweep(LedgerView view)
{
    private readonly int _end = view.StatementEnd;
    private int[] _credited = new int[16];

    /// <summary>How many slots there are.</summary>
    public int Count => _end;

    /// <summary>Settles all statements.</summary>
    public void Run<TAnswer>(TAnswer answer)
        where TAnswer : struct, ILedgerAnswer
    {
        var waiting = new List<int>();
        var later = new List<int>();
        var attributions = new Attributions(view);
        for (var slot = 0; slot < _end; slot++)
        {
            if (!TrySettle(answer, attributions, slot))
            {
                waiting.Add(slot);
                AddLater(slot, later);
            }
        }

        if (waiting.Count == 0)
        {
            return;
        }

        Settle(answer, new UnsettledStatements(this, FindReached(answer, later, waiting)));
        foreach (var slot in waiting)
        {
            if (!answer.IsSettled(slot))
            {
                TrySettle(answer, attributions, slot);
            }
        }
    }

    /// <summary>The slots of the statements that one credits, as the view sees them; they stand until the next call.</summary>
    public ReadOnlySpan<int> CreditedBy(int slot) => CreditedBy(new Attributions(view), slot);

    private ReadOnlySpan<int> CreditedBy(scoped in Attributions attributions, int slot)
    {
        var credited = attributions.CreditedBy(slot);
        if (credited.Length > _credited.Length)
        {
            _credited = new int[credited.Length];
        }

        var resolved = _credited;
        for (var i = 0; i < credited.Length; i++)
        {
            resolved[i] = attributions.Resolve(credited[i]);
        }

        return resolved.AsSpan(0, credited.Length);
    }

    private bool TrySettle<TAnswer>(TAnswer answer, scoped in Attributions attributions, int slot)
        where TAnswer : struct, ILedgerAnswer
    {
        var credited = CreditedBy(attributions, slot);
        foreach (var target in credited)
        {
            if (!answer.IsSettled(target))
            {
                return false;
            }
        }

        answer.Settle(slot, credited);
        return true;
    }

    private void AddLater(int slot, List<int> later)
    {
        foreach (var target in CreditedBy(slot))
        {
            if (target >= slot)
            {
                later.Add(target);
            }
        }
    }

    /// <summary>Those that wait and are reached from some, in order of recording.</summary>
    private List<int> FindReached<TAnswer>(TAnswer answer, List<int> from, List<int> waiting)
        where TAnswer : struct, ILedgerAnswer
    {
        var isReached = new bool[_end];
        while (from.Count > 0)
        {
            var slot = from[^1];
            from.RemoveAt(from.Count - 1);
            if (isReached[slot] || answer.IsSettled(slot))
            {
                continue;
            }

            isReached[slot] = true;
            from.AddRange(CreditedBy(slot));
        }

        return waiting.FindAll(slot => isReached[slot]);
    }

    private void Settle<TAnswer>(TAnswer answer, UnsettledStatements rest)
        where TAnswer : struct, ILedgerAnswer
    {
        var members = new List<int>();
        var beyond = new List<int>();
        for (var component = 0; component < rest.ComponentCount; component++)
        {
            members.Clear();
            foreach (var node in rest.Members(component))
            {
                members.Add(rest.SlotOf(node));
            }

            if (rest.IsLoop(component))
            {
                beyond.Clear();
                FindBeyond(answer, members, beyond);
                answer.SettleLoop(new LedgerLoop(CollectionsMarshal.AsSpan(members), CollectionsMarshal.AsSpan(beyond), rest, component));
            }
            else if (members.Count > 0)
            {
                answer.Settle(members[0], CreditedBy(members[0]));
            }
        }
    }

    private void FindBeyond<TAnswer>(TAnswer answer, List<int> members, List<int> beyond)
        where TAnswer : struct, ILedgerAnswer
    {
        foreach (var member in members)
        {
            foreach (var target in CreditedBy(member))
            {
                // What is not settled by now is in the loop itself.
                if (answer.IsSettled(target))
                {
                    beyond.Add(target);
                }
            }
        }
    }
}

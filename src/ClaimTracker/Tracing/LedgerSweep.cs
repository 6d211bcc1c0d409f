using System.Runtime.InteropServices;

namespace ClaimTracker.Tracing;

/// <summary>
/// Goes over the statements of a ledger in order of recording, each after those that it credits, so that what is to be known of one
/// is worked out from what is known of these.
/// </summary>
/// <remarks>
/// <para>
/// Nearly every statement credits earlier ones, so nearly all are settled as they come, without a graph being laid out. Whatever leads to
/// a later one waits. Where that later one, once it is passed, leads on among those that wait, there may be a loop: this small part becomes
/// a graph, whose components are settled in turn. The others only led there, and are settled as they come in a second pass.
/// </para>
/// <para>
/// That is done each time when those that wait, with whom they credit, are twice as many as were left the last time: so few wait for long, and
/// each is looked at only a few times on average. O(V + E), not counting what the answers themselves take.
/// </para>
/// </remarks>
/// <param name="view">Whose statements.</param>
/// <param name="patience">How many may wait, with whom they credit, before it is worth looking whether they still must.</param>
internal sealed class LedgerSweep(LedgerView view, int patience = LedgerSweep.Patience)
{
    /// <summary>Little beside a large ledger, and enough that laying out a graph is not done for each loop by itself.</summary>
    public const int Patience = 512;

    private readonly int _end = view.StatementEnd;
    private readonly List<int> _waiting = [];
    private int[] _credited = new int[16];

    /// <summary>Settles all statements.</summary>
    public void Run<TAnswer>(TAnswer answer)
        where TAnswer : struct, ILedgerAnswer, allows ref struct
    {
        var attributions = new Attributions(view);
        long waiting = 0;
        long enough = patience;
        for (var slot = 0; slot < _end; slot++)
        {
            var credited = attributions.CreditedBy(slot);
            // Found elsewhere since: left unsettled, so that whoever credits it looks there.
            if (credited.IsEmpty && attributions.Resolve(slot) != slot)
            {
                continue;
            }

            if (answer.TrySettle(slot, credited) || TrySettle(answer, attributions, slot))
            {
                continue;
            }

            _waiting.Add(slot);
            waiting += 1 + credited.Length;
            if (waiting >= enough)
            {
                waiting = SettleWaiting(answer, attributions, slot + 1);
                enough = Math.Max(patience, 2 * waiting);
            }
        }

        SettleWaiting(answer, attributions, _end);
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
        where TAnswer : struct, ILedgerAnswer, allows ref struct => answer.TrySettle(slot, CreditedBy(attributions, slot));

    /// <summary>Settles those that wait and lead to none from a slot on. How many are left to wait, with whom they credit.</summary>
    private long SettleWaiting<TAnswer>(TAnswer answer, scoped in Attributions attributions, int end)
        where TAnswer : struct, ILedgerAnswer, allows ref struct
    {
        if (_waiting.Count == 0)
        {
            return 0;
        }

        SettleComponents(answer, UnsettledStatements.Find(this, answer, CollectionsMarshal.AsSpan(_waiting), end));
        var left = 0;
        long waiting = 0;
        var slots = CollectionsMarshal.AsSpan(_waiting);
        foreach (var slot in slots)
        {
            if (!answer.IsSettled(slot) && !TrySettle(answer, attributions, slot))
            {
                slots[left++] = slot;
                waiting += 1 + attributions.CreditedBy(slot).Length;
            }
        }

        _waiting.RemoveRange(left, _waiting.Count - left);
        return waiting;
    }

    private void SettleComponents<TAnswer>(TAnswer answer, UnsettledStatements rest)
        where TAnswer : struct, ILedgerAnswer, allows ref struct
    {
        var members = new List<int>();
        var beyond = new List<int>();
        for (var component = 0; component < rest.ComponentCount; component++)
        {
            if (rest.IsLeftAlone(component))
            {
                continue;
            }

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
            else
            {
                answer.TrySettle(members[0], CreditedBy(members[0]));
            }
        }
    }

    private void FindBeyond<TAnswer>(TAnswer answer, List<int> members, List<int> beyond)
        where TAnswer : struct, ILedgerAnswer, allows ref struct
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

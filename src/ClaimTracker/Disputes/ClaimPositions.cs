using ClaimTracker.Model;

namespace ClaimTracker.Disputes;

/// <summary>The current positions of all agents on one claim, as slots of the statements that take them.</summary>
internal sealed class ClaimPositions
{
    private readonly LedgerView _view;

    public ClaimPositions(LedgerView view, int claim)
    {
        _view = view;
        var latest = new Dictionary<int, int>();
        var current = new List<int>();
        foreach (var slot in view.Store.Statements.OfClaim(claim))
        {
            if (!view.Sees(slot))
            {
                continue;
            }

            EverAsserted |= StanceOf(slot) == Stance.Asserts;
            EverDenied |= StanceOf(slot) == Stance.Denies;
            if (view.IsRetracted(slot))
            {
                WasCorrected |= StanceOf(slot) == Stance.Asserts
                    && view.RetractionsOf(slot).Any(retraction => retraction.Kind == RetractionKind.Corrected);
                continue;
            }

            var agent = view.Store.Statements.AgentOf(slot);
            if (agent < 0)
            {
                current.Add(slot);
            }
            else if (!latest.TryGetValue(agent, out var other) || Supersedes(slot, other))
            {
                latest[agent] = slot;
            }
        }

        current.AddRange(latest.Values);
        current.Sort(CompareByAgent);
        Current = current;
    }

    /// <summary>The statements, in ordinal order of agent id, unknown speakers last; ties by ordinal id.</summary>
    public IReadOnlyList<int> Current { get; }

    /// <summary>Whether anybody ever asserted the claim, retracted or not.</summary>
    public bool EverAsserted { get; }

    /// <summary>Whether anybody ever denied the claim, retracted or not.</summary>
    public bool EverDenied { get; }

    /// <summary>Whether a statement that asserted the claim was retracted as corrected.</summary>
    public bool WasCorrected { get; }

    public bool AnyoneNow(Stance stance) => Current.Any(slot => StanceOf(slot) == stance);

    /// <summary>When a stance was last taken by anyone who still holds it; null where nobody does.</summary>
    public EdtfDate? LastSaid(Stance stance)
    {
        EdtfDate? last = null;
        foreach (var slot in Current)
        {
            var said = _view.Store.Statements.SaidOf(slot);
            if (StanceOf(slot) == stance && (last is null || EdtfDate.Chronological.Compare(said, last.Value) > 0))
            {
                last = said;
            }
        }

        return last;
    }

    // Passing something on takes no side, so that it does not end a side taken before.
    private bool Supersedes(int slot, int other)
    {
        var (takesSide, otherTakesSide) = (StanceOf(slot) != Stance.Reports, StanceOf(other) != Stance.Reports);
        return takesSide != otherTakesSide ? takesSide : IsLater(slot, other);
    }

    // A date that is not known cannot be shown to be later than one that is.
    private bool IsLater(int slot, int other)
    {
        var (said, otherSaid) = (_view.Store.Statements.SaidOf(slot), _view.Store.Statements.SaidOf(other));
        return said.IsUnknown != otherSaid.IsUnknown ? otherSaid.IsUnknown : _view.CompareChronologically(slot, other) > 0;
    }

    private int CompareByAgent(int one, int other)
    {
        var (agent, otherAgent) = (_view.AgentIdOf(one), _view.AgentIdOf(other));
        var order = (agent is null).CompareTo(otherAgent is null);
        order = order != 0 ? order : string.CompareOrdinal(agent, otherAgent);
        return order != 0 ? order : string.CompareOrdinal(_view.IdOf(one), _view.IdOf(other));
    }

    private Stance StanceOf(int slot) => _view.Store.Statements.StanceOf(slot);
}

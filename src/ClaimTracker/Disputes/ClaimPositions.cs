using ClaimTracker.Model;

namespace ClaimTracker.Disputes;

/// <summary>The current positions of all agents on one claim, as slots of the statements that take them.</summary>
internal sealed class ClaimPositions
{
    private readonly LedgerView _view;
    private readonly HashSet<int> _asserters = [];
    private readonly HashSet<int> _deniers = [];

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

            var agent = view.Store.Statements.AgentOf(slot);
            if (!WasNeverSaid(slot))
            {
                (IsAsserted(slot) ? _asserters : IsDenied(slot) ? _deniers : null)?.Add(agent);
            }

            if (view.IsRetracted(slot))
            {
                WasCorrected |= StanceOf(slot) == Stance.Asserts
                    && view.RetractionsOf(slot).Any(retraction => retraction.Kind == RetractionKind.Corrected);
                continue;
            }

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

    /// <summary>Whether the claim was asserted, and all who did so have turned to denying it or taken their words back.</summary>
    public bool AssertersGaveWay => GaveWay(_asserters, IsDenied);

    /// <summary>Whether the claim was denied, and all who did so have turned to asserting it or taken their words back.</summary>
    public bool DeniersGaveWay => GaveWay(_deniers, IsAsserted);

    /// <summary>Whether anybody now asserts the claim.</summary>
    public bool IsAssertedNow => Current.Any(IsAsserted);

    /// <summary>Whether anybody now denies the claim.</summary>
    public bool IsDeniedNow => Current.Any(IsDenied);

    /// <summary>When the claim was last asserted by anyone who still asserts it; null where nobody does.</summary>
    public EdtfDate? LastAsserted => Last(IsAsserted);

    /// <summary>When the claim was last denied by anyone who still denies it; null where nobody does.</summary>
    public EdtfDate? LastDenied => Last(IsDenied);

    /// <summary>Whether a statement that asserted the claim was retracted as corrected.</summary>
    public bool WasCorrected { get; }

    private EdtfDate? Last(Func<int, bool> holds)
    {
        EdtfDate? last = null;
        foreach (var slot in Current.Where(holds))
        {
            var said = _view.Store.Statements.SaidOf(slot);
            if (last is null || EdtfDate.Chronological.Compare(said, last.Value) > 0)
            {
                last = said;
            }
        }

        return last;
    }

    private bool GaveWay(HashSet<int> agents, Func<int, bool> turned) =>
        agents.Count > 0 && Current.All(slot => !agents.Contains(_view.Store.Statements.AgentOf(slot)) || turned(slot));

    // What was made up or said by somebody else was nobody's position to give up.
    private bool WasNeverSaid(int slot) => _view.IsRetracted(slot)
        && _view.RetractionsOf(slot).Any(retraction => retraction.Kind is RetractionKind.Fabricated or RetractionKind.Misattributed);

    private bool IsAsserted(int slot) => StanceOf(slot) == Stance.Asserts;

    private bool IsDenied(int slot) => _view.Store.Statements.DeniesClaim(slot);

    // Passing something on takes no side, so that it does not end a side taken before.
    private bool Supersedes(int slot, int other)
    {
        var (takesSide, otherTakesSide) = (StanceOf(slot) != Stance.Reports, StanceOf(other) != Stance.Reports);
        return takesSide != otherTakesSide ? takesSide : IsLater(slot, other);
    }

    // A date that is not known cannot be shown to be later than one that is. On a tie the one recorded later holds: statements come
    // newest first, so that is the one met before.
    private bool IsLater(int slot, int other)
    {
        var (said, otherSaid) = (_view.Store.Statements.SaidOf(slot), _view.Store.Statements.SaidOf(other));
        return said.IsUnknown != otherSaid.IsUnknown ? otherSaid.IsUnknown : EdtfDate.Chronological.Compare(said, otherSaid) > 0;
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

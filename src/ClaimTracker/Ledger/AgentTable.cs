using ClaimTracker.Model;

namespace ClaimTracker.Ledger;

/// <summary>The agents of a ledger, their affiliations and the index of their names.</summary>
internal sealed class AgentTable
{
    private readonly Column<Agent?> _records = new(null);
    private readonly Column<int> _revisions = new(Revisions.Never);

    private readonly Column<Affiliation?> _affiliations = new(null);
    private readonly Column<int> _principals = new(-1);
    private readonly Column<int> _affiliationRevisions = new(Revisions.Never);
    private readonly Postings _affiliationsOf = new();

    private readonly IdTable _names = new();
    private readonly Column<int> _nameBearers = new(-1);
    private readonly Postings _bearersOf = new();

    /// <summary>Agents by id; slots are in order of recording.</summary>
    public IdTable Ids { get; } = new();

    public void Add(Agent agent, int revision)
    {
        var slot = Ids.GetOrAdd(agent.Id);
        _records.Set(slot, agent with { Affiliations = [], StatedAffiliations = [] });
        AddName(agent.Name, slot);
        foreach (var alias in agent.Aliases)
        {
            AddName(alias, slot);
        }

        _revisions.Set(slot, revision);
    }

    /// <summary>Adds an affiliation; both agents are there already.</summary>
    public void Affiliate(int agent, Affiliation affiliation, int revision)
    {
        var row = _affiliations.Add(affiliation);
        _principals.Set(row, Ids.Find(affiliation.AgentId));
        _affiliationRevisions.Set(row, revision);
        _affiliationsOf.Add(agent, row);
    }

    public bool Sees(int slot, int revision) => _revisions.Get(slot) <= revision;

    public bool IsOutlet(int slot) => _records.Items[slot] is Outlet;

    public bool IsNamed(int slot) => _records.Items[slot]!.IsNamed;

    public string NameOf(int slot) => _records.Items[slot]!.ToString();

    /// <summary>The agent as it stood at a revision.</summary>
    public Agent Read(int slot, int revision)
    {
        var agent = _records.Items[slot]!;
        List<Affiliation>? affiliations = null;
        foreach (var row in _affiliationsOf.Of(slot))
        {
            if (_affiliationRevisions.Get(row) <= revision)
            {
                (affiliations ??= []).Add(_affiliations.Items[row]!);
            }
        }

        affiliations?.Reverse();
        return affiliations is null ? agent : agent with { Affiliations = [.. affiliations] };
    }

    /// <summary>Adds the slots of those that an agent acted for when it spoke.</summary>
    public void CollectPrincipals(int agent, EdtfDate said, int revision, List<int> principals)
    {
        foreach (var row in _affiliationsOf.Of(agent))
        {
            if (_affiliationRevisions.Get(row) <= revision && _affiliations.Items[row]!.HeldOn(said))
            {
                principals.Add(_principals.Items[row]);
            }
        }
    }

    /// <summary>The slots of those who bear a name or alias, in order of recording.</summary>
    public List<int> FindByName(string name, int revision)
    {
        var slots = new List<int>();
        var folded = _names.Find(NameFolding.Fold(name));
        if (folded >= 0)
        {
            foreach (var row in _bearersOf.Of(folded))
            {
                var slot = _nameBearers.Items[row];
                if (Sees(slot, revision) && !slots.Contains(slot))
                {
                    slots.Add(slot);
                }
            }
        }

        slots.Sort();
        return slots;
    }

    private void AddName(string name, int slot)
    {
        var row = _nameBearers.Add(slot);
        _bearersOf.Add(_names.GetOrAdd(NameFolding.Fold(name)), row);
    }
}

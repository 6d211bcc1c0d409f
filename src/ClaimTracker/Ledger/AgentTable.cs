using System.Collections.Concurrent;
using ClaimTracker.Ledger.Storage;
using ClaimTracker.Model;

namespace ClaimTracker.Ledger;

/// <summary>The agents of a ledger, their affiliations and the index of their names.</summary>
internal sealed class AgentTable
{
    private const int Nobody = -1;

    private readonly Column<Agent?> _records = new(null);
    private readonly Column<int> _revisions = new(Revisions.Never);

    private readonly Column<Affiliation?> _affiliations = new(null);
    private readonly Column<int> _principals = new(-1);
    private readonly Column<int> _affiliationRevisions = new(Revisions.Never);
    private readonly Postings _affiliationsOf = new();

    private readonly ConcurrentDictionary<string, int> _names = new(StringComparer.Ordinal);
    private readonly Column<int> _nameBearers = new(Nobody);
    private int _foldedNames;
    private readonly Postings _bearersOf = new();

    /// <summary>Agents by id; an agent has its slot from when it is first mentioned.</summary>
    public IdTable Ids { get; } = new();

    /// <summary>Agents in order of recording.</summary>
    public DeclarationOrder Order { get; } = new();

    public bool IsDeclared(int slot) => _records.Get(slot) is not null;

    /// <summary>Writes the row of a new agent; nobody finds it by name until it is listed.</summary>
    public void Fill(int slot, Agent agent, int revision)
    {
        // The record itself where it may be kept: one that is given again is then known at a glance.
        var isBare = agent.Affiliations.Count == 0 && agent.StatedAffiliations.Count == 0;
        _records.Set(slot, isBare ? agent : agent with { Affiliations = [], StatedAffiliations = [] });
        _revisions.Set(slot, revision);
    }

    /// <summary>Lets a new agent be found by its names.</summary>
    public void List(int slot)
    {
        Order.Add(slot);
        var agent = _records.Items[slot]!;
        AddName(agent.Name, slot);
        foreach (var alias in agent.Aliases)
        {
            AddName(alias, slot);
        }
    }

    /// <summary>Takes back what was added since the ids were at a mark, and not listed.</summary>
    public void Truncate(IdMark mark)
    {
        Ids.Truncate(mark);
        _records.Truncate(mark.Count);
        _revisions.Truncate(mark.Count);
    }

    /// <summary>Adds an affiliation; both agents are there already.</summary>
    public void Affiliate(int agent, Affiliation affiliation, int revision)
    {
        var row = _affiliations.Add(affiliation);
        _principals.Set(row, Ids.Find(affiliation.AgentId.AsSpan()));
        _affiliationRevisions.Set(row, revision);
        _affiliationsOf.Add(agent, row);
    }

    public bool Sees(int slot, int revision) => _revisions.Get(slot) <= revision;

    public bool IsOutlet(int slot) => _records.Items[slot] is Outlet;

    /// <summary>Whether an agent acts for anybody, on whatever day.</summary>
    public bool IsAffiliated(int slot) => _affiliationsOf.Of(slot).MoveNext();

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

    /// <summary>Erases what a redaction does not leave of an agent, the ways to find it by name among it.</summary>
    public void Redact(int slot)
    {
        var agent = _records.Items[slot]!;
        _records.Set(slot, Redaction.Redact(agent));
        foreach (var row in _affiliationsOf.Of(slot))
        {
            _affiliations.Set(row, _affiliations.Items[row]! with { Role = null, UnknownMembers = [] });
        }

        foreach (var name in agent.Aliases.Prepend(agent.Name))
        {
            Forget(NameFolding.Fold(name), slot);
        }
    }

    /// <summary>The slots of those who bear a name or alias, in order of recording.</summary>
    public List<int> FindByName(string name, int revision)
    {
        var slots = new List<int>();
        if (_names.TryGetValue(NameFolding.Fold(name), out var folded))
        {
            foreach (var row in _bearersOf.Of(folded))
            {
                var slot = _nameBearers.Items[row];
                // Both the name and an alias may fold to it; an agent's rows are one behind the other.
                if (slot != Nobody && Sees(slot, revision) && (slots.Count == 0 || slots[^1] != slot))
                {
                    slots.Add(slot);
                }
            }
        }

        slots.Reverse();
        return slots;
    }

    /// <summary>Nobody is found under a name because of an agent any more; the name itself goes with its last bearer.</summary>
    private void Forget(string folded, int slot)
    {
        if (!_names.TryGetValue(folded, out var number))
        {
            return;
        }

        var bearers = 0;
        foreach (var row in _bearersOf.Of(number))
        {
            if (_nameBearers.Items[row] == slot)
            {
                _nameBearers.Set(row, Nobody);
            }

            bearers += _nameBearers.Items[row] == Nobody ? 0 : 1;
        }

        if (bearers == 0)
        {
            _names.TryRemove(folded, out _);
        }
    }

    private void AddName(string name, int slot)
    {
        var row = _nameBearers.Add(slot);
        var folded = NameFolding.Fold(name);
        // Counted here, since the dictionary takes all of its locks to tell its count.
        if (!_names.TryGetValue(folded, out var number))
        {
            number = _foldedNames++;
            _names.TryAdd(folded, number);
        }

        _bearersOf.Add(number, row);
    }
}

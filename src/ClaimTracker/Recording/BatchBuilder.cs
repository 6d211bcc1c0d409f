using ClaimTracker.Ledger;
using ClaimTracker.Model;

namespace ClaimTracker.Recording;

/// <summary>
/// Turns what the fluent API was told into a batch of records: finds or declares the agents that were given by name, makes ids,
/// and records along the statements of agents that are only cited.
/// </summary>
internal sealed class BatchBuilder(LedgerStore store, IdMaker ids)
{
    private readonly int _revision = store.Revisions.Current;
    private readonly Dictionary<string, Agent> _agents = new(StringComparer.Ordinal);
    private readonly Dictionary<Agent, string> _resolved = new(ReferenceEqualityComparer.Instance);
    private readonly List<Statement> _statements = [];
    private readonly HashSet<string> _takenStatementIds = new(StringComparer.Ordinal);

    /// <summary>The batch as far as it has been built.</summary>
    public Dossier Build() => new() { Agents = [.. _agents.Values], Statements = [.. _statements] };

    /// <summary>Adds a statement and returns it as it will be recorded.</summary>
    public Statement Add(StatementBuilder draft)
    {
        var statement = draft.Statement;
        // Ids that the draft names are not for made-up ones to take.
        _takenStatementIds.Add(statement.Id);
        _takenStatementIds.Add(statement.Disowns ?? "");
        _takenStatementIds.UnionWith(draft.Credits.Select(credit => credit.Attribution?.To ?? ""));
        var agentId = draft.Speaker is { } speaker ? Add(speaker) : null;
        var attributions = new List<Attribution>(draft.Credits.Count);
        foreach (var (attribution, source) in draft.Credits)
        {
            attributions.Add(attribution ?? new Attribution(AddCited(source!, statement)));
        }

        statement = statement with
        {
            Id = statement.Id.Length > 0 ? statement.Id : MakeStatementId(agentId),
            AgentId = agentId,
            AddresseeId = draft.Addressee is { } addressee ? Add(addressee) : null,
            Attributions = [.. attributions],
        };
        _statements.Add(statement);
        return statement;
    }

    /// <summary>Adds an agent, with those that it acts for, and returns its id.</summary>
    public string Add(Agent agent)
    {
        // The same object given twice is the same agent, even where it is unnamed.
        if (_resolved.TryGetValue(agent, out var known))
        {
            return known;
        }

        // Principals may have principals of their own: walked with a stack, as deep as the caller has nested them.
        var pending = new Stack<Agent>();
        pending.Push(agent);
        while (pending.TryPeek(out var next))
        {
            var unresolved = next.StatedAffiliations.FirstOrDefault(stated => !_resolved.ContainsKey(stated.Principal)).Principal;
            if (unresolved is not null)
            {
                pending.Push(unresolved);
                continue;
            }

            pending.Pop();
            Resolve(next);
        }

        return _resolved[agent];
    }

    private void Resolve(Agent agent)
    {
        var affiliations = agent.StatedAffiliations
            .Select(stated => stated.Terms with { AgentId = _resolved[stated.Principal] });
        var existing = Find(agent);
        var id = existing?.Id ?? (agent.Id.Length > 0 ? agent.Id : ids.MakeFree(IdMaker.Slug(agent.Name), IsAgentTaken));
        var facts = agent.Id.Length == 0 && existing is not null ? existing : agent;
        _agents[id] = facts with
        {
            Id = id,
            Affiliations = [.. facts.Affiliations.Concat(existing?.Affiliations ?? []).Concat(affiliations).Distinct()],
            StatedAffiliations = [],
        };
        _resolved[agent] = id;
    }

    /// <summary>The agent that is meant: by its id if it has one, else a named one by type and name.</summary>
    private Agent? Find(Agent agent)
    {
        if (agent.Id.Length > 0)
        {
            return _agents.TryGetValue(agent.Id, out var added) ? added : Read(store.Agents.Ids.Find(agent.Id));
        }

        if (!agent.IsNamed)
        {
            return null;
        }

        var matches = store.Agents.FindByName(agent.Name, _revision).Select(slot => Read(slot)!).Concat(_agents.Values)
            .Where(candidate => IsSame(candidate, agent)).Select(candidate => candidate.Id).Distinct().ToArray();
        return matches.Length switch
        {
            0 => null,
            1 => _agents.TryGetValue(matches[0], out var added) ? added : Read(store.Agents.Ids.Find(matches[0])),
            _ => throw new ClaimTrackerException(
                $"agent '{TextRules.Shown(agent.Name)}'",
                $"a name means one agent, and this one is borne by {string.Join(", ", matches.Select(id => $"'{id}'"))}",
                "Give the agent by its id: take it from the ledger with GetAgent"),
        };
    }

    private static bool IsSame(Agent candidate, Agent agent) =>
        candidate.IsNamed
        && (candidate, agent) switch
        {
            (Speaker one, Speaker other) => one.Kind == other.Kind,
            (Outlet one, Outlet other) => one.Kind == other.Kind,
            _ => false,
        }
        && candidate.Aliases.Append(candidate.Name).Any(name => NameFolding.Fold(name) == NameFolding.Fold(agent.Name));

    private Agent? Read(int slot) =>
        slot >= 0 && store.Agents.Sees(slot, _revision) ? store.Agents.Read(slot, _revision) : null;

    private string AddCited(Agent source, Statement crediting)
    {
        var agentId = Add(source);
        var id = MakeStatementId(agentId);
        _statements.Add(new Statement(id, agentId, crediting.ClaimId, crediting.Stance == Stance.Reports ? Stance.Asserts : crediting.Stance)
        {
            Certainty = crediting.Certainty,
            // All that is known of when it was said is that it was not after it was cited.
            Said = crediting.Said.IsUnknown ? default : EdtfDate.NotAfter(crediting.Said),
        });
        return id;
    }

    private string MakeStatementId(string? agentId)
    {
        var id = ids.MakeFree(IdMaker.Stem($"s-{agentId ?? "unknown"}"), IsStatementTaken);
        _takenStatementIds.Add(id);
        return id;
    }

    private bool IsAgentTaken(string id) => _agents.ContainsKey(id) || store.Agents.Ids.Find(id) >= 0;

    // An id that is only credited is taken too: to fill it by accident would make up a source.
    private bool IsStatementTaken(string id) =>
        store.Statements.Ids.Find(id) >= 0 || _takenStatementIds.Contains(id);
}

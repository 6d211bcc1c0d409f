using ClaimTracker.Ledger;
using ClaimTracker.Model;

namespace ClaimTracker.Recording;

/// <summary>
/// Turns what the fluent API was told into records of a batch: finds or declares the agents that were given by name, makes ids,
/// and records along the statements of agents that are only cited.
/// </summary>
/// <remarks>
/// A ledger uses one again and again, from <see cref="Begin"/> to <see cref="End"/>. Most batches need nothing of what is made on demand:
/// they name agents that the ledger has.
/// </remarks>
internal sealed class BatchBuilder(LedgerStore store, IdMaker ids)
{
    private readonly List<Statement> _statements = [];
    private readonly NamedIds _namedStatements = new();
    private int _revision;
    private bool _isBegun;
    private Dictionary<string, Agent>? _agents;
    private Dictionary<Agent, string>? _resolved;

    private Dictionary<string, Agent> Agents => _agents ??= new(StringComparer.Ordinal);

    private Dictionary<Agent, string> Resolved => _resolved ??= new(ReferenceEqualityComparer.Instance);

    /// <summary>Begins a batch that follows on the newest revision.</summary>
    public void Begin()
    {
        _revision = store.Revisions.Current;
        _isBegun = true;
    }

    /// <summary>Ends the batch and forgets it.</summary>
    /// <param name="isRecorded">Whether it was recorded; if not, ids that were made for it are free again.</param>
    public void End(bool isRecorded)
    {
        // One that never began has made no ids: those that are pending are another one's, which is being recorded.
        if (_isBegun && isRecorded)
        {
            ids.Keep();
        }
        else if (_isBegun)
        {
            ids.Forget();
        }

        _isBegun = false;
        _statements.Forget();
        _namedStatements.Forget();
        _agents = null;
        _resolved = null;
    }

    /// <summary>Puts into a batch what has been built.</summary>
    public void AddTo(Batch batch)
    {
        if (_agents is not null)
        {
            foreach (var agent in _agents.Values)
            {
                batch.Add(agent);
            }
        }

        foreach (var statement in _statements)
        {
            batch.Add(statement);
        }
    }

    /// <summary>What has been built, to be recorded again under the same ids; null before it begins.</summary>
    public Dossier? ToDossier() => !_isBegun ? null : new() { Agents = [.. _agents?.Values ?? Enumerable.Empty<Agent>()], Statements = [.. _statements] };

    /// <summary>Adds a statement and returns it as it will be recorded.</summary>
    public Statement Add(StatementBuilder draft)
    {
        // No id is made up that the draft gives to another statement.
        _namedStatements.Add(draft.Id);
        _namedStatements.Add(draft.Disowns);
        for (var i = 0; i < draft.CreditCount; i++)
        {
            _namedStatements.Add(draft.CreditAt(i).Attribution?.To);
        }

        var agentId = draft.Speaker is { } speaker ? Add(speaker) : null;
        var attributions = AddCredits(draft);
        var id = draft.Id.Length > 0 ? draft.Id : MakeStatementId(agentId);
        var addresseeId = draft.Addressee is { } addressee ? Add(addressee) : null;
        var statement = draft.ToStatement(id, agentId, addresseeId, attributions);
        _statements.Add(statement);
        return statement;
    }

    /// <summary>Adds an agent, with those that it acts for, and returns its id.</summary>
    public string Add(Agent agent)
    {
        if (IsRecorded(agent))
        {
            return agent.Id;
        }

        // The same object given twice is the same agent, even where it is unnamed.
        if (Resolved.TryGetValue(agent, out var known))
        {
            return known;
        }

        // Principals may have principals of their own: walked with a stack, as deep as the caller has nested them.
        var pending = new Stack<Agent>();
        pending.Push(agent);
        while (pending.TryPeek(out var next))
        {
            var unresolved = next.StatedAffiliations.FirstOrDefault(stated => !Resolved.ContainsKey(stated.Principal)).Principal;
            if (unresolved is not null)
            {
                pending.Push(unresolved);
                continue;
            }

            pending.Pop();
            Resolve(next);
        }

        return Resolved[agent];
    }

    /// <summary>Whether the ledger has an agent just as it is given, so that there is nothing to declare.</summary>
    private bool IsRecorded(Agent agent) =>
        agent.Id.Length > 0 && agent.StatedAffiliations.Count == 0 && Read(store.Agents.Ids.Find(agent.Id)) is { } recorded && recorded == agent;

    private void Resolve(Agent agent)
    {
        var affiliations = agent.StatedAffiliations
            .Select(stated => stated.Terms with { AgentId = Resolved[stated.Principal] });
        var existing = Find(agent);
        var id = existing?.Id ?? (agent.Id.Length > 0 ? agent.Id : ids.MakeFree("", IdMaker.Slug(agent.Name), this, static (builder, id) => builder.IsAgentTaken(id)));
        var facts = agent.Id.Length == 0 && existing is not null ? existing : agent;
        var resolved = facts with
        {
            Id = id,
            Affiliations = [.. facts.Affiliations.Concat(existing?.Affiliations ?? []).Concat(affiliations).Distinct()],
            StatedAffiliations = [],
        };
        if (resolved != existing)
        {
            Agents[id] = resolved;
        }

        Resolved[agent] = id;
    }

    /// <summary>The agent that is meant: by its id if it has one, else a named one by type and name.</summary>
    private Agent? Find(Agent agent)
    {
        if (agent.Id.Length > 0)
        {
            return Agents.TryGetValue(agent.Id, out var added) ? added : Read(store.Agents.Ids.Find(agent.Id));
        }

        if (!agent.IsNamed)
        {
            return null;
        }

        var matches = store.Agents.FindByName(agent.Name, _revision).Select(slot => Read(slot)!).Concat(Agents.Values)
            .Where(candidate => IsSame(candidate, agent)).Select(candidate => candidate.Id).Distinct().ToArray();
        return matches.Length switch
        {
            0 => null,
            1 => Agents.TryGetValue(matches[0], out var added) ? added : Read(store.Agents.Ids.Find(matches[0])),
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

    private ValueList<Attribution> AddCredits(StatementBuilder draft)
    {
        switch (draft.CreditCount)
        {
            case 0:
                return [];
            case 1:
                return [AddCredit(draft, 0)];
            default:
                var attributions = new Attribution[draft.CreditCount];
                for (var i = 0; i < attributions.Length; i++)
                {
                    attributions[i] = AddCredit(draft, i);
                }

                return new ValueList<Attribution>(attributions);
        }
    }

    private Attribution AddCredit(StatementBuilder draft, int index)
    {
        var (attribution, source) = draft.CreditAt(index);
        return attribution ?? new Attribution(AddCited(source!, draft));
    }

    private string AddCited(Agent source, StatementBuilder crediting)
    {
        var agentId = Add(source);
        var id = MakeStatementId(agentId);
        _namedStatements.Add(id);
        _statements.Add(new Statement(id, agentId, crediting.ClaimId, crediting.Stance == Stance.Reports ? Stance.Asserts : crediting.Stance)
        {
            Certainty = crediting.Certainty,
            // All that is known of when it was said is that it was not after it was cited.
            Said = crediting.Said.IsUnknown ? default : EdtfDate.NotAfter(crediting.Said),
        });
        return id;
    }

    private string MakeStatementId(string? agentId) =>
        ids.MakeFree("s-", agentId ?? "unknown", this, static (builder, id) => builder.IsStatementTaken(id));

    private bool IsAgentTaken(ReadOnlySpan<char> id) =>
        _agents?.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(id) == true || store.Agents.Ids.Find(id) >= 0;

    // An id that is only credited is taken too: to fill it by accident would make up a source.
    private bool IsStatementTaken(ReadOnlySpan<char> id) => _namedStatements.Contains(id) || store.Statements.Ids.Find(id) >= 0;
}

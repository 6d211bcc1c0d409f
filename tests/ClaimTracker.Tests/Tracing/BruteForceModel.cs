using ClaimTracker.Model;
using ClaimTracker.Tracing;

namespace ClaimTracker.Tests.Tracing;

/// <summary>
/// The answers of the design, computed from a small dossier in the most literal way: sets of ids, enumerated simple paths. It
/// shares no code with the library but the model's records and dates.
/// </summary>
internal sealed class BruteForceModel
{
    private readonly Dictionary<string, Agent> _agents;
    private readonly Dictionary<string, Statement> _statements;
    private readonly HashSet<string> _retracted;
    private readonly Dictionary<string, HashSet<string>> _reached = [];

    public BruteForceModel(Dossier dossier)
    {
        _agents = dossier.Agents.ToDictionary(agent => agent.Id);
        _statements = dossier.Statements.ToDictionary(statement => statement.Id);
        _retracted = [.. dossier.Retractions.Select(retraction => retraction.StatementId)];
    }

    public IEnumerable<string> Ids => _statements.Keys;

    public List<string> Credited(string id) =>
        _statements.TryGetValue(id, out var statement) ? [.. statement.Attributions.Select(attribution => attribution.To).Distinct()] : [];

    /// <summary>Everything reached from a statement, itself included.</summary>
    public HashSet<string> Reach(string id)
    {
        if (_reached.TryGetValue(id, out var known))
        {
            return known;
        }

        var reached = new HashSet<string> { id };
        while (reached.SelectMany(Credited).Any(reached.Add))
        {
        }

        return _reached[id] = reached;
    }

    /// <summary>The strongly connected component of a statement.</summary>
    public List<string> Component(string id) =>
        [.. Reach(id).Where(other => Reach(other).Contains(id)).Order(StringComparer.Ordinal)];

    public bool IsLoop(string id) => Component(id).Count > 1 || Credited(id).Contains(id);

    /// <summary>Whether a chain ends where it meets the statement: its component has no way out.</summary>
    public bool IsExit(string id) => Reach(id).Count == Component(id).Count;

    public List<(OriginKind Kind, string Id, string? Agent)> Origins(string id) =>
        [.. Reach(id).Where(IsExit).Select(exit => Component(exit)[0]).Distinct().Select(ToOrigin).OrderBy(origin => origin.Id, StringComparer.Ordinal)];

    public List<List<string>> Chains(string id)
    {
        var chains = new List<List<string>>();
        Extend([id]);
        return [.. chains.OrderBy(chain => chain.Count).ThenBy(chain => chain, Comparer<List<string>>.Create(
            (one, other) => one.Zip(other, string.CompareOrdinal).FirstOrDefault(order => order != 0)))];

        void Extend(List<string> path)
        {
            if (IsExit(path[^1]))
            {
                chains.Add(path);
                return;
            }

            foreach (var next in Credited(path[^1]).Where(next => !path.Contains(next)))
            {
                Extend([.. path, next]);
            }
        }
    }

    public List<string> Gatekeepers(string id)
    {
        var chains = Chains(id);
        return [.. chains[0].Skip(1).Where(candidate => chains.TrueForAll(chain => chain.Contains(candidate)))];
    }

    public int DisjointChains(string id)
    {
        var chains = Chains(id);
        return IsExit(id) ? 1 : Most(0, []);

        int Most(int from, HashSet<string> used)
        {
            var best = 0;
            for (var i = from; i < chains.Count; i++)
            {
                var own = chains[i].Skip(1).ToList();
                if (!own.Exists(used.Contains))
                {
                    best = Math.Max(best, 1 + Most(i + 1, [.. used, .. own]));
                }
            }

            return best;
        }
    }

    public List<List<string>> Cycles(string id) =>
        [.. Reach(id).Where(IsLoop).Select(Component).DistinctBy(component => component[0]).OrderBy(component => component[0], StringComparer.Ordinal)];

    public IndependentVoices Voices(IEnumerable<string> ids)
    {
        var voices = ids.SelectMany(Origins).Distinct()
            .Where(origin => origin.Kind is OriginKind.OnRecord or OriginKind.Unnamed or OriginKind.Unattributed)
            .Select(origin => (
                Principals: origin.Agent is null ? [origin.Id] : Roots(origin.Agent, _statements[origin.Id].Said),
                IsKnown: origin.Agent is not null && (_agents[origin.Agent].IsNamed
                    || Roots(origin.Agent, _statements[origin.Id].Said).Any(root => _agents[root[1..]].IsNamed))))
            .ToList();
        for (var merged = true; merged;)
        {
            merged = false;
            for (var i = 0; i < voices.Count && !merged; i++)
            {
                for (var j = i + 1; j < voices.Count && !merged; j++)
                {
                    if (voices[i].Principals.Overlaps(voices[j].Principals))
                    {
                        voices[i] = ([.. voices[i].Principals, .. voices[j].Principals], voices[i].IsKnown || voices[j].IsKnown);
                        voices.RemoveAt(j);
                        merged = true;
                    }
                }
            }
        }

        return new IndependentVoices(voices.Count == 0 ? 0 : Math.Max(1, voices.Count(voice => voice.IsKnown)), voices.Count);
    }

    /// <summary>The findings of a statement's trace.</summary>
    public HashSet<Finding> Findings(string id)
    {
        var findings = new HashSet<Finding>();
        foreach (var one in Reach(id).Where(_statements.ContainsKey))
        {
            foreach (var other in Credited(one))
            {
                AddOfAttribution(findings, one, other);
            }

            if (IsLoop(one))
            {
                findings.Add(new Finding(FindingKind.Circular, Earliest(Component(one))));
            }
        }

        if (Origins(id).TrueForAll(origin => origin.Kind == OriginKind.Unnamed))
        {
            findings.Add(new Finding(FindingKind.RestsOnUnnamedSpeakersOnly, id));
        }

        return findings;
    }

    public (List<string> Fallen, List<string> Weakened) Impact(string id)
    {
        var resting = Ids.Where(other => Reach(other).Contains(id)).Order(StringComparer.Ordinal).ToList();
        var fallen = resting.Where(other => Stands(other, without: null) && !Stands(other, without: id)).ToList();
        return (fallen, [.. resting.Except(fallen)]);
    }

    private bool Stands(string id, string? without)
    {
        if (id == without)
        {
            return false;
        }

        var reached = new HashSet<string> { id };
        while (reached.SelectMany(Credited).Any(other => other != without && reached.Add(other)))
        {
        }

        return reached.Any(other => _statements.ContainsKey(other) && Credited(other).Count == 0);
    }

    private void AddOfAttribution(HashSet<Finding> findings, string one, string other)
    {
        if (!_statements.TryGetValue(other, out var credited))
        {
            findings.Add(new Finding(FindingKind.Dangling, one, other));
            return;
        }

        var crediting = _statements[one];
        AddIf(one == other, FindingKind.CreditsItself);
        AddIf(credited.Said.IsAfter(crediting.Said), FindingKind.CitesTheFuture);
        AddIf((crediting.Stance, credited.Stance) is (Stance.Asserts, Stance.Denies) or (Stance.Denies, Stance.Asserts), FindingKind.StanceFlipped);
        AddIf(crediting.ClaimId != credited.ClaimId || crediting.Certainty != credited.Certainty, FindingKind.ClaimDrifted);
        AddIf(_retracted.Contains(other), FindingKind.RestsOnARetraction);
        AddIf(
            crediting.AgentId is { } agent && credited.AgentId != agent && Chains(one).Exists(
                chain => chain.Count > 2 && chain[1] == other && chain.Skip(2).Any(
                    later => _statements.TryGetValue(later, out var statement) && statement.AgentId == agent)),
            FindingKind.OutletLoop);

        void AddIf(bool condition, FindingKind kind)
        {
            if (condition)
            {
                findings.Add(new Finding(kind, one, other));
            }
        }
    }

    private (OriginKind Kind, string Id, string? Agent) ToOrigin(string id)
    {
        if (!_statements.TryGetValue(id, out var statement))
        {
            return (OriginKind.Dangling, id, null);
        }

        if (IsLoop(id))
        {
            var earliest = Earliest(Component(id));
            return (OriginKind.Circular, earliest, _statements[earliest].AgentId);
        }

        var agent = statement.AgentId is null ? null : _agents[statement.AgentId];
        var kind = agent switch
        {
            Outlet => OriginKind.Unattributed,
            { IsNamed: true } => OriginKind.OnRecord,
            _ => OriginKind.Unnamed,
        };
        return (kind, id, statement.AgentId);
    }

    private string Earliest(List<string> ids) => ids
        .OrderBy(id => _statements[id].Said.IsUnknown)
        .ThenBy(id => _statements[id].Said.Earliest)
        .ThenBy(id => id, StringComparer.Ordinal)
        .First();

    /// <summary>The roots of an agent's affiliations, each as "@" and its id, so that they differ from statement ids.</summary>
    private HashSet<string> Roots(string agent, EdtfDate said)
    {
        var above = Above(agent);
        return [.. above.Where(other => Above(other).SetEquals(Above(other).Where(root => Above(root).Contains(other))))
            .Select(other => "@" + Above(other).Order(StringComparer.Ordinal).First())];

        HashSet<string> Above(string start)
        {
            var reached = new HashSet<string> { start };
            while (reached.SelectMany(id => _agents[id].Affiliations)
                .Where(affiliation => !said.IsBefore(affiliation.Since) && !said.IsAfter(affiliation.Until))
                .Any(affiliation => reached.Add(affiliation.AgentId)))
            {
            }

            return reached;
        }
    }
}

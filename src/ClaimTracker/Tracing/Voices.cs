using ClaimTracker.Graphs;
using ClaimTracker.Ledger;
using ClaimTracker.Model;

namespace ClaimTracker.Tracing;

/// <summary>
/// Counts independent voices: origins whose agents answer, on the day they spoke, to the same principal are one voice
/// (DESIGN section 3). Union-find over origins, keyed by principal.
/// </summary>
internal sealed class Voices(LedgerView view)
{
    private readonly AgentTable _agents = view.Store.Agents;
    private readonly Dictionary<int, int> _voiceOfPrincipal = [];
    private readonly List<int> _parents = [];
    private readonly List<bool> _isKnown = [];
    private readonly List<int> _principals = [];

    /// <summary>Adds an origin that is somebody's statement.</summary>
    /// <param name="agent">The slot of the agent, -1 where the speaker is unknown.</param>
    /// <param name="said">When it was said.</param>
    public void Add(int agent, EdtfDate said)
    {
        var voice = _parents.Count;
        _parents.Add(voice);
        _isKnown.Add(agent >= 0 && _agents.IsNamed(agent));
        if (agent < 0)
        {
            return;
        }

        CollectRoots(agent, said);
        foreach (var principal in _principals)
        {
            _isKnown[Root(voice)] |= _agents.IsNamed(principal);
            if (_voiceOfPrincipal.TryGetValue(principal, out var other))
            {
                Unite(voice, other);
            }
            else
            {
                _voiceOfPrincipal.Add(principal, voice);
            }
        }
    }

    /// <summary>The interval over all origins added.</summary>
    public IndependentVoices Count()
    {
        var most = 0;
        var known = 0;
        for (var voice = 0; voice < _parents.Count; voice++)
        {
            if (_parents[voice] == voice)
            {
                most++;
                known += _isKnown[voice] ? 1 : 0;
            }
        }

        return new IndependentVoices(most == 0 ? 0 : Math.Max(1, known), most);
    }

    /// <summary>The roots of an agent's affiliations on a day; a loop of affiliations that leads nowhere else is one root.</summary>
    private void CollectRoots(int agent, EdtfDate said)
    {
        _principals.Clear();
        _agents.CollectPrincipals(agent, said, view.At, _principals);
        if (_principals.Count == 0)
        {
            _principals.Add(agent);
            return;
        }

        var nodes = new List<int> { agent };
        var nodeOf = new Dictionary<int, int> { [agent] = 0 };
        var edges = new List<(int From, int To)>();
        for (var node = 0; node < nodes.Count; node++)
        {
            _principals.Clear();
            _agents.CollectPrincipals(nodes[node], said, view.At, _principals);
            foreach (var principal in _principals)
            {
                if (!nodeOf.TryGetValue(principal, out var target))
                {
                    target = nodes.Count;
                    nodeOf.Add(principal, target);
                    nodes.Add(principal);
                }

                edges.Add((node, target));
            }
        }

        _principals.Clear();
        var components = Components.Find(Digraph.FromEdges(nodes.Count, edges.ToArray()));
        for (var component = 0; component < components.Count; component++)
        {
            if (components.IsSink(component))
            {
                var root = int.MaxValue;
                foreach (var member in components.Members(component))
                {
                    root = Math.Min(root, nodes[member]);
                }

                _principals.Add(root);
            }
        }
    }

    private int Root(int voice)
    {
        while (_parents[voice] != voice)
        {
            _parents[voice] = _parents[_parents[voice]];
            voice = _parents[voice];
        }

        return voice;
    }

    private void Unite(int one, int other)
    {
        var (root, child) = (Root(one), Root(other));
        if (root != child)
        {
            _parents[child] = root;
            _isKnown[root] |= _isKnown[child];
        }
    }
}

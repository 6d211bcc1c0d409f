using ClaimTracker.Graphs;
using ClaimTracker.Model;

namespace ClaimTracker.Tracing;

/// <summary>
/// Who acts for whom on one day, as far as it matters to the voices that spoke then. Whoever shares an agent on the way up shares
/// every root above it, so the voices are handed up along the affiliations all at once, in place of each looking for its roots
/// by itself: O(V + E) for all of them together.
/// </summary>
internal sealed class AffiliationsOnADay(LedgerView view, EdtfDate said)
{
    private const int Nobody = -1;

    private readonly Dictionary<int, int> _nodeOf = [];
    private readonly List<int> _agents = [];
    private readonly List<(int From, int To)> _edges = [];
    private readonly List<(int Node, int Voice)> _voices = [];
    private readonly List<int> _principals = [];
    private int _walked;

    /// <summary>Adds a voice of an agent.</summary>
    public void Add(int agent, int voice)
    {
        _voices.Add((NodeOf(agent), voice));
        for (; _walked < _agents.Count; _walked++)
        {
            _principals.Clear();
            view.Store.Agents.CollectPrincipals(_agents[_walked], said, view.At, _principals);
            foreach (var principal in _principals)
            {
                _edges.Add((_walked, NodeOf(principal)));
            }
        }
    }

    /// <summary>Hands all voices up to the roots; a loop of affiliations that leads nowhere else is one root.</summary>
    /// <param name="unite">Makes one voice of two that meet.</param>
    /// <param name="answer">Takes a voice and the root that it answers to, told by its agent whose id comes first, whatever came first into the ledger.</param>
    public void HandUp(Action<int, int> unite, Action<int, int> answer)
    {
        var graph = Digraph.FromEdges(_agents.Count, _edges.ToArray());
        var components = Components.Find(graph);
        var voiceOf = new int[components.Count];
        Array.Fill(voiceOf, Nobody);
        foreach (var (node, voice) in _voices)
        {
            Hand(voice, components.ComponentOf(node));
        }

        // From whoever acts for others to those: the numbers go down along affiliations, and each agent is reached from a voice.
        for (var component = components.Count - 1; component >= 0; component--)
        {
            var root = Nobody;
            foreach (var node in components.Members(component))
            {
                root = root == Nobody || view.Store.Agents.Ids.Compare(_agents[node], root) < 0 ? _agents[node] : root;
                foreach (var principal in graph.Successors(node))
                {
                    Hand(voiceOf[component], components.ComponentOf(principal));
                }
            }

            if (components.IsSink(component))
            {
                answer(voiceOf[component], root);
            }
        }

        void Hand(int voice, int component)
        {
            if (voiceOf[component] == Nobody)
            {
                voiceOf[component] = voice;
            }
            else
            {
                unite(voiceOf[component], voice);
            }
        }
    }

    private int NodeOf(int agent)
    {
        if (!_nodeOf.TryGetValue(agent, out var node))
        {
            node = _agents.Count;
            _nodeOf.Add(agent, node);
            _agents.Add(agent);
        }

        return node;
    }
}

using ClaimTracker.Graphs;
using ClaimTracker.Ledger;
using ClaimTracker.Model;

namespace ClaimTracker.Tracing;

/// <summary>
/// The statements reached from one or more, as a graph over dense nodes of its own, so that every algorithm walks a compact
/// graph and knows nothing of ledgers. Nodes are numbered in order of discovery, nearest first; the statements that it starts
/// from come first.
/// </summary>
internal sealed class ReachedStatements
{
    private readonly int[] _slots;
    private readonly HashSet<int>? _truncated;

    private ReachedStatements(LedgerView view, Digraph graph, int[] slots, HashSet<int>? truncated)
    {
        View = view;
        Graph = graph;
        _slots = slots;
        _truncated = truncated;
        Components = Components.Find(graph);
    }

    public LedgerView View { get; }

    /// <summary>An edge from each crediting to each credited statement.</summary>
    public Digraph Graph { get; }

    public Components Components { get; }

    public int Count => Graph.NodeCount;

    /// <summary>Whether some statement credits others that were left unexplored.</summary>
    public bool IsTruncated => _truncated is not null;

    /// <summary>Orders nodes by the ordinal order of their ids.</summary>
    public IComparer<int> OrdinalOrder => Comparer<int>.Create((one, other) => string.CompareOrdinal(IdOf(one), IdOf(other)));

    public static ReachedStatements From(LedgerView view, ReadOnlySpan<int> slots, TraceBudget budget)
    {
        using var explorer = new Explorer(view);
        explorer.Explore(slots, budget);
        return new ReachedStatements(view, explorer.ToGraph(), explorer.ToSlots(), explorer.ToTruncated());
    }

    public int SlotOf(int node) => _slots[node];

    public string IdOf(int node) => View.IdOf(_slots[node]);

    /// <summary>Whether the statement is credited but not in the ledger.</summary>
    public bool IsMissing(int node) => !View.Sees(_slots[node]);

    public bool IsTruncatedAt(int node) => _truncated is not null && _truncated.Contains(node);

    /// <summary>The slot of the agent, -1 where it is unknown or the statement is missing.</summary>
    public int AgentOf(int node) => IsMissing(node) ? -1 : View.Store.Statements.AgentOf(_slots[node]);

    public EdtfDate SaidOf(int node) => IsMissing(node) ? EdtfDate.Unknown : View.Store.Statements.SaidOf(_slots[node]);

    public string DescribeAgent(int node) => IsMissing(node)
        ? $"'{IdOf(node)}' (missing)"
        : AgentOf(node) is var agent && agent >= 0 ? View.Store.Agents.NameOf(agent) : "somebody unknown";

    /// <summary>How a chain ends at an exit that is not a loop.</summary>
    public OriginKind KindOfSingle(int node)
    {
        if (IsMissing(node))
        {
            return OriginKind.Dangling;
        }

        if (IsTruncatedAt(node))
        {
            return OriginKind.Truncated;
        }

        var agent = AgentOf(node);
        AgentTable agents = View.Store.Agents;
        return agent < 0 ? OriginKind.Unnamed
            : agents.IsOutlet(agent) ? OriginKind.Unattributed
            : agents.IsNamed(agent) ? OriginKind.OnRecord
            : OriginKind.Unnamed;
    }

    /// <summary>How a chain ends in a component that is a sink.</summary>
    public OriginKind KindOfSink(int component) =>
        Components.IsLoop(component) ? OriginKind.Circular : KindOfSingle(Components.Members(component)[0]);

    /// <summary>
    /// The statement that stands for a component: the one that may have been said earliest, unknown dates last, ties by ordinal id.
    /// </summary>
    public int RepresentativeOf(int component)
    {
        var members = Components.Members(component);
        var representative = members[0];
        foreach (var member in members[1..])
        {
            var (said, earliest) = (SaidOf(member), SaidOf(representative));
            var order = said.IsUnknown != earliest.IsUnknown
                ? said.IsUnknown.CompareTo(earliest.IsUnknown)
                : said.Earliest.CompareTo(earliest.Earliest);
            if (order < 0 || (order == 0 && string.CompareOrdinal(IdOf(member), IdOf(representative)) < 0))
            {
                representative = member;
            }
        }

        return representative;
    }

    /// <summary>The ids of a component's statements, in ordinal order.</summary>
    public ValueList<string> IdsOf(int component)
    {
        var members = Components.Members(component);
        var ids = new string[members.Length];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = IdOf(members[i]);
        }

        Array.Sort(ids, string.CompareOrdinal);
        return new ValueList<string>(ids);
    }
}

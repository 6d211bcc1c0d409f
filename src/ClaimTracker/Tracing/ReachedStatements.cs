using ClaimTracker.Graphs;

namespace ClaimTracker.Tracing;

/// <summary>
/// The statements reached from one or more, as a graph over dense nodes of its own, so that every algorithm walks a compact
/// graph and knows nothing of ledgers. Nodes are numbered in order of discovery, nearest first; the statements that it starts
/// from come first.
/// </summary>
internal sealed class ReachedStatements
{
    // By node, at the beginning; what lies behind is the graph's.
    private readonly int[] _slots;
    private readonly int[] _truncated;
    private string?[]? _ids;

    internal ReachedStatements(LedgerView view, Digraph graph, int[] slots, int[] truncated)
        : this(view, graph, Components.Find(graph), slots, truncated)
    {
    }

    private ReachedStatements(LedgerView view, Digraph graph, Components components, int[] slots, int[] truncated, bool isRow = false)
    {
        View = view;
        Graph = graph;
        Components = components;
        _slots = slots;
        _truncated = truncated;
        IsRow = isRow;
    }

    public LedgerView View { get; }

    /// <summary>An edge from each crediting to each credited statement.</summary>
    public Digraph Graph { get; }

    public Components Components { get; }

    public int Count => Graph.NodeCount;

    /// <summary>Whether it is known that each statement credits the next one, and the last one nobody.</summary>
    public bool IsRow { get; }

    /// <summary>The slots of the statements, by node.</summary>
    public ReadOnlyMemory<int> Slots => _slots.AsMemory(0, Count);

    /// <summary>Whether some statement credits others that were left unexplored.</summary>
    public bool IsTruncated => _truncated.Length > 0;

    /// <summary>Orders nodes by the ordinal order of their ids.</summary>
    public IComparer<int> OrdinalOrder => Comparer<int>.Create((one, other) => string.CompareOrdinal(IdOf(one), IdOf(other)));

    public static ReachedStatements From(LedgerView view, ReadOnlySpan<int> slots, TraceBudget budget)
    {
        if (slots is [var slot] && budget == TraceBudget.Unlimited && FollowRow(view, slot) is { } row)
        {
            return row;
        }

        using var explorer = Explorer.Rent();
        explorer.Explore(view, slots, budget);
        return explorer.ToReached(view);
    }

    /// <summary>
    /// A row of statements of which each credits one earlier one and nothing else, up to one that credits nobody; null where it is no such row, or
    /// a long one. Most are, and with nothing to branch or come back to there is nothing to be noted but the statements.
    /// </summary>
    private static ReachedStatements? FollowRow(LedgerView view, int slot)
    {
        Span<int> slots = stackalloc int[Rows.MostNodes];
        var attributions = new Attributions(view);
        var count = 0;
        while (count < slots.Length)
        {
            slots[count++] = slot;
            var credited = attributions.CreditedBy(slot);
            if (credited.IsEmpty)
            {
                var (graph, components) = Rows.Of(count);
                return new ReachedStatements(view, graph, components, slots[..count].ToArray(), [], isRow: true);
            }

            if (credited.Length > 1 || attributions.Resolve(credited[0]) is var next && next >= slot)
            {
                return null;
            }

            slot = next;
        }

        return null;
    }

    /// <summary>
    /// All statements of the ledger, and whatever they credit. The last recorded come first, so that most attributions lead to
    /// higher nodes, as they do where statements are discovered.
    /// </summary>
    public static ReachedStatements All(LedgerView view)
    {
        var slots = new int[view.Store.Revisions.StatementsAt(view.At)];
        var offsets = new int[slots.Length + 1];
        var targets = new int[slots.Length];
        var attributions = new Attributions(view);
        var edges = 0;
        for (var node = 0; node < slots.Length; node++)
        {
            slots[node] = slots.Length - 1 - node;
            offsets[node] = edges;
            var credited = attributions.CreditedBy(slots[node]);
            if (edges + credited.Length > targets.Length)
            {
                Array.Resize(ref targets, (int)Math.Min(Math.Max(targets.Length * 2L, edges + credited.Length), Array.MaxLength));
            }

            foreach (var target in credited)
            {
                targets[edges++] = slots.Length - 1 - attributions.Resolve(target);
            }
        }

        offsets[slots.Length] = edges;
        return new ReachedStatements(view, new Digraph(slots.Length, offsets, targets), slots, []);
    }

    public int SlotOf(int node) => _slots[node];

    /// <summary>
    /// The id of a node. Built once, since findings and chains name the same statements again and again; threads that race build
    /// equal ones.
    /// </summary>
    public string IdOf(int node) => (_ids ??= new string?[Count])[node] ??= View.IdOf(_slots[node]);

    /// <summary>Whether the statement is credited but not in the ledger.</summary>
    public bool IsMissing(int node) => !View.Sees(_slots[node]);

    /// <summary>The slot of the agent, -1 where it is unknown or the statement is missing.</summary>
    public int AgentOf(int node) => IsMissing(node) ? -1 : View.Store.Statements.AgentOf(_slots[node]);

    public string DescribeAgent(int node) => IsMissing(node)
        ? $"'{IdOf(node)}' (missing)"
        : AgentOf(node) is var agent && agent >= 0 ? View.Store.Agents.NameOf(agent) : "somebody unknown";

    /// <summary>Whether a statement credits others that were left unexplored.</summary>
    public bool IsTruncatedAt(int node) => IsTruncated && Array.BinarySearch(_truncated, node) >= 0;

    /// <summary>Whether an exit that is not a loop is somebody's statement, at which the trace did not have to stop.</summary>
    public bool IsSomebodysStatement(int node) => !IsMissing(node) && !IsTruncatedAt(node);

    /// <summary>How a chain ends in a component that is a sink.</summary>
    public OriginKind KindOfSink(int component)
    {
        var node = Components.Members(component)[0];
        return OriginRules.KindOf(View, _slots[node], Components.IsLoop(component), IsTruncatedAt(node));
    }

    /// <summary>The statement that stands for a component.</summary>
    public int RepresentativeOf(int component) =>
        Components.Members(component)[Components.IsLoop(component) ? OriginRules.RepresentativeOf(View, SlotsOf(component)) : 0];

    /// <summary>The slots of a component's statements.</summary>
    public int[] SlotsOf(int component)
    {
        var members = Components.Members(component);
        var slots = new int[members.Length];
        for (var i = 0; i < slots.Length; i++)
        {
            slots[i] = _slots[members[i]];
        }

        return slots;
    }
}

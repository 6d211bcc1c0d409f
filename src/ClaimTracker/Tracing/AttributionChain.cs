using ClaimTracker.Graphs;
using ClaimTracker.Model;

namespace ClaimTracker.Tracing;

/// <summary>One way from a statement back to an origin: each statement credits the next, and none comes twice.</summary>
public sealed class AttributionChain
{
    private readonly ReachedStatements _reached;
    private readonly int[] _nodes;

    internal AttributionChain(ReachedStatements reached, int[] nodes)
    {
        _reached = reached;
        _nodes = nodes;
        StatementIds = new ValueList<string>(Array.ConvertAll(nodes, reached.IdOf));
    }

    /// <summary>The shortest chain from a statement, ties by ordinal id.</summary>
    internal static AttributionChain ShortestFrom(LedgerView view, int slot)
    {
        var reached = ReachedStatements.From(view, [slot], TraceBudget.Unlimited);
        return new AttributionChain(
            reached, new SimplePaths(reached.Graph, reached.Components, 0, reached.OrdinalOrder).First());
    }

    /// <summary>The statements from the traced one to the origin; in a chain into a loop, the last is the first that it meets.</summary>
    public ValueList<string> StatementIds { get; }

    /// <summary>The chain by its agents, such as "Iran Press -> Bloomberg -> US officials (unnamed)".</summary>
    /// <returns>A text for people.</returns>
    public override string ToString() => string.Join(" -> ", _nodes.Select(_reached.DescribeAgent));
}

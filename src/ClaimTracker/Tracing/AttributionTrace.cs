using System.Globalization;
using System.Text;
using ClaimTracker.Graphs;
using ClaimTracker.Model;

namespace ClaimTracker.Tracing;

/// <summary>
/// Where a statement comes from: the answer to a trace, as DESIGN section 3 defines it. It says where chains of attribution end
/// and who stands there, never what is true.
/// </summary>
/// <remarks>
/// Immutable and thread-safe. Everything but <see cref="Chains"/> is computed when the trace is resolved, in time linear in the
/// statements and attributions reached; but <see cref="DisjointChains"/> takes up to the square root of the statements times as long, and
/// finding outlets that come up again takes one sweep for every 64 agents that speak more than once.
/// </remarks>
public sealed class AttributionTrace
{
    private readonly ReachedStatements _reached;

    internal AttributionTrace(LedgerView view, int slot, TraceBudget budget, int disjointChainsCap)
    {
        const int Start = 0;
        _reached = ReachedStatements.From(view, [slot], budget);
        StatementId = view.IdOf(slot);
        Origins = FindOrigins(_reached);
        IndependentVoices = CountVoices(_reached);
        Cycles = FindCycles(_reached);
        Gatekeepers = new ValueList<string>(
            Array.ConvertAll(Graphs.Gatekeepers.Of(_reached.Graph, _reached.Components, Start), _reached.IdOf));
        SingleSourced = Gatekeepers.Count > 0 || _reached.Components.IsExit(Start);
        // One statement that every chain runs through leaves room for one chain only (Menger), so most flows need not be computed.
        DisjointChains = SingleSourced ? 1 : DisjointPaths.Count(_reached.Graph, _reached.Components, Start, disjointChainsCap);
        Findings = [.. new FindingRules(_reached).Collect(asked: 1)];
    }

    /// <summary>The statement that was traced.</summary>
    public string StatementId { get; }

    /// <summary>The ledger that was asked, at the revision and said-date that were asked about.</summary>
    public LedgerView View => _reached.View;

    /// <summary>How many statements the trace reached, the traced one and missing ones included.</summary>
    public int StatementCount => _reached.Count;

    /// <summary>Where chains end, in ordinal order of statement id.</summary>
    public ValueList<Origin> Origins { get; }

    /// <summary>How many voices that do not depend on each other stand behind the statement.</summary>
    public IndependentVoices IndependentVoices { get; }

    /// <summary>
    /// The statements other than the traced one that every chain runs through, nearest first: the post-dominators of the
    /// statement, with one exit behind all origins. If one of them falls, the statement falls.
    /// </summary>
    public ValueList<string> Gatekeepers { get; }

    /// <summary>Whether everything hangs on one statement: there is a gatekeeper, or the statement is itself (in) an origin.</summary>
    public bool SingleSourced { get; }

    /// <summary>
    /// The largest number of chains that share no statement but the traced one (Menger 1927), 1 where it is itself (in) an
    /// origin; no more than the cap, if the query set one.
    /// </summary>
    public int DisjointChains { get; }

    /// <summary>Circular reporting: each loop of statements that credit each other, in ordinal order, as are the statements in it.</summary>
    public ValueList<ValueList<string>> Cycles { get; }

    /// <summary>What was noticed on the way, by kind, then in ordinal order of statement.</summary>
    public ValueList<Finding> Findings { get; }

    /// <summary>Whether a budget ended the trace early, so that there are origins of the kind <see cref="OriginKind.Truncated"/>.</summary>
    public bool IsTruncated => _reached.IsTruncated;

    /// <summary>
    /// The chains from the statement to an origin, shortest first, ties by ordinal id. Their number can be exponential, so they
    /// are found one by one as they are asked for: take as many as are of use. None repeats a statement.
    /// </summary>
    public IEnumerable<AttributionChain> Chains =>
        new SimplePaths(_reached.Graph, _reached.Components, 0, _reached.OrdinalOrder)
            .Select(nodes => new AttributionChain(_reached, nodes));

    /// <summary>The answer in sentences.</summary>
    /// <returns>A text for people; at most five origins are named.</returns>
    public override string ToString()
    {
        const int Most = 5;
        var text = new StringBuilder($"{StatementId} goes back to ");
        text.AppendJoin(", ", Origins.Take(Most));
        if (Origins.Count > Most)
        {
            text.Append(CultureInfo.InvariantCulture, $" and {Origins.Count - Most} more");
        }

        text.Append(CultureInfo.InvariantCulture, $": {IndependentVoices}, ");
        text.Append(SingleSourced ? "single-sourced" : $"{DisjointChains} disjoint chains");
        if (Gatekeepers.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $" through {Gatekeepers[0]}");
        }

        if (Cycles.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $", {Cycles.Count} {(Cycles.Count == 1 ? "loop" : "loops")}");
        }

        return text.Append(IsTruncated ? "; the trace was told to stop early." : ".").ToString();
    }

    internal static IndependentVoices CountVoices(ReachedStatements reached)
    {
        var voices = new Voices(reached.View);
        for (var component = 0; component < reached.Components.Count; component++)
        {
            if (reached.Components.IsSink(component)
                && reached.KindOfSink(component) is OriginKind.OnRecord or OriginKind.Unnamed or OriginKind.Unattributed)
            {
                var node = reached.Components.Members(component)[0];
                voices.Add(reached.AgentOf(node), reached.SaidOf(node));
            }
        }

        return voices.Count();
    }

    private static ValueList<Origin> FindOrigins(ReachedStatements reached)
    {
        var origins = new List<Origin>();
        for (var component = 0; component < reached.Components.Count; component++)
        {
            if (reached.Components.IsSink(component))
            {
                var kind = reached.KindOfSink(component);
                var node = reached.RepresentativeOf(component);
                origins.Add(new Origin(
                    reached.View, kind, reached.SlotOf(node), reached.AgentOf(node),
                    kind == OriginKind.Circular ? reached.IdsOf(component) : []));
            }
        }

        origins.Sort((one, other) => string.CompareOrdinal(one.StatementId, other.StatementId));
        return [.. origins];
    }

    private static ValueList<ValueList<string>> FindCycles(ReachedStatements reached)
    {
        var cycles = new List<ValueList<string>>();
        for (var component = 0; component < reached.Components.Count; component++)
        {
            if (reached.Components.IsLoop(component))
            {
                cycles.Add(reached.IdsOf(component));
            }
        }

        cycles.Sort((one, other) => string.CompareOrdinal(one[0], other[0]));
        return [.. cycles];
    }
}

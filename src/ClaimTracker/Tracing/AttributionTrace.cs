using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using ClaimTracker.Graphs;
using ClaimTracker.Model;

namespace ClaimTracker.Tracing;

/// <summary>
/// Where a statement comes from: the answer to a trace, as DESIGN section 3 defines it. It says where chains of attribution end
/// and who stands there, never what is true.
/// </summary>
/// <remarks>
/// Immutable and thread-safe. What the statement reaches is walked when the trace is resolved; each part of the answer is worked out
/// when it is first asked for and kept, so that nobody pays for what they do not read. Every part is linear in the statements and
/// attributions reached, and ids are sorted where an order is promised; but <see cref="DisjointChains"/> takes up to the square root
/// of the statements times as long, finding outlets that come up again takes one sweep for every 64 agents that speak more than
/// once, and <see cref="Chains"/> are as many as are asked for.
/// </remarks>
public sealed class AttributionTrace
{
    private const int Start = 0;

    private readonly ReachedStatements _reached;
    private readonly int _disjointChainsCap;

    internal AttributionTrace(LedgerView view, int slot, TraceBudget budget, int disjointChainsCap)
    {
        _reached = ReachedStatements.From(view, [slot], budget);
        _disjointChainsCap = disjointChainsCap;
    }

    /// <summary>The statement that was traced.</summary>
    public string StatementId => _reached.IdOf(Start);

    /// <summary>The ledger that was asked, at the revision and said-date that were asked about.</summary>
    public LedgerView View => _reached.View;

    /// <summary>How many statements the trace reached, the traced one and missing ones included.</summary>
    public int StatementCount => _reached.Count;

    /// <summary>Where chains end, in ordinal order of statement id.</summary>
    public ValueList<Origin> Origins => field ??= FindOrigins();

    /// <summary>How many voices that do not depend on each other stand behind the statement.</summary>
    public IndependentVoices IndependentVoices => CountedVoices.Value;

    /// <summary>
    /// The statements other than the traced one that every chain runs through, nearest first: the post-dominators of the
    /// statement, with one exit behind all origins. If one of them falls, the statement falls.
    /// </summary>
    public ValueList<string> Gatekeepers => field ??= IdsOf(GatekeeperNodes);

    /// <summary>Whether everything hangs on one statement: there is a gatekeeper, or the statement is itself (in) an origin.</summary>
    public bool SingleSourced => _reached.Components.IsExit(Start) || GatekeeperNodes.Length > 0;

    /// <summary>
    /// The largest number of chains that share no statement but the traced one (Menger 1927), 1 where it is itself (in) an
    /// origin; no more than the cap, if the query set one.
    /// </summary>
    // One statement that every chain runs through leaves room for one chain only, so most flows need not be computed.
    public int DisjointChains => SingleSourced ? 1 : CountedChains.Value;

    /// <summary>Circular reporting: each loop of statements that credit each other, in ordinal order, as are the statements in it.</summary>
    public ValueList<ValueList<string>> Cycles => field ??= FindCycles();

    /// <summary>What was noticed on the way, by kind, then in ordinal order of statement.</summary>
    public ValueList<Finding> Findings => field ??= new FindingRules(_reached).Collect(asked: 1);

    /// <summary>Whether a budget ended the trace early, so that there are origins of the kind <see cref="OriginKind.Truncated"/>.</summary>
    public bool IsTruncated => _reached.IsTruncated;

    /// <summary>
    /// The chains from the statement to an origin, shortest first, ties by ordinal id. Their number can be exponential, so they
    /// are found one by one as they are asked for: take as many as are of use. None repeats a statement.
    /// </summary>
    public IEnumerable<AttributionChain> Chains =>
        new SimplePaths(_reached.Graph, _reached.Components, Start, _reached.OrdinalOrder)
            .Select(nodes => new AttributionChain(_reached, nodes));

    private int[] GatekeeperNodes => field ??= Graphs.Gatekeepers.Of(_reached.Graph, _reached.Components, Start);

    // In boxes, so that threads that race see a whole value or none.
    private StrongBox<IndependentVoices> CountedVoices => field ??= new(Voices.Count(_reached));

    private StrongBox<int> CountedChains =>
        field ??= new(DisjointPaths.Count(_reached.Graph, _reached.Components, Start, _disjointChainsCap));

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

    private ValueList<string> IdsOf(int[] nodes)
    {
        if (nodes.Length == 0)
        {
            return [];
        }

        var ids = new string[nodes.Length];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = View.IdOf(_reached.SlotOf(nodes[i]));
        }

        return new ValueList<string>(ids);
    }

    private ValueList<Origin> FindOrigins()
    {
        var components = _reached.Components;
        using var memory = new Scratch<int>(components.Count);
        var sinks = memory.Span;
        var found = 0;
        for (var component = 0; component < components.Count; component++)
        {
            if (components.IsSink(component))
            {
                sinks[found++] = component;
            }
        }

        var origins = new Origin[found];
        for (var i = 0; i < found; i++)
        {
            var component = sinks[i];
            origins[i] = new Origin(
                View,
                _reached.KindOfSink(component),
                _reached.SlotOf(_reached.RepresentativeOf(component)),
                components.IsLoop(component) ? _reached.SlotsOf(component) : []);
        }

        Array.Sort(origins, Origin.InOrdinalOrder);
        return new ValueList<Origin>(origins);
    }

    private ValueList<ValueList<string>> FindCycles()
    {
        var components = _reached.Components;
        if (!components.HasLoops)
        {
            return [];
        }

        var cycles = new List<ValueList<string>>();
        for (var component = 0; component < components.Count; component++)
        {
            if (components.IsLoop(component))
            {
                cycles.Add(Origin.SortedIds(View, _reached.SlotsOf(component)));
            }
        }

        cycles.Sort((one, other) => string.CompareOrdinal(one[0], other[0]));
        return [.. cycles];
    }
}

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

    // One above both numbers of voices, and the number of chains, which is never 0; 0 until they are counted. So they need no boxes, and threads
    // that race see a whole answer or none.
    private ulong _voices;
    private int _disjointChains;

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
    public IndependentVoices IndependentVoices
    {
        get
        {
            if (Volatile.Read(ref _voices) is var known && known != 0)
            {
                return new IndependentVoices((int)(uint)known - 1, (int)(known >> 32) - 1);
            }

            var counted = Voices.Count(_reached);
            Volatile.Write(ref _voices, ((ulong)(counted.Most + 1) << 32) | (uint)(counted.Least + 1));
            return counted;
        }
    }

    /// <summary>
    /// The statements other than the traced one that every chain runs through, nearest first: the post-dominators of the
    /// statement, with one exit behind all origins. If one of them falls, the statement falls.
    /// </summary>
    public ValueList<string> Gatekeepers => field ??= FindGatekeepers();

    /// <summary>Whether everything hangs on one statement: there is a gatekeeper, or the statement is itself (in) an origin.</summary>
    public bool SingleSourced => _reached.Components.IsExit(Start) || Gatekeepers.Count > 0;

    /// <summary>
    /// The largest number of chains that share no statement but the traced one (Menger 1927), 1 where it is itself (in) an
    /// origin; no more than the cap, if the query set one.
    /// </summary>
    // One statement that every chain runs through leaves room for one chain only, so most flows need not be computed.
    public int DisjointChains => SingleSourced ? 1
        : _disjointChains > 0 ? _disjointChains
        : _disjointChains = DisjointPaths.Count(_reached.Graph, _reached.Components, Start, _disjointChainsCap);

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

    private ValueList<string> FindGatekeepers()
    {
        // In a row all others are, and their slots lie side by side already.
        if (_reached.IsRow)
        {
            return StatementIds.Of(View, _reached.Slots[1..]);
        }

        var gatekeepers = Graphs.Gatekeepers.Of(_reached.Graph, _reached.Components, Start);
        foreach (ref var gatekeeper in gatekeepers.AsSpan())
        {
            gatekeeper = _reached.SlotOf(gatekeeper);
        }

        return StatementIds.Of(View, gatekeepers);
    }

    private ValueList<Origin> FindOrigins()
    {
        var components = _reached.Components;
        if (components.SinkCount == 1)
        {
            return [OriginAt(0)];
        }

        var origins = new Origin[components.SinkCount];
        var found = 0;
        foreach (var sink in components.Sinks)
        {
            origins[found++] = OriginAt(sink);
        }

        Array.Sort(origins, Origin.InOrdinalOrder);
        return new ValueList<Origin>(origins);
    }

    private Origin OriginAt(int component)
    {
        if (_reached.Components.IsLoop(component))
        {
            var loop = _reached.SlotsOf(component);
            return new Origin(View, loop[OriginRules.RepresentativeOf(View, loop)], false, loop);
        }

        var node = _reached.Components.Members(component)[0];
        return new Origin(View, _reached.SlotOf(node), _reached.IsTruncatedAt(node), []);
    }

    private ValueList<ValueList<string>> FindCycles()
    {
        var components = _reached.Components;
        if (!components.HasLoops)
        {
            return [];
        }

        var count = 0;
        for (var component = 0; component < components.Count; component++)
        {
            count += components.IsLoop(component) ? 1 : 0;
        }

        var loops = new int[count][];
        for (var component = 0; count > 0; component++)
        {
            if (components.IsLoop(component))
            {
                loops[--count] = _reached.SlotsOf(component);
            }
        }

        // One by itself is sorted when its ids are read.
        if (loops is [var only])
        {
            return [StatementIds.Sorted(View, only)];
        }

        foreach (var slots in loops)
        {
            slots.AsSpan().Sort(View.CompareIds);
        }

        Array.Sort(loops, (one, other) => View.CompareIds(one[0], other[0]));
        return new ValueList<ValueList<string>>(Array.ConvertAll(loops, slots => StatementIds.Of(View, slots)));
    }
}

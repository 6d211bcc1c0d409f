using ClaimTracker.Testing.Assertions.Failures;
using ClaimTracker.Tracing;
using FluentAssertions;

namespace ClaimTracker.Testing.Assertions;

/// <summary>Says where a statement should come from. Every failure shows the chains that there are.</summary>
public sealed class AttributionTraceAssertions : FindingAssertions<AttributionTrace, AttributionTraceAssertions>
{
    internal AttributionTraceAssertions(AttributionTrace? trace)
        : base(trace)
    {
    }

    /// <inheritdoc />
    protected override string Identifier => "trace";

    /// <summary>Expects that a chain ends at an agent or statement.</summary>
    /// <param name="id">The id of the agent who says it there, or of the statement; of a loop, that of any statement in it.</param>
    /// <param name="because">Why, as the end of a sentence.</param>
    /// <param name="becauseArgs">What to put into <paramref name="because"/>.</param>
    /// <returns>Goes on, or on about the origin.</returns>
    public AndWhichConstraint<AttributionTraceAssertions, Origin> HaveOrigin(string id, string because = "", params object[] becauseArgs)
    {
        Expect(trace => trace.Origins.Any(origin => IsAt(origin, id)), "to have the origin {0}", [id], Shown.Chains, because, becauseArgs);
        return new(this, Expectation.Matched(Subject?.Origins.Where(origin => IsAt(origin, id))));
    }

    /// <summary>Expects that no chain ends at an agent or statement.</summary>
    /// <param name="id">The id of the agent or the statement.</param>
    /// <param name="because">Why, as the end of a sentence.</param>
    /// <param name="becauseArgs">What to put into <paramref name="because"/>.</param>
    /// <returns>Goes on.</returns>
    public AndConstraint<AttributionTraceAssertions> NotHaveOrigin(string id, string because = "", params object[] becauseArgs) =>
        Expect(
            trace => !trace.Origins.Any(origin => IsAt(origin, id)),
            "not to have the origin {0}",
            [id],
            Shown.Chains,
            because,
            becauseArgs);

    /// <summary>Expects that everything hangs on one statement (<see cref="AttributionTrace.SingleSourced"/>).</summary>
    /// <param name="because">Why, as the end of a sentence.</param>
    /// <param name="becauseArgs">What to put into <paramref name="because"/>.</param>
    /// <returns>Goes on.</returns>
    public AndConstraint<AttributionTraceAssertions> BeSingleSourced(string because = "", params object[] becauseArgs) =>
        Expect(trace => trace.SingleSourced, "to be single-sourced", [], Shown.Chains, because, becauseArgs);

    /// <summary>Expects that there is no statement that everything hangs on.</summary>
    /// <param name="because">Why, as the end of a sentence.</param>
    /// <param name="becauseArgs">What to put into <paramref name="because"/>.</param>
    /// <returns>Goes on.</returns>
    public AndConstraint<AttributionTraceAssertions> NotBeSingleSourced(string because = "", params object[] becauseArgs) =>
        Expect(trace => !trace.SingleSourced, "not to be single-sourced", [], Shown.Gatekeepers, because, becauseArgs);

    /// <summary>Expects an interval of independent voices, as unnamed sources make it (<see cref="AttributionTrace.IndependentVoices"/>).</summary>
    /// <param name="least">How many there are if unnamed sources are one and the same.</param>
    /// <param name="most">How many there are if each is somebody else.</param>
    /// <param name="because">Why, as the end of a sentence.</param>
    /// <param name="becauseArgs">What to put into <paramref name="because"/>.</param>
    /// <returns>Goes on.</returns>
    public AndConstraint<AttributionTraceAssertions> HaveIndependentVoices(int least, int most, string because = "", params object[] becauseArgs) =>
        Expect(
            trace => trace.IndependentVoices == new IndependentVoices(least, most),
            "to have {0}",
            [new Verbatim(new IndependentVoices(least, most).ToString())],
            trace => $"it has {trace.IndependentVoices}: {Shown.Chains(trace)}",
            because,
            becauseArgs);

    /// <summary>Expects that what the statement goes back to includes an agent or another statement.</summary>
    /// <param name="id">The id of the agent or the statement.</param>
    /// <param name="because">Why, as the end of a sentence.</param>
    /// <param name="becauseArgs">What to put into <paramref name="because"/>.</param>
    /// <returns>Goes on.</returns>
    public AndConstraint<AttributionTraceAssertions> PassThrough(string id, string because = "", params object[] becauseArgs) =>
        Expect(trace => Reached.Behind(trace).Any(step => step.Is(id)), "to pass through {0}", [id], Shown.Chains, because, becauseArgs);

    /// <summary>Expects that nothing that the statement goes back to is an agent's, or another statement.</summary>
    /// <param name="id">The id of the agent or the statement.</param>
    /// <param name="because">Why, as the end of a sentence.</param>
    /// <param name="becauseArgs">What to put into <paramref name="because"/>.</param>
    /// <returns>Goes on.</returns>
    public AndConstraint<AttributionTraceAssertions> NotPassThrough(string id, string because = "", params object[] becauseArgs) =>
        Expect(
            trace => !Reached.Behind(trace).Any(step => step.Is(id)),
            "not to pass through {0}",
            [id],
            Shown.Chains,
            because,
            becauseArgs);

    /// <summary>Expects that every chain runs through one statement (<see cref="AttributionTrace.Gatekeepers"/>).</summary>
    /// <param name="id">The id of the statement, or of the agent whose statement it is.</param>
    /// <param name="because">Why, as the end of a sentence.</param>
    /// <param name="becauseArgs">What to put into <paramref name="because"/>.</param>
    /// <returns>Goes on.</returns>
    public AndConstraint<AttributionTraceAssertions> HaveGatekeeper(string id, string because = "", params object[] becauseArgs) =>
        Expect(
            trace => trace.Gatekeepers.Any(gatekeeper => Step.Of(trace.View, gatekeeper).Is(id)),
            "to have the gatekeeper {0}",
            [id],
            Shown.Gatekeepers,
            because,
            becauseArgs);

    /// <summary>
    /// Expects a chain, step by step from the traced statement to an origin. Looks at every chain that is no longer, of which there can
    /// be very many in a tangled ledger.
    /// </summary>
    /// <param name="ids">The ids of the agents or the statements.</param>
    /// <returns>Goes on, or on about the chain.</returns>
    public AndWhichConstraint<AttributionTraceAssertions, AttributionChain> HaveChain(params string[] ids) => HaveChain(ids, "");

    /// <inheritdoc cref="HaveChain(string[])"/>
    /// <param name="ids">The ids of the agents or the statements.</param>
    /// <param name="because">Why, as the end of a sentence.</param>
    /// <param name="becauseArgs">What to put into <paramref name="because"/>.</param>
    public AndWhichConstraint<AttributionTraceAssertions, AttributionChain> HaveChain(
        IReadOnlyList<string> ids, string because, params object[] becauseArgs)
    {
        Expect(
            trace => Matching(trace, ids).Any(), "to have the chain {0}", [new Verbatim(string.Join(" -> ", ids))], Shown.Chains, because, becauseArgs);
        return new(this, Expectation.Matched(Subject is null ? null : Matching(Subject, ids).Take(1)));
    }

    /// <summary>Expects so many chains that share no statement (<see cref="AttributionTrace.DisjointChains"/>).</summary>
    /// <param name="count">How many.</param>
    /// <param name="because">Why, as the end of a sentence.</param>
    /// <param name="becauseArgs">What to put into <paramref name="because"/>.</param>
    /// <returns>Goes on.</returns>
    public AndConstraint<AttributionTraceAssertions> HaveDisjointChains(int count, string because = "", params object[] becauseArgs) =>
        Expect(
            trace => trace.DisjointChains == count,
            count == 1 ? "to have {0} disjoint chain" : "to have {0} disjoint chains",
            [count],
            trace => $"it has {trace.DisjointChains}: {Shown.Chains(trace)}",
            because,
            becauseArgs);

    /// <summary>Expects circular reporting: statements that credit each other (<see cref="AttributionTrace.Cycles"/>).</summary>
    /// <param name="because">Why, as the end of a sentence.</param>
    /// <param name="becauseArgs">What to put into <paramref name="because"/>.</param>
    /// <returns>Goes on.</returns>
    public AndConstraint<AttributionTraceAssertions> BeCircular(string because = "", params object[] becauseArgs) =>
        Expect(trace => trace.Cycles.Count > 0, "to be circular", [], Shown.Chains, because, becauseArgs);

    /// <summary>Expects that no statements credit each other.</summary>
    /// <param name="because">Why, as the end of a sentence.</param>
    /// <param name="becauseArgs">What to put into <paramref name="because"/>.</param>
    /// <returns>Goes on.</returns>
    public AndConstraint<AttributionTraceAssertions> NotBeCircular(string because = "", params object[] becauseArgs) =>
        Expect(trace => trace.Cycles.Count == 0, "not to be circular", [], Shown.Chains, because, becauseArgs);

    private protected override IReadOnlyList<Finding> FindingsOf(AttributionTrace answer) => answer.Findings;

    private protected override string Found(AttributionTrace answer) => $"{Shown.Findings(answer.Findings)}\nand {Shown.Chains(answer)}";

    private static bool IsAt(Origin origin, string id) =>
        origin.StatementId == id || origin.Agent?.Id == id || origin.Cycle.Contains(id);

    // Chains come shortest first, so that those longer than the expected one need not be looked at.
    private static IEnumerable<AttributionChain> Matching(AttributionTrace trace, IReadOnlyList<string> ids) => trace.Chains
        .TakeWhile(chain => chain.StatementIds.Count <= ids.Count)
        .Where(chain => chain.StatementIds.Count == ids.Count
            && chain.StatementIds.Select((statement, i) => Step.Of(trace.View, statement).Is(ids[i])).All(matches => matches));
}

using ClaimTracker.Disputes;
using ClaimTracker.Model;
using ClaimTracker.Testing.Assertions.Failures;
using FluentAssertions;
using FluentAssertions.Primitives;

namespace ClaimTracker.Testing.Assertions;

/// <summary>Says how an argument should stand. Every failure shows who takes which position, with the chain behind it.</summary>
public sealed class DisputeAssertions : ReferenceTypeAssertions<Dispute?, DisputeAssertions>
{
    internal DisputeAssertions(Dispute? dispute)
        : base(dispute)
    {
    }

    /// <inheritdoc />
    protected override string Identifier => "dispute";

    /// <summary>Expects that nobody denies the claim and no claim answers it.</summary>
    /// <param name="because">Why, as the end of a sentence.</param>
    /// <param name="becauseArgs">What to put into <paramref name="because"/>.</param>
    /// <returns>Goes on.</returns>
    public AndConstraint<DisputeAssertions> BeUnanswered(string because = "", params object[] becauseArgs) =>
        Expect(dispute => dispute.Status == DisputeStatus.Unanswered, "to be unanswered", [], Status, because, becauseArgs);

    /// <summary>Expects that somebody denies the claim, or that another claim answers it.</summary>
    /// <param name="because">Why, as the end of a sentence.</param>
    /// <param name="becauseArgs">What to put into <paramref name="because"/>.</param>
    /// <returns>Goes on.</returns>
    public AndConstraint<DisputeAssertions> BeContested(string because = "", params object[] becauseArgs) =>
        Expect(dispute => dispute.Status == DisputeStatus.Contested, "to be contested", [], Status, because, becauseArgs);

    /// <summary>Expects that one side gave way.</summary>
    /// <param name="because">Why, as the end of a sentence.</param>
    /// <param name="becauseArgs">What to put into <paramref name="because"/>.</param>
    /// <returns>Goes on.</returns>
    public AndConstraint<DisputeAssertions> BeConceded(string because = "", params object[] becauseArgs) =>
        Expect(dispute => dispute.Status == DisputeStatus.Conceded, "to be conceded", [], Status, because, becauseArgs);

    /// <summary>Expects that a correction answered the claim, or that what asserted it was retracted as corrected.</summary>
    /// <param name="because">Why, as the end of a sentence.</param>
    /// <param name="becauseArgs">What to put into <paramref name="because"/>.</param>
    /// <returns>Goes on.</returns>
    public AndConstraint<DisputeAssertions> BeCorrected(string because = "", params object[] becauseArgs) =>
        Expect(dispute => dispute.Status == DisputeStatus.Corrected, "to be corrected", [], Status, because, becauseArgs);

    /// <summary>Expects that a claim of the argument, the disputed one or one that answers it, went unanswered.</summary>
    /// <param name="claimId">The id of the claim.</param>
    /// <param name="because">Why, as the end of a sentence.</param>
    /// <param name="becauseArgs">What to put into <paramref name="because"/>.</param>
    /// <returns>Goes on.</returns>
    public AndConstraint<DisputeAssertions> HaveUnansweredClaim(string claimId, string because = "", params object[] becauseArgs) =>
        Expect(
            dispute => dispute.Unanswered.Contains(claimId),
            "to have the unanswered claim {0}",
            [claimId],
            Standing,
            because,
            becauseArgs);

    /// <summary>Expects that a claim did not go unanswered.</summary>
    /// <param name="claimId">The id of the claim.</param>
    /// <param name="because">Why, as the end of a sentence.</param>
    /// <param name="becauseArgs">What to put into <paramref name="because"/>.</param>
    /// <returns>Goes on.</returns>
    public AndConstraint<DisputeAssertions> NotHaveUnansweredClaim(string claimId, string because = "", params object[] becauseArgs) =>
        Expect(
            dispute => !dispute.Unanswered.Contains(claimId),
            "not to have the unanswered claim {0}",
            [claimId],
            Standing,
            because,
            becauseArgs);

    /// <summary>Expects a denial to which nobody replied (<see cref="Dispute.DenialStanding"/>).</summary>
    /// <param name="because">Why, as the end of a sentence.</param>
    /// <param name="becauseArgs">What to put into <paramref name="because"/>.</param>
    /// <returns>Goes on.</returns>
    public AndConstraint<DisputeAssertions> HaveUnansweredDenial(string because = "", params object[] becauseArgs) =>
        Expect(
            dispute => dispute.DenialStanding == ClaimStanding.Unanswered,
            "to have an unanswered denial",
            [],
            Denials,
            because,
            becauseArgs);

    /// <summary>Expects a denial to which somebody replied by asserting the claim then or later.</summary>
    /// <param name="because">Why, as the end of a sentence.</param>
    /// <param name="becauseArgs">What to put into <paramref name="because"/>.</param>
    /// <returns>Goes on.</returns>
    public AndConstraint<DisputeAssertions> HaveAnsweredDenial(string because = "", params object[] becauseArgs) =>
        Expect(
            dispute => dispute.DenialStanding is { } standing and not ClaimStanding.Unanswered,
            "to have an answered denial",
            [],
            Denials,
            because,
            becauseArgs);

    /// <summary>Expects that an agent asserts the claim.</summary>
    /// <param name="agentId">The id of the agent.</param>
    /// <param name="because">Why, as the end of a sentence.</param>
    /// <param name="becauseArgs">What to put into <paramref name="because"/>.</param>
    /// <returns>Goes on, or on about the position.</returns>
    public AndWhichConstraint<DisputeAssertions, Position> BeAllegedBy(string agentId, string because = "", params object[] becauseArgs)
    {
        Expect(
            dispute => dispute.Alleging.Where(position => position.AgentId == agentId).Any(),
            "to be alleged by {0}",
            [agentId],
            Standing,
            because,
            becauseArgs);
        return new(this, Expectation.Matched(Subject?.Alleging.Where(position => position.AgentId == agentId)));
    }

    /// <summary>Expects that an agent denies the claim.</summary>
    /// <param name="agentId">The id of the agent.</param>
    /// <param name="because">Why, as the end of a sentence.</param>
    /// <param name="becauseArgs">What to put into <paramref name="because"/>.</param>
    /// <returns>Goes on, or on about the position.</returns>
    public AndWhichConstraint<DisputeAssertions, Position> BeDeniedBy(string agentId, string because = "", params object[] becauseArgs)
    {
        Expect(
            dispute => dispute.Denying.Where(position => position.AgentId == agentId).Any(),
            "to be denied by {0}",
            [agentId],
            Standing,
            because,
            becauseArgs);
        return new(this, Expectation.Matched(Subject?.Denying.Where(position => position.AgentId == agentId)));
    }

    /// <summary>Expects that another claim answers the disputed one.</summary>
    /// <param name="claimId">The id of the claim that answers.</param>
    /// <param name="because">Why, as the end of a sentence.</param>
    /// <param name="becauseArgs">What to put into <paramref name="because"/>.</param>
    /// <returns>Goes on, or on about the counter-claim.</returns>
    public AndWhichConstraint<DisputeAssertions, CounterClaim> BeCounteredBy(string claimId, string because = "", params object[] becauseArgs)
    {
        Expect(dispute => CounterClaims(dispute, claimId).Any(), "to be countered by {0}", [claimId], Standing, because, becauseArgs);
        return new(this, Expectation.Matched(Subject is null ? null : CounterClaims(Subject, claimId)));
    }

    private static string Standing(Dispute dispute) => $"it stands like this:{Shown.Positions(dispute)}";

    private static string Denials(Dispute dispute) =>
        (dispute.DenialStanding is { } standing ? $"its denials are {standing}" : "nobody denies it")
        + $":{Shown.Positions(dispute)}";

    private static string Status(Dispute dispute) => $"it is {dispute.Status}:{Shown.Positions(dispute)}";

    private static IEnumerable<CounterClaim> CounterClaims(Dispute dispute, string claimId) =>
        dispute.CounterClaims.Where(counterClaim => counterClaim.ClaimId == claimId && counterClaim.AnswersId == dispute.ClaimId);

    private AndConstraint<DisputeAssertions> Expect(
        Func<Dispute, bool> holds, string what, object[] args, Func<Dispute, string> found, string because, object[] becauseArgs)
    {
        Expectation.Check(Subject, Identifier, holds, what, args, found, because, becauseArgs);
        return new(this);
    }
}

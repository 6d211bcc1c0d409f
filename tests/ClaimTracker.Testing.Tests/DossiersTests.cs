using ClaimTracker.Disputes;
using ClaimTracker.Model;
using ClaimTracker.Tracing;

namespace ClaimTracker.Testing.Tests;

/// <summary>Each situation is what its name says, by the core's own answers.</summary>
public sealed class DossiersTests
{
    [Fact]
    public void The_sample_is_the_one_of_the_documentation()
    {
        var trace = Dossiers.UkraineCrisis2022().ToLedger().Trace("s-iran-press-invasion").Resolve();

        trace.Chains.Should().ContainSingle().Which.ToString().Should().Be("Iran Press -> Bloomberg -> US officials (unnamed)");
    }

    [Fact]
    public void A_straight_chain_has_one_chain_to_somebody_on_record()
    {
        var trace = Dossiers.StraightChain().ToLedger().Trace("s-harbour-blog").Resolve();

        trace.Chains.Should().ContainSingle()
            .Which.ToString().Should().Be("Harbour Blog -> Karlshaven Daily -> Nordwire -> Ingrid Solvang");
        trace.Origins.Should().ContainSingle().Which.Kind.Should().Be(OriginKind.OnRecord);
        trace.Findings.Should().BeEmpty();
    }

    [Fact]
    public void Six_outlets_are_single_sourced()
    {
        var ledger = Dossiers.SingleSourcedAcrossSixOutlets().ToLedger();
        var trace = ledger.Trace("s-evening-digest").Resolve();

        ledger.Now.ToDossier().Agents.OfType<Outlet>().Should().HaveCount(6);
        trace.Chains.Should().HaveCount(4);
        trace.SingleSourced.Should().BeTrue();
        trace.Gatekeepers.Should().Equal("s-nordwire", "s-petra-lindqvist");
        trace.DisjointChains.Should().Be(1);
        trace.IndependentVoices.Should().Be(new IndependentVoices(1, 1));
    }

    [Fact]
    public void Circular_reporting_has_nobody_behind_it()
    {
        var trace = Dossiers.CircularReporting().ToLedger().Trace("s-quiz-show").Resolve();

        trace.Origins.Should().ContainSingle().Which.Kind.Should().Be(OriginKind.Circular);
        trace.Cycles.Should().ContainSingle().Which.Should().Equal("s-karlshaven-daily", "s-open-almanac", "s-weekend-magazine");
        trace.IndependentVoices.Should().Be(new IndependentVoices(0, 0));
        trace.Findings.Should().OnlyContain(finding => finding.Kind == FindingKind.Circular || finding.Kind == FindingKind.OutletLoop);
    }

    [Fact]
    public void A_loop_with_a_way_out_has_somebody_behind_it()
    {
        var trace = Dossiers.CircularReportingWithAWayOut().ToLedger().Trace("s-quiz-show").Resolve();

        trace.Origins.Should().ContainSingle().Which.StatementId.Should().Be("s-tomas-ekholm");
        trace.Origins[0].Kind.Should().Be(OriginKind.OnRecord);
        trace.Cycles.Should().ContainSingle().Which.Should().HaveCount(3);
        trace.IndependentVoices.Should().Be(new IndependentVoices(1, 1));
        trace.SingleSourced.Should().BeTrue();
    }

    [Fact]
    public void An_anonymous_origin_is_unnamed()
    {
        var trace = Dossiers.AnonymousOrigin().ToLedger().Trace("s-karlshaven-daily").Resolve();

        trace.Origins.Should().ContainSingle().Which.Kind.Should().Be(OriginKind.Unnamed);
        trace.IndependentVoices.Should().Be(new IndependentVoices(1, 1));
        trace.Findings.Should().ContainSingle().Which.Kind.Should().Be(FindingKind.RestsOnUnnamedSpeakersOnly);
    }

    [Fact]
    public void Two_spokespeople_of_one_company_are_one_voice()
    {
        var trace = Dossiers.OneVoiceBehindTwoSpokespeople().ToLedger().Trace("s-karlshaven-daily").Resolve();

        trace.Origins.Should().HaveCount(2);
        trace.DisjointChains.Should().Be(2);
        trace.SingleSourced.Should().BeFalse();
        trace.IndependentVoices.Should().Be(new IndependentVoices(1, 1));
    }

    [Fact]
    public void Two_independent_confirmations_are_two_voices()
    {
        var trace = Dossiers.TwoIndependentConfirmations().ToLedger().Trace("s-karlshaven-daily").Resolve();

        trace.Origins.Should().HaveCount(2);
        trace.DisjointChains.Should().Be(2);
        trace.Gatekeepers.Should().BeEmpty();
        trace.IndependentVoices.Should().Be(new IndependentVoices(2, 2));
        trace.Findings.Should().BeEmpty();
    }

    [Fact]
    public void What_rests_on_a_retraction_is_found()
    {
        var ledger = Dossiers.RetractionUpstream().ToLedger();

        ledger.Trace("s-karlshaven-daily").Resolve().Findings.Should()
            .Equal(new Finding(FindingKind.RestsOnARetraction, "s-science-weekly", "s-institute-for-sleep"));
        ledger.Impact("s-institute-for-sleep").Fallen.Should().HaveCount(3);
    }

    [Fact]
    public void A_drifted_claim_drifted_twice()
    {
        Dossiers.DriftedClaim().ToLedger().Trace("s-flash-news").Resolve().Findings.Should().Equal(
            new Finding(FindingKind.ClaimDrifted, "s-flash-news", "s-nordwire"),
            new Finding(FindingKind.ClaimDrifted, "s-nordwire", "s-mira-okafor"));
    }

    [Fact]
    public void A_denial_that_was_answered_does_not_stand()
    {
        var dispute = Dossiers.AnsweredDenial().ToLedger().Dispute("funds-missing");

        dispute.Status.Should().Be(DisputeStatus.Contested);
        dispute.Denying.Should().ContainSingle().Which.AgentId.Should().Be("rolf-engen");
        dispute.DenialStanding.Should().NotBe(ClaimStanding.Unanswered);
    }

    [Fact]
    public void A_denial_that_nobody_answered_stands()
    {
        var dispute = Dossiers.UnansweredDenial().ToLedger().Dispute("funds-missing");

        dispute.Status.Should().Be(DisputeStatus.Contested);
        dispute.DenialStanding.Should().Be(ClaimStanding.Unanswered);
        dispute.Standing.Should().Be(ClaimStanding.Answered);
    }

    [Fact]
    public void A_counter_allegation_went_unanswered()
    {
        var dispute = Dossiers.CounterAllegation().ToLedger().Dispute("mayor-took-gifts");

        dispute.Status.Should().Be(DisputeStatus.Contested);
        dispute.Denying.Should().BeEmpty();
        dispute.CounterClaims.Should().ContainSingle().Which.Kind.Should().Be(CounterClaimKind.CounterAllegation);
        dispute.Unanswered.Should().Equal("paper-was-paid");
    }
}

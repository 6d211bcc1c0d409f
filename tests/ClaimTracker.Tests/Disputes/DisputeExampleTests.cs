using ClaimTracker.Disputes;
using ClaimTracker.Model;

namespace ClaimTracker.Tests.Disputes;

/// <summary>How the argument over a claim stands, one small quarrel at a time.</summary>
public sealed class DisputeExampleTests
{
    private readonly ClaimLedger _ledger = new();
    private readonly Claim _strike;
    private readonly Claim _drill;
    private readonly Claim _photos;

    public DisputeExampleTests()
    {
        _strike = _ledger.Claim("strike", "The plant was hit by a rocket.");
        _drill = _ledger.Claim("drill", "It was an exercise.");
        _photos = _ledger.Claim("photos", "Photographs show no exercise.");
    }

    [Fact]
    public void A_claim_that_nobody_denies_is_unanswered()
    {
        Asserts("Mayor", "2022-03-01");

        var dispute = _ledger.Dispute(_strike);

        dispute.Status.Should().Be(DisputeStatus.Unanswered);
        dispute.Unanswered.Should().Equal("strike");
        dispute.DenialStanding.Should().BeNull();
    }

    [Fact]
    public void A_claim_that_somebody_denies_is_contested()
    {
        Asserts("Mayor", "2022-03-01");
        Denies("Ministry", "2022-03-02");

        var dispute = _ledger.Dispute(_strike);

        dispute.Status.Should().Be(DisputeStatus.Contested);
        dispute.Alleging.Select(position => position.AgentId).Should().Equal("mayor");
        dispute.Denying.Select(position => position.AgentId).Should().Equal("ministry");
    }

    [Fact]
    public void A_claim_whose_only_assertion_was_withdrawn_is_conceded()
    {
        var assertion = Asserts("Mayor", "2022-03-01");
        Denies("Ministry", "2022-03-02");
        _ledger.Retract(assertion, RetractionKind.Withdrawn);

        _ledger.Dispute(_strike).Status.Should().Be(DisputeStatus.Conceded);
    }

    [Fact]
    public void A_denier_who_turns_concedes_the_claim()
    {
        Asserts("Mayor", "2022-03-01");
        Denies("Ministry", "2022-03-02");
        Asserts("Ministry", "2022-03-03");

        var dispute = _ledger.Dispute(_strike);

        dispute.Status.Should().Be(DisputeStatus.Conceded);
        dispute.Denying.Should().BeEmpty();
    }

    [Fact]
    public void Whoever_turns_has_turned_only_from_the_day_they_did()
    {
        Asserts("Mayor", "2022-03-01");
        Denies("Ministry", "2022-03-02");
        Asserts("Ministry", "2022-03-03");

        _ledger.Now.AsOf("2022-03-02").Dispute(_strike).Status.Should().Be(DisputeStatus.Contested);
    }

    [Fact]
    public void A_claim_whose_assertion_was_retracted_as_corrected_is_corrected()
    {
        _ledger.Retract(Asserts("Mayor", "2022-03-01"), RetractionKind.Corrected);

        _ledger.Dispute(_strike).Status.Should().Be(DisputeStatus.Corrected);
    }

    [Fact]
    public void A_correction_that_stands_corrects_the_claim()
    {
        Asserts("Mayor", "2022-03-01");
        _ledger.Counter(_strike, with: _drill, CounterClaimKind.Correction);

        _ledger.Dispute(_strike).Status.Should().Be(DisputeStatus.Corrected);
    }

    [Fact]
    public void A_correction_that_was_itself_answered_leaves_the_claim_contested()
    {
        Asserts("Mayor", "2022-03-01");
        _ledger.Counter(_strike, with: _drill, CounterClaimKind.Correction);
        _ledger.Counter(_drill, with: _photos, CounterClaimKind.Rebuttal);

        _ledger.Dispute(_strike).Status.Should().Be(DisputeStatus.Contested);
    }

    [Fact]
    public void A_denial_to_which_nobody_replied_stands()
    {
        Asserts("Mayor", "2022-03-01");
        Denies("Ministry", "2022-03-02");

        var dispute = _ledger.Dispute(_strike);

        dispute.DenialStanding.Should().Be(ClaimStanding.Unanswered);
        dispute.Standing.Should().Be(ClaimStanding.Answered);
    }

    [Fact]
    public void A_claim_asserted_again_after_its_denial_is_undecided_on_both_sides()
    {
        Asserts("Mayor", "2022-03-01");
        Denies("Ministry", "2022-03-02");
        Asserts("Mayor", "2022-03-03");

        var dispute = _ledger.Dispute(_strike);

        dispute.DenialStanding.Should().Be(ClaimStanding.Undecided);
        dispute.Standing.Should().Be(ClaimStanding.Undecided);
        dispute.Unanswered.Should().BeEmpty();
    }

    [Fact]
    public void A_counter_claim_that_nothing_answers_answers_the_claim()
    {
        _ledger.Counter(_strike, with: _drill, CounterClaimKind.Rebuttal);

        var dispute = _ledger.Dispute(_strike);

        dispute.Standing.Should().Be(ClaimStanding.Answered);
        dispute.Unanswered.Should().Equal("drill");
    }

    [Fact]
    public void A_counter_claim_that_is_itself_answered_frees_the_claim()
    {
        _ledger.Counter(_strike, with: _drill, CounterClaimKind.Rebuttal);
        _ledger.Counter(_drill, with: _photos, CounterClaimKind.Rebuttal);

        var dispute = _ledger.Dispute(_strike);

        dispute.CounterClaims.Select(answer => (answer.ClaimId, answer.AnswersId)).Should().Equal(("drill", "strike"), ("photos", "drill"));
        dispute.Standing.Should().Be(ClaimStanding.Unanswered);
        dispute.Unanswered.Should().Equal("photos", "strike");
    }

    [Fact]
    public void Two_claims_that_answer_each_other_decide_nothing()
    {
        _ledger.Counter(_strike, with: _drill, CounterClaimKind.CounterAllegation);
        _ledger.Counter(_drill, with: _strike, CounterClaimKind.CounterAllegation);

        _ledger.Dispute(_strike).Standing.Should().Be(ClaimStanding.Undecided);
        _ledger.Dispute(_drill).Standing.Should().Be(ClaimStanding.Undecided);
    }

    [Fact]
    public void A_denied_counter_claim_no_longer_answers_the_claim()
    {
        _ledger.Counter(_strike, with: _drill, CounterClaimKind.Rebuttal);
        _ledger.Record(s => s.By(Speaker.Organization("Observers")).Denies(_drill).On("2022-03-04"));

        _ledger.Dispute(_strike).Standing.Should().Be(ClaimStanding.Unanswered);
    }

    [Fact]
    public void An_answer_made_after_the_date_asked_about_is_not_there_yet()
    {
        var made = _ledger.Record(s => s.By(Speaker.Organization("Ministry")).Asserts(_drill).On("2022-03-05"));
        _ledger.Counter(_strike, with: _drill, CounterClaimKind.Rebuttal, madeBy: made);

        _ledger.Now.AsOf("2022-03-04").Dispute(_strike).CounterClaims.Should().BeEmpty();
        _ledger.Now.AsOf("2022-03-05").Dispute(_strike).CounterClaims.Should().ContainSingle();
    }

    [Fact]
    public void A_later_report_does_not_end_a_side_taken_before()
    {
        var denial = Denies("Ministry", "2022-03-02");
        _ledger.Record(s => s.By(Speaker.Organization("Ministry")).Reports(_strike).On("2022-03-09"));

        var position = _ledger.Dispute(_strike).Positions.Should().ContainSingle().Subject;

        position.StatementId.Should().Be(denial.Id);
    }

    [Fact]
    public void A_side_whose_date_is_unknown_does_not_supersede_one_whose_date_is_known()
    {
        var dated = Denies("Ministry", "2022-03-02");
        _ledger.Record(s => s.By(Speaker.Organization("Ministry")).Asserts(_strike));

        _ledger.Dispute(_strike).Positions.Select(position => position.StatementId).Should().Equal(dated.Id);
    }

    [Fact]
    public void An_earlier_side_comes_back_when_the_later_one_is_retracted()
    {
        var first = Asserts("Mayor", "2022-03-01");
        _ledger.Retract(Denies("Mayor", "2022-03-02"), RetractionKind.Misattributed);

        _ledger.Dispute(_strike).Positions.Select(position => position.StatementId).Should().Equal(first.Id);
    }

    [Fact]
    public void Positions_come_in_order_of_agent_with_each_unknown_speaker_apart_at_the_end()
    {
        _ledger.Record(s => s.BySomebodyUnknown().Asserts(_strike).WithId("a-leaflet"));
        _ledger.Record(s => s.BySomebodyUnknown().Asserts(_strike).WithId("a-call"));
        Denies("Ministry", "2022-03-02");
        Asserts("Governor", "2022-03-01");

        _ledger.Dispute(_strike).Positions.Select(position => position.AgentId ?? position.StatementId)
            .Should().Equal("governor", "ministry", "a-call", "a-leaflet");
    }

    [Fact]
    public void A_position_carries_the_shortest_chain_to_where_it_came_from()
    {
        var mayor = Asserts("Mayor", "2022-03-01");
        var wire = _ledger.Record(s => s.By(Outlet.NewsAgency("AFP")).Reports(_strike).Citing(mayor));
        _ledger.Record(s => s.By(Outlet.Newspaper("Le Monde")).Asserts(_strike).WithId("lead").Citing(wire).Citing(mayor));

        _ledger.Dispute(_strike).Positions.Single(position => position.StatementId == "lead").Chain.Should().Equal("lead", mayor.Id);
    }

    private Statement Asserts(string who, string date) =>
        _ledger.Record(s => s.By(Speaker.Organization(who)).Asserts(_strike).On(date));

    private Statement Denies(string who, string date) =>
        _ledger.Record(s => s.By(Speaker.Organization(who)).Denies(_strike).On(date));
}

using ClaimTracker.Disputes;
using ClaimTracker.Model;

namespace ClaimTracker.Tests.Disputes;

/// <summary>A denial says what it denies, an answer goes with the statement that made it, and giving way takes somebody who does.</summary>
public sealed class DisowningTests
{
    private readonly ClaimLedger _ledger = new();
    private readonly Claim _strike;
    private readonly Statement _quote;

    public DisowningTests()
    {
        _strike = _ledger.Claim("strike", "The plant was hit.");
        _quote = _ledger.Record(s => s.By(Speaker.Person("Mayor")).Asserts(_strike).On("2022-03-01"));
    }

    [Fact]
    public void Disowning_words_does_not_deny_the_claim()
    {
        _ledger.Record(s => s.By(Speaker.Person("Aide")).DeniesThatItWasSaid(_quote).On("2022-03-02"));

        _ledger.Corroboration(_strike).Denying.Statements.Should().Be(0);
        _ledger.Dispute(_strike).DenialStanding.Should().BeNull();
        _ledger.Dispute(_strike).Status.Should().Be(DisputeStatus.Unanswered);
    }

    [Fact]
    public void A_fabricated_assertion_is_nobodys_concession()
    {
        _ledger.Retract(_quote, RetractionKind.Fabricated);

        _ledger.Dispute(_strike).Status.Should().Be(DisputeStatus.Unanswered);
    }

    [Fact]
    public void Falling_silent_is_not_conceding()
    {
        _ledger.Record(s => s.By(Speaker.Person("Mayor")).DeclinesToCommentOn(_strike).On("2022-03-03"));

        _ledger.Dispute(_strike).Status.Should().Be(DisputeStatus.Unanswered);
    }

    [Fact]
    public void Of_two_statements_on_one_day_the_one_recorded_later_is_the_position()
    {
        for (var i = 0; i < 10; i++)
        {
            _ledger.Record(s => s.By(Speaker.Person("Baker")).Asserts(_strike).On("2022-03-01"));
        }

        var denial = _ledger.Record(s => s.By(Speaker.Person("Baker")).Denies(_strike).On("2022-03-01"));

        _ledger.Dispute(_strike).Denying.Should().ContainSingle().Which.StatementId.Should().Be(denial.Id);
    }

    [Fact]
    public void An_answer_that_was_taken_back_no_longer_answers()
    {
        var drill = _ledger.Claim("drill", "It was a drill.");
        var answer = _ledger.Record(s => s.By(Speaker.Person("Aide")).Asserts(drill).On("2022-03-02"));
        _ledger.Counter(_strike, drill, CounterClaimKind.Rebuttal, answer);
        _ledger.Dispute(_strike).Unanswered.Should().Equal("drill");

        _ledger.Retract(answer, RetractionKind.Withdrawn);

        _ledger.Dispute(_strike).Unanswered.Should().Equal("strike");
        _ledger.Dispute(_strike).CounterClaims.Should().BeEmpty();
    }

    [Fact]
    public void A_made_up_id_never_fills_one_that_the_statement_names()
    {
        var report = _ledger.Record(s => s.By(Outlet.Online("Blog")).Reports(_strike)
            .Citing(new Attribution("s-reuters")).Citing(Outlet.NewsAgency("Reuters")));

        report.Attributions.Select(attribution => attribution.To).Should().Equal("s-reuters", "s-reuters-2");
        _ledger.Now.TryGetStatement("s-reuters", out _).Should().BeFalse();
    }

    [Fact]
    public void A_view_as_of_a_date_can_be_recorded_elsewhere()
    {
        var later = _ledger.Record(s => s.By(Speaker.Person("Mayor")).Denies(_strike).On("2022-04-01"));
        _ledger.Retract(_quote, RetractionKind.Withdrawn, by: later, replacedBy: later);
        var view = _ledger.Now.AsOf("2022-03-15");

        var copy = new ClaimLedger();
        copy.Record(view.ToDossier());

        copy.Dispute("strike").ToString().Should().Be(view.Dispute("strike").ToString());
    }

    [Fact]
    public void A_name_that_Unicode_cannot_normalize_is_recorded_like_any_other()
    {
        _ledger.Record(new Dossier { Agents = [Speaker.Person("A\uFFFE") with { Id = "odd" }] });

        _ledger.FindAgents("a\uFFFE").Should().ContainSingle().Which.Id.Should().Be("odd");
    }
}

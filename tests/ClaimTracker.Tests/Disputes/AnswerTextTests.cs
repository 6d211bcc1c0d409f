using ClaimTracker.Model;
using ClaimTracker.Tracing;

namespace ClaimTracker.Tests.Disputes;

/// <summary>The answers as people read them, and the order of a timeline.</summary>
public sealed class AnswerTextTests
{
    private readonly ClaimLedger _ledger = new();
    private readonly Claim _strike;

    public AnswerTextTests() => _strike = _ledger.Claim("strike", "The plant was hit by a rocket.");

    [Fact]
    public void A_dispute_reads_as_a_sentence()
    {
        _ledger.Record(s => s.By(Outlet.NewsAgency("Bloomberg")).Reports(_strike).On("2022-03-01").Citing(Speaker.Unnamed("US officials")));
        _ledger.Record(s => s.By(Speaker.Person("Maria Zakharova").For("Foreign Ministry", "spokesperson")).Denies(_strike).On("2022-03-02"));

        _ledger.Dispute(_strike).ToString().Should().Be(
            "strike: alleged by US officials (unnamed); denied by Maria Zakharova for Foreign Ministry; contested.");
    }

    [Fact]
    public void A_dispute_names_each_answering_claim_once()
    {
        var drill = _ledger.Claim("drill", "It was an exercise.");
        _ledger.Counter(_strike, with: drill, CounterClaimKind.Rebuttal);
        _ledger.Counter(_strike, with: drill, CounterClaimKind.Denial);

        _ledger.Dispute(_strike).ToString().Should().Be("strike: answered by drill; contested.");
    }

    [Fact]
    public void A_dispute_says_that_nobody_knows_who_said_it()
    {
        _ledger.Record(s => s.BySomebodyUnknown().Asserts(_strike));

        _ledger.Dispute(_strike).ToString().Should().Be("strike: alleged by somebody unknown; unanswered.");
    }

    [Fact]
    public void A_position_reads_as_who_says_what_and_when()
    {
        _ledger.Record(s => s.By(Speaker.Person("Olena Bondar")).DeclinesToCommentOn(_strike).On("2022-03").WithId("shrug"));
        _ledger.Record(s => s.By(Speaker.Person("Petro Bondar")).Questions(_strike).WithId("doubt"));

        _ledger.Dispute(_strike).Positions.Select(position => position.ToString()).Should().Equal(
            "Olena Bondar declines to comment on 2022-03 (shrug)", "Petro Bondar questions it (doubt)");
    }

    [Fact]
    public void A_corroboration_reads_as_a_sentence()
    {
        Asserts("one", "Olena Bondar", "2022-03-01");
        Asserts("two", "Petro Bondar", "2022-03-01");

        _ledger.Corroboration(_strike).ToString().Should().Be(
            "strike is affirmed by 2 statements (2 independent voices) and denied by nobody.");
    }

    [Fact]
    public void Who_only_reports_corroborates_nothing()
    {
        _ledger.Record(s => s.By(Outlet.Online("Site A")).Reports(_strike));
        _ledger.Record(s => s.By(Outlet.Online("Site B")).Denies(_strike));

        var corroboration = _ledger.Corroboration(_strike);

        corroboration.Affirming.Statements.Should().Be(0);
        corroboration.Affirming.Voices.Should().Be(new IndependentVoices(0, 0));
        corroboration.Denying.Outlets.Should().Be(1);
        corroboration.ToString().Should().Be("strike is affirmed by nobody and denied by 1 statement (1 independent voice).");
    }

    [Fact]
    public void Two_assertions_from_one_source_are_two_statements_of_one_voice()
    {
        var mayor = Asserts("mayor", "Olena Bondar", "2022-03-01");
        _ledger.Record(s => s.By(Outlet.Online("Site A")).Asserts(_strike).Citing(mayor));

        var side = _ledger.Corroboration(_strike).Affirming;

        side.Statements.Should().Be(2);
        side.Voices.Should().Be(new IndependentVoices(1, 1));
        side.DisjointChains.Should().Be(1);
    }

    [Fact]
    public void A_retracted_statement_no_longer_corroborates()
    {
        _ledger.Retract(Asserts("one", "Olena Bondar", "2022-03-01"), RetractionKind.Fabricated);

        _ledger.Corroboration(_strike).Affirming.Statements.Should().Be(0);
    }

    [Fact]
    public void An_impact_reads_as_a_sentence()
    {
        var one = Asserts("one", "Olena Bondar", "2022-03-01");
        var two = Asserts("two", "Petro Bondar", "2022-03-01");
        _ledger.Record(s => s.By(Outlet.Online("Site A")).Reports(_strike).WithId("hangs").Citing(one));
        _ledger.Record(s => s.By(Outlet.Online("Site B")).Reports(_strike).WithId("leans").Citing(one).Citing(two));

        var impact = _ledger.Impact(one);

        impact.Fallen.Should().Equal("hangs", "one");
        impact.Weakened.Should().Equal("leans");
        impact.ToString().Should().Be("If one fell, 2 statements would fall and 1 statement would be weakened.");
    }

    [Fact]
    public void A_check_reads_as_a_sentence()
    {
        var guess = _ledger.Record(s => s.By(Speaker.Unnamed("officials")).Asserts(_strike).WithCertainty(Certainty.Possible).On("2022-03-02"));
        _ledger.Record(s => s.By(Outlet.Online("Site A")).Reports(_strike).On("2022-03-01").Citing(guess));

        var check = _ledger.Check();

        check.HasErrors.Should().BeTrue("the site cites the future");
        check.ToString().Should().Be("2 statements checked: 1 error, 1 warning, 2 for information.");
    }

    [Fact]
    public void An_empty_ledger_has_nothing_to_check() =>
        new ClaimLedger().Check().ToString().Should().Be("0 statements checked: 0 errors, 0 warnings, 0 for information.");

    [Fact]
    public void A_timeline_reads_as_a_sentence()
    {
        _ledger.Timeline().ToString().Should().Be("Nothing was said.");
        _ledger.Timeline("strike").ToString().Should().Be("Nothing was said about strike.");

        Asserts("one", "Olena Bondar", "2022-03-01");
        _ledger.Timeline("strike").ToString().Should().Be("1 entry about strike: 2022-03-01.");

        Asserts("two", "Petro Bondar", "2022-03-04");
        _ledger.Timeline().ToString().Should().Be("2 entries, from 2022-03-01 to 2022-03-04.");
    }

    [Fact]
    public void A_timeline_runs_from_the_earliest_to_what_nobody_dated_with_ties_by_id()
    {
        _ledger.Record(s => s.By(Speaker.Person("Olena Bondar")).Asserts(_strike).WithId("undated"));
        Asserts("late", "Olena Bondar", "2022-03-04");
        Asserts("tie-b", "Olena Bondar", "2022-03-01");
        Asserts("tie-a", "Petro Bondar", "2022-03-01");

        _ledger.Timeline().Entries.Select(entry => entry.StatementId).Should().Equal("tie-a", "tie-b", "late", "undated");
    }

    [Fact]
    public void A_retraction_is_an_entry_of_its_own_on_its_own_day()
    {
        var one = Asserts("one", "Olena Bondar", "2022-03-01");
        Asserts("two", "Petro Bondar", "2022-03-02");
        _ledger.Retract(one, RetractionKind.Withdrawn, EdtfDate.Parse("2022-03-03"));

        _ledger.Timeline().Entries.Select(entry => entry.ToString()).Should().Equal(
            "2022-03-01  olena-bondar: Asserts strike (one)",
            "2022-03-02  petro-bondar: Asserts strike (two)",
            "2022-03-03  one is retracted (Withdrawn)");
    }

    [Fact]
    public void On_one_day_a_statement_comes_before_its_retraction()
    {
        var one = Asserts("one", "Olena Bondar", "2022-03-01");
        _ledger.Retract(one, RetractionKind.Withdrawn, EdtfDate.Parse("2022-03-01"));

        _ledger.Timeline().Entries.Select(entry => entry.Retraction).Should().Equal(null, RetractionKind.Withdrawn);
    }

    [Fact]
    public void The_timeline_of_a_dispute_takes_in_the_claims_that_answer()
    {
        var drill = _ledger.Claim("drill", "It was an exercise.");
        Asserts("one", "Olena Bondar", "2022-03-01");
        _ledger.Record(s => s.By(Speaker.Organization("Ministry")).Asserts(drill).On("2022-03-02").WithId("reply"));
        _ledger.Counter(_strike, with: drill, CounterClaimKind.Rebuttal);

        _ledger.Dispute(_strike).Timeline.Entries.Select(entry => entry.StatementId).Should().Equal("one", "reply");
        _ledger.Timeline("strike").Entries.Select(entry => entry.StatementId).Should().Equal("one");
    }

    private Statement Asserts(string id, string who, string date) =>
        _ledger.Record(s => s.By(Speaker.Person(who)).Asserts(_strike).On(date).WithId(id));
}

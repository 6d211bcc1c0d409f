using ClaimTracker.Model;
using ClaimTracker.Tracing;

namespace ClaimTracker.Tests.Tracing;

/// <summary>What a trace notices on its way, how far it may be told to go, and how it reads.</summary>
public sealed class FindingExampleTests
{
    private readonly ClaimLedger _ledger = new();
    private readonly Claim _strike;
    private readonly Statement _mayor;

    public FindingExampleTests()
    {
        _strike = _ledger.Claim("strike", "The plant was hit by a rocket.");
        _mayor = _ledger.Record(s => s.By(Speaker.Person("Olena Bondar")).Asserts(_strike).WithId("mayor").On("2022-03-02"));
    }

    [Fact]
    public void What_rests_on_a_retracted_statement_is_told_where_it_credits_it()
    {
        Reports("agency", "Interfax", "2022-03-02", _mayor.Id);
        Reports("paper", "Le Monde", "2022-03-03", "agency");
        _ledger.Retract(_mayor, RetractionKind.Withdrawn);

        Findings("paper").Should().Equal(new Finding(FindingKind.RestsOnARetraction, "agency", "mayor"));
    }

    [Fact]
    public void A_retraction_after_the_date_asked_about_is_not_known_yet()
    {
        Reports("agency", "Interfax", "2022-03-02", _mayor.Id);
        _ledger.Retract(_mayor, RetractionKind.Withdrawn, EdtfDate.Parse("2022-03-08"));

        _ledger.Trace("agency").AsOf("2022-03-07").Resolve().Findings.Should().BeEmpty();
        _ledger.Trace("agency").AsOf("2022-03-08").Resolve().Findings.Should().ContainSingle();
    }

    [Fact]
    public void A_claim_that_became_another_one_on_the_way_has_drifted()
    {
        var destroyed = _ledger.Claim("destroyed", "The plant was destroyed.");
        _ledger.Record(s => s.By(Outlet.Online("Site A")).Reports(destroyed).WithId("headline").Citing(_mayor));

        Findings("headline").Should().Equal(new Finding(FindingKind.ClaimDrifted, "headline", "mayor"));
    }

    [Fact]
    public void A_possibility_that_became_a_certainty_has_drifted()
    {
        var guess = _ledger.Record(s => s.By(Speaker.Person("Guesser")).Asserts(_strike).WithCertainty(Certainty.Possible));
        _ledger.Record(s => s.By(Outlet.Online("Site A")).Reports(_strike).WithCertainty(Certainty.Certain).WithId("headline").Citing(guess));

        Findings("headline").Should().Equal(new Finding(FindingKind.ClaimDrifted, "headline", guess.Id));
    }

    [Fact]
    public void Crediting_what_was_said_later_is_citing_the_future()
    {
        Reports("early", "Site A", "2022-03-01", _mayor.Id);

        Findings("early").Should().Equal(new Finding(FindingKind.CitesTheFuture, "early", "mayor"));
    }

    [Fact]
    public void A_month_does_not_come_before_one_of_its_own_days()
    {
        Reports("monthly", "Site A", "2022-03", _mayor.Id);

        Findings("monthly").Should().BeEmpty();
    }

    [Fact]
    public void A_denial_that_credits_an_assertion_has_flipped_the_stance()
    {
        var denial = _ledger.Record(s => s.By(Outlet.Online("Site A")).Denies(_strike).Citing(_mayor));

        Findings(denial.Id).Should().Equal(new Finding(FindingKind.StanceFlipped, denial.Id, "mayor"));
    }

    [Fact]
    public void An_outlet_that_comes_up_again_behind_another_is_an_outlet_loop()
    {
        Reports("a-monday", "Site A", "2022-03-03", _mayor.Id);
        Reports("b-tuesday", "Site B", "2022-03-04", "a-monday");
        Reports("a-wednesday", "Site A", "2022-03-05", "b-tuesday");

        var trace = _ledger.Trace("a-wednesday").Resolve();

        trace.Findings.Should().Equal(new Finding(FindingKind.OutletLoop, "a-wednesday", "b-tuesday"));
        trace.Cycles.Should().BeEmpty("no statement credits itself");
    }

    [Fact]
    public void An_outlet_that_credits_its_own_earlier_statement_is_no_outlet_loop()
    {
        Reports("a-monday", "Site A", "2022-03-03", _mayor.Id);
        Reports("a-tuesday", "Site A", "2022-03-04", "a-monday");

        Findings("a-tuesday").Should().BeEmpty();
    }

    [Theory]
    [InlineData(FindingKind.Dangling, FindingSeverity.Error)]
    [InlineData(FindingKind.CitesTheFuture, FindingSeverity.Error)]
    [InlineData(FindingKind.RestsOnARetraction, FindingSeverity.Error)]
    [InlineData(FindingKind.ClaimDrifted, FindingSeverity.Warning)]
    [InlineData(FindingKind.OutletLoop, FindingSeverity.Warning)]
    [InlineData(FindingKind.RestsOnUnnamedSpeakersOnly, FindingSeverity.Info)]
    public void A_finding_is_as_serious_as_its_kind(FindingKind kind, FindingSeverity severity) =>
        new Finding(kind, "s").Severity.Should().Be(severity);

    [Fact]
    public void A_budget_of_statements_ends_the_trace_where_it_ran_out()
    {
        Reports("agency", "Interfax", "2022-03-02", _mayor.Id);
        Reports("paper", "Le Monde", "2022-03-03", "agency");

        var trace = _ledger.Trace("paper").Within(new TraceBudget { MaxStatements = 2 }).Resolve();

        trace.IsTruncated.Should().BeTrue();
        trace.Origins.Select(origin => (origin.Kind, origin.StatementId)).Should().Equal((OriginKind.Truncated, "agency"));
        trace.IndependentVoices.Should().Be(new IndependentVoices(0, 0));
    }

    [Theory]
    [InlineData(0, "paper", true)]
    [InlineData(1, "agency", true)]
    [InlineData(2, "mayor", false)]
    public void A_budget_of_depth_ends_the_trace_that_many_attributions_away(int depth, string end, bool isTruncated)
    {
        Reports("agency", "Interfax", "2022-03-02", _mayor.Id);
        Reports("paper", "Le Monde", "2022-03-03", "agency");

        var trace = _ledger.Trace("paper").Within(new TraceBudget { MaxDepth = depth }).Resolve();

        trace.Origins.Select(origin => origin.StatementId).Should().Equal(end);
        trace.IsTruncated.Should().Be(isTruncated);
    }

    [Fact]
    public void A_budget_without_room_for_the_statement_itself_is_refused() =>
        _ledger.Trace(_mayor).Invoking(query => query.Within(new TraceBudget { MaxStatements = 0 }))
            .Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void A_trace_reads_as_a_sentence()
    {
        Reports("agency", "Interfax", "2022-03-02", _mayor.Id);

        _ledger.Trace("agency").Resolve().ToString().Should().Be(
            "agency goes back to Olena Bondar on record: 1 independent voice, single-sourced through mayor.");
    }

    [Fact]
    public void A_trace_to_several_origins_names_each()
    {
        var scoop = Reports("scoop", "Site A", "2022-03-02");
        Reports("paper", "Le Monde", "2022-03-03", _mayor.Id, scoop.Id, "lost");

        _ledger.Trace("paper").Resolve().ToString().Should().Be(
            "paper goes back to 'lost', which the ledger lacks, Olena Bondar on record, Site A in its own voice: "
            + "2 independent voices, 3 disjoint chains.");
    }

    [Fact]
    public void A_trace_into_a_loop_says_that_nobody_is_behind_it()
    {
        Reports("one", "Site A", "2022-03-02", "two");
        Reports("two", "Site B", "2022-03-02", "one");

        _ledger.Trace("one").Resolve().ToString().Should().Be(
            "one goes back to a loop of 2 with nobody behind it (one, two): no independent voice, single-sourced, 1 loop.");
    }

    [Fact]
    public void A_truncated_trace_says_that_it_was_told_to_stop()
    {
        Reports("agency", "Interfax", "2022-03-02", _mayor.Id);

        _ledger.Trace("agency").Within(new TraceBudget { MaxDepth = 0 }).Resolve().ToString().Should().Be(
            "agency goes back to 'agency', where the trace was told to stop: no independent voice, single-sourced; "
            + "the trace was told to stop early.");
    }

    private ValueList<Finding> Findings(string id) => _ledger.Trace(id).Resolve().Findings;

    private Statement Reports(string id, string outlet, string date, params string[] sources) => _ledger.Record(s =>
        sources.Aggregate(
            s.By(Outlet.Online(outlet)).Reports(_strike).WithId(id).On(date), (draft, source) => draft.Citing(new Attribution(source))));
}

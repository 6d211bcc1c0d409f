using ClaimTracker.Model;

namespace ClaimTracker.Tests.Recording;

/// <summary>What the fluent steps make of what they are told.</summary>
public sealed class FluentTests
{
    private readonly ClaimLedger _ledger = new();
    private readonly Claim _strike;

    public FluentTests() => _strike = _ledger.Claim("strike", "The plant was hit by a rocket.");

    [Fact]
    public void The_same_name_given_twice_is_the_same_agent()
    {
        var one = _ledger.Record(s => s.By(Speaker.Person("Olena Bondar")).Asserts(_strike));
        var other = _ledger.Record(s => s.By(Speaker.Person("OLENA BONDAR")).Denies(_strike));

        other.AgentId.Should().Be(one.AgentId).And.Be("olena-bondar");
        other.Id.Should().NotBe(one.Id);
    }

    [Fact]
    public void An_alias_names_the_same_agent()
    {
        var declared = _ledger.Speaker(Speaker.Person("Sergei Lavrov") with { Aliases = ["Лавров"] });

        _ledger.Record(s => s.By(Speaker.Person("Лавров")).Asserts(_strike)).AgentId.Should().Be(declared.Id);
    }

    [Fact]
    public void A_person_and_an_outlet_of_one_name_are_two_agents()
    {
        var person = _ledger.Record(s => s.By(Speaker.Person("Stern")).Asserts(_strike));
        var outlet = _ledger.Record(s => s.By(Outlet.Newspaper("Stern")).Asserts(_strike));

        (person.AgentId, outlet.AgentId).Should().Be(("stern", "stern-2"));
    }

    [Fact]
    public void Unnamed_sources_under_the_same_words_are_never_one_agent()
    {
        var one = _ledger.Record(s => s.By(Speaker.Unnamed("officials")).Asserts(_strike));
        var other = _ledger.Record(s => s.By(Speaker.Unnamed("officials")).Asserts(_strike));

        (one.AgentId, other.AgentId).Should().Be(("officials", "officials-2"));
    }

    [Fact]
    public void A_declared_unnamed_source_stays_itself()
    {
        var official = _ledger.Speaker(Speaker.Unnamed("an official"));

        _ledger.Record(s => s.By(official).Asserts(_strike)).AgentId.Should().Be("an-official");
        _ledger.Record(s => s.By(official).Denies(_strike)).AgentId.Should().Be("an-official");
    }

    [Theory]
    [InlineData("Мария Захарова", "мария-захарова")]
    [InlineData("خبرگزاری فارس", "خبرگزاری-فارس")]
    [InlineData("O'Neill & Sons, Ltd.", "o-neill-sons-ltd")]
    [InlineData("!!!", "unnamed")]
    public void An_id_is_made_of_the_letters_of_the_name_in_any_script(string name, string id) =>
        _ledger.Speaker(Speaker.Person(name)).Id.Should().Be(id);

    [Fact]
    public void A_name_that_two_agents_bear_is_refused_and_nothing_recorded()
    {
        _ledger.Speaker(Speaker.Person("Jan Novak") with { Id = "novak-senior" });
        _ledger.Speaker(Speaker.Person("Jan Novak") with { Id = "novak-junior" });
        var before = _ledger.Revision;

        FluentActions.Invoking(() => _ledger.Record(s => s.By(Speaker.Person("Jan Novak")).Asserts(_strike)))
            .Should().Throw<ClaimTrackerException>().WithMessage(
                "agent 'Jan Novak': a name means one agent, and this one is borne by 'novak-senior', 'novak-junior'. "
                + "Give the agent by its id: take it from the ledger with GetAgent.");
        _ledger.Revision.Should().Be(before);
    }

    [Fact]
    public void Affiliations_stated_at_different_times_accumulate()
    {
        _ledger.Record(s => s.By(Speaker.Person("Olena Bondar").For("City Council", "member")).Asserts(_strike));
        var before = _ledger.Now;
        _ledger.Record(s => s.By(Speaker.Person("Olena Bondar").For("Parliament")).Asserts(_strike));
        _ledger.Record(s => s.By(Speaker.Person("Olena Bondar").For("Parliament")).Asserts(_strike));

        Principals(before).Should().Equal("city-council");
        Principals(_ledger.Now).Should().Equal("city-council", "parliament");

        static IEnumerable<string> Principals(LedgerView view) =>
            view.GetAgent("olena-bondar").Affiliations.Select(affiliation => affiliation.AgentId);
    }

    [Fact]
    public void Disowning_a_statement_denies_that_it_was_said()
    {
        var quote = _ledger.Record(s => s.By(Speaker.Person("Olena Bondar")).Asserts(_strike));

        var denial = _ledger.Record(s => s.By(Speaker.Person("Olena Bondar")).DeniesThatItWasSaid(quote));

        _ledger.Now.GetStatement(denial.Id).Should().BeEquivalentTo(new
        {
            ClaimId = "strike",
            Stance = Stance.Denies,
            Denies = DenialTarget.Utterance,
            Disowns = quote.Id,
        });
    }

    [Fact]
    public void Citing_an_agent_records_that_it_said_so_no_later()
    {
        var report = _ledger.Record(s => s.By(Outlet.NewsAgency("AFP")).Reports(_strike).On("2022-03-02")
            .WithCertainty(Certainty.Probable).Citing(Speaker.Person("Olena Bondar")));

        var source = _ledger.Now.GetStatement(report.Attributions[0].To);

        source.AgentId.Should().Be("olena-bondar");
        source.Stance.Should().Be(Stance.Asserts, "somebody must have said what the agency passes on");
        source.Certainty.Should().Be(Certainty.Probable);
        source.Said.ToString().Should().Be("../2022-03-02");
        _ledger.Trace(report).Resolve().Findings.Should().BeEmpty();
    }

    [Fact]
    public void Whoever_is_cited_for_a_denial_denies()
    {
        var denial = _ledger.Record(s => s.By(Outlet.NewsAgency("AFP")).Denies(_strike).Citing(Speaker.Person("Olena Bondar")));

        var source = _ledger.Now.GetStatement(denial.Attributions[0].To);

        source.Stance.Should().Be(Stance.Denies);
        source.Said.IsUnknown.Should().BeTrue("nobody knows when it was cited");
    }

    [Fact]
    public void A_statement_and_all_that_it_declares_are_one_revision()
    {
        _ledger.Record(s => s.By(Outlet.NewsAgency("AFP")).Reports(_strike).To(Speaker.Person("Reader"))
            .Citing(Speaker.Unnamed("officials", of: "United States")));

        _ledger.Revision.Should().Be(2);
        _ledger.ToDossier().Agents.Select(agent => agent.Id).Should().BeEquivalentTo("afp", "reader", "officials", "united-states");
    }

    [Fact]
    public void A_statement_about_an_unknown_claim_is_refused_along_with_its_speaker()
    {
        var elsewhere = new Claim("elsewhere", LocalizedText.Of("Not here."));

        FluentActions.Invoking(() => _ledger.Record(s => s.By(Speaker.Person("Olena Bondar")).Asserts(elsewhere)))
            .Should().Throw<ClaimTrackerException>().WithMessage(
                "statement 's-olena-bondar', member 'claim': the claim 'elsewhere' is neither in this batch nor in the ledger*");
        _ledger.Revision.Should().Be(1);
        _ledger.FindAgents("Olena Bondar").Should().BeEmpty();
    }

    [Fact]
    public void A_date_that_does_not_exist_is_refused_by_name() =>
        FluentActions.Invoking(() => _ledger.Record(s => s.BySomebodyUnknown().Asserts(_strike).On("2022-02-30")))
            .Should().Throw<ClaimTrackerException>().Which.Where.Should().Be("date '2022-02-30'");

    [Fact]
    public void An_id_made_for_a_statement_does_not_fill_a_source_that_is_missing()
    {
        _ledger.Record(s => s.By(Outlet.NewsAgency("AFP")).Reports(_strike).Citing(new Attribution("s-olena-bondar")));

        _ledger.Record(s => s.By(Speaker.Person("Olena Bondar")).Asserts(_strike)).Id.Should().Be("s-olena-bondar-2");
    }
}

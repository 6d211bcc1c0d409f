using ClaimTracker.Model;
using ClaimTracker.Tracing;

namespace ClaimTracker.Tests.Tracing;

/// <summary>Where statements come from, one small situation at a time.</summary>
public sealed class TraceExampleTests
{
    private readonly ClaimLedger _ledger = new();
    private readonly Claim _strike;

    public TraceExampleTests() => _strike = _ledger.Claim("strike", "The plant was hit by a rocket.");

    [Fact]
    public void A_straight_chain_goes_back_to_the_speaker_at_its_end()
    {
        var mayor = Person("mayor", "Olena Bondar");
        var agency = Reports("agency", "Interfax", mayor);
        Reports("paper", "Le Monde", agency);

        var trace = Trace("paper");

        trace.Origins.Should().ContainSingle().Which.Kind.Should().Be(OriginKind.OnRecord);
        trace.Origins[0].Agent!.Name.Should().Be("Olena Bondar");
        trace.Gatekeepers.Should().Equal("agency", "mayor");
        trace.Chains.Select(chain => chain.ToString()).Should().Equal("Le Monde -> Interfax -> Olena Bondar");
        trace.Findings.Should().BeEmpty();
    }

    [Fact]
    public void Six_outlets_that_all_cite_one_agency_are_single_sourced()
    {
        var agency = Reports("agency", "Interfax", Person("mayor", "Olena Bondar"));
        var outlets = Enumerable.Range(1, 6).Select(n => Reports($"outlet-{n}", $"Outlet {n}", agency)).ToArray();
        Reports("digest", "Digest", outlets);

        var trace = Trace("digest");

        trace.SingleSourced.Should().BeTrue();
        trace.DisjointChains.Should().Be(1);
        trace.Chains.Should().HaveCount(6);
        trace.IndependentVoices.Should().Be(new IndependentVoices(1, 1));
    }

    [Fact]
    public void Circular_reporting_without_a_way_out_is_an_origin_with_no_voice()
    {
        Credits("first", "Site A", "2022-03-01", "second");
        Credits("second", "Site B", "2022-03-02", "first");
        Credits("reader", "Site C", "2022-03-03", "second");

        var trace = Trace("reader");

        var origin = trace.Origins.Should().ContainSingle().Subject;
        origin.Kind.Should().Be(OriginKind.Circular);
        origin.StatementId.Should().Be("first", "it was said earliest");
        origin.Cycle.Should().Equal("first", "second");
        trace.IndependentVoices.Should().Be(new IndependentVoices(0, 0));
        trace.Findings.Should().Contain(new Finding(FindingKind.Circular, "first"));
    }

    [Fact]
    public void Circular_reporting_with_a_way_out_goes_back_to_whoever_is_out_there()
    {
        Person("mayor", "Olena Bondar");
        Credits("first", "Site A", "2022-03-01", "second");
        Credits("second", "Site B", "2022-03-02", "first", "mayor");

        var trace = Trace("first");

        trace.Origins.Select(origin => (origin.Kind, origin.StatementId)).Should().Equal((OriginKind.OnRecord, "mayor"));
        trace.Cycles.Should().ContainSingle().Which.Should().Equal("first", "second");
    }

    [Fact]
    public void A_statement_that_credits_itself_is_a_loop_of_one()
    {
        Credits("echo", "Site A", "2022-03-01", "echo");

        var trace = Trace("echo");

        trace.Origins.Select(origin => origin.Kind).Should().Equal(OriginKind.Circular);
        trace.Findings.Should().Equal(
            new Finding(FindingKind.CreditsItself, "echo", "echo"), new Finding(FindingKind.Circular, "echo"));
        trace.SingleSourced.Should().BeTrue();
    }

    [Fact]
    public void A_source_whom_nobody_names_is_an_anonymous_origin()
    {
        var report = _ledger.Record(s => s.By(Outlet.NewsAgency("Bloomberg")).Reports(_strike).Citing(Speaker.Unnamed("officials")));

        var trace = Trace(report.Id);

        trace.Origins.Select(origin => origin.Kind).Should().Equal(OriginKind.Unnamed);
        trace.Findings.Should().Equal(new Finding(FindingKind.RestsOnUnnamedSpeakersOnly, report.Id));
    }

    [Fact]
    public void An_outlet_that_credits_nobody_speaks_in_its_own_voice() =>
        Trace(Reports("scoop", "Site A").Id).Origins.Select(origin => origin.Kind).Should().Equal(OriginKind.Unattributed);

    [Fact]
    public void A_speaker_who_is_not_known_is_an_unnamed_origin_without_an_agent()
    {
        _ledger.Record(s => s.BySomebodyUnknown().Asserts(_strike).WithId("leaflet"));

        var origin = Trace("leaflet").Origins.Should().ContainSingle().Subject;

        origin.Kind.Should().Be(OriginKind.Unnamed);
        origin.Agent.Should().BeNull();
    }

    [Fact]
    public void Unnamed_sources_may_all_be_one_person_or_all_be_different()
    {
        var report = _ledger.Record(s => s.By(Outlet.NewsAgency("Bloomberg")).Reports(_strike)
            .Citing(Speaker.Unnamed("officials")).Citing(Speaker.Unnamed("officials")).Citing(Speaker.Unnamed("officials")));

        Trace(report.Id).IndependentVoices.Should().Be(new IndependentVoices(1, 3));
    }

    [Fact]
    public void Two_spokespeople_of_one_ministry_are_one_voice()
    {
        var one = Spokesperson("one", "Maria Zakharova", until: default);
        var other = Spokesperson("other", "Alexei Zaitsev", until: default);

        Trace(Reports("wire", "TASS", one, other).Id).IndependentVoices.Should().Be(new IndependentVoices(1, 1));
    }

    [Fact]
    public void Somebody_who_left_the_ministry_before_speaking_is_a_voice_of_their_own()
    {
        var one = Spokesperson("one", "Maria Zakharova", until: default);
        var former = Spokesperson("former", "Alexei Zaitsev", until: EdtfDate.Parse("2021-12-31"));

        Trace(Reports("wire", "TASS", one, former).Id).IndependentVoices.Should().Be(new IndependentVoices(2, 2));
    }

    [Fact]
    public void A_missing_source_is_dangling_until_a_later_revision_brings_it()
    {
        Credits("wire", "TASS", "2022-03-02", "lost");
        var before = _ledger.Revision;
        Person("lost", "Olena Bondar");

        Kinds(_ledger.Trace("wire").AtRevision(before).Resolve()).Should().Equal(OriginKind.Dangling);
        Kinds(_ledger.Trace("wire").AtRevision(_ledger.Revision).Resolve()).Should().Equal(OriginKind.OnRecord);
    }

    [Fact]
    public void A_dangling_origin_is_known_by_its_id_only()
    {
        Credits("wire", "TASS", "2022-03-02", "lost");

        var trace = Trace("wire");

        trace.Origins[0].StatementId.Should().Be("lost");
        trace.Origins[0].Agent.Should().BeNull();
        trace.IndependentVoices.Should().Be(new IndependentVoices(0, 0));
        trace.Findings.Should().Equal(new Finding(FindingKind.Dangling, "wire", "lost"));
    }

    [Fact]
    public void A_hundred_people_who_say_so_are_a_hundred_voices_by_a_hundred_ways()
    {
        var witnesses = Enumerable.Range(0, 100).Select(n => Person($"w{n:D3}", $"Witness {n}")).ToArray();

        var trace = Trace(Reports("survey", "Site A", witnesses).Id);

        trace.Origins.Select(origin => origin.StatementId).Should().Equal(witnesses.Select(witness => witness.Id));
        trace.IndependentVoices.Should().Be(new IndependentVoices(100, 100));
        trace.DisjointChains.Should().Be(100);
        trace.SingleSourced.Should().BeFalse();
    }

    [Fact]
    public void Disjoint_chains_are_counted_up_to_a_cap()
    {
        var witnesses = Enumerable.Range(0, 10).Select(n => Person($"w{n}", $"Witness {n}")).ToArray();
        Reports("survey", "Site A", witnesses);

        _ledger.Trace("survey").CountingDisjointChainsUpTo(3).Resolve().DisjointChains.Should().Be(3);
    }

    [Fact]
    public void A_source_said_after_the_date_asked_about_is_dangling()
    {
        _ledger.Record(s => s.By(Speaker.Person("Olena Bondar")).Asserts(_strike).WithId("late").On("2022-03-09"));
        Credits("wire", "TASS", "2022-03-01", "late");

        Kinds(_ledger.Trace("wire").AsOf("2022-03-05").Resolve()).Should().Equal(OriginKind.Dangling);
        Kinds(_ledger.Trace("wire").AsOf("2022-03-09").Resolve()).Should().Equal(OriginKind.OnRecord);
    }

    [Fact]
    public void A_statement_said_after_the_date_asked_about_cannot_be_traced()
    {
        Credits("wire", "TASS", "2022-03-06", "lost");

        FluentActions.Invoking(() => _ledger.Trace("wire").AsOf("2022-03-05").Resolve())
            .Should().Throw<ClaimTrackerException>().WithMessage("statement 'wire': the ledger has no such statement*as of 2022-03-05*");
    }

    private static IEnumerable<OriginKind> Kinds(AttributionTrace trace) => trace.Origins.Select(origin => origin.Kind);

    private AttributionTrace Trace(string id) => _ledger.Trace(id).Resolve();

    private Statement Person(string id, string name) =>
        _ledger.Record(s => s.By(Speaker.Person(name)).Asserts(_strike).WithId(id));

    private Statement Spokesperson(string id, string name, EdtfDate until) => _ledger.Record(s => s
        .By(Speaker.Person(name).For("Foreign Ministry", "spokesperson", until: until)).Asserts(_strike).WithId(id).On("2022-03-01"));

    private Statement Reports(string id, string outlet, params Statement[] sources) => _ledger.Record(s =>
        sources.Aggregate(s.By(Outlet.Online(outlet)).Reports(_strike).WithId(id), (draft, source) => draft.Citing(source)));

    private Statement Credits(string id, string outlet, string date, params string[] sources) => _ledger.Record(s =>
        sources.Aggregate(
            s.By(Outlet.Online(outlet)).Reports(_strike).WithId(id).On(date), (draft, source) => draft.Citing(new Attribution(source))));
}

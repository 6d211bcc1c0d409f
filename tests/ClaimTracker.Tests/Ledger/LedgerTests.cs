using ClaimTracker.Model;
using Microsoft.Extensions.Time.Testing;

namespace ClaimTracker.Tests.Ledger;

/// <summary>What a ledger keeps, refuses and finds again.</summary>
public sealed class LedgerTests
{
    private readonly ClaimLedger _ledger = new();
    private readonly Claim _strike;

    public LedgerTests() => _strike = _ledger.Claim("strike", "The plant was hit by a rocket.");

    [Fact]
    public void One_bad_record_keeps_the_whole_batch_out()
    {
        var before = _ledger.ToDossier();
        var batch = new Dossier
        {
            Claims = [new Claim("good", LocalizedText.Of("Fine.", "en"))],
            Statements = [new Statement("s-good", null, "good", Stance.Asserts), new Statement("s-bad", null, "nowhere", Stance.Asserts)],
        };

        FluentActions.Invoking(() => _ledger.Record(batch)).Should().Throw<ClaimTrackerException>().WithMessage(
            "statement 's-bad', member 'claim': the claim 'nowhere' is neither in this batch nor in the ledger. "
            + "Declare the claim first, or correct the id.");

        _ledger.Revision.Should().Be(1);
        _ledger.ToDossier().Should().Be(before);
        _ledger.Now.TryGetClaim("good", out _).Should().BeFalse();
    }

    [Fact]
    public void Recording_the_same_batch_again_changes_nothing()
    {
        var batch = new Dossier { Statements = [new Statement("s", null, "strike", Stance.Asserts)] };
        var first = _ledger.Record(batch);

        _ledger.Record(batch).Should().Be(first);
        _ledger.Revision.Should().Be(first);
        _ledger.ToDossier().Statements.Should().ContainSingle();
    }

    [Fact]
    public void An_id_that_is_taken_by_other_content_is_refused() =>
        FluentActions.Invoking(() => _ledger.Claim("strike", "Nothing happened."))
            .Should().Throw<ClaimTrackerException>().WithMessage(
                "claim 'strike': the ledger holds this id with other content, and nothing is edited. "
                + "Record the correction under another id, or retract.");

    [Fact]
    public void A_batch_may_refer_to_records_that_come_later_in_it()
    {
        _ledger.Record(new Dossier
        {
            Statements =
            [
                new Statement("crediting", null, "strike", Stance.Reports) { Attributions = [new Attribution("credited")] },
                new Statement("credited", null, "strike", Stance.Asserts),
            ],
        });

        _ledger.Trace("crediting").Resolve().Origins.Select(origin => origin.StatementId).Should().Equal("credited");
    }

    [Fact]
    public void The_ledger_is_seen_as_it_was_recorded_at_an_instant()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.Parse("2022-03-01T12:00Z", null));
        var ledger = new ClaimLedger(new ClaimLedgerOptions { TimeProvider = clock });
        var noon = clock.GetUtcNow();
        ledger.Claim("first", "One.");
        clock.Advance(TimeSpan.FromHours(1));
        ledger.Claim("second", "Two.");

        ledger.AsRecordedAt(noon.AddTicks(-1)).Revision.Should().Be(0);
        ledger.AsRecordedAt(noon).Revision.Should().Be(1);
        ledger.AsRecordedAt(noon.AddMinutes(59)).Revision.Should().Be(1);
        ledger.AsRecordedAt(noon.AddHours(1)).Revision.Should().Be(2);
    }

    [Fact]
    public void A_clock_that_jumps_back_does_not_take_the_ledger_back()
    {
        var clock = new JumpingClock { Now = DateTimeOffset.Parse("2022-03-01T12:00Z", null) };
        var ledger = new ClaimLedger(new ClaimLedgerOptions { TimeProvider = clock });
        var noon = clock.Now;
        ledger.Claim("first", "One.");
        clock.Now = noon.AddHours(-3);
        ledger.Claim("second", "Two.");

        ledger.Now.RecordedAt.Should().Be(noon);
        ledger.AsRecordedAt(noon.AddHours(-1)).Revision.Should().Be(0);
        ledger.AsRecordedAt(noon).Revision.Should().Be(2);
    }

    [Fact]
    public void A_statement_tells_by_which_revision_it_was_recorded_and_when()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.Parse("2022-03-01T12:00Z", null));
        var ledger = new ClaimLedger(new ClaimLedgerOptions { TimeProvider = clock });
        ledger.Claim(_strike);
        var statement = ledger.Record(s => s.BySomebodyUnknown().Asserts(_strike).On("2001"));

        ledger.Now.GetRecordedTime(statement.Id).Should().Be((2L, clock.GetUtcNow()));
    }

    [Theory]
    [InlineData("Sergei Lavrov")]
    [InlineData("sergei LAVROV")]
    [InlineData("  Sergei   Lavrov ")]
    [InlineData("Sergéi Lavróv")]
    [InlineData("Sergei Lavro\u0301v")]
    [InlineData("Сергей Лавров")]
    [InlineData("СЕРГЕИ\u0306 ЛАВРОВ")]
    [InlineData("سرگئی لاوروف")]
    public void An_agent_is_found_by_any_of_its_names_however_it_is_typed(string name)
    {
        _ledger.Speaker(Speaker.Person("Sergei Lavrov") with { Aliases = ["Сергей Лавров", "سرگئی لاوروف"] });
        _ledger.Speaker(Speaker.Person("Maria Zakharova"));

        _ledger.FindAgents(name).Select(agent => agent.Id).Should().Equal("sergei-lavrov");
    }

    [Fact]
    public void An_agent_is_not_found_before_the_revision_that_declared_it()
    {
        var before = _ledger.Now;
        _ledger.Speaker(Speaker.Person("Sergei Lavrov"));

        before.FindAgents("Sergei Lavrov").Should().BeEmpty();
    }

    [Fact]
    public void Statements_are_found_by_who_made_them_about_what_and_in_which_report()
    {
        var (one, two, three) = RecordThree();

        Find(new StatementFilter { AgentId = "mayor" }).Should().Equal(one, three);
        Find(new StatementFilter { ClaimId = "drill" }).Should().Equal(three);
        Find(new StatementFilter { ReportId = "morning" }).Should().Equal(two);
        Find(new StatementFilter { Stance = Stance.Denies }).Should().Equal(two);
        Find(new StatementFilter { AgentId = "mayor", ClaimId = "strike" }).Should().Equal(one);
        Find(new StatementFilter { AgentId = "nobody" }).Should().BeEmpty();
        Find(new StatementFilter()).Should().Equal(one, two, three);
    }

    [Theory]
    [InlineData("2022-03-02", null, "two three")]
    [InlineData(null, "2022-03-02", "one two")]
    [InlineData("2022-03-02", "2022-03-02", "two")]
    [InlineData("2022-03", "2022-03", "one two three")]
    [InlineData("2023", null, "")]
    public void Statements_are_found_by_when_they_were_said(string? from, string? until, string found)
    {
        RecordThree();
        _ledger.Record(s => s.BySomebodyUnknown().Asserts(_strike).WithId("undated"));

        string.Join(' ', Find(new StatementFilter { From = Date(from), Until = Date(until) })).Should().Be(found);
    }

    [Fact]
    public void A_dossier_taken_from_one_ledger_and_recorded_in_another_is_the_same_dossier()
    {
        RecordThree();
        _ledger.Counter(_strike, _ledger.Now.GetClaim("drill"), CounterClaimKind.Rebuttal);
        _ledger.Retract(_ledger.Now.GetStatement("one"), RetractionKind.Withdrawn, EdtfDate.Parse("2022-03-09"));
        _ledger.Record(s => s.By(Speaker.Person("Spokesman").For("Ministry", "spokesman")).Denies(_strike));
        var dossier = _ledger.ToDossier();
        var elsewhere = new ClaimLedger();

        elsewhere.Record(dossier);

        elsewhere.ToDossier().Should().Be(dossier);
    }

    [Fact]
    public void A_view_taken_before_a_write_never_changes()
    {
        RecordThree();
        var view = _ledger.Now;
        var (before, trace) = (view.ToDossier(), view.Trace("one").Resolve().ToString());

        _ledger.Retract(view.GetStatement("one"), RetractionKind.Withdrawn);
        _ledger.Record(s => s.By(view.GetAgent("mayor")).Asserts(_strike).WithId("four"));

        view.ToDossier().Should().Be(before);
        view.Trace("one").Resolve().ToString().Should().Be(trace);
        view.TryGetStatement("four", out _).Should().BeFalse();
        view.Find(new StatementFilter { AgentId = "mayor" }).Should().HaveCount(2);
    }

    [Fact]
    public async Task Readers_on_other_threads_see_whole_batches_only()
    {
        const int Batches = 500;
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            var torn = 0;
            var view = _ledger.AtRevision(1);
            // Bounded, so that a writer that fails is seen as a failure rather than as a test that hangs.
            for (var read = 0; read < 100_000 && view.Revision <= Batches; read++)
            {
                view = _ledger.Now;
                var pairs = view.Find(new StatementFilter { ClaimId = "strike" }).Count;
                torn += pairs == 2 * (view.Revision - 1) ? 0 : 1;
            }

            return torn;
        })).ToArray();

        for (var n = 0; n < Batches; n++)
        {
            _ledger.Record(new Dossier
            {
                Statements = [new Statement($"a{n}", null, "strike", Stance.Asserts), new Statement($"b{n}", null, "strike", Stance.Denies)],
            });
        }

        (await Task.WhenAll(readers)).Should().Equal(0, 0);
    }

    private static EdtfDate Date(string? text) => text is null ? EdtfDate.Unknown : EdtfDate.Parse(text);

    private IEnumerable<string> Find(StatementFilter filter) => _ledger.Find(filter).Select(statement => statement.Id);

    private (string One, string Two, string Three) RecordThree()
    {
        var drill = _ledger.Claim("drill", "It was an exercise.");
        var paper = _ledger.Outlet(Outlet.Newspaper("Le Monde"));
        var morning = _ledger.Report(new Report("morning", paper.Id));
        var mayor = _ledger.Speaker(Speaker.Person("Mayor"));
        _ledger.Record(s => s.By(mayor).Asserts(drill).WithId("three").On("2022-03-03"));
        _ledger.Record(s => s.By(mayor).Asserts(_strike).WithId("one").On("2022-03-01"));
        _ledger.Record(s => s.By(paper).Denies(_strike).WithId("two").On("2022-03-02").In(morning));
        return ("one", "two", "three");
    }

    private sealed class JumpingClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}

using ClaimTracker.Model;
using ClaimTracker.Tracing;
using CsCheck;

namespace ClaimTracker.Tests.Tracing;

/// <summary>Origins alone: the same as those of the full trace, for nothing but the walk.</summary>
public sealed class OriginSetTests
{
    private static readonly string[] Dates = ["2022-02-01", "2022-02-12", "2022-03"];

    [Fact]
    public void Origins_alone_are_those_of_the_full_trace() => RandomDossiers.Any.ForAll(
        dossier =>
        {
            var reused = new OriginSet(0);
            var model = new BruteForceModel(dossier);
            var view = Load(dossier).Now;
            foreach (var id in model.Ids)
            {
                var origins = view.Trace(id).Origins(reused);
                origins.Select(origin => (origin.Kind, origin.StatementId, origin.Agent?.Id)).Should().Equal(model.Origins(id));
                origins.IsTruncated.Should().BeFalse();
                ShouldBeAlike(origins, view.Trace(id).Resolve());
            }
        },
        cases: 3_000);

    [Fact]
    public void Origins_alone_are_those_of_the_full_trace_within_a_budget_and_as_of_a_date() =>
        Gen.Select(RandomDossiers.Any, Gen.Int[1, 8], Gen.Int[0, 5], Gen.Int[0, Dates.Length - 1]).ForAll(
            (dossier, statements, depth, date) =>
            {
                var reused = new OriginSet(0);
                var view = Load(dossier).Now.AsOf(Dates[date]);
                var budget = new TraceBudget { MaxStatements = statements, MaxDepth = depth };
                foreach (var statement in view.Find(new StatementFilter()))
                {
                    ShouldBeAlike(view.Trace(statement).Within(budget).Origins(reused), view.Trace(statement).Within(budget).Resolve());
                    ShouldBeAlike(view.Trace(statement).Origins(), view.Trace(statement).Resolve());
                }
            },
            cases: 3_000);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(31, 0)]
    [InlineData(32, 0)]
    [InlineData(33, 0)]
    [InlineData(500, 0)]
    [InlineData(0, 1)]
    [InlineData(0, 7)]
    [InlineData(40, 1)]
    [InlineData(40, 17)]
    [InlineData(3, 100)]
    public void A_row_of_any_length_ends_in_one_origin_be_it_a_loop_or_not(int row, int loop)
    {
        var length = row + loop;
        var ledger = new ClaimLedger();
        ledger.Record(new Dossier
        {
            Agents = [Speaker.Person("Heir") with { Id = "heir" }],
            Claims = [new Claim("tale", LocalizedText.Of("The well is cursed.", "en"))],
            // Recorded last first, so that a row leads to earlier ones, as rows do.
            Statements = [.. Enumerable.Range(0, length).Reverse().Select(n => new Statement($"s{n}", "heir", "tale", Stance.Asserts)
            {
                Attributions = n + 1 < length ? [new Attribution($"s{n + 1}")] : loop > 0 ? [new Attribution($"s{row}")] : [],
            })],
        });

        var trace = ledger.Trace("s0").Resolve();
        var origins = ledger.Trace("s0").Origins();

        ShouldBeAlike(origins, trace);
        origins.Select(origin => (origin.Kind, origin.Cycle.Count)).Should().Equal(loop > 0 ? (OriginKind.Circular, loop) : (OriginKind.OnRecord, 0));
        trace.StatementCount.Should().Be(length);
        trace.Gatekeepers.Should().Equal(Enumerable.Range(1, loop > 0 ? row : row - 1).Select(n => $"s{n}"));
        trace.SingleSourced.Should().BeTrue();
    }

    [Fact]
    public void A_set_that_has_grown_allocates_nothing_however_often_it_is_filled()
    {
        var view = Loops(statements: 200).Now;
        string[] ids = [.. Enumerable.Range(0, 200).Select(n => $"s{n}")];
        var reused = new OriginSet(capacity: 4);
        CountAll();
        CountAll();

        var before = GC.GetAllocatedBytesForCurrentThread();
        var found = CountAll();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        found.Should().BeGreaterThan(ids.Length);
        allocated.Should().Be(0);

        int CountAll()
        {
            var count = 0;
            foreach (var id in ids)
            {
                view.Trace(id).Origins(reused);
                for (var i = 0; i < reused.Count; i++)
                {
                    count += reused.KindOf(i) == OriginKind.Dangling ? 0 : 1;
                }
            }

            return count;
        }
    }

    [Fact]
    public void An_origin_taken_out_stays_as_it_was_when_the_set_is_filled_again()
    {
        var ledger = Loops(statements: 40);
        var reused = new OriginSet();
        var loop = ledger.Trace("s0").Origins(reused).Single(origin => origin.Kind == OriginKind.Circular);

        ledger.Trace("s39").Origins(reused);

        loop.Cycle.Should().Equal("ring0", "ring1", "ring2");
        loop.StatementId.Should().Be("ring0");
    }

    [Fact]
    public void A_set_reads_as_its_origins()
    {
        var ledger = Loops(statements: 3);

        ledger.Trace("s0").Origins().ToString().Should().Be("Witness on record, a loop of 3 with nobody behind it (ring0, ring1, ring2)");
    }

    [Fact]
    public void There_is_no_origin_beyond_the_last_one()
    {
        var origins = Loops(statements: 3).Trace("s2").Origins();

        origins.Invoking(set => set[set.Count]).Should().Throw<ArgumentOutOfRangeException>();
        origins.Invoking(set => set.KindOf(-1)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void A_statement_that_is_not_there_leaves_the_set_as_it_was()
    {
        var ledger = Loops(statements: 3);
        var reused = ledger.Trace("s0").Origins();

        ledger.Invoking(l => l.Trace("nowhere").Origins(reused)).Should().Throw<ClaimTrackerException>();

        reused.Count.Should().Be(2);
    }

    private static void ShouldBeAlike(OriginSet origins, AttributionTrace trace)
    {
        origins.Count.Should().Be(trace.Origins.Count);
        origins.IsTruncated.Should().Be(trace.IsTruncated);
        for (var i = 0; i < origins.Count; i++)
        {
            origins.KindOf(i).Should().Be(trace.Origins[i].Kind);
            origins[i].StatementId.Should().Be(trace.Origins[i].StatementId);
            origins[i].Agent.Should().Be(trace.Origins[i].Agent);
            origins[i].Cycle.Should().Equal(trace.Origins[i].Cycle);
        }
    }

    /// <summary>A row of statements, each crediting the next, in which the first also credits a ring and the last a witness.</summary>
    private static ClaimLedger Loops(int statements) => Load(new Dossier
    {
        Agents = [Speaker.Person("Witness") with { Id = "witness" }],
        Claims = [new Claim("tale", LocalizedText.Of("The well is cursed.", "en"))],
        Statements =
        [
            .. Enumerable.Range(0, statements).Select(n => Credits($"s{n}", [n + 1 < statements ? $"s{n + 1}" : "last", .. n % 2 == 0 ? new[] { $"ring{n % 3}" } : []])),
            .. Enumerable.Range(0, 3).Select(n => Credits($"ring{n}", $"ring{(n + 1) % 3}")),
            Credits("last"),
        ],
    });

    private static Statement Credits(string id, params string[] credited) => new(id, "witness", "tale", Stance.Asserts)
    {
        Attributions = [.. credited.Select(to => new Attribution(to))],
    };

    private static ClaimLedger Load(Dossier dossier)
    {
        var ledger = new ClaimLedger();
        ledger.Record(dossier);
        return ledger;
    }
}

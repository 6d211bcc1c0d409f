using ClaimTracker.Model;
using ClaimTracker.Tracing;
using CsCheck;

namespace ClaimTracker.Tests.Tracing;

/// <summary>All traces in one pass: the same as each by itself.</summary>
public sealed class LedgerTracesTests
{
    [Fact]
    public void Summaries_equal_the_brute_force() => RandomDossiers.Any.ForAll(
        dossier =>
        {
            var model = new BruteForceModel(dossier);
            var traces = Load(dossier).TraceAll();
            traces.Select(trace => trace.StatementId).Should().Equal(model.Ids);
            traces.Count.Should().Be(model.Ids.Count());
            foreach (var trace in traces)
            {
                var id = trace.StatementId;
                trace.OriginCount.Should().Be(model.Origins(id).Count);
                trace.IsInLoop.Should().Be(model.IsLoop(id));
                trace.RestsOnLoop.Should().Be(model.Cycles(id).Count > 0);
                trace.SingleSourced.Should().Be(model.Gatekeepers(id).Count > 0 || model.IsExit(id));
                traces[id].Should().Be(trace);
            }
        },
        cases: 3_000);

    [Fact]
    public void Summaries_are_those_of_the_traces_as_of_a_date_and_at_a_revision() => RandomDossiers.Any.ForAll(
        dossier =>
        {
            var half = dossier.Statements.Count / 2;
            var ledger = Load(dossier with { Statements = [.. dossier.Statements.Take(half)], CounterClaims = [], Retractions = [] });
            var revision = ledger.Revision;
            ledger.Record(new Dossier { Statements = [.. dossier.Statements.Skip(half)] });
            ShouldSummarize(ledger.AtRevision(revision));
            ShouldSummarize(ledger.Now);
            ShouldSummarize(ledger.Now.AsOf("2022-02-12"));
        },
        cases: 1_000);

    [Fact]
    public void However_little_room_there_is_for_sets_of_origins_the_counts_are_the_same() => RandomDossiers.Any.ForAll(
        dossier =>
        {
            var view = Load(dossier).Now;
            var counts = view.TraceAll().Select(trace => trace.OriginCount).ToArray();
            for (var room = 0; room < 3; room++)
            {
                new LedgerTraces(view, room).Select(trace => trace.OriginCount).Should().Equal(counts);
            }
        },
        cases: 1_000);

    [Fact]
    public void However_soon_those_that_wait_are_looked_at_the_summaries_are_the_same() => RandomDossiers.Any.ForAll(
        dossier =>
        {
            var half = dossier.Statements.Count / 2;
            var ledger = Load(dossier with { Statements = [.. dossier.Statements.Take(half)], CounterClaims = [], Retractions = [] });
            ledger.Record(new Dossier { Statements = [.. dossier.Statements.Skip(half)] });
            var summaries = ledger.TraceAll().ToArray();
            foreach (var patience in (int[])[1, 4, 9])
            {
                new LedgerTraces(ledger.Now, patience: patience).Should().Equal(summaries);
            }
        },
        cases: 2_000);

    [Fact]
    public void Loops_that_close_one_after_the_other_are_told_from_what_leads_to_them()
    {
        const int Loops = 2_000;
        var chain = Row(1);
        var statements = new List<Statement>();
        for (var n = 0; n < Loops; n++)
        {
            // Each loop rests on the one before, and closes only when three others have been begun.
            Add($"open{n}", $"close{n}");
            Add($"reader{n}", $"open{n}");
            if (n >= 3)
            {
                Add($"close{n - 3}", $"open{n - 3}", n > 3 ? $"reader{n - 4}" : "origin");
            }
        }

        var traces = Load(chain with { Statements = [.. statements] }).TraceAll();

        traces["reader0"].Should().BeEquivalentTo(new { OriginCount = 1, IsInLoop = false, RestsOnLoop = true, SingleSourced = true });
        traces[$"close{Loops - 4}"].Should().BeEquivalentTo(new { OriginCount = 1, IsInLoop = true, RestsOnLoop = true, SingleSourced = true });
        traces[$"reader{Loops - 1}"].Should().BeEquivalentTo(new { OriginCount = 1, IsInLoop = false, RestsOnLoop = false, SingleSourced = true });
        traces.Count(trace => trace.IsInLoop).Should().Be(2 * (Loops - 3));
        traces.Count(trace => trace.RestsOnLoop).Should().Be(3 * (Loops - 3));

        void Add(string id, params string[] credited) => statements.Add(chain.Statements[0] with
        {
            Id = id,
            Attributions = [.. credited.Select(source => new Attribution(source))],
        });
    }

    [Fact]
    public void Statements_that_add_a_source_each_are_counted_beyond_the_room_for_sets()
    {
        const int Length = 3_000;
        var row = Row(Length);
        var ledger = Load(row with
        {
            Statements = [.. row.Statements.Select((statement, n) => statement with { Attributions = [.. statement.Attributions, new Attribution($"source{n}")] })],
        });

        ledger.TraceAll().Select(trace => trace.OriginCount).Should().Equal(Enumerable.Range(1, Length).Reverse());
    }

    [Fact]
    public void A_loop_of_a_million_statements_with_two_ways_out_is_single_sourced_but_where_these_part()
    {
        const int Length = 1_000_000;
        var ring = Row(Length, closed: true);
        var ways = new Dictionary<int, string> { [0] = "one-way", [Length - 1] = "other-way" };
        var ledger = Load(ring with
        {
            Statements = [.. ring.Statements.Select((statement, n) => ways.TryGetValue(n, out var way) ? statement with { Attributions = [.. statement.Attributions, new Attribution(way)] } : statement)],
        });

        var traces = ledger.TraceAll();

        traces.Where(trace => !trace.SingleSourced).Select(trace => trace.StatementId).Should().Equal("s0", $"s{Length - 1}");
        traces.All(trace => trace is { OriginCount: 2, IsInLoop: true }).Should().BeTrue();
    }

    [Fact]
    public void A_million_statements_in_a_row_are_summarized()
    {
        const int Length = 1_000_000;

        var traces = Load(Row(Length)).TraceAll();

        traces.Count.Should().Be(Length);
        traces.All(trace => trace is { OriginCount: 1, SingleSourced: true, RestsOnLoop: false }).Should().BeTrue();
    }

    [Fact]
    public void A_million_statements_in_a_ring_are_one_origin()
    {
        const int Length = 1_000_000;
        var ledger = Load(Row(Length, closed: true));

        var traces = ledger.TraceAll();

        traces.All(trace => trace is { OriginCount: 1, SingleSourced: true, IsInLoop: true }).Should().BeTrue();
        ledger.Trace("s0").Origins().Select(origin => (origin.Kind, origin.StatementId)).Should().Equal((OriginKind.Circular, "s0"));
    }

    [Fact]
    public void A_summary_reads_as_a_sentence()
    {
        var traces = Load(Row(2, closed: true)).TraceAll();

        traces["s1"].ToString().Should().Be("s1 goes back to 1 origin, single-sourced, in a loop.");
        traces.ToString().Should().Be("2 statements traced: 2 single-sourced, 2 in loops.");
    }

    private static void ShouldSummarize(LedgerView view)
    {
        var count = 0;
        foreach (var summary in view.TraceAll())
        {
            var trace = view.Trace(summary.StatementId).Resolve();
            summary.OriginCount.Should().Be(trace.Origins.Count);
            summary.RestsOnLoop.Should().Be(trace.Cycles.Count > 0);
            summary.IsInLoop.Should().Be(trace.Cycles.Any(cycle => cycle.Contains(summary.StatementId)));
            summary.SingleSourced.Should().Be(trace.SingleSourced);
            count++;
        }

        count.Should().Be(view.Find(new StatementFilter()).Count);
    }

    private static Dossier Row(int length, bool closed = false) => new()
    {
        Agents = [Speaker.Person("Heir") with { Id = "heir" }],
        Claims = [new Claim("tale", LocalizedText.Of("The well is cursed.", "en"))],
        Statements = [.. Enumerable.Range(0, length).Select(n => new Statement($"s{n}", "heir", "tale", Stance.Asserts)
        {
            Said = EdtfDate.Parse(n == 0 ? "2022-02-01" : "2022-02-02"),
            Attributions = n + 1 < length ? [new Attribution($"s{n + 1}")] : closed ? [new Attribution("s0")] : [],
        })],
    };

    private static ClaimLedger Load(Dossier dossier)
    {
        var ledger = new ClaimLedger();
        ledger.Record(dossier);
        return ledger;
    }
}

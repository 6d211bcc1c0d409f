using System.Globalization;
using ClaimTracker.Model;

namespace ClaimTracker.Testing.Tests;

public sealed class SnapshotTests
{
    private static readonly ClaimLedger Ukraine = Dossiers.UkraineCrisis2022().ToLedger();

    [Fact]
    public void A_trace_is_told_whole() =>
        Snapshot.Match(Ukraine.Trace("s-iran-press-invasion").Resolve().ToSnapshot(), "snapshot.trace.txt");

    [Fact]
    public void A_trace_with_loops_and_a_missing_source_is_told_whole()
    {
        var ledger = Dossiers.CircularReportingWithAWayOut().ToLedger();
        var pier = ledger.Now.GetClaim("longest-pier");
        ledger.Record(s => s.By(Outlet.Online("Pier Facts")).Reports(pier).WithId("s-pier-facts")
            .Citing(new Attribution("s-quiz-show")).Citing(new Attribution("s-lost-page")));

        Snapshot.Match(ledger.Trace("s-pier-facts").Resolve().ToSnapshot(), "snapshot.trace.loops.txt");
        Snapshot.Match(ledger.Trace("s-pier-facts").Origins().ToSnapshot(), "snapshot.origins.txt");
        Snapshot.Match(ledger.TraceAll().ToSnapshot(), "snapshot.traces.txt");
        Snapshot.Match(ledger.Check().ToSnapshot(), "snapshot.check.txt");
        Snapshot.Match(ledger.Impact("s-tomas-ekholm").ToSnapshot(), "snapshot.impact.txt");
    }

    [Fact]
    public void A_dispute_is_told_whole()
    {
        Snapshot.Match(Ukraine.Dispute("invasion").ToSnapshot(), "snapshot.dispute.txt");
        Snapshot.Match(Ukraine.Corroboration("invasion").ToSnapshot(), "snapshot.corroboration.txt");
        Snapshot.Match(Dossiers.RetractionUpstream().ToLedger().Timeline("naps-lengthen-life").ToSnapshot(), "snapshot.timeline.txt");
        Snapshot.Match(Ukraine.Find(new StatementFilter { AgentId = "bloomberg" }).ToSnapshot(), "snapshot.statements.txt");
    }

    [Fact]
    public void No_more_chains_are_shown_than_asked_for()
    {
        var digest = Dossiers.SingleSourcedAcrossSixOutlets().ToLedger().Trace("s-evening-digest").Resolve();

        digest.ToSnapshot(chains: 4).Should().NotContain("and more");
        digest.ToSnapshot(chains: 3).Should().Contain("\n  and more\n");
        digest.Invoking(trace => trace.ToSnapshot(chains: -1)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void A_snapshot_knows_nothing_of_when_and_where_it_was_taken()
    {
        var early = Dossiers.AnonymousOrigin().ToLedger();
        var late = new ClaimLedger(new ClaimLedgerOptions { TimeProvider = new Tomorrow() });
        late.Claim("something-else", "Something else.");
        late.Record(Dossiers.AnonymousOrigin());

        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
        var inTurkish = late.Trace("s-karlshaven-daily").Resolve().ToSnapshot();
        CultureInfo.CurrentCulture = culture;

        inTurkish.Should().Be(early.Trace("s-karlshaven-daily").Resolve().ToSnapshot()).And.NotContain("\r").And.NotEndWith("\n");
        late.Dispute("tunnel-delay").ToSnapshot().Should().Be(early.Dispute("tunnel-delay").ToSnapshot());
    }

    [Fact]
    public void Nothing_to_tell_is_told()
    {
        var ledger = new ClaimLedger();
        ledger.Claim("c", "C.");

        ledger.Check().ToSnapshot().Should().Be("statements: 0\nfindings: none");
        ledger.Timeline().ToSnapshot().Should().Be("timeline of everything: none");
        ledger.Dispute("c").ToSnapshot().Should().Contain("positions: none\ncounter-claims: none");
        Array.Empty<Statement>().ToSnapshot().Should().Be("statements: none");
    }

    private sealed class Tomorrow : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2099, 1, 1, 0, 0, 0, TimeSpan.Zero);
    }
}

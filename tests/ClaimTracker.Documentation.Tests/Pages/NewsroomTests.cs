using ClaimTracker.Testing;
using ClaimTracker.Testing.Assertions;

namespace ClaimTracker.Documentation.Tests.Pages;

// snippet: NewsroomTests
public class NewsroomTests
{
    [Fact]
    public void The_digest_hangs_on_one_police_officer()
    {
        var ledger = Dossiers.SingleSourcedAcrossSixOutlets().ToLedger();

        var trace = ledger.Trace("s-evening-digest").Resolve();

        trace.Should().BeSingleSourced().And.HaveGatekeeper("nordwire");
        trace.Should().HaveOrigin("petra-lindqvist").Which.Should().BeOnRecord();
    }

    [Fact]
    public void The_mayor_did_not_deny_but_accused()
    {
        var dispute = Dossiers.CounterAllegation().ToLedger().Dispute("mayor-took-gifts");

        dispute.Should().BeContested().And.HaveUnansweredClaim("paper-was-paid", "nobody replied to the mayor");
    }
}
// end snippet

using ClaimTracker.Testing;
using Snapshooter.Xunit;

namespace ClaimTracker.Documentation.Tests.Pages;

// snippet: SnapshotTests
public class SnapshotTests
{
    [Fact]
    public void The_argument_stands_as_it_did() =>
        Snapshot.Match(Dossiers.AnsweredDenial().ToLedger().Dispute("funds-missing").ToSnapshot());
}
// end snippet

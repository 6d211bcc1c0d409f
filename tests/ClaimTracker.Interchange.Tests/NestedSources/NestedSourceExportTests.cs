using ClaimTracker.Interchange.NestedSources;
using ClaimTracker.Interchange.Tests.Support;
using ClaimTracker.Model;

namespace ClaimTracker.Interchange.Tests.NestedSources;

public class NestedSourceExportTests
{
    [Fact]
    public void Chains_of_any_ledger_are_written_and_what_the_format_cannot_hold_is_listed()
    {
        var ledger = new ClaimLedger();
        var claim = ledger.Claim("rain", "It will rain.");
        var official = ledger.Record(s => s.By(Speaker.Person("An Official")).Denies(claim).On("2022-02-12"));
        var agency = ledger.Record(s => s.By(Outlet.NewsAgency("Agency")).Reports(claim).Citing(official));
        ledger.Record(s => s.By(Outlet.Newspaper("Daily")).Reports(claim).Citing(agency));

        TransferSummary summary = null!;
        var text = Importing.Text(output => summary = NestedSourceFormat.Export(ledger.Now, output));

        text.Should().Contain("\"source\":[\"Daily\",\"Agency\",\"An Official\"],\"text\":\"It will rain.\"");
        summary.Should().BeEquivalentTo(new { Read = 3, Mapped = 3 });
        summary.Skipped.Select(item => $"{item.Where}: {item.Why}").Should().BeEquivalentTo(
            $"statement '{official.Id}': the format has no place for: said, stance",
            "claim 'rain': the format has no place for: language");
    }

    [Fact]
    public void A_loop_that_nobody_enters_is_listed_and_one_that_a_chain_enters_ends_it()
    {
        var ledger = new ClaimLedger();
        ledger.Record(new Dossier
        {
            Claims = [new Claim("c", LocalizedText.Of("C"))],
            Statements =
            [
                Credits("a", "b"), Credits("b", "a"), Credits("in", "x"), Credits("x", "y"), Credits("y", "x"), Credits("far", "gone"),
            ],
        });

        TransferSummary summary = null!;
        Importing.Text(output => summary = NestedSourceFormat.Export(ledger.Now, output));

        summary.Should().BeEquivalentTo(new { Read = 6, Mapped = 4 });
        summary.Skipped.Select(item => item.Where).Should().BeEquivalentTo("statement 'x'", "statement 'far'", "statement 'a'", "statement 'b'");
    }

    private static Statement Credits(string id, string to) => new(id, null, "c", Stance.Reports) { Attributions = [new Attribution(to)] };
}

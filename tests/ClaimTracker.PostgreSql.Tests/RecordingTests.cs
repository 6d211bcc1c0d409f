using ClaimTracker.Model;
using ClaimTracker.PostgreSql.Tests.Server;
using ClaimTracker.Tracing;

namespace ClaimTracker.PostgreSql.Tests;

public sealed class RecordingTests : IDisposable
{
    private readonly TestSchema _schema = new();

    public void Dispose() => _schema.Dispose();

    [Fact]
    public void What_was_recorded_is_there_when_the_ledger_is_opened_again()
    {
        using var store = _schema.Open();
        var rain = store.Ledger.Claim("rain", "It rains.");
        var ann = store.Ledger.Record(s => s.By(Speaker.Person("Ann").For("Weather Office", "spokesperson")).Asserts(rain).Saying("Null \0, mark \uFDD0, mark 0 \uFDD00."));
        store.Ledger.Record(s => s.By(Outlet.Online("Daily")).Reports(rain).Citing(ann));

        using var again = _schema.Open();
        again.Ledger.ToDossier().Should().Be(store.Ledger.ToDossier());
        again.Verify().ToString().Should().StartWith("Intact");
        store.Trace("s-daily", TraceBudget.Unlimited).Trace.ToString().Should().Be(store.Ledger.Trace("s-daily").Resolve().ToString());
    }

    [Fact]
    public void A_batch_of_many_records_is_copied()
    {
        using var store = _schema.Open();
        store.Ledger.Record(new Dossier
        {
            Agents = [Speaker.Person("Ann") with { Id = "ann" }],
            Claims = [.. Enumerable.Range(0, 20000).Select(i => new Claim($"c{i}", LocalizedText.Of($"Claim {i} \0", "en")))],
            Statements = [.. Enumerable.Range(0, 20000).Select(i => new Statement($"s{i}", "ann", $"c{i}", Stance.Asserts) { Rating = new Rating { Value = i / 7.0 } })],
        });

        using var again = _schema.Open();
        again.Ledger.ToDossier().Should().Be(store.Ledger.ToDossier());
        again.Verify().Faults.Should().BeEmpty();
    }
}

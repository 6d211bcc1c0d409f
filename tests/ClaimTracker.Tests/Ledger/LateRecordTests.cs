using System.Text;
using ClaimTracker.Model;
using ClaimTracker.Serialization;
using ClaimTracker.Tracing;

namespace ClaimTracker.Tests.Ledger;

/// <summary>Statements that are credited before they are recorded, and what of it older revisions see.</summary>
public sealed class LateRecordTests
{
    private readonly ClaimLedger _ledger = new();

    public LateRecordTests() => _ledger.Record(new Dossier
    {
        Agents = [Outlet.Newspaper("Daily") with { Id = "daily" }, Speaker.Person("Witness") with { Id = "witness" }],
        Claims = [new Claim("flood", LocalizedText.Of("The dam broke.", "en"))],
        Statements = [Reported("s-daily", "s-witness")],
    });

    [Fact]
    public void A_missing_statement_that_is_recorded_later_is_the_origin_from_then_on()
    {
        _ledger.Record(new Dossier { Statements = [Asserted("s-witness")] });

        _ledger.Trace("s-daily").Resolve().Origins.Single().Kind.Should().Be(OriginKind.OnRecord);
        _ledger.AtRevision(1).Trace("s-daily").Resolve().Origins.Single().Kind.Should().Be(OriginKind.Dangling);
        _ledger.Impact("s-witness").Fallen.Should().Equal("s-daily", "s-witness");
    }

    [Fact]
    public void Those_who_credited_it_before_and_after_credit_one_statement()
    {
        _ledger.Record(new Dossier { Statements = [Asserted("s-witness")] });
        _ledger.Record(new Dossier { Statements = [Reported("s-weekly", "s-witness", "s-daily")] });

        var trace = _ledger.Trace("s-weekly").Resolve();
        trace.Origins.Select(origin => origin.StatementId).Should().Equal("s-witness");
        trace.StatementCount.Should().Be(3);
        _ledger.Impact("s-witness").Fallen.Should().Equal("s-daily", "s-weekly", "s-witness");
    }

    [Fact]
    public void A_refused_batch_leaves_a_missing_statement_missing()
    {
        var bad = new Dossier { Statements = [Asserted("s-witness"), Asserted("s-other") with { ClaimId = "no-such-claim" }] };

        _ledger.Invoking(ledger => ledger.Record(bad)).Should().Throw<ClaimTrackerException>();
        _ledger.Trace("s-daily").Resolve().Origins.Single().Kind.Should().Be(OriginKind.Dangling);

        _ledger.Record(new Dossier { Statements = [Asserted("s-witness")] });
        _ledger.Trace("s-daily").Resolve().Origins.Single().Kind.Should().Be(OriginKind.OnRecord);
        _ledger.ToDossier().Statements.Select(statement => statement.Id).Should().Equal("s-daily", "s-witness");
    }

    [Fact]
    public void Statements_of_an_agent_are_found_where_a_ledger_ends_in_missing_ones()
    {
        var credited = Enumerable.Range(0, 40).Select(i => new Attribution($"s-missing-{i}"));
        _ledger.Record(new Dossier { Statements = [Reported("s-late", "s-daily") with { Attributions = [.. credited] }] });

        _ledger.Find(new StatementFilter { AgentId = "daily" }).Select(statement => statement.Id).Should().Equal("s-daily", "s-late");
    }

    [Fact]
    public void Lines_may_credit_before_they_record()
    {
        var ledger = new ClaimLedger();
        const string Lines = """
            {"format":"claimtracker/1"}
            {"statement":{"id":"b","agent":"x","claim":"c","stance":"reports","attributions":[{"to":"a"}]}}
            {"statement":{"id":"a","agent":"x","claim":"c","stance":"asserts"}}
            {"claim":{"id":"c","text":{"en":"So it is."}}}
            {"agent":{"id":"x","type":"person","name":"X"}}
            """;
        DossierReader.Load(ledger, new MemoryStream(Encoding.UTF8.GetBytes(Lines)), DossierFormat.JsonLines);

        ledger.Trace("b").Resolve().Origins.Single().StatementId.Should().Be("a");
        ledger.ToDossier().Statements.Select(statement => statement.Id).Should().Equal("b", "a");
    }

    private static Statement Asserted(string id) => new(id, "witness", "flood", Stance.Asserts);

    private static Statement Reported(string id, params string[] credited) => new(id, "daily", "flood", Stance.Reports)
    {
        Attributions = [.. credited.Select(to => new Attribution(to))],
    };
}

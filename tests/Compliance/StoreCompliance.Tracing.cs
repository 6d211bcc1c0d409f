using System.Globalization;
using System.Text;
using ClaimTracker.Model;
using ClaimTracker.Tests.Tracing;
using ClaimTracker.Tracing;
using CsCheck;

namespace ClaimTracker.Compliance;

/// <content>A trace that is answered in the database is the one that the ledger in memory gives.</content>
public abstract partial class StoreCompliance
{
    private static readonly Gen<(TraceBudget Budget, string Said)> Asked =
        from statements in Gen.OneOf(Gen.Const(int.MaxValue), Gen.Int[1, 8])
        from depth in Gen.OneOf(Gen.Const(int.MaxValue), Gen.Int[0, 4])
        from said in Gen.OneOf(Gen.Const("XXXX"), Gen.Const("2022-02-12"), Gen.Const("2022-02"))
        select (new TraceBudget { MaxStatements = statements, MaxDepth = depth }, said);

    [Fact]
    public void A_trace_in_the_database_is_the_trace_in_memory() => Gen.Select(RandomDossiers.Any, Asked.Array[3]).ForAll(
        (dossier, asked) =>
        {
            using var place = CreatePlace();
            using var store = place.Open();
            foreach (var part in PartsOf(dossier))
            {
                store.Ledger.Record(part);
            }

            // Opened again, so that memory has what the database gives back.
            using var reopened = place.Open();
            foreach (var (budget, said) in asked)
            {
                foreach (var revision in new[] { reopened.Ledger.Revision, reopened.Ledger.Revision / 2 })
                {
                    foreach (var statement in reopened.Ledger.AtRevision(revision).AsOf(said).ToDossier().Statements)
                    {
                        var expected = reopened.Ledger.AtRevision(revision).AsOf(said).Trace(statement.Id).Within(budget).Resolve();
                        var answer = reopened.Trace(statement.Id, budget, revision, EdtfDate.Parse(said));

                        answer.Revision.Should().Be(revision);
                        Describe(answer.Trace).Should().Be(Describe(expected));
                    }
                }
            }
        },
        cases: 15);

    [Fact]
    public void A_long_chain_is_traced_to_its_end()
    {
        const int Length = 3000;
        using var store = Place.Open();
        RecordChain(store.Ledger, Length);

        var answer = store.Trace($"s{Length - 1}", TraceBudget.Unlimited);

        answer.Trace.StatementCount.Should().Be(Length);
        answer.Trace.Origins.Should().ContainSingle().Which.StatementId.Should().Be("s0");
    }

    [Fact]
    public void A_budget_ends_a_trace_in_the_database_where_it_ends_it_in_memory()
    {
        using var store = Place.Open();
        RecordChain(store.Ledger, 100);

        var answer = store.Trace("s99", new TraceBudget { MaxDepth = 20 });

        answer.Trace.IsTruncated.Should().BeTrue();
        answer.Trace.StatementCount.Should().Be(21);
        answer.Trace.Origins.Should().ContainSingle().Which.Should().Match<Origin>(origin => origin.Kind == OriginKind.Truncated && origin.StatementId == "s79");
    }

    [Fact]
    public void A_trace_in_the_database_needs_no_ledger_in_memory()
    {
        using (var store = Place.Open())
        {
            RecordChain(store.Ledger, 5);
        }

        using var unread = Place.Open(readsLedger: false);

        unread.Trace("s4", TraceBudget.Unlimited).Trace.ToString().Should().Be("s4 goes back to Ann on record: 1 independent voice, single-sourced through s3.");
        unread.Invoking(store => store.Ledger).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void A_trace_in_the_database_of_what_is_not_there_is_refused()
    {
        using var store = Place.Open();
        RecordChain(store.Ledger, 2);

        store.Invoking(s => s.Trace("nobody", TraceBudget.Unlimited)).Should().Throw<ClaimTrackerException>().WithMessage("statement 'nobody'*");
        store.Invoking(s => s.Trace("s1", TraceBudget.Unlimited, revision: 9)).Should().Throw<ClaimTrackerException>().WithMessage("revision 9*");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_stands_behind_statements_is_held_to_the_budget_too(bool isRetracted)
    {
        const int Length = 5000;
        using var store = Place.Open();
        store.Ledger.Record(isRetracted ? Retracted(Length) : ActingFor(Length));

        store.Invoking(s => s.Trace("s0", new TraceBudget { MaxStatements = 10 })).Should().Throw<ClaimTrackerException>()
            .WithMessage("the trace: the statements that it reaches may need up to 4096 rows of the table *");
        Describe(store.Trace("s0", TraceBudget.Unlimited).Trace).Should().Be(Describe(store.Ledger.Trace("s0").Resolve()));
    }

    // Each agent acts for the next one.
    private static Dossier ActingFor(int length) => new()
    {
        Agents = [.. Enumerable.Range(0, length).Select(i => Speaker.Organization($"Office {i}") with
        {
            Id = $"a{i}", Affiliations = i == length - 1 ? [] : [new Affiliation($"a{i + 1}")],
        })],
        Claims = [Rain],
        Statements = [new Statement("s0", "a0", "rain", Stance.Asserts)],
    };

    // Each statement is retracted by the next one.
    private static Dossier Retracted(int length) => new()
    {
        Claims = [Rain],
        Statements = [.. Enumerable.Range(0, length).Select(i => new Statement($"s{i}", null, "rain", Stance.Asserts))],
        Retractions = [.. Enumerable.Range(1, length - 1).Select(i => new Retraction($"s{i - 1}", RetractionKind.Withdrawn) { ByStatementId = $"s{i}" })],
    };

    private static void RecordChain(ClaimLedger ledger, int length) => ledger.Record(new Dossier
    {
        Agents = [Speaker.Person("Ann") with { Id = "ann" }],
        Claims = [Rain],
        Statements = [.. Enumerable.Range(0, length).Select(i => new Statement($"s{i}", "ann", "rain", Stance.Asserts)
        {
            Attributions = i == 0 ? [] : [new Attribution($"s{i - 1}")],
        })],
    });

    private static string Describe(AttributionTrace trace)
    {
        var text = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"{trace} {trace.StatementCount} {trace.IsTruncated}");
        text.AppendJoin('\n', trace.Origins.Select(origin => $"{origin.Kind} {origin.StatementId} {origin.Agent?.Id} {origin.Agent?.Affiliations} {origin.Cycle}")).AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"{trace.IndependentVoices} {trace.Gatekeepers} {trace.SingleSourced} {trace.DisjointChains}");
        text.AppendJoin('\n', trace.Cycles.Select(cycle => cycle.ToString())).AppendLine();
        text.AppendJoin('\n', trace.Chains.Take(20).Select(chain => $"{chain.StatementIds}: {chain}")).AppendLine();
        return text.AppendJoin('\n', trace.Findings).ToString();
    }
}

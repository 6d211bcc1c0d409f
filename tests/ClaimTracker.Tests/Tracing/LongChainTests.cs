using ClaimTracker.Model;
using ClaimTracker.Tracing;

namespace ClaimTracker.Tests.Tracing;

/// <summary>A million statements, each crediting the next: no question may run out of stack on them.</summary>
public sealed class LongChainTests(LongChainTests.MillionStatements chain) : IClassFixture<LongChainTests.MillionStatements>
{
    private const int Length = 1_000_000;

    [Fact]
    public void A_chain_of_a_million_statements_is_traced_to_its_end()
    {
        var trace = chain.Ledger.Trace(IdOf(0)).Resolve();

        trace.StatementCount.Should().Be(Length);
        trace.Origins.Select(origin => (origin.Kind, origin.StatementId)).Should().Equal((OriginKind.OnRecord, IdOf(Length - 1)));
        trace.Gatekeepers.Count.Should().Be(Length - 1);
        trace.Chains.First().StatementIds.Count.Should().Be(Length);
    }

    [Fact]
    public void All_that_rests_on_the_first_of_a_million_statements_falls_with_it()
    {
        var impact = chain.Ledger.Impact(IdOf(Length - 1));

        impact.Fallen.Count.Should().Be(Length);
        impact.Weakened.Count.Should().Be(0);
    }

    [Fact]
    public void A_ledger_of_a_million_statements_in_a_row_is_checked()
    {
        var check = chain.Ledger.Check();

        check.StatementCount.Should().Be(Length);
        check.Findings.Should().BeEmpty();
    }

    private static string IdOf(int n) => $"s{n:D7}";

    /// <summary>Records the chain once for all tests of the class.</summary>
    public sealed class MillionStatements
    {
        public MillionStatements()
        {
            // One agent a statement would say more than these tests need; one speaker throughout is no loop of outlets.
            var statements = Enumerable.Range(0, Length)
                .Select(n => new Statement(IdOf(n), "heir", "tale", Stance.Asserts)
                {
                    Attributions = n + 1 < Length ? [new Attribution(IdOf(n + 1))] : [],
                });
            Ledger.Record(new Dossier
            {
                Agents = [Speaker.Person("Heir") with { Id = "heir" }],
                Claims = [new Claim("tale", LocalizedText.Of("The well is cursed.", "en"))],
                Statements = [.. statements],
            });
        }

        public ClaimLedger Ledger { get; } = new();
    }
}

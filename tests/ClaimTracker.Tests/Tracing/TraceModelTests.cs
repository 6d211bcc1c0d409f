using ClaimTracker.Model;
using ClaimTracker.Tracing;
using CsCheck;

namespace ClaimTracker.Tests.Tracing;

/// <summary>Every answer on thousands of random dossiers against the brute-force model.</summary>
public sealed class TraceModelTests
{
    [Fact]
    public void Traces_equal_the_brute_force() => RandomDossiers.Any.ForAll(
        dossier =>
        {
            var model = new BruteForceModel(dossier);
            var ledger = Load(dossier);
            foreach (var id in model.Ids)
            {
                var trace = ledger.Trace(id).Resolve();
                trace.Origins.Select(origin => (origin.Kind, origin.StatementId, origin.Agent?.Id)).Should().Equal(model.Origins(id));
                trace.Origins.Select(origin => origin.Cycle.ToString()).Should().Equal(trace.Origins.Select(
                    origin => origin.Kind == OriginKind.Circular ? string.Join(", ", model.Component(origin.StatementId)) : ""));
                trace.IndependentVoices.Should().Be(model.Voices([id]));
                trace.Gatekeepers.Should().Equal(model.Gatekeepers(id));
                trace.SingleSourced.Should().Be(model.Gatekeepers(id).Count > 0 || model.IsExit(id));
                trace.DisjointChains.Should().Be(model.DisjointChains(id));
                trace.Cycles.Select(cycle => string.Join(' ', cycle)).Should().Equal(model.Cycles(id).Select(cycle => string.Join(' ', cycle)));
                trace.Chains.Select(chain => string.Join(' ', chain.StatementIds)).Should().Equal(model.Chains(id).Select(chain => string.Join(' ', chain)));
                trace.Findings.ToHashSet().SetEquals(model.Findings(id)).Should().BeTrue();
            }
        },
        cases: 3_000);

    [Fact]
    public void Impact_equals_the_brute_force() => RandomDossiers.Any.ForAll(
        dossier =>
        {
            var model = new BruteForceModel(dossier);
            var ledger = Load(dossier);
            foreach (var id in model.Ids)
            {
                var impact = ledger.Impact(id);
                var (fallen, weakened) = model.Impact(id);
                impact.Fallen.Should().Equal(fallen);
                impact.Weakened.Should().Equal(weakened);
            }
        },
        cases: 3_000);

    [Fact]
    public void A_check_is_the_findings_of_all_traces_each_once() => RandomDossiers.Any.ForAll(
        dossier =>
        {
            var model = new BruteForceModel(dossier);
            var expected = model.Ids.SelectMany(model.Findings).ToHashSet();
            Load(dossier).Check().Findings.ToHashSet().SetEquals(expected).Should().BeTrue();
        },
        cases: 3_000);

    [Fact]
    public void Corroboration_equals_the_brute_force() => RandomDossiers.Any.ForAll(
        dossier =>
        {
            var model = new BruteForceModel(dossier);
            var ledger = Load(dossier);
            var retracted = dossier.Retractions.Select(retraction => retraction.StatementId).ToHashSet();
            foreach (var claim in dossier.Claims)
            {
                var answer = ledger.Corroboration(claim);
                foreach (var (stance, side) in new[] { (Stance.Asserts, answer.Affirming), (Stance.Denies, answer.Denying) })
                {
                    var statements = dossier.Statements
                        .Where(statement => statement.ClaimId == claim.Id && statement.Stance == stance && !retracted.Contains(statement.Id))
                        .ToList();
                    side.Statements.Should().Be(statements.Count);
                    side.Outlets.Should().Be(statements.Select(statement => statement.AgentId).Distinct()
                        .Count(agent => dossier.Agents.Any(candidate => candidate.Id == agent && candidate is Outlet)));
                    side.Voices.Should().Be(model.Voices(statements.Select(statement => statement.Id)));
                }
            }
        },
        cases: 3_000);

    private static ClaimLedger Load(Dossier dossier)
    {
        var ledger = new ClaimLedger();
        ledger.Record(dossier);
        return ledger;
    }
}

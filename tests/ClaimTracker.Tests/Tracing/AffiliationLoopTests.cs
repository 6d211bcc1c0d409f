using ClaimTracker.Model;
using ClaimTracker.Tracing;

namespace ClaimTracker.Tests.Tracing;

/// <summary>Agents that act for each other in a loop are one root, the same in whatever order they came into the ledger.</summary>
public sealed class AffiliationLoopTests
{
    [Theory]
    [InlineData("officials", "office", "aide", "dora")]
    [InlineData("office", "officials", "dora", "aide")]
    public void Voices_do_not_depend_on_who_of_a_loop_was_recorded_first(params string[] order)
    {
        Agent[] agents =
        [
            new Speaker(SpeakerKind.Organization, "Office") { Id = "office", Affiliations = [new Affiliation("officials")] },
            new Speaker(SpeakerKind.Group, "officials") { Id = "officials", IsNamed = false, Affiliations = [new Affiliation("office")] },
            new Speaker(SpeakerKind.Person, "an aide") { Id = "aide", IsNamed = false, Affiliations = [new Affiliation("officials")] },
            new Speaker(SpeakerKind.Person, "Dora") { Id = "dora" },
        ];
        var ledger = new ClaimLedger();
        ledger.Record(new Dossier
        {
            Agents = [.. agents.OrderBy(agent => Array.IndexOf(order, agent.Id))],
            Claims = [new Claim("rain", LocalizedText.Of("It rains.", "en"))],
            Statements =
            [
                new Statement("s-aide", "aide", "rain", Stance.Asserts), new Statement("s-dora", "dora", "rain", Stance.Asserts),
                new Statement("s", null, "rain", Stance.Reports) { Attributions = [new Attribution("s-aide"), new Attribution("s-dora")] },
            ],
        });

        ledger.Trace("s").Resolve().IndependentVoices.Should().Be(new IndependentVoices(2, 2));
    }
}

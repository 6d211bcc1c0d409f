using ClaimTracker.Model;

namespace ClaimTracker.Tests.Model;

public sealed class DossierTests
{
    [Fact]
    public void A_dossier_counts_what_it_holds_in_words_that_fit() =>
        new Dossier { Agents = [Speaker.Person("Lavrov"), Speaker.Person("Zakharova")], Claims = [new Claim("rain", LocalizedText.Of("It rains.", "en"))] }
            .ToString().Should().Be("A dossier of 2 agents, 1 claim, 0 reports, 0 statements, 0 counter-claims and 0 retractions.");
}

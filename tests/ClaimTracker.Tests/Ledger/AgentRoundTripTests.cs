using ClaimTracker.Model;

namespace ClaimTracker.Tests.Ledger;

/// <summary>An agent is read back as it was recorded, whether it is a name and a kind or more than that.</summary>
public sealed class AgentRoundTripTests
{
    private static readonly Outlet Daily = new(OutletKind.Newspaper, "The Daily") { Id = "daily" };

    private static readonly bool[] Named = [true, false];

    public static TheoryData<Agent> Agents =>
    [
        .. Enum.GetValues<SpeakerKind>().SelectMany(kind => Named.Select(isNamed => (Agent)new Speaker(kind, "Zoë 👩‍🚀") { Id = "a", IsNamed = isNamed })),
        .. Enum.GetValues<OutletKind>().SelectMany(kind => Named.Select(isNamed => (Agent)new Outlet(kind, "الخبر") { Id = "Ж", IsNamed = isNamed })),
        Speaker.Person(new string('n', 600)) with { Id = "long" },
        Speaker.Person("A") with { Id = "a", Aliases = ["B"] },
        Speaker.Person("A") with { Id = "a", Country = "FR" },
        Speaker.Person("A") with { Id = "a", ExternalIds = [new ExternalId("wikidata", "Q1")] },
        Speaker.Person("A") with { Id = "a", Affiliations = [new Affiliation("daily") { Role = "editor" }] },
        Outlet.Newspaper("Another") with { Id = "d", UnknownMembers = [new UnknownMember("x", "1")] },
    ];

    [Theory]
    [MemberData(nameof(Agents))]
    public void An_agent_is_read_back_as_it_was_recorded(Agent agent)
    {
        var ledger = new ClaimLedger();
        ledger.Record(new Dossier { Agents = [Daily] });
        ledger.Record(new Dossier { Agents = [agent] });

        ledger.Now.TryGetAgent(agent.Id, out var read).Should().BeTrue();
        read.Should().Be(agent);
        ledger.FindAgents(agent.Name).Should().Equal(agent);
        ledger.AtRevision(1).TryGetAgent(agent.Id, out _).Should().BeFalse();
    }
}

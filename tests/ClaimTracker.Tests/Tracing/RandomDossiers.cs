using ClaimTracker.Model;
using CsCheck;

namespace ClaimTracker.Tests.Tracing;

/// <summary>Small random dossiers with everything that makes tracing hard: loops, missing ids, unnamed agents, uneven dates.</summary>
internal static class RandomDossiers
{
    private static readonly string[] Dates =
        ["XXXX", "2022", "2022-02", "2022-03", "2022-02-10", "2022-02-15", "2022-02-15T10:30+03:00", "2022-02~", "../2022-02-12", "2022-02-12/.."];

    private static readonly Gen<EdtfDate> GenDate = Gen.Int[0, Dates.Length - 1].Select(i => EdtfDate.Parse(Dates[i]));

    public static Gen<Dossier> Any { get; } =
        from agents in GenAgents()
        from claims in Gen.Int[1, 3]
        from count in Gen.Int[1, 11]
        from statements in GenStatement(count, agents.Count, claims).Array[count]
        from counterClaims in GenCounterClaim(claims, count).Array[0, 3]
        from retractions in GenRetraction(count).Array[0, 2]
        select new Dossier
        {
            Agents = agents,
            Claims = [.. Enumerable.Range(0, claims).Select(i => new Claim($"c{i}", LocalizedText.Of($"Claim {i}", "en")))],
            Statements = [.. statements.Select((statement, i) => statement with { Id = $"s{i}" })],
            CounterClaims = [.. counterClaims.Distinct()],
            Retractions = [.. retractions.Distinct()],
        };

    private static Gen<ValueList<Agent>> GenAgents() =>
        from count in Gen.Int[1, 6]
        from agents in (
            from isOutlet in Gen.Bool
            from isNamed in Gen.Frequency((3, Gen.Const(true)), (1, Gen.Const(false)))
            from principals in Gen.Select(Gen.Int[0, count - 1], GenDate, GenDate).Array[0, 2]
            select (isOutlet, isNamed, principals)).Array[count]
        select (ValueList<Agent>)[.. agents.Select((agent, i) => ToAgent(i, agent.isOutlet, agent.isNamed, agent.principals))];

    private static Agent ToAgent(int index, bool isOutlet, bool isNamed, (int Principal, EdtfDate Since, EdtfDate Until)[] principals)
    {
        Agent agent = isOutlet ? new Outlet(OutletKind.Newspaper, $"Agent {index}") : new Speaker(SpeakerKind.Person, $"Agent {index}");
        return agent with
        {
            Id = $"a{index}",
            IsNamed = isNamed,
            Affiliations = [.. principals
                .Where(principal => !principal.Since.IsAfter(principal.Until))
                .Select(principal => new Affiliation($"a{principal.Principal}") { Since = principal.Since, Until = principal.Until })
                .Distinct()],
        };
    }

    private static Gen<Statement> GenStatement(int statements, int agents, int claims) =>
        from agent in Gen.Int[-1, agents - 1]
        from claim in Gen.Int[0, claims - 1]
        from stance in Gen.Enum<Stance>()
        from certainty in Gen.Enum<Certainty>()
        from said in GenDate
        from credited in Gen.Frequency((12, Gen.Int[0, statements - 1].Select(i => $"s{i}")), (1, Gen.Int[0, 2].Select(i => $"missing{i}"))).Array[0, 3]
        select new Statement("", agent < 0 ? null : $"a{agent}", $"c{claim}", stance)
        {
            Said = said,
            Certainty = certainty,
            Attributions = [.. credited.Select(id => new Attribution(id))],
        };

    private static Gen<CounterClaim> GenCounterClaim(int claims, int statements) =>
        from claim in Gen.Int[0, claims - 1]
        from answers in Gen.Int[0, claims - 1]
        from kind in Gen.Enum<CounterClaimKind>()
        from statement in Gen.Int[-1, statements - 1]
        select new CounterClaim($"c{claim}", $"c{answers}", kind) { StatementId = statement < 0 ? null : $"s{statement}" };

    private static Gen<Retraction> GenRetraction(int statements) =>
        from statement in Gen.Int[0, statements - 1]
        from kind in Gen.Enum<RetractionKind>()
        select new Retraction($"s{statement}", kind);
}

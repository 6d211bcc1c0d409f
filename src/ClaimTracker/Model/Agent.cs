namespace ClaimTracker.Model;

/// <summary>
/// Whoever can be credited with a statement: a <see cref="Speaker"/> or an <see cref="Outlet"/> (PROV's Agent, PARC's source).
/// </summary>
/// <remarks>
/// Immutable. An agent made by one of the factories has no <see cref="Id"/> yet: the ledger gives it one, made from its name,
/// when it is recorded. Two named agents of the same name and type are then the same agent; two unnamed ones never are, because
/// "officials" is not one talkative person.
/// </remarks>
public abstract record Agent
{
    private protected Agent(string name) => Name = name;

    /// <summary>The id by which statements refer to it; empty until the ledger has given one.</summary>
    public string Id { get; init; } = "";

    /// <summary>The name by which it is known, or the words that stand in for one ("US officials").</summary>
    public string Name { get; init; }

    /// <summary>Other spellings, languages and scripts of the name; a look-up by name finds these too.</summary>
    public ValueList<string> Aliases { get; init; } = [];

    /// <summary>Whether somebody can be held to the words: false for "officials", "a source close to the matter".</summary>
    public bool IsNamed { get; init; } = true;

    /// <summary>Country as an ISO 3166-1 alpha-2 code, if known.</summary>
    public string? Country { get; init; }

    /// <summary>Identifiers elsewhere, such as a Wikidata item or a domain.</summary>
    public ValueList<ExternalId> ExternalIds { get; init; } = [];

    /// <summary>The agents that this one acts for, each for a time (PROV actedOnBehalfOf).</summary>
    public ValueList<Affiliation> Affiliations { get; init; } = [];

    /// <summary>Members of its JSON that this version does not know.</summary>
    public ValueList<UnknownMember> UnknownMembers { get; init; } = [];

    /// <summary>Affiliations stated by the principal rather than by its id; the ledger turns them into affiliations.</summary>
    internal ValueList<(Agent Principal, Affiliation Terms)> StatedAffiliations { get; init; } = [];

    /// <summary>The name, followed by "(unnamed)" where nobody can be held to the words.</summary>
    /// <returns>A text for people.</returns>
    public sealed override string ToString() => IsNamed ? Name : $"{Name} (unnamed)";
}

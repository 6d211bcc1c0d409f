namespace ClaimTracker.Model;

/// <summary>A person, an organization or a group that says something.</summary>
public sealed record Speaker : Agent
{
    /// <summary>Creates a speaker; the factories read better where nothing but the name is known.</summary>
    /// <param name="kind">What kind of speaker it is.</param>
    /// <param name="name">Its name.</param>
    public Speaker(SpeakerKind kind, string name)
        : base(name) => Kind = kind;

    /// <summary>What kind of speaker it is.</summary>
    public SpeakerKind Kind { get; init; }

    /// <summary>A named human being.</summary>
    /// <param name="name">The name, in any script.</param>
    /// <returns>A speaker without an id yet.</returns>
    public static Speaker Person(string name) => new(SpeakerKind.Person, name);

    /// <summary>A named organization: a ministry, a company, a government.</summary>
    /// <param name="name">The name, in any script.</param>
    /// <returns>A speaker without an id yet.</returns>
    public static Speaker Organization(string name) => new(SpeakerKind.Organization, name);

    /// <summary>A named group of people.</summary>
    /// <param name="name">The name, in any script.</param>
    /// <returns>A speaker without an id yet.</returns>
    public static Speaker Group(string name) => new(SpeakerKind.Group, name);

    /// <summary>A source that nobody names, such as "US officials". Each call is another source, even under the same words.</summary>
    /// <param name="description">The words that stand in for a name.</param>
    /// <param name="of">Whom they speak for, where that is known ("United States").</param>
    /// <returns>A speaker without an id yet.</returns>
    public static Speaker Unnamed(string description, string? of = null)
    {
        var source = new Speaker(SpeakerKind.Group, description) { IsNamed = false };
        return of is null ? source : source.For(of);
    }

    /// <summary>States that this speaker acts for an organization; it is declared if the ledger does not have it yet.</summary>
    /// <param name="organization">The organization's name.</param>
    /// <param name="role">In what role, such as "spokesperson".</param>
    /// <param name="since">From when; unknown if left out.</param>
    /// <param name="until">Up to and including when; unknown if left out.</param>
    /// <returns>The same speaker with that affiliation.</returns>
    public Speaker For(string organization, string? role = null, EdtfDate since = default, EdtfDate until = default) =>
        For(Organization(organization), role, since, until);

    /// <summary>States that this speaker acts for another agent; it is declared if the ledger does not have it yet.</summary>
    /// <param name="principal">Whom it acts for.</param>
    /// <param name="role">In what role, such as "spokesperson"; null where none is stated.</param>
    /// <returns>The same speaker with that affiliation.</returns>
    public Speaker For(Agent principal, string? role) => For(principal, role, EdtfDate.Unknown, EdtfDate.Unknown);

    private Speaker For(Agent principal, string? role, EdtfDate since, EdtfDate until)
    {
        ArgumentNullException.ThrowIfNull(principal);
        var terms = new Affiliation(principal.Id) { Role = role, Since = since, Until = until };
        return this with { StatedAffiliations = [.. StatedAffiliations, (principal, terms)] };
    }
}

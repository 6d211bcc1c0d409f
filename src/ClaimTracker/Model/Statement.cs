namespace ClaimTracker.Model;

/// <summary>An agent's act of saying: it takes a stance on a claim, at a time, in some words, crediting some sources.</summary>
/// <param name="Id">The id by which other statements credit it.</param>
/// <param name="AgentId">The id of who says it; null says that the speaker is unknown.</param>
/// <param name="ClaimId">The id of the claim it is about.</param>
/// <param name="Stance">Which side it takes.</param>
public sealed record Statement(string Id, string? AgentId, string ClaimId, Stance Stance)
{
    /// <summary>When it was said, in the world; the ledger's own time is kept apart from it.</summary>
    public EdtfDate Said { get; init; }

    /// <summary>The id of the report that it appears in.</summary>
    public string? ReportId { get; init; }

    /// <summary>The words themselves, verbatim.</summary>
    public string? Quote { get; init; }

    /// <summary>The language of the words, as a BCP-47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>The verb of saying, such as "warned" or "a déclaré".</summary>
    public string? Cue { get; init; }

    /// <summary>How certain the words present the claim to be.</summary>
    public Certainty Certainty { get; init; }

    /// <summary>The id of the agent it is said to.</summary>
    public string? AddresseeId { get; init; }

    /// <summary>Where or on what occasion it was said: "phone call", "press briefing".</summary>
    public string? Venue { get; init; }

    /// <summary>For a denial, what it denies; otherwise null.</summary>
    public DenialTarget? Denies { get; init; }

    /// <summary>For a denial that something was ever said, the id of the statement that it disowns.</summary>
    public string? Disowns { get; init; }

    /// <summary>Where the statement is a review, its verdict.</summary>
    public Rating? Rating { get; init; }

    /// <summary>The statements that it credits as its sources, in the order given.</summary>
    public ValueList<Attribution> Attributions { get; init; } = [];

    /// <summary>Members of its JSON that this version does not know.</summary>
    public ValueList<UnknownMember> UnknownMembers { get; init; } = [];
}

namespace ClaimTracker.Model;

/// <summary>An agent's act of saying: it takes a stance on a claim, at a time, in some words, crediting some sources.</summary>
/// <param name="Id">The id by which other statements credit it.</param>
/// <param name="AgentId">The id of who says it; null says that the speaker is unknown.</param>
/// <param name="ClaimId">The id of the claim it is about.</param>
/// <param name="Stance">Which side it takes.</param>
public sealed record Statement(string Id, string? AgentId, string ClaimId, Stance Stance)
{
    // What most statements lack lies aside, so that a ledger full of them is small; null where there is none of it.
    private readonly Details? _details;

    /// <summary>When it was said, in the world; the ledger's own time is kept apart from it.</summary>
    public EdtfDate Said { get; init; }

    /// <summary>The id of the report that it appears in.</summary>
    public string? ReportId { get; init; }

    /// <summary>The words themselves, verbatim.</summary>
    public string? Quote
    {
        get => _details?.Quote;
        init => _details = value == Quote ? _details : Details.OrNull(Aside with { Quote = value });
    }

    /// <summary>The language of the words, as a BCP-47 tag.</summary>
    public string? Language
    {
        get => _details?.Language;
        init => _details = value == Language ? _details : Details.OrNull(Aside with { Language = value });
    }

    /// <summary>The verb of saying, such as "warned" or "a déclaré".</summary>
    public string? Cue
    {
        get => _details?.Cue;
        init => _details = value == Cue ? _details : Details.OrNull(Aside with { Cue = value });
    }

    /// <summary>How certain the words present the claim to be.</summary>
    public Certainty Certainty { get; init; }

    /// <summary>The id of the agent it is said to.</summary>
    public string? AddresseeId
    {
        get => _details?.AddresseeId;
        init => _details = value == AddresseeId ? _details : Details.OrNull(Aside with { AddresseeId = value });
    }

    /// <summary>Where or on what occasion it was said: "phone call", "press briefing".</summary>
    public string? Venue
    {
        get => _details?.Venue;
        init => _details = value == Venue ? _details : Details.OrNull(Aside with { Venue = value });
    }

    /// <summary>For a denial, what it denies; otherwise null.</summary>
    public DenialTarget? Denies { get; init; }

    /// <summary>For a denial that something was ever said, the id of the statement that it disowns.</summary>
    public string? Disowns
    {
        get => _details?.Disowns;
        init => _details = value == Disowns ? _details : Details.OrNull(Aside with { Disowns = value });
    }

    /// <summary>Where the statement is a review, its verdict.</summary>
    public Rating? Rating
    {
        get => _details?.Rating;
        init => _details = value == Rating ? _details : Details.OrNull(Aside with { Rating = value });
    }

    /// <summary>The statements that it credits as its sources, in the order given.</summary>
    public ValueList<Attribution> Attributions { get; init; } = [];

    /// <summary>Members of its JSON that this version does not know.</summary>
    public ValueList<UnknownMember> UnknownMembers
    {
        get => _details is null ? [] : _details.UnknownMembers;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            _details = UnknownMembers.Equals(value) ? _details : Details.OrNull(Aside with { UnknownMembers = value });
        }
    }

    /// <summary>Whether it has anything of what most statements lack.</summary>
    internal bool HasDetails => _details is not null;

    private Details Aside => _details ?? Details.None;

    private sealed record Details
    {
        public static readonly Details None = new();

        public string? Quote { get; init; }

        public string? Language { get; init; }

        public string? Cue { get; init; }

        public string? AddresseeId { get; init; }

        public string? Venue { get; init; }

        public string? Disowns { get; init; }

        public Rating? Rating { get; init; }

        public ValueList<UnknownMember> UnknownMembers { get; init; } = [];

        public static Details? OrNull(Details details) => details == None ? null : details;
    }
}

namespace ClaimTracker.Model;

/// <summary>
/// That a statement credits another one as its source (PROV wasQuotedFrom, hadPrimarySource). It belongs to the crediting
/// statement and names the credited one, which the ledger may learn of later or never.
/// </summary>
/// <param name="To">The id of the credited statement.</param>
public sealed record Attribution(string To)
{
    // What most attributions lack lies aside, so that a ledger full of them is small; null where there is none of it.
    private readonly Details? _details;

    /// <summary>How the words are rendered; null where not recorded.</summary>
    public QuotationMode? Mode
    {
        get => _details?.Mode;
        init => _details = value == Mode ? _details : Details.OrNull(Aside with { Mode = value });
    }

    /// <summary>The cue: the words that credit, such as "citing" or "selon".</summary>
    public string? Cue
    {
        get => _details?.Cue;
        init => _details = value == Cue ? _details : Details.OrNull(Aside with { Cue = value });
    }

    /// <summary>The words of the report that show it.</summary>
    public TextQuote? Evidence
    {
        get => _details?.Evidence;
        init => _details = value == Evidence ? _details : Details.OrNull(Aside with { Evidence = value });
    }

    /// <summary>
    /// From 0 to 1: how sure the recorder is that this <em>is</em> the source; null where not recorded. It says nothing of how
    /// certain the claim is (<see cref="Certainty"/>).
    /// </summary>
    public double? Confidence
    {
        get => _details?.Confidence;
        init => _details = value == Confidence ? _details : Details.OrNull(Aside with { Confidence = value });
    }

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

    /// <summary>Whether it says who is credited and nothing else.</summary>
    internal bool IsBare => _details is null;

    private Details Aside => _details ?? Details.None;

    private sealed record Details
    {
        public static readonly Details None = new();

        public QuotationMode? Mode { get; init; }

        public string? Cue { get; init; }

        public TextQuote? Evidence { get; init; }

        public double? Confidence { get; init; }

        public ValueList<UnknownMember> UnknownMembers { get; init; } = [];

        public static Details? OrNull(Details details) => details == None ? null : details;
    }
}

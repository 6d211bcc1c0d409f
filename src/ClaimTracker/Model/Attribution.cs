namespace ClaimTracker.Model;

/// <summary>
/// That a statement credits another one as its source (PROV wasQuotedFrom, hadPrimarySource). It belongs to the crediting
/// statement and names the credited one, which the ledger may learn of later or never.
/// </summary>
/// <param name="To">The id of the credited statement.</param>
public sealed record Attribution(string To)
{
    /// <summary>How the words are rendered; null where not recorded.</summary>
    public QuotationMode? Mode { get; init; }

    /// <summary>The cue: the words that credit, such as "citing" or "selon".</summary>
    public string? Cue { get; init; }

    /// <summary>The words of the report that show it.</summary>
    public TextQuote? Evidence { get; init; }

    /// <summary>
    /// From 0 to 1: how sure the recorder is that this <em>is</em> the source; null where not recorded. It says nothing of how
    /// certain the claim is (<see cref="Certainty"/>).
    /// </summary>
    public double? Confidence { get; init; }

    /// <summary>Members of its JSON that this version does not know.</summary>
    public ValueList<UnknownMember> UnknownMembers { get; init; } = [];

    /// <summary>Whether it says who is credited and nothing else.</summary>
    internal bool IsBare => Mode is null && Cue is null && Evidence is null && Confidence is null && UnknownMembers.Count == 0;
}

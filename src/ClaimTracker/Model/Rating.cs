namespace ClaimTracker.Model;

/// <summary>
/// A fact-checker's verdict on the claim (schema.org ClaimReview, reviewRating). It is what they say, kept beside what
/// others say; the library draws no conclusion from it.
/// </summary>
public sealed record Rating
{
    /// <summary>The verdict in words (alternateName), such as "Misleading".</summary>
    public string? Text { get; init; }

    /// <summary>The verdict on a scale (ratingValue).</summary>
    public double? Value { get; init; }

    /// <summary>The worst value of the scale (worstRating).</summary>
    public double? Worst { get; init; }

    /// <summary>The best value of the scale (bestRating).</summary>
    public double? Best { get; init; }

    /// <summary>Members of its JSON that this version does not know.</summary>
    public ValueList<UnknownMember> UnknownMembers { get; init; } = [];
}

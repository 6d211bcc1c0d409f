namespace ClaimTracker.Model;

/// <summary>A document that an outlet published, in which statements appear (ClaimReview's appearance).</summary>
/// <param name="Id">The id by which statements refer to it.</param>
/// <param name="OutletId">The id of the outlet that published it.</param>
public sealed record Report(string Id, string OutletId)
{
    /// <summary>Its headline.</summary>
    public string? Title { get; init; }

    /// <summary>Where it was published, as an http or https address.</summary>
    public string? Url { get; init; }

    /// <summary>Where a copy is archived, as an http or https address.</summary>
    public string? ArchivedUrl { get; init; }

    /// <summary>Its language as a BCP-47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>When it was published.</summary>
    public EdtfDate Published { get; init; }

    /// <summary>Who signed it, as printed.</summary>
    public string? Byline { get; init; }

    /// <summary>Members of its JSON that this version does not know.</summary>
    public ValueList<UnknownMember> UnknownMembers { get; init; } = [];

    /// <summary>The headline, or the id where there is none.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString() => Title ?? Id;
}

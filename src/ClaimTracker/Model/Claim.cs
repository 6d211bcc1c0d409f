namespace ClaimTracker.Model;

/// <summary>A proposition that can be affirmed or denied, whoever says it (ClaimReview's Claim, PARC's content).</summary>
/// <param name="Id">The id by which statements refer to it.</param>
/// <param name="Text">What it says, in one or more languages.</param>
public sealed record Claim(string Id, LocalizedText Text)
{
    /// <summary>What it touches on, as free tags.</summary>
    public ValueList<string> Topics { get; init; } = [];

    /// <summary>The time that the claim is about, which is not the time at which anybody says it.</summary>
    public EdtfDate About { get; init; }

    /// <summary>Members of its JSON that this version does not know.</summary>
    public ValueList<UnknownMember> UnknownMembers { get; init; } = [];

    /// <summary>The text for a reader, or the id where there is none.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString() => Text.Count > 0 ? Text.ToString() : Id;
}

namespace ClaimTracker.Interchange.ClaimReviews;

/// <summary>A property that Google's guide for fact checks asks for and that a node lacks.</summary>
/// <param name="Property">Its path from the node, such as <c>itemReviewed.author.name</c>.</param>
/// <param name="IsRequired">Whether the guide requires it; otherwise it recommends it.</param>
public sealed record MissingProperty(string Property, bool IsRequired)
{
    /// <summary>The finding as a sentence.</summary>
    /// <returns>Such as <c>Google's guide requires url.</c></returns>
    public override string ToString() => $"Google's guide {(IsRequired ? "requires" : "recommends")} {Property}.";
}

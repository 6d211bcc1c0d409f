namespace ClaimTracker.Interchange.ClaimReviews;

/// <summary>
/// How much a source of ClaimReview nodes may ask of its reader. What comes from outside is not trusted to be reasonable: whatever
/// exceeds a limit is refused with a <see cref="ClaimTrackerException"/> that names the limit, or left out and listed.
/// </summary>
public sealed record ClaimReviewLimits
{
    /// <summary>The limits that hold where none are given.</summary>
    public static ClaimReviewLimits Default { get; } = new();

    /// <summary>The longest document, JSON or HTML, in bytes; 64 MiB unless set.</summary>
    public int MaxDocumentBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>How deep JSON may nest; 64 unless set.</summary>
    public int MaxDepth { get; init; } = 64;

    /// <summary>How many ClaimReview nodes one document may hold; 1,000,000 unless set.</summary>
    public int MaxNodes { get; init; } = 1_000_000;

    /// <summary>
    /// How many values of one property are taken, such as the appearances of a claim; the others are left out and listed. 64 unless set.
    /// </summary>
    public int MaxValues { get; init; } = 64;
}

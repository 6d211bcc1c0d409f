using ClaimTracker.Model;

namespace ClaimTracker.Disputes;

/// <summary>Something that happened: a statement was made, or one was retracted.</summary>
/// <param name="When">When it was said or retracted.</param>
/// <param name="StatementId">The statement that was made or retracted.</param>
/// <param name="AgentId">Who made it; null where the speaker is unknown.</param>
/// <param name="ClaimId">The claim it is about.</param>
/// <param name="Stance">The stance it takes.</param>
/// <param name="Retraction">Where the statement was retracted then, why; null where it was made then.</param>
public sealed record TimelineEntry(
    EdtfDate When, string StatementId, string? AgentId, string ClaimId, Stance Stance, RetractionKind? Retraction = null)
{
    /// <summary>The entry as a line.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString() => Retraction is { } kind
        ? $"{When}  {StatementId} is retracted ({kind})"
        : $"{When}  {AgentId ?? "somebody unknown"}: {Stance} {ClaimId} ({StatementId})";
}

namespace ClaimTracker.Model;

/// <summary>Why a statement no longer stands.</summary>
public enum RetractionKind
{
    /// <summary>Whoever made it took it back.</summary>
    Withdrawn,

    /// <summary>It was put right; <see cref="Retraction.ReplacedBy"/> may name what stands instead.</summary>
    Corrected,

    /// <summary>It was said by somebody else, or not to whom it was credited.</summary>
    Misattributed,

    /// <summary>It was never said.</summary>
    Fabricated,
}

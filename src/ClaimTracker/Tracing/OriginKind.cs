namespace ClaimTracker.Tracing;

/// <summary>How a trace ends at an origin (DESIGN section 3).</summary>
public enum OriginKind
{
    /// <summary>A named speaker says it and credits nobody.</summary>
    OnRecord,

    /// <summary>A speaker whom nobody names, or one who is not known, says it and credits nobody.</summary>
    Unnamed,

    /// <summary>An outlet says it in its own voice and credits nobody.</summary>
    Unattributed,

    /// <summary>Statements credit each other in a loop with no way out: circular reporting, with nobody behind it.</summary>
    Circular,

    /// <summary>A statement is credited that the ledger does not hold.</summary>
    Dangling,

    /// <summary>The trace was told to stop here: the statement credits others that its <see cref="TraceBudget"/> left unexplored.</summary>
    Truncated,
}

namespace ClaimTracker.Disputes;

/// <summary>How the argument over a claim stands. It says who answered whom, never who is right.</summary>
public enum DisputeStatus
{
    /// <summary>Nobody denies the claim and no other claim answers it.</summary>
    Unanswered,

    /// <summary>Somebody denies it, or another claim answers it.</summary>
    Contested,

    /// <summary>
    /// One side gave way: all who asserted it took it back or turned to denying it; or all who denied it took that back or turned to
    /// asserting it, and no counter-claim stands.
    /// </summary>
    Conceded,

    /// <summary>A correction answers it and has not itself been answered, or a statement that asserted it was corrected.</summary>
    Corrected,
}

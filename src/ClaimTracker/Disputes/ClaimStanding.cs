namespace ClaimTracker.Disputes;

/// <summary>
/// How a claim of a dispute came out of the argument: the grounded labelling of denials and counter-claims (Dung 1995). It says
/// whether the claim was answered, never whether it is true.
/// </summary>
public enum ClaimStanding
{
    /// <summary>Nothing answers it, or whatever does has itself been answered.</summary>
    Unanswered,

    /// <summary>Something that stands answers it.</summary>
    Answered,

    /// <summary>It and what answers it deny each other, and nothing decides between them.</summary>
    Undecided,
}

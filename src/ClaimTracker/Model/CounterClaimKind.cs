namespace ClaimTracker.Model;

/// <summary>How a claim answers another.</summary>
public enum CounterClaimKind
{
    /// <summary>It says that the other is not so.</summary>
    Denial,

    /// <summary>It gives reasons against the other.</summary>
    Rebuttal,

    /// <summary>It accuses in turn.</summary>
    CounterAllegation,

    /// <summary>It puts the other right.</summary>
    Correction,
}

namespace ClaimTracker.Interchange.Brat;

/// <summary>
/// How much brat standoff may ask of its reader. What exceeds a limit is refused with a <see cref="ClaimTrackerException"/> that names
/// the file and the limit.
/// </summary>
public sealed record BratLimits
{
    /// <summary>The limits that hold where none are given.</summary>
    public static BratLimits Default { get; } = new();

    /// <summary>The largest file (annotations, text or table), in bytes; 64 MiB unless set.</summary>
    public int MaxFileBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>How many annotations one file may hold; 500,000 unless set.</summary>
    public int MaxAnnotations { get; init; } = 500_000;

    /// <summary>How many annotation files there may be; 1,000,000 unless set.</summary>
    public int MaxFiles { get; init; } = 1_000_000;
}

namespace ClaimTracker.Tracing;

/// <summary>
/// How far a trace may go. What lies beyond is not silently left out: the trace ends there in origins of the kind
/// <see cref="OriginKind.Truncated"/>, and <see cref="AttributionTrace.IsTruncated"/> says so.
/// </summary>
public sealed record TraceBudget
{
    /// <summary>No limit.</summary>
    public static TraceBudget Unlimited { get; } = new();

    /// <summary>How many statements may be reached, the traced one and missing ones included; at least 1.</summary>
    public int MaxStatements { get; init; } = int.MaxValue;

    /// <summary>How many attributions deep to go; 0 looks at the traced statement alone.</summary>
    public int MaxDepth { get; init; } = int.MaxValue;
}

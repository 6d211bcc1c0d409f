namespace ClaimTracker.Tracing;

/// <summary>
/// How many voices that do not depend on each other stand behind something, as an interval, because unnamed sources may be one
/// and the same (DESIGN section 3).
/// </summary>
/// <param name="Least">
/// The voices that are certainly distinct: those that hold a named agent or act for a named principal, but 1 where there is any
/// voice at all.
/// </param>
/// <param name="Most">The voices if every unnamed source is somebody else.</param>
public readonly record struct IndependentVoices(int Least, int Most)
{
    /// <summary>The interval in words.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString() => (Least, Most) switch
    {
        (0, 0) => "no independent voice",
        (1, 1) => "1 independent voice",
        _ when Least == Most => $"{Least} independent voices",
        _ => $"{Least} to {Most} independent voices",
    };
}

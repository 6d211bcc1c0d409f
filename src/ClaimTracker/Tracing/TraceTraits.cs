namespace ClaimTracker.Tracing;

/// <summary>The yes-or-no answers of a <see cref="TraceSummary"/>.</summary>
[Flags]
internal enum TraceTraits : byte
{
    None = 0,
    InLoop = 1,
    RestsOnLoop = 2,
    SingleSourced = 4,
}

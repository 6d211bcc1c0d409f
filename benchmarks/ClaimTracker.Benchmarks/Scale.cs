namespace ClaimTracker.Benchmarks;

/// <summary>How much of the measuring is done: all of it, enough to see where things stand, or just enough to see that it runs.</summary>
internal enum Scale
{
    Full,
    Short,
    Smoke,
}

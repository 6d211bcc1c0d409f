namespace ClaimTracker.Benchmarks;

/// <summary>One measured figure.</summary>
/// <param name="Benchmark">The class or measurement that it comes from.</param>
/// <param name="Case">What was measured there.</param>
/// <param name="Statements">How large the workload was.</param>
/// <param name="Unit">ns an operation, bytes, seconds, ...</param>
/// <param name="Median">The figure; the median, where it was taken several times.</param>
/// <param name="Allocated">Bytes allocated an operation, where that was watched.</param>
internal sealed record Result(
    string Benchmark, string Case, int Statements, string Unit, double Median, long? Allocated = null);

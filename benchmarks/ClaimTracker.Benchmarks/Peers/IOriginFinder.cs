using ClaimTracker.Benchmarks.Workload;

namespace ClaimTracker.Benchmarks.Peers;

/// <summary>
/// Finds all origins of a statement: each statement reached that credits nobody, and of each loop with no way out any one statement.
/// That is DESIGN's definition, the sinks of the condensation of what is reached.
/// </summary>
internal interface IOriginFinder
{
    /// <summary>How many origins there are; timed.</summary>
    int FindOrigins(Question question);

    /// <summary>The origins that the last call found, by number, in no order; not timed.</summary>
    IEnumerable<int> Found { get; }
}

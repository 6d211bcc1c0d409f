using System.Collections.Immutable;
using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Order;
using BenchmarkDotNet.Running;

namespace ClaimTracker.Benchmarks.Timings;

/// <summary>The order of a class's cases: one size of workload after the other, and at each size all cases once, then all of them once more.</summary>
/// <remarks>BenchmarkDotNet knows no turns, so that each is a job of its own.</remarks>
internal sealed class ByTurns : DefaultOrderer
{
    public static string NameOf(int turn) => string.Create(CultureInfo.InvariantCulture, $"turn {turn:D2}");

    public override IEnumerable<BenchmarkCase> GetExecutionOrder(
        ImmutableArray<BenchmarkCase> benchmarksCase, IEnumerable<BenchmarkLogicalGroupRule>? order = null) =>
        benchmarksCase
            .OrderBy(TimingRun.StatementsOf)
            .ThenBy(benchmark => benchmark.Job.Id, StringComparer.Ordinal)
            .ThenBy(benchmark => benchmark.Descriptor.MethodIndex);
}

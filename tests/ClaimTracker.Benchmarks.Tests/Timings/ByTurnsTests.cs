using BenchmarkDotNet.Running;
using ClaimTracker.Benchmarks.Timings;

namespace ClaimTracker.Benchmarks.Tests.Timings;

public sealed class ByTurnsTests
{
    [Fact]
    public void Cases_of_one_size_take_turns_before_the_next_size()
    {
        var cases = InOrder(typeof(SweepBenchmarks)).Select(NameOf).ToList();

        var turns = Enumerable.Range(1, 5).Select(turn => $"turn 0{turn}");
        string[] methods = [nameof(SweepBenchmarks.BareSweep), nameof(SweepBenchmarks.WholeLedger)];
        cases.Should().Equal(
            from size in Run.Sizes from turn in turns from method in methods select $"{size} {turn} {method}");
    }

    [Fact]
    public void What_takes_a_store_minutes_has_one_turn() =>
        InOrder(typeof(StoreBenchmarks)).Select(benchmark => benchmark.Job.Id).Distinct().Should().Equal("turn 01");

    private static IEnumerable<BenchmarkCase> InOrder(Type benchmarks)
    {
        var info = BenchmarkConverter.TypeToBenchmarks(benchmarks);
        return info.Config.Orderer!.GetExecutionOrder([.. info.BenchmarksCases]);
    }

    private static string NameOf(BenchmarkCase benchmark) =>
        $"{TimingRun.StatementsOf(benchmark)} {benchmark.Job.Id} {benchmark.Descriptor.WorkloadMethod.Name}";
}

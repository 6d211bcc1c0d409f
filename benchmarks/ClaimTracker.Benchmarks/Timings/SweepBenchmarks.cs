using BenchmarkDotNet.Attributes;
using ClaimTracker.Benchmarks.Peers;

namespace ClaimTracker.Benchmarks.Timings;

/// <summary>
/// All statements at once: origins counts, loops and single-sourced flags of the whole ledger, beside one sequential sweep over the
/// bare arrays with a visit for each attribution.
/// </summary>
[Config(typeof(SteadyTiming))]
public class SweepBenchmarks
{
    private BareArrays _bare = null!;

    public static IEnumerable<int> Sizes => Run.Sizes;

    [ParamsSource(nameof(Sizes))]
    public int Statements { get; set; }

    [GlobalSetup]
    public void SetUp() => _bare = PeerSet.Of(Statements).Bare;

    [Benchmark(Baseline = true)]
    public long BareSweep() => _bare.SweepAllAttributions();
}

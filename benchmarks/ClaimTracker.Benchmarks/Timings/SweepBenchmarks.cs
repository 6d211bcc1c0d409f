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
    private const int Compared = 2_000;

    private BareArrays _bare = null!;
    private ClaimLedger _ledger = null!;

    public static IEnumerable<int> Sizes => Run.Sizes;

    [ParamsSource(nameof(Sizes))]
    public int Statements { get; set; }

    [GlobalSetup(Target = nameof(BareSweep))]
    public void SetUpSweep() => _bare = PeerSet.Of(Statements).Bare;

    [GlobalSetup(Target = nameof(WholeLedger))]
    public void SetUpLedger()
    {
        var peers = PeerSet.Of(Statements);
        _ledger = peers.Ledger;
        peers.AgreeOnWholeOnce(peers.Workload.Questions(Compared));
    }

    [Benchmark(Baseline = true)]
    public long BareSweep() => _bare.SweepAllAttributions();

    [Benchmark]
    public int WholeLedger() => _ledger.TraceAll().Count;
}

using BenchmarkDotNet.Attributes;
using ClaimTracker.Benchmarks.Peers;

namespace ClaimTracker.Benchmarks.Timings;

/// <summary>What it costs to take a snapshot, which must not depend on the size of the ledger.</summary>
[Config(typeof(SteadyTiming))]
public class SnapshotBenchmarks
{
    private const int Taken = 1_000;

    private ClaimLedger _ledger = null!;

    public static IEnumerable<int> Sizes => Run.Sizes.Where(size => size <= PeerSet.LargestWithAllPeers);

    [ParamsSource(nameof(Sizes))]
    public int Statements { get; set; }

    [GlobalSetup]
    public void SetUp() => _ledger = PeerSet.Of(Statements).Ledger;

    [Benchmark(OperationsPerInvoke = Taken)]
    public long TakeSnapshot()
    {
        var revisions = 0L;
        for (var i = 0; i < Taken; i++)
        {
            revisions += _ledger.Now.Revision;
        }

        return revisions;
    }
}

using BenchmarkDotNet.Attributes;
using ClaimTracker.Benchmarks.Workload;
using ClaimTracker.Model;

namespace ClaimTracker.Benchmarks.Timings;

/// <summary>How fast statements are recorded, into a ledger that begins empty; the time is that of all of them.</summary>
[Config(typeof(OneShotTiming))]
public class RecordingBenchmarks
{
    private const int SmallBatch = 1_000;

    private Dossier _whole = null!;
    private Dossier[] _batches = null!;
    private FluentWorkload _fluent = null!;

    public static IEnumerable<int> Sizes => [Run.MainSize];

    [ParamsSource(nameof(Sizes))]
    public int Statements { get; set; }

    [GlobalSetup(Target = nameof(OneBatch))]
    public void SetUpOneBatch() => _whole = NewsWorkload.Generate(Statements).ToDossier();

    [GlobalSetup(Target = nameof(BatchesOfAThousand))]
    public void SetUpBatches() => _batches = [.. NewsWorkload.Generate(Statements).ToBatches(SmallBatch)];

    [GlobalSetup(Target = nameof(OneByOneFluently))]
    public void SetUpFluent() => _fluent = new FluentWorkload(NewsWorkload.Generate(Statements));

    /// <summary>The bulk path: everything as one dossier.</summary>
    [Benchmark]
    public long OneBatch() => new ClaimLedger().Record(_whole);

    [Benchmark]
    public long BatchesOfAThousand()
    {
        var ledger = new ClaimLedger();
        foreach (var batch in _batches)
        {
            ledger.Record(batch);
        }

        return ledger.Revision;
    }

    /// <summary>The fluent path: a revision for each statement.</summary>
    [Benchmark]
    public long OneByOneFluently() => _fluent.RecordAll();
}

using BenchmarkDotNet.Attributes;
using ClaimTracker.Benchmarks.Peers;
using ClaimTracker.Benchmarks.Workload;
using ClaimTracker.Serialization;

namespace ClaimTracker.Benchmarks.Timings;

/// <summary>A million statements from a file on disk to where they can be asked for by id, beside (c), which only deserializes.</summary>
[Config(typeof(OneShotTiming))]
public class LoadingBenchmarks
{
    private string _path = null!;

    public static IEnumerable<int> Sizes => [Run.MainSize];

    [ParamsSource(nameof(Sizes))]
    public int Statements { get; set; }

    [GlobalSetup]
    public void SetUp() => _path = WorkloadFiles.LinesOf(Statements);

    [Benchmark(Baseline = true)]
    public int DictionaryOfRecords()
    {
        using var file = File.OpenRead(_path);
        return NaiveDictionary.Load(file).Statements.Count;
    }

    [Benchmark]
    public long Ledger()
    {
        using var file = File.OpenRead(_path);
        return DossierReader.Load(new ClaimLedger(), file, DossierFormat.JsonLines);
    }
}

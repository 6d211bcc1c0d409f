using BenchmarkDotNet.Attributes;
using ClaimTracker.Benchmarks.Peers;
using ClaimTracker.Benchmarks.Workload;
using ClaimTracker.Model;
using ClaimTracker.Sqlite;

namespace ClaimTracker.Benchmarks.Timings;

/// <summary>
/// A durable ledger: a million statements recorded into a file, beside a bare loop that inserts the same rows; and opened, beside a bare
/// scan over all rows.
/// </summary>
[Config(typeof(DiskTiming))]
public class StoreBenchmarks
{
    private string _full = null!;
    private string _empty = null!;
    private Dossier _dossier = null!;

    public static IEnumerable<int> Sizes => [Run.MainSize];

    [ParamsSource(nameof(Sizes))]
    public int Statements { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _dossier = NewsWorkload.Generate(Statements).ToDossier();
        _full = Run.PathOf("workload-full.db");
        _empty = Run.PathOf("workload-empty.db");
        Delete(_full);
        using var store = SqliteStore.Open(_full);
        store.Ledger.Record(_dossier);
        store.Compact();
    }

    [GlobalCleanup]
    public void CleanUp()
    {
        Delete(_full);
        Delete(_empty);
    }

    /// <summary>Each iteration begins with tables that are there and empty.</summary>
    [IterationSetup]
    public void EmptyTables()
    {
        Delete(_empty);
        SqliteStore.Open(_empty).Dispose();
    }

    [Benchmark(Baseline = true)]
    public void BareInserts() => BareSqlite.Insert(_empty, _dossier);

    /// <summary>Checked, chained by hashes, kept by the file and in memory: one dossier, one revision.</summary>
    [Benchmark]
    public long Record()
    {
        using var store = SqliteStore.Open(_empty);
        return store.Ledger.Record(_dossier);
    }

    [Benchmark]
    public long BareScan() => BareSqlite.Scan(_full);

    [Benchmark]
    public long Open()
    {
        using var store = SqliteStore.Open(_full);
        return store.Ledger.Revision;
    }

    private static void Delete(string path)
    {
        foreach (var suffix in new[] { "", "-wal", "-shm" })
        {
            File.Delete(path + suffix);
        }
    }
}

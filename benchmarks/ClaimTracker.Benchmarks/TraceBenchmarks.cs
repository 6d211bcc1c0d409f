using BenchmarkDotNet.Attributes;
using ClaimTracker.Model;
using ClaimTracker.Tracing;

namespace ClaimTracker.Benchmarks;

/// <summary>A full trace beside what finds origins alone: bare int arrays, and dictionaries of records.</summary>
[MemoryDiagnoser]
public class TraceBenchmarks
{
    private readonly int[] _asked = new int[1_000];
    private BareWalk _bare = null!;
    private ClaimLedger _ledger = null!;
    private Dictionary<string, Statement> _records = null!;

    [Params(10_000, 100_000)]
    public int Statements { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        var workload = new Workload(Statements);
        var random = new Random(1);
        for (var i = 0; i < _asked.Length; i++)
        {
            _asked[i] = random.Next(Statements);
        }

        _bare = new BareWalk(workload.Edges);
        _ledger = new ClaimLedger();
        _ledger.Record(workload.Dossier);
        _records = workload.Dossier.Statements.ToDictionary(statement => statement.Id);
        if (BareIntArrays() != DictionaryOfRecords() || BareIntArrays() != FullTrace())
        {
            throw new InvalidOperationException("The peers do not agree on the origins.");
        }
    }

    [Benchmark(Baseline = true)]
    public int BareIntArrays()
    {
        var origins = 0;
        foreach (var statement in _asked)
        {
            origins += _bare.CountOrigins(statement);
        }

        return origins;
    }

    [Benchmark]
    public int DictionaryOfRecords()
    {
        var origins = 0;
        foreach (var statement in _asked)
        {
            var seen = new HashSet<string>();
            var pending = new Stack<string>();
            pending.Push(Workload.IdOf(statement));
            while (pending.TryPop(out var id))
            {
                if (seen.Add(id))
                {
                    var attributions = _records[id].Attributions;
                    origins += attributions.Count == 0 ? 1 : 0;
                    foreach (var attribution in attributions)
                    {
                        pending.Push(attribution.To);
                    }
                }
            }
        }

        return origins;
    }

    [Benchmark]
    public int FullTrace()
    {
        var origins = 0;
        foreach (var statement in _asked)
        {
            // Loops are counted by the trace alone; the peers look for statements without a source.
            origins += _ledger.Trace(Workload.IdOf(statement)).Resolve().Origins.Count(origin => origin.Kind != OriginKind.Circular);
        }

        return origins;
    }
}

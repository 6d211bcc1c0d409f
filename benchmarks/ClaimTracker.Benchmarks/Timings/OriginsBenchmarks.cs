using BenchmarkDotNet.Attributes;
using ClaimTracker.Benchmarks.Peers;
using ClaimTracker.Benchmarks.Workload;
using ClaimTracker.Tracing;

namespace ClaimTracker.Benchmarks.Timings;

/// <summary>Where does a statement come from? The library beside its peers, 10,000 random statements each, per statement.</summary>
/// <remarks>
/// Like stands beside like: the reference and the library are each asked with an id, which they look up, and handed where to begin, which is a
/// number for the one and a prepared query for the other.
/// </remarks>
[Config(typeof(SteadyTiming))]
public class OriginsBenchmarks
{
    private const int Asked = 10_000;
    private const int AskedBreadthFirst = 4;

    private Question[] _questions = null!;
    private TraceQuery[] _prepared = null!;
    private BareArrays _bare = null!;
    private BareArraysById _bareById = null!;
    private LedgerOrigins _origins = null!;
    private LedgerOrigins _reused = null!;
    private LedgerTrace _trace = null!;
    private LedgerTrace _traceAsText = null!;
    private QuikGraphDepthFirst _depthFirst = null!;
    private QuikGraphBreadthFirst _breadthFirst = null!;
    private NaiveDictionary _naive = null!;
    private SqliteRecursion _sqlite = null!;

    public static IEnumerable<int> Sizes => Run.Sizes;

    [ParamsSource(nameof(Sizes))]
    public int Statements { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        var peers = PeerSet.Of(Statements);
        _questions = peers.Workload.Questions(Asked);
        WorkloadFacts.Record(peers.Workload, _questions);
        _bare = peers.Bare;
        _bareById = peers.BareById;
        var now = peers.Ledger.Now;
        _prepared = [.. _questions.Select(question => now.Trace(question.Id))];
        _origins = new LedgerOrigins(now, reuse: false);
        _reused = new LedgerOrigins(now, reuse: true);
        _trace = new LedgerTrace(peers.Ledger);
        _traceAsText = new LedgerTrace(peers.Ledger, readIds: true);
        List<IOriginFinder> all = [_bare, _bareById, _origins, _reused, _trace, _traceAsText];
        if (Statements <= PeerSet.LargestWithAllPeers)
        {
            _depthFirst = new QuikGraphDepthFirst(peers.Graph);
            _breadthFirst = new QuikGraphBreadthFirst(peers.Graph);
            _naive = peers.Naive;
            _sqlite = peers.Sqlite;
            all.AddRange([_depthFirst, _naive, _sqlite]);
            peers.AgreeOnce([_bare, _breadthFirst], _questions[..AskedBreadthFirst]);
        }

        peers.AgreeOnce(all, _questions);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Asked)]
    public int BareIntArrays() => AskAll(_bare);

    [Benchmark(OperationsPerInvoke = Asked)]
    public int BareIntArraysById() => AskAll(_bareById);

    [Benchmark(OperationsPerInvoke = Asked)]
    public int OriginsPrepared()
    {
        var origins = 0;
        foreach (var query in _prepared)
        {
            origins += _reused.FindOrigins(query);
        }

        return origins;
    }

    [Benchmark(OperationsPerInvoke = Asked)]
    public int OriginsOnly() => AskAll(_origins);

    [Benchmark(OperationsPerInvoke = Asked)]
    public int OriginsReused() => AskAll(_reused);

    [Benchmark(OperationsPerInvoke = Asked)]
    public int FullTracePrepared() => AskAllPrepared(_trace);

    [Benchmark(OperationsPerInvoke = Asked)]
    public int FullTraceAsTextPrepared() => AskAllPrepared(_traceAsText);

    [Benchmark(OperationsPerInvoke = Asked)]
    public int FullTrace() => AskAll(_trace);

    [Benchmark(OperationsPerInvoke = Asked)]
    public int QuikGraphByHand() => AskAll(_depthFirst);

    [Benchmark(OperationsPerInvoke = Asked)]
    public int DictionaryOfRecords() => AskAll(_naive);

    [Benchmark(OperationsPerInvoke = Asked)]
    public int SqliteCte() => AskAll(_sqlite);

    [Benchmark(OperationsPerInvoke = AskedBreadthFirst)]
    public int QuikGraphAlgorithm()
    {
        var origins = 0;
        for (var i = 0; i < AskedBreadthFirst; i++)
        {
            origins += _breadthFirst.FindOrigins(_questions[i]);
        }

        return origins;
    }

    private int AskAllPrepared(LedgerTrace peer)
    {
        var origins = 0;
        foreach (var query in _prepared)
        {
            origins += peer.FindOrigins(query);
        }

        return origins;
    }

    private int AskAll<TPeer>(TPeer peer)
        where TPeer : IOriginFinder
    {
        var origins = 0;
        foreach (var question in _questions)
        {
            origins += peer.FindOrigins(question);
        }

        return origins;
    }
}

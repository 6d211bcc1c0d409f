using ClaimTracker.Benchmarks.Workload;
using QuikGraph;

namespace ClaimTracker.Benchmarks.Peers;

/// <summary>
/// The peers over one workload, built when first asked for and shared by the benchmarks of a size. They are let go when another size is
/// asked for, but for the largest, which take minutes to build and hold little that a collector has to walk.
/// </summary>
internal sealed class PeerSet : IDisposable
{
    /// <summary>Up to where the other peers are built; ten million of their records would crowd out what is measured.</summary>
    public const int LargestWithAllPeers = 1_000_000;

    private static readonly Dictionary<int, PeerSet> Kept = [];

    private readonly HashSet<string> _agreed = [];
    private readonly Lazy<BareArrays> _bare;
    private readonly Lazy<BareArraysById> _bareById;
    private readonly Lazy<ClaimLedger> _ledger;
    private readonly Lazy<AdjacencyGraph<int, SEdge<int>>> _graph;
    private readonly Lazy<NaiveDictionary> _naive;
    private readonly Lazy<SqliteRecursion> _sqlite;

    private PeerSet(int statements)
    {
        Workload = NewsWorkload.Generate(statements);
        _bare = new(() => new BareArrays(Workload));
        _bareById = new(() => new BareArraysById(Workload, Bare));
        _ledger = new(() => BuildLedger(Workload));
        _graph = new(() => QuikGraphs.Build(Workload));
        _naive = new(() => NaiveDictionary.Of(Workload));
        _sqlite = new(() => new SqliteRecursion(Workload));
    }

    public NewsWorkload Workload { get; }

    public BareArrays Bare => _bare.Value;

    public BareArraysById BareById => _bareById.Value;

    public ClaimLedger Ledger => _ledger.Value;

    public AdjacencyGraph<int, SEdge<int>> Graph => _graph.Value;

    public NaiveDictionary Naive => _naive.Value;

    public SqliteRecursion Sqlite => _sqlite.Value;

    public static PeerSet Of(int statements)
    {
        if (Kept.TryGetValue(statements, out var peers))
        {
            return peers;
        }

        foreach (var size in Kept.Keys.Where(size => size <= LargestWithAllPeers))
        {
            Kept.Remove(size, out var other);
            other?.Dispose();
        }

        return Kept[statements] = new PeerSet(statements);
    }

    /// <summary>Sees to it that these peers agree, unless they did already: each benchmark sets itself up anew, in each turn.</summary>
    public void AgreeOnce(IReadOnlyList<IOriginFinder> peers, IReadOnlyList<Question> questions)
    {
        if (_agreed.Add(string.Join(' ', peers.Select(peer => peer.GetType().Name))))
        {
            Agreement.Check(Workload, peers, questions);
        }
    }

    /// <summary>The same of what a pass over the whole ledger says, and of what is found for each of some statements by itself.</summary>
    public void AgreeOnWholeOnce(IReadOnlyList<Question> questions)
    {
        if (_agreed.Add(nameof(Agreement.CheckWhole)))
        {
            Agreement.CheckWhole(Ledger, Bare, questions);
        }
    }

    public void Dispose()
    {
        if (_sqlite.IsValueCreated)
        {
            _sqlite.Value.Dispose();
        }
    }

    public static ClaimLedger BuildLedger(NewsWorkload workload)
    {
        var ledger = new ClaimLedger();
        foreach (var batch in workload.ToBatches(NewsRecords.StatementsABatch))
        {
            ledger.Record(batch);
        }

        return ledger;
    }
}

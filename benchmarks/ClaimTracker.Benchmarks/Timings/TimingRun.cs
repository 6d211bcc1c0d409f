using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters.Json;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Mathematics;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using ClaimTracker.Benchmarks.Peers;

namespace ClaimTracker.Benchmarks.Timings;

/// <summary>Runs the BenchmarkDotNet classes and collects their medians.</summary>
internal static class TimingRun
{
    private static readonly string[] PeersOfOneSize =
    [
        nameof(OriginsBenchmarks.QuikGraphByHand), nameof(OriginsBenchmarks.QuikGraphAlgorithm),
        nameof(OriginsBenchmarks.DictionaryOfRecords), nameof(OriginsBenchmarks.SqliteCte),
    ];

    /// <summary>Runs all of them, or those that BenchmarkDotNet's own arguments pick.</summary>
    /// <returns>Whether every benchmark ran.</returns>
    public static bool Execute(string[] arguments)
    {
        var config = ManualConfig.CreateEmpty()
            .AddLogger(ConsoleLogger.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddColumn(StatisticColumn.Median)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddExporter(JsonExporter.BriefCompressed)
            .AddFilter(new SimpleFilter(IsMeasured))
            .WithArtifactsPath(Run.Directory);
        string[] picked = arguments.Length > 0 ? arguments : ["--filter", "*"];
        var summaries = BenchmarkSwitcher.FromAssembly(typeof(TimingRun).Assembly).Run(picked, config).ToList();

        // A turn that failed has no figures; what did not fail is kept all the same.
        var timed = summaries.SelectMany(summary => summary.Reports).Where(report => report.ResultStatistics is not null);
        foreach (var turns in timed.GroupBy(CaseOf))
        {
            Results.Add(Combined(turns.Key, [.. turns]));
        }

        return summaries.Count > 0
            && summaries.All(summary => !summary.HasCriticalValidationErrors && summary.Reports.All(report => report.Success))
            && summaries.All(summary => summary.Reports.Length == summary.BenchmarksCases.Length);
    }

    public static int StatementsOf(BenchmarkCase benchmark) => (int)benchmark.Parameters["Statements"];

    private static bool IsMeasured(BenchmarkCase benchmark) =>
        !PeersOfOneSize.Contains(benchmark.Descriptor.WorkloadMethod.Name)
        || benchmark.Descriptor.Type != typeof(OriginsBenchmarks)
        || StatementsOf(benchmark) <= PeerSet.LargestWithAllPeers;

    private static (string Benchmark, string Case, int Statements) CaseOf(BenchmarkReport report) => (
        report.BenchmarkCase.Descriptor.Type.Name,
        report.BenchmarkCase.Descriptor.WorkloadMethod.Name,
        StatementsOf(report.BenchmarkCase));

    /// <summary>The median of all iterations of all turns; of what was allocated, that of the last turn, when all is compiled.</summary>
    private static Result Combined((string Benchmark, string Case, int Statements) measured, BenchmarkReport[] turns)
    {
        var iterations = new Statistics(turns.SelectMany(turn => turn.ResultStatistics!.OriginalValues));
        var allocated = turns[^1].GcStats.GetBytesAllocatedPerOperation(turns[^1].BenchmarkCase);
        return new Result(measured.Benchmark, measured.Case, measured.Statements, "ns", iterations.Median, allocated);
    }
}

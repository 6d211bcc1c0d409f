using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters.Json;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Loggers;
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
        foreach (var report in summaries.SelectMany(summary => summary.Reports))
        {
            Collect(report);
        }

        return summaries.Count > 0
            && summaries.All(summary => !summary.HasCriticalValidationErrors && summary.Reports.All(report => report.Success))
            && summaries.All(summary => summary.Reports.Length == summary.BenchmarksCases.Length);
    }

    private static bool IsMeasured(BenchmarkCase benchmark) =>
        !PeersOfOneSize.Contains(benchmark.Descriptor.WorkloadMethod.Name)
        || benchmark.Descriptor.Type != typeof(OriginsBenchmarks)
        || StatementsOf(benchmark) <= PeerSet.LargestWithAllPeers;

    private static int StatementsOf(BenchmarkCase benchmark) => (int)benchmark.Parameters["Statements"];

    private static void Collect(BenchmarkReport report)
    {
        if (report.ResultStatistics is { } statistics)
        {
            var benchmark = report.BenchmarkCase;
            Results.Add(new Result(
                benchmark.Descriptor.Type.Name,
                benchmark.Descriptor.WorkloadMethod.Name,
                StatementsOf(benchmark),
                "ns",
                statistics.Median,
                report.GcStats.GetBytesAllocatedPerOperation(benchmark)));
        }
    }
}

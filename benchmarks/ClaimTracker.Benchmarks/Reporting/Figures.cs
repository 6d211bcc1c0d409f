using ClaimTracker.Benchmarks.Measurements;
using ClaimTracker.Benchmarks.Timings;

namespace ClaimTracker.Benchmarks.Reporting;

/// <summary>What a run measured, looked up by name and combined; null stands for what it did not measure.</summary>
internal sealed class Figures(IEnumerable<Result> results)
{
    private readonly Dictionary<(string Benchmark, string Case, int Statements), Result> _results =
        results.ToDictionary(result => (result.Benchmark, result.Case, result.Statements));

    public double? Of(string benchmark, string @case, int statements) =>
        _results.TryGetValue((benchmark, @case, statements), out var result) ? result.Median : null;

    public double? AllocatedBy(string benchmark, string @case, int statements) =>
        _results.TryGetValue((benchmark, @case, statements), out var result) ? result.Allocated : null;

    /// <summary>The sizes that a benchmark was run at, smallest first.</summary>
    public IReadOnlyList<int> SizesOf(string benchmark) =>
        [.. _results.Keys.Where(key => key.Benchmark == benchmark).Select(key => key.Statements).Distinct().Order()];

    /// <summary>How many times one case is another.</summary>
    public double? Ratio(string benchmark, string @case, string reference, int statements) =>
        Of(benchmark, @case, statements) / Of(benchmark, reference, statements);

    /// <summary>The same where it is largest.</summary>
    public double? WorstRatio(string benchmark, string @case, string reference) =>
        Largest(SizesOf(benchmark).Select(size => Ratio(benchmark, @case, reference, size)));

    /// <summary>Statements a second of a way of recording.</summary>
    public double? RecordedASecond(string @case) =>
        SizesOf(nameof(RecordingBenchmarks)) is [.., var size] ? size * 1e9 / Of(nameof(RecordingBenchmarks), @case, size) : null;

    /// <summary>Megabytes a second of JSON Lines.</summary>
    public double? MegabytesASecond(string @case) =>
        SizesOf(nameof(FormatBenchmarks)) is [.., var size]
            ? Of(nameof(FormatBenchmarks), FormatBenchmarks.Bytes, size) * 1e3 / Of(nameof(FormatBenchmarks), @case, size)
            : null;

    /// <summary>The share of its traces that a reader loses.</summary>
    public double? LossBeside(string ledger) =>
        SizesOf(nameof(ReadersBesideWriter)) is [.., var size]
            ? 1 - (Of(nameof(ReadersBesideWriter), ledger + "Busy", size) / Of(nameof(ReadersBesideWriter), ledger + "Quiet", size))
            : null;

    public double? BytesAStatement(string subject, int statements) => Of(nameof(HeldMemory), subject, statements) / statements;

    private static double? Largest(IEnumerable<double?> figures) => figures.Where(figure => figure is not null).Max();
}

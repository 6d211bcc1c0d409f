using System.Globalization;
using ClaimTracker.Benchmarks.Measurements;
using ClaimTracker.Benchmarks.Timings;

namespace ClaimTracker.Benchmarks.Reporting;

/// <summary>The project's goals for speed and memory, held against a run.</summary>
internal static class Goals
{
    private const int TenMillion = 10_000_000;
    private const double FourGibibytes = 4L << 30;

    public static IReadOnlyList<Goal> Of(Figures figures, double? startUpMilliseconds) =>
    [
        .. Asking(figures),
        .. Holding(figures),
        .. Recording(figures),
        .. Exchanging(figures),
        .. Keeping(figures),
        Goal.AtMost(
            "start-up: `claimtracker trace` on the sample, published ahead of time", "well under 100 ms", startUpMilliseconds, 100,
            figure => Shown.Time(figure * 1e6)),
    ];

    private static IEnumerable<Goal> Asking(Figures figures)
    {
        const string Number = nameof(OriginsBenchmarks.BareIntArrays);
        const string Id = nameof(OriginsBenchmarks.BareIntArraysById);
        foreach (var (what, limit, prepared, fromId) in new[]
        {
            ("origins only", 1.5, nameof(OriginsBenchmarks.OriginsPrepared), nameof(OriginsBenchmarks.OriginsReused)),
            ("the full trace", 5, nameof(OriginsBenchmarks.FullTracePrepared), nameof(OriginsBenchmarks.FullTrace)),
        })
        {
            yield return AtEverySize($"{what}, a prepared query, beside (a) handed a number", prepared, Number, limit);
            yield return AtEverySize($"{what}, from an id, beside (a) from an id", fromId, Id, limit);
            yield return AtEverySize($"{what}, from an id, beside (a) handed a number", fromId, Number, limit);
        }

        yield return Goal.AtMost(
            "the full trace, a prepared query, beside (b), handed a number, finding origins alone", "< 1 ×",
            BesideFastest(
                figures, nameof(OriginsBenchmarks.FullTracePrepared),
                nameof(OriginsBenchmarks.QuikGraphByHand), nameof(OriginsBenchmarks.QuikGraphAlgorithm)),
            1, Shown.Ratio);
        yield return Goal.AtMost(
            "the full trace, from an id, beside the faster of (c) and (d), from an id, finding origins alone", "< 1 ×",
            BesideFastest(
                figures, nameof(OriginsBenchmarks.FullTrace),
                nameof(OriginsBenchmarks.DictionaryOfRecords), nameof(OriginsBenchmarks.SqliteCte)),
            1, Shown.Ratio);
        yield return Goal.AtMost(
            "the full trace, from an id, beside (b), handed a number, finding origins alone", "< 1 ×",
            BesideFastest(
                figures, nameof(OriginsBenchmarks.FullTrace),
                nameof(OriginsBenchmarks.QuikGraphByHand), nameof(OriginsBenchmarks.QuikGraphAlgorithm)),
            1, Shown.Ratio);
        yield return Goal.AtMost(
            "all statements in one pass, beside one sweep over the attributions, at every size", "≤ 10 ×",
            figures.WorstRatio(nameof(SweepBenchmarks), nameof(SweepBenchmarks.WholeLedger), nameof(SweepBenchmarks.BareSweep)), 10, Shown.Ratio);
        yield return Goal.AtMost(
            "the same pass: how much that ratio grows from the smallest ledger to the largest", "linear, as the sweep is (≤ 1.5 ×)",
            SweepGrowth(figures), 1.5, Shown.Ratio);
        yield return Goal.AtMost(
            "bytes allocated by a trace for origins into a reused result", "0 B", Largest(figures, nameof(OriginsBenchmarks.OriginsReused)), 0, Shown.Bytes);

        Goal AtEverySize(string name, string @case, string reference, double limit) => Goal.AtMost(
            $"{name}, at every size", $"≤ {limit.ToString(CultureInfo.InvariantCulture)} ×",
            figures.WorstRatio(nameof(OriginsBenchmarks), @case, reference), limit, Shown.Ratio);
    }

    private static IEnumerable<Goal> Holding(Figures figures)
    {
        foreach (var size in figures.SizesOf(nameof(HeldMemory)))
        {
            yield return Goal.AtMost(
                $"structure without texts, ids included, at {Shown.Count(size)}", "≤ 64 B a statement",
                figures.BytesAStatement("structure", size), 64, bytes => Shown.Bytes(bytes));
            yield return Goal.AtMost(
                $"everything with texts, beside (c), at {Shown.Count(size)}", "≤ 0.33 ×",
                figures.BytesAStatement("ledger", size) / figures.BytesAStatement("records", size), 1.0 / 3, Shown.Ratio);
        }

        yield return Goal.AtMost(
            $"peak memory of a process that loads and traces {Shown.Count(TenMillion)} statements", "≤ 4 GiB",
            figures.Of(nameof(LoadAndTrace), "PeakMemory", TenMillion), FourGibibytes, Shown.Bytes);
    }

    private static IEnumerable<Goal> Recording(Figures figures)
    {
        yield return Goal.AtLeast(
            "recording in bulk", "≥ 2 M statements a second",
            figures.RecordedASecond(nameof(RecordingBenchmarks.OneBatch)), 2e6, rate => Shown.Rate(rate, "/s"));
        yield return Goal.AtLeast(
            "recording one by one, fluently", "≥ 500 k statements a second",
            figures.RecordedASecond(nameof(RecordingBenchmarks.OneByOneFluently)), 5e5, rate => Shown.Rate(rate, "/s"));
        yield return Goal.AtMost(
            "a snapshot of the largest ledger, beside one of the smallest", "O(1)", SnapshotGrowth(figures), 1.5, Shown.Ratio);
        yield return Goal.AtMost(
            "traces that a reader loses while the other core appends", "< 10 %", figures.LossBeside("SameLedger"), 0.1, Shown.Percent);
    }

    private static IEnumerable<Goal> Exchanging(Figures figures)
    {
        var bare = figures.MegabytesASecond(nameof(FormatBenchmarks.BareReader));
        var read = figures.MegabytesASecond(nameof(FormatBenchmarks.Read));
        var readTo = figures.MegabytesASecond(nameof(FormatBenchmarks.ReadTo));
        yield return Goal.AtLeast(
            "reading `.jsonl`, a record at a time, beside a bare `Utf8JsonReader`", "≥ 0.5 × its speed", readTo / bare, 0.5, Shown.Ratio);
        yield return Goal.AtLeast(
            "loading `.jsonl` into a ledger, beside a bare `Utf8JsonReader`", "≥ 0.5 × its speed",
            figures.MegabytesASecond(nameof(FormatBenchmarks.Load)) / bare, 0.5, Shown.Ratio);
        yield return Goal.AtLeast(
            "reading `.jsonl`, a record at a time, beside System.Text.Json", "several times its speed (≥ 3 ×)",
            readTo / figures.MegabytesASecond(nameof(FormatBenchmarks.DeserializeEach)), 3, Shown.Ratio);
        yield return Goal.AtLeast(
            "reading `.jsonl` into a dossier, beside System.Text.Json into a list", "several times its speed (≥ 3 ×)",
            read / figures.MegabytesASecond(nameof(FormatBenchmarks.Deserialize)), 3, Shown.Ratio);
        yield return Goal.AtLeast(
            "writing a dossier as `.jsonl`, beside reading it", "≥ 1 × its speed",
            figures.MegabytesASecond(nameof(FormatBenchmarks.Write)) / read, 1, Shown.Ratio);
        yield return Goal.AtLeast(
            "loading a million statements from disk, beside (c) deserializing them", "≥ 4 × its speed",
            LoadingSpeed(figures), 4, Shown.Ratio);
    }

    private static IEnumerable<Goal> Keeping(Figures figures)
    {
        const string Class = nameof(StoreBenchmarks);
        var size = figures.SizesOf(Class) is [.., var largest] ? largest : 0;
        yield return Goal.AtLeast(
            "recording a million statements into an SQLite file, beside bare prepared INSERTs of the same rows", "≥ 0.7 × their speed",
            figures.Ratio(Class, nameof(StoreBenchmarks.BareInserts), nameof(StoreBenchmarks.Record), size), 0.7, Shown.Ratio);
        yield return Goal.AtLeast(
            "opening a million statements from an SQLite file, beside a bare SELECT of all rows", "≥ 0.5 × its speed",
            figures.Ratio(Class, nameof(StoreBenchmarks.BareScan), nameof(StoreBenchmarks.Open), size), 0.5, Shown.Ratio);
    }

    /// <summary>Where it is largest, the ratio to the fastest of some peers.</summary>
    private static double? BesideFastest(Figures figures, string @case, params string[] peers) =>
        peers.Max(peer => figures.WorstRatio(nameof(OriginsBenchmarks), @case, peer));

    private static double? Largest(Figures figures, string @case) =>
        figures.SizesOf(nameof(OriginsBenchmarks)).Max(size => figures.AllocatedBy(nameof(OriginsBenchmarks), @case, size));

    private static double? SweepGrowth(Figures figures)
    {
        return figures.SizesOf(nameof(SweepBenchmarks)) is [var first, .., var last] ? RatioAt(last) / RatioAt(first) : null;

        double? RatioAt(int size) =>
            figures.Ratio(nameof(SweepBenchmarks), nameof(SweepBenchmarks.WholeLedger), nameof(SweepBenchmarks.BareSweep), size);
    }

    private static double? SnapshotGrowth(Figures figures) =>
        figures.SizesOf(nameof(SnapshotBenchmarks)) is [var first, .., var last]
            ? figures.Of(nameof(SnapshotBenchmarks), nameof(SnapshotBenchmarks.TakeSnapshot), last)
                / figures.Of(nameof(SnapshotBenchmarks), nameof(SnapshotBenchmarks.TakeSnapshot), first)
            : null;

    private static double? LoadingSpeed(Figures figures) =>
        figures.SizesOf(nameof(LoadingBenchmarks)) is [.., var size]
            ? figures.Ratio(
                nameof(LoadingBenchmarks), nameof(LoadingBenchmarks.DictionaryOfRecords), nameof(LoadingBenchmarks.Ledger), size)
            : null;
}

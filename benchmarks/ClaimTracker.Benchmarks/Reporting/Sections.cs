using ClaimTracker.Benchmarks.Measurements;
using ClaimTracker.Benchmarks.Timings;
using ClaimTracker.Benchmarks.Workload;

namespace ClaimTracker.Benchmarks.Reporting;

/// <summary>The tables of <c>docs/performance.md</c>, each from the figures of one class.</summary>
internal static class Sections
{
    private static readonly (string Case, string Name)[] Finders =
    [
        (nameof(OriginsBenchmarks.BareIntArrays), "handed a number: (a) bare int arrays, by hand"),
        (nameof(OriginsBenchmarks.OriginsPrepared), "a prepared query: **ClaimTracker**, origins only, into a reused result"),
        (nameof(OriginsBenchmarks.FullTracePrepared), "a prepared query: **ClaimTracker**, the full trace"),
        (nameof(OriginsBenchmarks.FullTraceAsTextPrepared), "a prepared query: **ClaimTracker**, the full trace, all ids read as text"),
        (nameof(OriginsBenchmarks.QuikGraphByHand), "handed a number: (b) QuikGraph, search by hand"),
        (nameof(OriginsBenchmarks.QuikGraphAlgorithm), "handed a number: (b) QuikGraph, its breadth-first algorithm"),
        (nameof(OriginsBenchmarks.BareIntArraysById), "from an id: (a) behind a dictionary of ids"),
        (nameof(OriginsBenchmarks.OriginsReused), "from an id: **ClaimTracker**, origins only, into a reused result"),
        (nameof(OriginsBenchmarks.OriginsOnly), "from an id: **ClaimTracker**, origins only"),
        (nameof(OriginsBenchmarks.FullTrace), "from an id: **ClaimTracker**, the full trace"),
        (nameof(OriginsBenchmarks.DictionaryOfRecords), "from an id: (c) dictionary of records"),
        (nameof(OriginsBenchmarks.SqliteCte), "from an id: (d) SQLite, recursive CTE"),
    ];

    public static string Workload(Figures figures)
    {
        return Markdown.Table(
            ["statements", "claims", "attributions", "reverse twins", "characters an id", "characters a claim's text"],
            figures.SizesOf(nameof(WorkloadFacts)).Select(size => (string[])
            [
                Shown.Count(size), Fact(WorkloadFacts.Claims, size), Fact(WorkloadFacts.Attributions, size),
                Fact(WorkloadFacts.ReverseTwins, size), Fact(WorkloadFacts.IdLength, size), Fact(WorkloadFacts.TextLength, size),
            ]));

        string Fact(string fact, int size) =>
            figures.Of(nameof(WorkloadFacts), fact, size) is not { } figure ? Shown.Missing
            : figure == Math.Floor(figure) ? Shown.Count((int)figure)
            : Shown.Digits(figure);
    }

    public static string Origins(Figures figures)
    {
        var sizes = figures.SizesOf(nameof(OriginsBenchmarks));
        return Markdown.Table(
            ["a statement's origins", .. sizes.Select(Shown.Count)],
            Finders.Select(finder => (string[])[finder.Name, .. sizes.Select(size => OriginsCell(figures, finder.Case, size))]));
    }

    public static string Allocation(Figures figures)
    {
        var sizes = figures.SizesOf(nameof(OriginsBenchmarks));
        return Markdown.Table(
            ["bytes allocated a question", .. sizes.Select(Shown.Count)],
            Finders.Select(finder => (string[])
                [finder.Name, .. sizes.Select(size => Shown.Bytes(figures.AllocatedBy(nameof(OriginsBenchmarks), finder.Case, size)))]));
    }

    public static string Growth(Figures figures)
    {
        return Markdown.Table(
            [
                "statements in the ledger", "reached by a trace, on average",
                "(a), for each reached", "origins only, prepared, for each", "full trace, prepared, for each",
            ],
            figures.SizesOf(nameof(OriginsBenchmarks)).Select(size =>
            {
                var reached = figures.Of(nameof(WorkloadFacts), WorkloadFacts.Reached, size);
                return (string[])
                [
                    Shown.Count(size), reached is { } count ? Shown.Digits(count) : Shown.Missing,
                    PerReached(nameof(OriginsBenchmarks.BareIntArrays)), PerReached(nameof(OriginsBenchmarks.OriginsPrepared)),
                    PerReached(nameof(OriginsBenchmarks.FullTracePrepared)),
                ];

                string PerReached(string @case) => Shown.Time(figures.Of(nameof(OriginsBenchmarks), @case, size) / reached);
            }));
    }

    public static string WholeLedger(Figures figures)
    {
        const string Class = nameof(SweepBenchmarks);
        return Markdown.Table(
            ["statements", "one sweep over (a)", "for each statement", "the whole ledger's answers", "for each statement", "ratio"],
            figures.SizesOf(Class).Select(size =>
            {
                var sweep = figures.Of(Class, nameof(SweepBenchmarks.BareSweep), size);
                var answers = figures.Of(Class, nameof(SweepBenchmarks.WholeLedger), size);
                return (string[])
                [
                    Shown.Count(size), Shown.Time(sweep), Shown.Time(sweep / size), Shown.Time(answers), Shown.Time(answers / size),
                    Shown.Ratio(answers / sweep),
                ];
            }));
    }

    public static string Memory(Figures figures) => Markdown.Table(
        ["statements", "structure without texts", "with texts", "(c) with texts", "ratio to (c)"],
        figures.SizesOf(nameof(HeldMemory)).Select(size => (string[])
        [
            Shown.Count(size),
            Shown.Bytes(figures.BytesAStatement("structure", size)), Shown.Bytes(figures.BytesAStatement("ledger", size)),
            Shown.Bytes(figures.BytesAStatement("records", size)),
            Shown.Ratio(figures.BytesAStatement("ledger", size) / figures.BytesAStatement("records", size)),
        ]));

    public static string LoadingAProcess(Figures figures) => Markdown.Table(
        ["statements", "loaded in", "10,000 traces in", "peak memory of the process"],
        figures.SizesOf(nameof(LoadAndTrace)).Select(size => (string[])
        [
            Shown.Count(size),
            Shown.Time(figures.Of(nameof(LoadAndTrace), "Load", size) * 1e9),
            Shown.Time(figures.Of(nameof(LoadAndTrace), "Trace", size) * 1e9),
            Shown.Bytes(figures.Of(nameof(LoadAndTrace), "PeakMemory", size)),
        ]));

    public static string Recording(Figures figures) => Markdown.Table(
        ["recording into an empty ledger", "statements a second"],
        new[]
        {
            (nameof(RecordingBenchmarks.OneBatch), "in bulk: one dossier, one revision"),
            (nameof(RecordingBenchmarks.BatchesOfAThousand), "in dossiers of a thousand, a revision each"),
            (nameof(RecordingBenchmarks.OneByOneFluently), "one by one, fluently, a revision each"),
        }.Select(row => (string[])[row.Item2, Shown.Rate(figures.RecordedASecond(row.Item1), "/s")]));

    public static string Snapshots(Figures figures) => Markdown.Table(
        ["statements in the ledger", "a snapshot takes", "and allocates"],
        figures.SizesOf(nameof(SnapshotBenchmarks)).Select(size => (string[])
        [
            Shown.Count(size),
            Shown.Time(figures.Of(nameof(SnapshotBenchmarks), nameof(SnapshotBenchmarks.TakeSnapshot), size)),
            Shown.Bytes(figures.AllocatedBy(nameof(SnapshotBenchmarks), nameof(SnapshotBenchmarks.TakeSnapshot), size)),
        ]));

    public static string Contention(Figures figures)
    {
        const string Class = nameof(ReadersBesideWriter);
        return Markdown.Table(
            ["meanwhile, on the other core", "traces a second alone", "and beside it", "loss", "statements a second written"],
            figures.SizesOf(Class).TakeLast(1).SelectMany(size => new[]
            {
                Row("bulk recording into the same ledger", "SameLedger", size),
                Row("bulk recording into another ledger: what the machine's shared caches and collector cost", "OtherLedger", size),
            }));

        string[] Row(string name, string ledger, int size) =>
        [
            name,
            Shown.Rate(figures.Of(Class, ledger + "Quiet", size), "/s"), Shown.Rate(figures.Of(Class, ledger + "Busy", size), "/s"),
            Shown.Percent(figures.LossBeside(ledger)), Shown.Rate(figures.Of(Class, ledger + "Written", size), "/s"),
        ];
    }

    public static string Format(Figures figures) => Markdown.Table(
        ["`.jsonl` in memory", "MB/s", "beside the bare reader"],
        new[]
        {
            (nameof(FormatBenchmarks.BareReader), "a bare `Utf8JsonReader`, nothing done with the tokens"),
            (nameof(FormatBenchmarks.ReadTo), "**ClaimTracker** reads it and passes records on, one at a time"),
            (nameof(FormatBenchmarks.Read), "**ClaimTracker** reads it into a dossier, which keeps all records"),
            (nameof(FormatBenchmarks.Load), "**ClaimTracker** reads it and records it in a ledger"),
            (nameof(FormatBenchmarks.DeserializeEach), "System.Text.Json, source-generated, one record at a time"),
            (nameof(FormatBenchmarks.Deserialize), "System.Text.Json, source-generated, into a list"),
            (nameof(FormatBenchmarks.Write), "**ClaimTracker** writes it"),
        }.Select(row => (string[])
        [
            row.Item2, figures.MegabytesASecond(row.Item1) is { } speed ? Shown.Digits(speed) : Shown.Missing,
            Shown.Ratio(figures.MegabytesASecond(row.Item1) / figures.MegabytesASecond(nameof(FormatBenchmarks.BareReader))),
        ]));

    public static string Loading(Figures figures) => Markdown.Table(
        ["from a file on disk", .. figures.SizesOf(nameof(LoadingBenchmarks)).Select(Shown.Count)],
        new[]
        {
            (nameof(LoadingBenchmarks.Ledger), "**ClaimTracker**: read, checked, recorded in a ledger"),
            (nameof(LoadingBenchmarks.DictionaryOfRecords), "(c): System.Text.Json into dictionaries, nothing checked"),
        }.Select(row => (string[])
        [
            row.Item2,
            .. figures.SizesOf(nameof(LoadingBenchmarks)).Select(size => Shown.Time(figures.Of(nameof(LoadingBenchmarks), row.Item1, size))),
        ]));

    public static string Stores(Figures figures)
    {
        const string Class = nameof(StoreBenchmarks);
        var size = figures.SizesOf(Class) is [.., var largest] ? largest : 0;
        return Markdown.Table(
            ["a million statements in an SQLite file", "takes", "as fast as bare"],
            new[]
            {
                (nameof(StoreBenchmarks.BareInserts), nameof(StoreBenchmarks.BareInserts), "bare prepared INSERTs of the same rows, one transaction"),
                (nameof(StoreBenchmarks.Record), nameof(StoreBenchmarks.BareInserts), "**ClaimTracker** records them: checked, chained by hashes, kept by the file and in memory"),
                (nameof(StoreBenchmarks.BareScan), nameof(StoreBenchmarks.BareScan), "a bare SELECT of every column of every row"),
                (nameof(StoreBenchmarks.Open), nameof(StoreBenchmarks.BareScan), "**ClaimTracker** opens the file: read, checked, in memory"),
            }.Select(row => (string[])
            [
                row.Item3, Shown.Time(figures.Of(Class, row.Item1, size)), Shown.Ratio(figures.Ratio(Class, row.Item2, row.Item1, size)),
            ]));
    }

    private static string OriginsCell(Figures figures, string @case, int size)
    {
        var ratio = figures.Ratio(nameof(OriginsBenchmarks), @case, nameof(OriginsBenchmarks.BareIntArrays), size);
        return ratio is null ? Shown.Missing : $"{Shown.Ratio(ratio)} ({Shown.Time(figures.Of(nameof(OriginsBenchmarks), @case, size))})";
    }
}

using System.Diagnostics;
using ClaimTracker.Benchmarks.Workload;
using ClaimTracker.Model;

namespace ClaimTracker.Benchmarks.Measurements;

/// <summary>
/// How many traces a second one core gets through, alone, while the other core appends to the same ledger as fast as it can, and,
/// to tell the ledger's share from the machine's, while the other core appends to another ledger.
/// </summary>
/// <remarks>Short windows take turns, so that neither the growth of the ledger nor the machine's moods favour one side.</remarks>
internal static class ReadersBesideWriter
{
    private const int StatementsABatch = 1_000;

    private static readonly TimeSpan Window = TimeSpan.FromMilliseconds(Run.Scale == Scale.Smoke ? 20 : 200);

    public static void Measure()
    {
        var workload = NewsWorkload.Generate(Run.MainSize * 2);
        var batches = workload.ToBatches(StatementsABatch).ToList();
        var recorded = batches.Count / 4;
        var (ledger, other) = (new ClaimLedger(), new ClaimLedger());
        foreach (var batch in batches.Take(recorded))
        {
            ledger.Record(batch);
            other.Record(batch);
        }

        var asked = NewsWorkload.Generate(recorded * StatementsABatch).Questions(10_000);
        Read(ledger, asked, new Stopwatch());
        foreach (var (written, name) in new[] { (other, "OtherLedger"), (ledger, "SameLedger") })
        {
            var (quiet, busy, rate) = TakeTurns(ledger, asked, written, batches.Skip(recorded).ToList());
            Results.Add(new Result(nameof(ReadersBesideWriter), name + "Quiet", Run.MainSize, "1/s", quiet));
            Results.Add(new Result(nameof(ReadersBesideWriter), name + "Busy", Run.MainSize, "1/s", busy));
            Results.Add(new Result(nameof(ReadersBesideWriter), name + "Written", Run.MainSize, "1/s", rate));
        }
    }

    private static (double Quiet, double Busy, double Written) TakeTurns(
        ClaimLedger ledger, Question[] asked, ClaimLedger written, List<Dossier> batches)
    {
        const int MostTurns = 9;
        var (quiet, busy, rates) = (new List<double>(), new List<double>(), new List<double>());
        var next = 0;
        while (next < batches.Count && quiet.Count < MostTurns)
        {
            quiet.Add(Read(ledger, asked, Stopwatch.StartNew()));
            var first = next;
            var clock = new Stopwatch();
            using var started = new ManualResetEventSlim();
            var ended = TimeSpan.Zero;
            var writer = new Thread(() =>
            {
                clock.Start();
                started.Set();
                for (; clock.Elapsed < Window && next < batches.Count; next++)
                {
                    written.Record(batches[next]);
                }

                ended = clock.Elapsed;
            });
            writer.Start();
            started.Wait();
            var traces = Read(ledger, asked, clock);
            writer.Join();

            // Where the batches ran out before the window did, the reader was alone for a while.
            if (ended >= Window || busy.Count == 0)
            {
                busy.Add(traces);
                rates.Add((next - first) * StatementsABatch / ended.TotalSeconds);
            }
        }

        return (Median(quiet), Median(busy), Median(rates));
    }

    // Traces a second until the window is over, asking all questions in turn.
    private static double Read(ClaimLedger ledger, Question[] asked, Stopwatch clock)
    {
        clock.Start();
        var (from, traces) = (clock.Elapsed, 0);
        for (; clock.Elapsed < Window; traces++)
        {
            ledger.Trace(asked[traces % asked.Length].Id).Resolve();
        }

        return traces / (clock.Elapsed - from).TotalSeconds;
    }

    private static double Median(List<double> figures)
    {
        figures.Sort();
        return (figures[(figures.Count - 1) / 2] + figures[figures.Count / 2]) / 2;
    }
}

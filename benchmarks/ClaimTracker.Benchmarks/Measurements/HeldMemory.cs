using ClaimTracker.Benchmarks.Peers;
using ClaimTracker.Benchmarks.Workload;

namespace ClaimTracker.Benchmarks.Measurements;

/// <summary>What a ledger, or its peer, holds: the managed heap after a forced collection, less what was there before.</summary>
/// <remarks>One process measures one thing, so that nothing else is on the heap.</remarks>
internal static class HeldMemory
{
    /// <param name="subject"><c>structure</c>: the ledger, each claim's text one letter; <c>ledger</c>; <c>records</c>: (c).</param>
    /// <param name="statements">How many.</param>
    public static void Measure(string subject, int statements)
    {
        // Written beforehand, so that the workload itself is gone when the heap is weighed.
        var lines = subject == "records" ? WorkloadFiles.LinesOf(statements) : "";
        var before = GC.GetTotalMemory(forceFullCollection: true);
        object held = subject switch
        {
            "structure" => BuildLedger(statements, _ => "x"),
            "ledger" => BuildLedger(statements, Words.ClaimText),
            "records" => LoadRecords(lines),
            _ => throw new ArgumentException($"'{subject}' is none of structure, ledger, records.", nameof(subject)),
        };
        var after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(held);
        Results.Add(new Result(nameof(HeldMemory), subject, statements, "B", after - before));
    }

    private static ClaimLedger BuildLedger(int statements, Func<int, string> claimText)
    {
        var ledger = new ClaimLedger();
        foreach (var batch in NewsWorkload.Generate(statements).ToBatches(NewsRecords.StatementsABatch, claimText))
        {
            ledger.Record(batch);
        }

        return ledger;
    }

    private static NaiveDictionary LoadRecords(string path)
    {
        using var file = File.OpenRead(path);
        return NaiveDictionary.Load(file);
    }
}

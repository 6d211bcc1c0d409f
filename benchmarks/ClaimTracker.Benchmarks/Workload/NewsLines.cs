using ClaimTracker.Serialization;

namespace ClaimTracker.Benchmarks.Workload;

/// <summary>Streams a workload as JSON Lines, a batch at a time, so that ten million statements need little memory.</summary>
internal static class NewsLines
{
    public static void WriteLines(this NewsWorkload workload, Stream utf8)
    {
        using var lines = new DossierLineWriter(utf8);
        foreach (var batch in workload.ToBatches(NewsRecords.StatementsABatch))
        {
            lines.AddAll(batch);
        }
    }
}

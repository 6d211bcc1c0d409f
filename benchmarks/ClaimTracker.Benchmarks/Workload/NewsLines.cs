using ClaimTracker.Serialization;

namespace ClaimTracker.Benchmarks.Workload;

/// <summary>Streams a workload as JSON Lines, a batch at a time, so that ten million statements need little memory.</summary>
internal static class NewsLines
{
    private const int StatementsABatch = 10_000;

    public static void WriteLines(this NewsWorkload workload, Stream utf8)
    {
        using var lines = new DossierLineWriter(utf8);
        foreach (var batch in workload.ToBatches(StatementsABatch))
        {
            foreach (var agent in batch.Agents)
            {
                lines.Add(agent);
            }

            foreach (var claim in batch.Claims)
            {
                lines.Add(claim);
            }

            foreach (var statement in batch.Statements)
            {
                lines.Add(statement);
            }
        }
    }

    /// <summary>Writes the workload to a file, which is whole or not there.</summary>
    public static void WriteFile(this NewsWorkload workload, string path)
    {
        var partial = path + ".partial";
        using (var file = File.Create(partial))
        {
            workload.WriteLines(file);
        }

        File.Move(partial, path, overwrite: true);
    }
}

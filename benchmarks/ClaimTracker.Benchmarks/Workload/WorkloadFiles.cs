using System.Globalization;

namespace ClaimTracker.Benchmarks.Workload;

/// <summary>A workload on disk, written once for all processes of a run that read it.</summary>
internal static class WorkloadFiles
{
    private const int Asked = 10_000;

    /// <summary>The records as JSON Lines.</summary>
    public static string LinesOf(int statements) => Prepare(statements).Lines;

    /// <summary>The ids of random statements to ask for, one a line.</summary>
    public static string QuestionsOf(int statements) => Prepare(statements).Questions;

    private static (string Lines, string Questions) Prepare(int statements)
    {
        var name = $"workload-{statements.ToString(CultureInfo.InvariantCulture)}";
        var (lines, questions) = (Run.PathOf(name + ".jsonl"), Run.PathOf(name + ".questions"));
        if (!File.Exists(lines) || !File.Exists(questions))
        {
            var workload = NewsWorkload.Generate(statements);
            File.WriteAllLines(questions, workload.Questions(Asked).Select(question => question.Id));
            WriteWhole(lines, workload.WriteLines);
        }

        return (lines, questions);
    }

    // Under another name until it is whole, so that a run that was cut short leaves nothing that the next one trusts.
    private static void WriteWhole(string path, Action<Stream> write)
    {
        var partial = path + ".partial";
        using (var file = File.Create(partial))
        {
            write(file);
        }

        File.Move(partial, path, overwrite: true);
    }
}

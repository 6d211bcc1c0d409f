using System.Diagnostics;
using System.Globalization;
using ClaimTracker.Benchmarks.Workload;
using ClaimTracker.Serialization;

namespace ClaimTracker.Benchmarks.Measurements;

/// <summary>
/// A platform's morning: a fresh process loads a ledger from a file and traces 10,000 statements of it. How long that takes, and how
/// much memory the process had at its peak (the kernel's VmHWM).
/// </summary>
internal static class LoadAndTrace
{
    public static void Measure(int statements)
    {
        var lines = WorkloadFiles.LinesOf(statements);
        var questions = File.ReadAllLines(WorkloadFiles.QuestionsOf(statements));

        var start = Stopwatch.GetTimestamp();
        var ledger = new ClaimLedger();
        using (var file = File.OpenRead(lines))
        {
            DossierReader.Load(ledger, file, DossierFormat.JsonLines);
        }

        Add("Load", "s", Stopwatch.GetElapsedTime(start).TotalSeconds);
        start = Stopwatch.GetTimestamp();
        foreach (var id in questions)
        {
            ledger.Trace(id).Resolve();
        }

        Add("Trace", "s", Stopwatch.GetElapsedTime(start).TotalSeconds);
        if (PeakResidentBytes() is { } peak)
        {
            Add("PeakMemory", "B", peak);
        }

        void Add(string measured, string unit, double figure) =>
            Results.Add(new Result(nameof(LoadAndTrace), measured, statements, unit, figure));
    }

    // Linux has it; elsewhere the report says that it was not measured.
    private static long? PeakResidentBytes()
    {
        const string Status = "/proc/self/status";
        var line = File.Exists(Status)
            ? File.ReadLines(Status).FirstOrDefault(text => text.StartsWith("VmHWM:", StringComparison.Ordinal))
            : null;
        return line is null ? null : long.Parse(line.Split(' ')[^2], CultureInfo.InvariantCulture) * 1024;
    }
}

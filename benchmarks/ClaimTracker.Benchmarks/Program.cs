using System.Globalization;
using ClaimTracker.Benchmarks;
using ClaimTracker.Benchmarks.Measurements;
using ClaimTracker.Benchmarks.Reporting;
using ClaimTracker.Benchmarks.Timings;
using ClaimTracker.Benchmarks.Workload;

// See README.md in the folder above.
var arguments = args.ToList();
foreach (var (option, scale) in new[] { ("--short", Scale.Short), ("--smoke", Scale.Smoke) })
{
    if (arguments.Remove(option))
    {
        Run.Scale = scale;
    }
}

if (Environment.GetEnvironmentVariable("BENCHMARK_RESULTS") is { Length: > 0 } directory)
{
    Run.Directory = Path.GetFullPath(directory);
}

switch (arguments)
{
    case ["time", .. var picked]:
        var complete = TimingRun.Execute([.. picked]);
        Results.Save("timings");
        return complete ? 0 : 1;
    case ["memory", var subject, var size]:
        HeldMemory.Measure(subject, ToCount(size));
        Results.Save($"memory-{subject}-{size}");
        return 0;
    case ["contention"]:
        ReadersBesideWriter.Measure();
        Results.Save("contention");
        return 0;
    case ["prepare", var size]:
        WorkloadFiles.LinesOf(ToCount(size));
        return 0;
    case ["load", var size]:
        LoadAndTrace.Measure(ToCount(size));
        Results.Save($"load-{size}");
        return 0;
    case ["report", var template, var output]:
        PerformanceReport.Write(template, output);
        return 0;
    default:
        Console.Error.WriteLine("""
            usage, each with --short or --smoke to do less:
              time [--filter PATTERN]                        BenchmarkDotNet's classes
              memory structure|ledger|records STATEMENTS     the heap that is held
              prepare STATEMENTS, then load STATEMENTS       a ledger from a file, in a process of its own
              contention                                     readers beside a writer
              report TEMPLATE OUTPUT                         docs/performance.md from the results
            """);
        return 2;
}

static int ToCount(string size) => int.Parse(size, CultureInfo.InvariantCulture);

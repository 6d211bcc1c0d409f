using ClaimTracker.Benchmarks;
using ClaimTracker.Benchmarks.Timings;

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
    default:
        Console.Error.WriteLine("usage: time [--filter PATTERN] | memory PEER STATEMENTS | load STATEMENTS | contention | report TEMPLATE OUTPUT   [--short | --smoke]");
        return 2;
}

using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace ClaimTracker.Benchmarks.Timings;

/// <summary>
/// How BenchmarkDotNet times: all peers in this one process, so that they meet the same heap, the same machine and the same minute.
/// </summary>
/// <remarks>
/// There is no collection between the iterations (each would walk the peers' heaps of gigabytes), and no pilot longer than it need be.
/// </remarks>
internal abstract class TimingConfig : ManualConfig
{
    protected TimingConfig(Job job)
    {
        var toolchain = new InProcessEmitToolchain(TimeSpan.FromMinutes(15), logOutput: true);
        AddJob((Run.Scale == Scale.Smoke ? Job.Dry : job).WithGcForce(false).WithToolchain(toolchain));
    }

    protected static Job OneShot(int warmups) => Job.Default
        .WithStrategy(BenchmarkDotNet.Engines.RunStrategy.Monitoring)
        .WithInvocationCount(1)
        .WithUnrollFactor(1)
        .WithWarmupCount(warmups)
        .WithIterationCount(Iterations(3));

    protected static int Iterations(int full) => Run.Scale == Scale.Full ? full : (full / 2) + 1;
}

/// <summary>
/// For what takes nanoseconds to a second: invoked as often as fills an iteration. It is warmed up for as long as the runtime takes to compile what runs
/// often for good, or else the peers that bring little code of their own would be compared with code that is not optimized yet.
/// </summary>
internal sealed class SteadyTiming() : TimingConfig(Job.Default
    .WithIterationTime(TimeInterval.FromMilliseconds(150))
    .WithMinIterationCount(1)
    .WithWarmupCount(8)
    .WithIterationCount(Iterations(11))
    .WithMinInvokeCount(1)
    .WithUnrollFactor(1));

/// <summary>For what takes a second, starting each time from nothing: invoked once an iteration.</summary>
internal sealed class OneShotTiming() : TimingConfig(OneShot(warmups: 1));

/// <summary>For what takes minutes on a slow disk: the setup has run the same code already, so that there is no warming up.</summary>
internal sealed class DiskTiming() : TimingConfig(OneShot(warmups: 0));

using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace ClaimTracker.Benchmarks.Timings;

/// <summary>
/// How BenchmarkDotNet times: all peers in this one process, so that they meet the same heap and the same machine, and by turns, so that they
/// meet the same minutes: each is timed for a moment, then the next, and again from the first. What a shared machine does
/// meanwhile then falls on all of them. Only what a store does to a file has one turn (<see cref="DiskTiming"/>).
/// </summary>
/// <remarks>
/// There is no collection between the iterations (each would walk the peers' heaps of gigabytes), and no pilot longer than it need be.
/// </remarks>
internal abstract class TimingConfig : ManualConfig
{
    /// <param name="turn">How a case is timed in its turn.</param>
    /// <param name="turns">How many turns each has.</param>
    /// <param name="firstWarmups">How often it is invoked in its first turn, and not timed.</param>
    /// <param name="laterWarmups">The same in each later turn, when all is compiled and only caches have to be filled again.</param>
    protected TimingConfig(Job turn, int turns, int firstWarmups, int laterWarmups)
    {
        Orderer = new ByTurns();
        var toolchain = new InProcessEmitToolchain(TimeSpan.FromMinutes(15), logOutput: true);
        for (var number = 1; number <= turns; number++)
        {
            var job = Run.Scale == Scale.Smoke ? Job.Dry : turn.WithWarmupCount(number == 1 ? firstWarmups : laterWarmups);
            AddJob(job.WithGcForce(false).WithToolchain(toolchain).WithId(ByTurns.NameOf(number)));
        }
    }

    protected static Job OneShot(int iterations) => Job.Default
        .WithStrategy(BenchmarkDotNet.Engines.RunStrategy.Monitoring)
        .WithInvocationCount(1)
        .WithUnrollFactor(1)
        .WithIterationCount(iterations);

    /// <summary>How often something is done that a full run does so often. Of turns, two are enough to see that they are put together.</summary>
    protected static int Times(int full) => Run.Scale switch
    {
        Scale.Full => full,
        Scale.Short => (full / 2) + 1,
        _ => 2,
    };
}

/// <summary>
/// For what takes nanoseconds to a second: invoked as often as fills an iteration. It is warmed up for as long as the runtime takes to compile what runs
/// often for good, or else the peers that bring little code of their own would be compared with code that is not optimized yet.
/// </summary>
internal sealed class SteadyTiming() : TimingConfig(
    Job.Default
        .WithIterationTime(TimeInterval.FromMilliseconds(150))
        .WithMinIterationCount(1)
        .WithIterationCount(3)
        .WithMinInvokeCount(1)
        .WithUnrollFactor(1),
    Times(5), firstWarmups: 8, laterWarmups: 2);

/// <summary>For what takes a second, starting each time from nothing: invoked once a turn.</summary>
internal sealed class OneShotTiming() : TimingConfig(OneShot(iterations: 1), Times(3), firstWarmups: 1, laterWarmups: 0);

/// <summary>
/// For what takes minutes on a slow disk, in one turn: the setup takes as long. It has run the same code already, so that there is no warming up.
/// </summary>
internal sealed class DiskTiming() : TimingConfig(OneShot(Times(3)), turns: 1, firstWarmups: 0, laterWarmups: 0);

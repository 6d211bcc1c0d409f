namespace ClaimTracker.Benchmarks;

/// <summary>What one run measures and where it leaves its results; benchmarks are made by reflection, so that it is ambient.</summary>
internal static class Run
{
    public static Scale Scale { get; set; } = Scale.Full;

    /// <summary>Where result files and workloads written to disk go.</summary>
    public static string Directory { get; set; } = Path.GetFullPath("artifacts/benchmarks");

    /// <summary>The sizes of ledger at which growth is watched.</summary>
    public static int[] Sizes => Scale switch
    {
        Scale.Full => [10_000, 100_000, 1_000_000, 10_000_000],
        Scale.Short => [10_000, 100_000, 1_000_000],
        _ => [10_000],
    };

    /// <summary>The size at which one thing is compared to another: a million statements.</summary>
    public static int MainSize => Scale == Scale.Smoke ? 10_000 : 1_000_000;

    /// <summary>The size of what is read and written in memory, over and over.</summary>
    public static int DocumentSize => Scale == Scale.Smoke ? 1_000 : 100_000;

    public static string PathOf(string name) => Path.Combine(System.IO.Directory.CreateDirectory(Directory).FullName, name);
}

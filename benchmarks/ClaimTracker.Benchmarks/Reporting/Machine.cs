using System.Globalization;
using System.Runtime.InteropServices;

namespace ClaimTracker.Benchmarks.Reporting;

/// <summary>Where a run was measured.</summary>
internal static class Machine
{
    public static string Describe() => Markdown.Table(
        ["", ""],
        [
            ["processor", Info("/proc/cpuinfo", "model name") ?? RuntimeInformation.ProcessArchitecture.ToString()],
            ["cores", Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture)],
            ["last-level cache", LastLevelCache()],
            ["memory", Shown.Bytes(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes)],
            ["system", RuntimeInformation.OSDescription],
            ["runtime", RuntimeInformation.FrameworkDescription],
            ["measured", DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
        ]);

    private static string LastLevelCache()
    {
        const string Caches = "/sys/devices/system/cpu/cpu0/cache";
        var last = Directory.Exists(Caches)
            ? Directory.GetDirectories(Caches, "index*").Order(StringComparer.Ordinal).LastOrDefault()
            : null;
        return last is null ? Shown.Missing : File.ReadAllText(Path.Combine(last, "size")).Trim();
    }

    private static string? Info(string path, string key) =>
        File.Exists(path)
            ? File.ReadLines(path).FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal))?.Split(':', 2)[^1].Trim()
            : null;
}

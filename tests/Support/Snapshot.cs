using Snapshooter;

namespace ClaimTracker.Tests.Support;

/// <summary>The one place that knows which library keeps the snapshots.</summary>
internal static class Snapshot
{
    /// <summary>Compares a text with the one committed under a name in <c>__snapshots__</c>.</summary>
    /// <remarks>A missing snapshot is written on a developer's machine, to be read and committed, and fails on a build server.</remarks>
    public static void Match(string text, string name)
    {
        if (Environment.GetEnvironmentVariable("CI") is { Length: > 0 })
        {
            Environment.SetEnvironmentVariable("SNAPSHOOTER_STRICT_MODE", "on");
        }

        Snapshooter.Xunit.Snapshot.Match(text, name, default(Func<MatchOptions, MatchOptions>)!);
    }
}

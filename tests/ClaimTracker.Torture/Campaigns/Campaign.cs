using System.Globalization;

namespace ClaimTracker.Torture.Campaigns;

/// <summary>How much is done in this run: a little in every run of the tests, all of it by <c>run.sh --full</c>.</summary>
internal static class Campaign
{
    private const string SizeVariable = "CLAIMTRACKER_TORTURE";
    private const string SeedVariable = "CLAIMTRACKER_TORTURE_SEED";

    /// <summary>Whether everything is done.</summary>
    public static bool IsFull { get; } = Environment.GetEnvironmentVariable(SizeVariable) == "full";

    /// <summary>What all chance comes from. The same seed kills at the same moments, as far as a scheduler lets it.</summary>
    public static int Seed { get; } =
        int.TryParse(Environment.GetEnvironmentVariable(SeedVariable), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seed) ? seed : 2022;

    /// <summary>How many rounds a scenario has.</summary>
    /// <param name="shortened">In every run of the tests.</param>
    /// <param name="full">In a full campaign.</param>
    public static int Rounds(int shortened, int full) => IsFull ? full : shortened;

    /// <summary>The chance of one round of a scenario, the same whatever ran before.</summary>
    public static Random Chance(string scenario, int round)
    {
        var hash = unchecked((uint)Seed);
        foreach (var letter in scenario)
        {
            hash = unchecked((hash ^ letter) * 16777619);
        }

        return new Random(unchecked((int)(hash + (uint)round * 2654435761)));
    }
}

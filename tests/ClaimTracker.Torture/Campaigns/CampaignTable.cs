using System.Globalization;

namespace ClaimTracker.Torture.Campaigns;

/// <summary>What ran and what it showed: each scenario adds a row, which <c>run.sh</c> prints at the end.</summary>
internal static class CampaignTable
{
    private const string FileVariable = "CLAIMTRACKER_TORTURE_TABLE";

    private static readonly Lock Writing = new();

    /// <summary>Adds a row.</summary>
    /// <param name="scenario">The store and what was done to it.</param>
    /// <param name="rounds">How often.</param>
    /// <param name="acknowledged">How many records had been acknowledged in all.</param>
    /// <param name="lost">How many of these were gone.</param>
    /// <param name="remark">What else was seen.</param>
    public static void Add(string scenario, int rounds, long acknowledged, long lost, string remark)
    {
        if (Environment.GetEnvironmentVariable(FileVariable) is { Length: > 0 } file)
        {
            lock (Writing)
            {
                File.AppendAllText(file, string.Create(CultureInfo.InvariantCulture, $"{scenario}\t{rounds}\t{acknowledged}\t{lost}\t{remark}\n"));
            }
        }
    }
}

using System.Globalization;
using ClaimTracker.Model;

namespace ClaimTracker.Interchange;

/// <summary>
/// What became of the records of a transfer from one format to another. Nothing is lost in silence: whatever did not come along is
/// listed with its place and the reason.
/// </summary>
/// <param name="Read">How many records of the source's own kind were read; each format's page says what it counts.</param>
/// <param name="Mapped">How many of them came along, if not with every detail.</param>
/// <param name="Skipped">What was left out, in the order in which it was met: at most 1,000,000 items, and then one that says how many more there were.</param>
public sealed record TransferSummary(long Read, long Mapped, ValueList<SkippedItem> Skipped)
{
    /// <summary>The summary as a sentence.</summary>
    /// <returns>Such as <c>84 read, 83 mapped, 1 left out.</c></returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Read:N0} read, {Mapped:N0} mapped, {Skipped.Count:N0} left out.");
}

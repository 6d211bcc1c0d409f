using System.Globalization;

namespace ClaimTracker.Relational;

/// <summary>One thing that is wrong with a journal.</summary>
/// <param name="Revision">The revision that it is in; null where it is in none.</param>
/// <param name="Record">The record that it is in, where that is known.</param>
/// <param name="Problem">What is wrong, in a sentence.</param>
public sealed record JournalFault(long? Revision, long? Record, string Problem)
{
    /// <summary>Where it is and what it is.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{(Revision is { } revision ? $"revision {revision}{(Record is { } record ? $", record {record}" : "")}: " : "")}{Problem}");
}

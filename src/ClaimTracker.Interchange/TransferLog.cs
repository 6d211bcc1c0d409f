using System.Globalization;

namespace ClaimTracker.Interchange;

/// <summary>Keeps count during a transfer.</summary>
internal sealed class TransferLog
{
    /// <summary>How many items are listed; of further ones only the number is kept.</summary>
    internal const int MostListed = 1_000_000;

    private readonly List<SkippedItem> _skipped = [];
    private long _unlisted;

    public long Read { get; private set; }

    public long Mapped { get; private set; }

    /// <summary>Counts a record of the source as read.</summary>
    public void CountRead() => Read++;

    /// <summary>Counts a record of the source as brought along.</summary>
    public void CountMapped() => Mapped++;

    /// <summary>Notes that something was left out.</summary>
    public void Skip(string where, string why)
    {
        if (_skipped.Count < MostListed)
        {
            _skipped.Add(new SkippedItem(where, why));
        }
        else
        {
            _unlisted++;
        }
    }

    public TransferSummary ToSummary() => new(Read, Mapped, _unlisted == 0 ? [.. _skipped] : [.. _skipped, Closing()]);

    private SkippedItem Closing() => new("further on", string.Create(
        CultureInfo.InvariantCulture, $"{_unlisted:N0} more were left out, and no more than {MostListed:N0} are listed"));
}

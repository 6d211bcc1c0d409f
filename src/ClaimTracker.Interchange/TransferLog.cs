namespace ClaimTracker.Interchange;

/// <summary>Keeps count during a transfer.</summary>
internal sealed class TransferLog
{
    private readonly List<SkippedItem> _skipped = [];

    public long Read { get; private set; }

    public long Mapped { get; private set; }

    /// <summary>Counts a record of the source as read.</summary>
    public void CountRead() => Read++;

    /// <summary>Counts a record of the source as brought along.</summary>
    public void CountMapped() => Mapped++;

    /// <summary>Notes that something was left out.</summary>
    public void Skip(string where, string why) => _skipped.Add(new SkippedItem(where, why));

    public TransferSummary ToSummary() => new(Read, Mapped, [.. _skipped]);
}

namespace ClaimTracker.Ledger;

/// <summary>
/// The ledger's own time: how many batches have been committed, and when each was. Publishing a revision is the one step by
/// which a batch becomes visible.
/// </summary>
internal sealed class Revisions
{
    /// <summary>The revision of a row that has not been recorded: no reader has reached it.</summary>
    public const int Never = int.MaxValue;

    private readonly Column<long> _instants = new(0);
    private int _current;

    /// <summary>The newest published revision, 0 for an empty ledger.</summary>
    public int Current => Volatile.Read(ref _current);

    /// <summary>
    /// Publishes the next revision. A clock that jumped back does not take the ledger back: the instant never goes below the
    /// one before, so that "as recorded at" has one answer.
    /// </summary>
    public void Publish(DateTimeOffset now)
    {
        var ticks = now.UtcTicks;
        var previous = _instants.Count > 0 ? _instants.Items[_instants.Count - 1] : 0;
        _instants.Add(Math.Max(ticks, previous));
        Volatile.Write(ref _current, _current + 1);
    }

    /// <summary>When a revision was committed.</summary>
    public DateTimeOffset RecordedAt(int revision) => new(_instants.Items[revision - 1], TimeSpan.Zero);

    /// <summary>The newest revision committed at an instant or before, 0 where there is none.</summary>
    public int At(DateTimeOffset instant)
    {
        var current = Current;
        var instants = _instants.Items.AsSpan(0, current);
        var low = 0;
        var high = current;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (instants[middle] <= instant.UtcTicks)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}

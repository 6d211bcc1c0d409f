using ClaimTracker.Ledger.Storage;

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
    private readonly Column<int> _statements = new(0);
    private readonly Column<int> _claims = new(0);
    private int _current;

    /// <summary>The newest published revision, 0 for an empty ledger.</summary>
    public int Current => Volatile.Read(ref _current);

    /// <summary>
    /// The instant under which the next revision is to be published. A clock that jumped back does not take the ledger back: the instant
    /// never goes below the one before, so that "as recorded at" has one answer. Whole microseconds, which every store can keep.
    /// </summary>
    /// <param name="now">The instant of the clock.</param>
    public DateTimeOffset Stamp(DateTimeOffset now)
    {
        var ticks = now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerMicrosecond);
        var previous = _instants.Count > 0 ? _instants.Items[_instants.Count - 1] : 0;
        return new DateTimeOffset(Math.Max(ticks, previous), TimeSpan.Zero);
    }

    /// <summary>Publishes the next revision.</summary>
    /// <param name="recordedAt">Its instant, not below that of the revision before.</param>
    /// <param name="statements">How many slots of statements there are at the revision.</param>
    /// <param name="claims">How many slots of claims there are at the revision.</param>
    public void Publish(DateTimeOffset recordedAt, int statements, int claims)
    {
        _instants.Add(recordedAt.UtcTicks);
        _statements.Add(statements);
        _claims.Add(claims);
        Volatile.Write(ref _current, _current + 1);
    }

    /// <summary>How many slots of statements a revision has: the slots of later ones are not below.</summary>
    public int StatementsAt(int revision) => revision == 0 ? 0 : _statements.Items[revision - 1];

    /// <summary>How many slots of claims a revision has.</summary>
    public int ClaimsAt(int revision) => revision == 0 ? 0 : _claims.Items[revision - 1];

    /// <summary>The revision that brought a statement.</summary>
    public int OfStatement(int slot) => CountWhile(_statements, slot) + 1;

    /// <summary>When a revision was committed.</summary>
    public DateTimeOffset RecordedAt(int revision) => new(_instants.Items[revision - 1], TimeSpan.Zero);

    /// <summary>The newest revision committed at an instant or before, 0 where there is none.</summary>
    public int At(DateTimeOffset instant) => CountWhile(_instants, instant.UtcTicks);

    /// <summary>How many values of published revisions, which ascend, are not above a bound.</summary>
    private int CountWhile<T>(Column<T> column, T bound)
        where T : IComparable<T>
    {
        // The count first: cells that are fetched after it hold at least that many.
        var count = Current;
        var values = column.Items.AsSpan(0, count);
        var low = 0;
        var high = values.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (values[middle].CompareTo(bound) <= 0)
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

using ClaimTracker.Model;

namespace ClaimTracker.Ledger;

/// <summary>
/// Makes rows of the records of a batch, a block at a time and some blocks ahead of who takes them in: records lie far apart in memory, so
/// that another thread had better do the waiting for them.
/// </summary>
/// <param name="read">Makes the rows of a block; it runs on any thread.</param>
internal sealed class RowsAhead<TRecord, TRows>(Action<TRows, ReadOnlySpan<TRecord>> read)
    where TRows : class, new()
{
    // As many as are looked up together: enough to wait for memory but seldom, few enough to stay in a near cache.
    private const int BlockSize = 128;

    private readonly WorkAhead<TRows> _ahead = new(static () => new TRows());

    /// <summary>Hands over the rows of each block, in order, and which record the first of them is of.</summary>
    public void Read(ValueList<TRecord> records, Action<TRows, int> take)
    {
        var begun = 0;
        try
        {
            for (var taken = 0; taken < records.Count; taken += BlockSize)
            {
                for (; begun < records.Count && !_ahead.IsFull; begun += BlockSize)
                {
                    Begin(records, begun);
                }

                take(_ahead.Take(), taken);
            }
        }
        finally
        {
            _ahead.Abandon();
        }
    }

    private void Begin(ValueList<TRecord> records, int from) =>
        _ahead.Begin(rows => read(rows, records.AsSpan()[from..Math.Min(from + BlockSize, records.Count)]), isAll: records.Count <= BlockSize);
}

using ClaimTracker.Model;

namespace ClaimTracker.Ledger;

/// <summary>
/// Makes rows of the records of a batch, a block at a time and some blocks ahead of who takes them in: records lie far apart in memory, so
/// that another thread had better do the waiting for them. What comes out is in the order of the records.
/// </summary>
/// <param name="read">Makes the rows of a block; it runs on any thread.</param>
internal sealed class RowsAhead<TRecord, TRows>(Action<TRows, ReadOnlySpan<TRecord>> read)
    where TRows : class, new()
{
    // As many as are looked up together: enough to wait for memory but seldom, few enough to stay in a near cache.
    private const int BlockSize = 128;

    // One more than can be read at a time, so that no thread waits for who takes them in.
    private static readonly int Ahead = Environment.ProcessorCount + 1;

    private readonly Queue<Task<TRows>> _ahead = new();
    private readonly Stack<TRows> _idle = new();

    /// <summary>Hands over the rows of each block, and which record the first of them is of.</summary>
    public void Read(ValueList<TRecord> records, Action<TRows, int> take)
    {
        var begun = 0;
        try
        {
            for (var from = 0; from < records.Count; from += BlockSize)
            {
                for (; begun < records.Count && _ahead.Count < Ahead; begun += BlockSize)
                {
                    _ahead.Enqueue(Begin(records, begun));
                }

                // A task that no thread has taken up yet runs here and now, so that a busy thread pool slows recording but cannot stop it.
                var rows = _ahead.Dequeue().GetAwaiter().GetResult();
                take(rows, from);
                _idle.Push(rows);
            }
        }
        finally
        {
            while (_ahead.TryDequeue(out var unused))
            {
                ((IAsyncResult)unused).AsyncWaitHandle.WaitOne();
            }
        }
    }

    private Task<TRows> Begin(ValueList<TRecord> records, int from)
    {
        var rows = _idle.TryPop(out var idle) ? idle : new TRows();
        return records.Count <= BlockSize ? Task.FromResult(Read()) : Task.Run(Read);

        TRows Read()
        {
            read(rows, records.AsSpan()[from..Math.Min(from + BlockSize, records.Count)]);
            return rows;
        }
    }
}

namespace ClaimTracker.Ledger;

/// <summary>
/// Work done ahead of who needs it, on the thread pool: while one piece is put to use, the next few are done. They are taken in the order in which
/// they were begun, errors included.
/// </summary>
/// <typeparam name="TWorker">Does a piece at a time and holds what came out; used again and again.</typeparam>
/// <param name="make">Makes one.</param>
internal sealed class WorkAhead<TWorker>(Func<TWorker> make)
    where TWorker : class
{
    // One more than can be done at a time, so that no thread waits for who takes them.
    private static readonly int Most = Environment.ProcessorCount + 1;

    private readonly Queue<Task<TWorker>> _begun = new();
    private readonly Stack<TWorker> _idle = new();
    private TWorker? _taken;

    /// <summary>Whether everything that was begun has been taken.</summary>
    public bool IsEmpty => _begun.Count == 0;

    /// <summary>Whether so much has been begun that more would not be done any sooner.</summary>
    public bool IsFull => _begun.Count >= Most;

    /// <summary>Begins a piece of work.</summary>
    /// <param name="work">Does it.</param>
    /// <param name="isAll">Whether there is no other one, so that another thread would be no help.</param>
    public void Begin(Action<TWorker> work, bool isAll)
    {
        var worker = _idle.TryPop(out var idle) ? idle : make();
        _begun.Enqueue(isAll ? Task.FromResult(Do()) : Task.Run(Do));

        TWorker Do()
        {
            work(worker);
            return worker;
        }
    }

    /// <summary>Lets an error be told when its turn comes: earlier work may come to another one.</summary>
    public void Fail(Exception fault) => _begun.Enqueue(Task.FromException<TWorker>(fault));

    /// <summary>The worker of the piece that was begun first, with what came out of it; it stands until the next call.</summary>
    public TWorker Take()
    {
        if (_taken is not null)
        {
            _idle.Push(_taken);
            _taken = null;
        }

        // A task that no thread has taken up yet runs here and now, so that a busy thread pool slows the work but cannot stop it.
        return _taken = _begun.Dequeue().GetAwaiter().GetResult();
    }

    /// <summary>Waits until nothing is done any more, and forgets what was not taken.</summary>
    public void Abandon()
    {
        while (_begun.TryDequeue(out var task))
        {
            ((IAsyncResult)task).AsyncWaitHandle.WaitOne();
        }
    }
}

using System.Collections.Concurrent;

namespace ClaimTracker.Tracing;

/// <summary>Keeps as many explorers as there are processors; one that comes back to a full pool is left to the collector.</summary>
internal sealed class ExplorerPool
{
    private readonly ConcurrentQueue<Explorer> _idle = new();

    public Explorer Rent() => _idle.TryDequeue(out var explorer) ? explorer : new Explorer();

    public void Return(Explorer explorer)
    {
        if (_idle.Count < Environment.ProcessorCount)
        {
            _idle.Enqueue(explorer);
        }
    }
}

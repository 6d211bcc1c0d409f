using System.Collections.Concurrent;

namespace ClaimTracker.Ledger;

/// <summary>
/// Remembers which slots a walk has visited and under which number, in one int a slot that is never cleared between walks:
/// numbers of a later walk lie above those of earlier ones.
/// </summary>
internal sealed class VisitMarks
{
    private int[] _marks = [];
    private int _base = 1;

    /// <summary>Begins a walk over a ledger that has so many slots.</summary>
    public void Begin(int slotCount)
    {
        if (_marks.Length < slotCount)
        {
            _marks = new int[(int)Math.Max(slotCount, Math.Min(Array.MaxLength, _marks.Length * 2L))];
            _base = 1;
        }
        else if (_base > int.MaxValue - slotCount - 1)
        {
            Array.Clear(_marks);
            _base = 1;
        }
    }

    /// <summary>Ends a walk that has given out so many numbers, from 0.</summary>
    public void End(int visited) => _base += visited;

    /// <summary>The number of a slot in this walk, negative where it has not been visited.</summary>
    // A writer may have added slots since the walk began; they lie past the end and have not been visited.
    public int NumberOf(int slot) => slot < _marks.Length ? _marks[slot] - _base : -1;

    /// <summary>Visits a slot under the walk's next number.</summary>
    public void Visit(int slot, int number)
    {
        if (slot >= _marks.Length)
        {
            Array.Resize(ref _marks, (int)Math.Max(slot + 1L, Math.Min(Array.MaxLength, _marks.Length * 2L)));
        }

        _marks[slot] = _base + number;
    }

    /// <summary>Keeps as many as there are processors; one that comes back to a full pool is left to the collector.</summary>
    public sealed class Pool
    {
        private readonly ConcurrentQueue<VisitMarks> _idle = new();

        public VisitMarks Rent() => _idle.TryDequeue(out var marks) ? marks : new VisitMarks();

        public void Return(VisitMarks marks)
        {
            if (_idle.Count < Environment.ProcessorCount)
            {
                _idle.Enqueue(marks);
            }
        }
    }
}

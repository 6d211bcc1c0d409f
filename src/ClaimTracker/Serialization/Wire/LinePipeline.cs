namespace ClaimTracker.Serialization.Wire;

/// <summary>
/// Parses JSON Lines ahead: while the records of one block of lines are put to use, the next few blocks are parsed on other
/// threads. What comes out is in the order of the stream, errors included.
/// </summary>
internal sealed class LinePipeline(LineBlocks blocks, DossierLimits limits, bool makesRows) : IDisposable
{
    // One more than can be parsed at a time, so that no thread waits for the stream.
    private static readonly int Ahead = Environment.ProcessorCount + 1;

    private readonly Queue<Task<LineParser>> _ahead = new();
    private readonly Stack<LineParser> _idle = new();
    private LineParser? _current;
    private bool _isAtEnd;

    /// <summary>Gives the next block parsed, valid until the next call.</summary>
    /// <returns>False at the end of the stream.</returns>
    /// <exception cref="ClaimTrackerException">The line that comes next is too long.</exception>
    public bool TryNext(out LineParser lines)
    {
        if (_current is not null)
        {
            _idle.Push(_current);
        }

        while (!_isAtEnd && _ahead.Count < Ahead)
        {
            Begin();
        }

        // A task that no thread has taken up yet runs here and now, so that a busy thread pool slows reading but cannot stop it.
        _current = _ahead.TryDequeue(out var next) ? next.GetAwaiter().GetResult() : null;
        lines = _current!;
        return _current is not null;
    }

    /// <summary>Waits until nothing is parsed any more.</summary>
    public void Dispose()
    {
        foreach (var task in _ahead)
        {
            ((IAsyncResult)task).AsyncWaitHandle.WaitOne();
        }
    }

    private void Begin()
    {
        try
        {
            if (!blocks.TryNext(out var block))
            {
                _isAtEnd = true;
                return;
            }

            var parser = _idle.TryPop(out var idle) ? idle : new LineParser(limits, makesRows);
            var isAll = blocks.IsAtEnd && _ahead.Count == 0;
            _ahead.Enqueue(isAll ? Task.FromResult(parser.Parse(block)) : Task.Run(() => parser.Parse(block)));
        }
        catch (Exception fault)
        {
            // Told when its turn comes: an earlier block may hold an earlier error.
            _isAtEnd = true;
            _ahead.Enqueue(Task.FromException<LineParser>(fault));
        }
    }
}

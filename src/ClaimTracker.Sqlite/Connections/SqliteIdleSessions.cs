namespace ClaimTracker.Sqlite.Connections;

/// <summary>
/// Connections that were used and may be used again, until everything that they remember of the file is to be forgotten. Each belongs to the
/// generation in which it was taken or opened; whoever gives back one of an earlier generation sees it closed.
/// </summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class SqliteIdleSessions
{
    private readonly Lock _lock = new();
    private readonly Stack<SqliteSession> _sessions = [];
    private int _generation;
    private bool _isClosed;

    /// <summary>How often everything was forgotten.</summary>
    public int Generation
    {
        get
        {
            lock (_lock)
            {
                return _generation;
            }
        }
    }

    /// <summary>Takes a connection, if there is one.</summary>
    /// <param name="generation">What to give it back with, or the one that is opened in its place.</param>
    public SqliteSession? Take(out int generation)
    {
        lock (_lock)
        {
            generation = _generation;
            return _sessions.TryPop(out var session) ? session : null;
        }
    }

    /// <summary>Keeps a connection, or closes it where it is of an earlier generation or nobody comes for it any more.</summary>
    public void GiveBack(SqliteSession session, int generation)
    {
        lock (_lock)
        {
            if (!_isClosed && generation == _generation)
            {
                _sessions.Push(session);
                return;
            }
        }

        session.Dispose();
    }

    /// <summary>Closes all connections, and those that are in use when they are given back.</summary>
    public void Forget() => CloseAll(forGood: false);

    /// <summary>Closes all connections, and whatever is given back from now on.</summary>
    public void Close() => CloseAll(forGood: true);

    private void CloseAll(bool forGood)
    {
        SqliteSession[] sessions;
        lock (_lock)
        {
            _generation++;
            _isClosed |= forGood;
            sessions = [.. _sessions];
            _sessions.Clear();
        }

        foreach (var session in sessions)
        {
            session.Dispose();
        }
    }
}

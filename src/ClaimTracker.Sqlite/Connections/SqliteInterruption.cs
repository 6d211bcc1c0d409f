using SQLitePCL;

namespace ClaimTracker.Sqlite.Connections;

/// <summary>Lets a token end whatever SQLite is doing on a connection, from when this is made until it is disposed.</summary>
/// <remarks>
/// SQLite asks every so many steps. (To call <c>sqlite3_interrupt</c> instead would be lost between two statements.) A statement that is ended
/// becomes an <see cref="OperationCanceledException"/>; if it was writing, SQLite takes its whole transaction back.
/// </remarks>
internal sealed class SqliteInterruption : IDisposable
{
    // Of the machine that runs statements: some ten microseconds.
    private const int Steps = 1000;

    private static readonly delegate_progress IsCancelled = static token => ((CancellationToken)token).IsCancellationRequested ? 1 : 0;

    private readonly SqliteSession _session;
    private bool _isOver;

    public SqliteInterruption(SqliteSession session, CancellationToken cancellationToken)
    {
        _session = session;
        _isOver = !cancellationToken.CanBeCanceled;
        if (!_isOver)
        {
            session.Cancellation = cancellationToken;
            raw.sqlite3_progress_handler(session.Handle, Steps, IsCancelled, cancellationToken);
        }
    }

    public void Dispose()
    {
        if (!_isOver)
        {
            _isOver = true;
            raw.sqlite3_progress_handler(_session.Handle, 0, null, null);
            _session.Cancellation = CancellationToken.None;
        }
    }
}

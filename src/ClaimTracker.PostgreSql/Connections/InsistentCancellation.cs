namespace ClaimTracker.PostgreSql.Connections;

/// <summary>
/// Cancels a command until it has ended. A single request may come too early, before the command is on its way, and is then lost: the command would wait
/// for whatever it waits for all the same.
/// </summary>
internal sealed class InsistentCancellation : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Timer? _requests;
    private readonly CancellationTokenRegistration _registration;

    /// <param name="cancel">Asks for the command to be cancelled; does nothing where it is not running.</param>
    /// <param name="cancellationToken">From when on.</param>
    public InsistentCancellation(Action cancel, CancellationToken cancellationToken)
    {
        if (cancellationToken.CanBeCanceled)
        {
            _requests = new Timer(static cancel => ((Action)cancel!)(), cancel, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _registration = cancellationToken.UnsafeRegister(static requests => ((Timer)requests!).Change(TimeSpan.Zero, Pause), _requests);
        }
    }

    /// <summary>Ends the requests, of which none is under way any more when this returns: the next command on the connection is another one.</summary>
    public void Dispose()
    {
        _registration.Dispose();
        using var isOver = new ManualResetEvent(false);
        if (_requests?.Dispose(isOver) == true)
        {
            isOver.WaitOne();
        }
    }
}

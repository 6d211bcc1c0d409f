using ClaimTracker.Journals;

namespace ClaimTracker.PostgreSql.Following;

/// <summary>Keeps the ledger of a store at the newest revision.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class Follower(PostgreSqlStore store, RevisionListener listener) : IAsyncDisposable
{
    private bool _owesLook;

    /// <summary>Waits until the ledger may have grown, and takes in what there is. After a failure to take it in, the next call does so without waiting.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The revision that the ledger is at.</returns>
    /// <exception cref="JournalException">The server cannot be reached or refuses, or the database holds what no ledger has written.</exception>
    public async Task<long> NextAsync(CancellationToken cancellationToken)
    {
        if (!_owesLook)
        {
            await listener.WaitAsync(cancellationToken).ConfigureAwait(false);
            _owesLook = true;
        }

        try
        {
            var newest = await store.RefreshAsync(cancellationToken).ConfigureAwait(false);
            _owesLook = false;
            return newest;
        }
        catch (JournalException)
        {
            // Whatever took the refresh down may have taken that connection too: one that is found dead later would look like another outage.
            await listener.CloseAsync().ConfigureAwait(false);
            throw;
        }
    }

    public ValueTask DisposeAsync() => listener.DisposeAsync();
}

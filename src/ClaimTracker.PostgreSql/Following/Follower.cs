using ClaimTracker.Journals;
using ClaimTracker.PostgreSql.Connections;

namespace ClaimTracker.PostgreSql.Following;

/// <summary>Keeps the ledger of a store at the newest revision, and waits for a server that is gone.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class Follower(PostgreSqlStore store, RevisionListener listener, Outage outage) : IAsyncDisposable
{
    /// <summary>Waits until the ledger may have grown, and takes in what there is. Where the server is gone, it waits a while for it.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The revision that the ledger is at.</returns>
    /// <exception cref="JournalException">Waiting does not mend what is the matter.</exception>
    public async Task<long> NextAsync(CancellationToken cancellationToken)
    {
        try
        {
            await listener.WaitAsync(cancellationToken).ConfigureAwait(false);
            var newest = await store.RefreshAsync(cancellationToken).ConfigureAwait(false);
            outage.End(newest);
            return newest;
        }
        catch (JournalException fault) when (ServerFault.IsPassing(fault))
        {
            await outage.WaitAsync(fault, cancellationToken).ConfigureAwait(false);
            return store.Ledger.Revision;
        }
    }

    public ValueTask DisposeAsync() => listener.DisposeAsync();
}

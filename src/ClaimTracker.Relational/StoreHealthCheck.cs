using ClaimTracker.Journals;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ClaimTracker.Relational;

/// <summary>
/// Whether the database of a store answers: it reads the head of the journal, which takes no longer the larger the ledger is. A store that cannot be opened,
/// or whose ledger a host can no longer follow, is unhealthy too.
/// </summary>
/// <remarks>
/// <c>UseSqlite</c> and its like register it, so that <c>AddHealthChecks().AddCheck&lt;StoreHealthCheck&gt;("ledger")</c> does; that of a ledger under
/// a key is resolved by the key. The one of the container opens the store, if nobody else has.
/// </remarks>
public sealed class StoreHealthCheck : IHealthCheck
{
    private readonly Func<RelationalStore> _store;

    /// <summary>Checks a store.</summary>
    /// <param name="store">The store.</param>
    public StoreHealthCheck(RelationalStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        _store = () => store;
    }

    /// <summary>Checks a store that may not be open so far.</summary>
    /// <param name="store">Opens it, or gives the one that is open.</param>
    internal StoreHealthCheck(Func<RelationalStore> store) => _store = store;

    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        try
        {
            // Opening may take long, and another thread may be at it: whoever checks does not have to wait.
            var (revision, trouble) = await Task.Run(() => Look(cancellationToken), cancellationToken).WaitAsync(cancellationToken).ConfigureAwait(false);
            var data = new Dictionary<string, object> { ["revision"] = revision };
            return trouble is null
                ? HealthCheckResult.Healthy($"The ledger is at revision {revision}.", data)
                : new HealthCheckResult(context.Registration.FailureStatus, trouble, data: data);
        }
        catch (JournalException exception)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, exception.Message, exception);
        }
    }

    private (long Revision, string? Trouble) Look(CancellationToken cancellationToken)
    {
        var store = _store();
        return (store.ReadHead(cancellationToken).Revision, store.Trouble);
    }
}

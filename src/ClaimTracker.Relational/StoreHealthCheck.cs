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
    private readonly Func<RelationalStore> _open;
    private readonly Lock _gate = new();
    private Task<RelationalStore>? _opening;

    /// <summary>Checks a store.</summary>
    /// <param name="store">The store.</param>
    public StoreHealthCheck(RelationalStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        _open = () => store;
    }

    /// <summary>Checks a store that may not be open so far.</summary>
    /// <param name="open">Opens it, or gives the one that is open.</param>
    internal StoreHealthCheck(Func<RelationalStore> open) => _open = open;

    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            var store = await OpenAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
            var revision = await Task.Run(() => store.ReadHead(cancellationToken).Revision, cancellationToken).WaitAsync(cancellationToken).ConfigureAwait(false);
            var trouble = store.Trouble;
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

    /// <summary>
    /// The store. Opening may take long, and whoever checks does not have to wait for it: the checks that come meanwhile share one attempt, and so one
    /// thread. The check behind one that failed tries again.
    /// </summary>
    private Task<RelationalStore> OpenAsync()
    {
        lock (_gate)
        {
            if (_opening is null or { IsFaulted: true } or { IsCanceled: true })
            {
                _opening = Task.Run(_open);
            }

            return _opening;
        }
    }
}

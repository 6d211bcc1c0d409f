using ClaimTracker.Journals;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ClaimTracker.Relational;

/// <summary>Whether the database of a store answers: it reads the head of the journal, which takes no longer the larger the ledger is.</summary>
/// <param name="store">The store; <c>UseSqlite</c> and its like register it.</param>
public sealed class StoreHealthCheck(RelationalStore store) : IHealthCheck
{
    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        try
        {
            var head = await Task.Run(() => store.ReadHead(cancellationToken), cancellationToken).ConfigureAwait(false);
            return HealthCheckResult.Healthy($"The ledger is at revision {head.Revision}.", new Dictionary<string, object> { ["revision"] = head.Revision });
        }
        catch (JournalException exception)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, exception.Message, exception);
        }
    }
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ClaimTracker.PostgreSql.Following;

/// <summary>Keeps the ledger of an application at the newest revision while its host runs.</summary>
internal sealed class BackgroundFollower(IServiceProvider services, string? serviceKey) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Opening reads all of the ledger, which nobody's start has to wait for.
        await Task.Yield();
        var store = services.GetRequiredKeyedService<PostgreSqlStore>(serviceKey);
        await foreach (var _ in store.FollowAsync(stoppingToken).ConfigureAwait(false))
        {
            // It is taken in by now.
        }
    }
}

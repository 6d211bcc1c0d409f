using ClaimTracker.Journals;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ClaimTracker.PostgreSql.Following;

/// <summary>
/// Keeps the ledger of an application at the newest revision while its host runs. No server takes the application down: what keeps the ledger from
/// being opened or followed is logged, shown by the health check, and tried again.
/// </summary>
internal sealed class BackgroundFollower(IServiceProvider services, string? serviceKey, ClaimLedgerOptions ledger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var store = await OpenAsync(stoppingToken).ConfigureAwait(false);
        var outage = store.CreateOutage();
        await using var follower = store.Follow();
        while (true)
        {
            try
            {
                var newest = await follower.NextAsync(stoppingToken).ConfigureAwait(false);
                store.Trouble = null;
                outage.End(newest);
            }
            catch (JournalException fault)
            {
                store.Trouble = Outage.WordsFor(fault);
                await outage.WaitAsync(fault, stoppingToken).ConfigureAwait(false);
            }
        }
    }

    private async Task<PostgreSqlStore> OpenAsync(CancellationToken stoppingToken)
    {
        // How long to wait at most is an option of the store, which there is none of so far.
        var outage = new Outage(new PostgreSqlStoreOptions().PollInterval, ledger.TimeProvider, ledger.Logger);
        while (true)
        {
            try
            {
                // Opening reads all of the ledger, which nobody's start has to wait for, nor anybody's end.
                var store = await Task.Run(() => services.GetRequiredKeyedService<PostgreSqlStore>(serviceKey), stoppingToken)
                    .WaitAsync(stoppingToken).ConfigureAwait(false);
                outage.End(store.Ledger.Revision);
                return store;
            }
            catch (JournalException fault)
            {
                await outage.WaitAsync(fault, stoppingToken).ConfigureAwait(false);
            }
        }
    }
}

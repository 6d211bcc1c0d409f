using ClaimTracker.DependencyInjection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Relational;

/// <summary>Lets a ledger of a service collection be that of a store.</summary>
internal static class StoreRegistration
{
    /// <summary>
    /// Registers a store, as its own type and as <see cref="RelationalStore"/>, its ledger and its health check. The last word on a ledger's store
    /// counts, as it does on any service of a container.
    /// </summary>
    /// <param name="builder">The ledger.</param>
    /// <param name="open">Opens the store, given the ledger's options, when it or the ledger is first resolved. The container closes it.</param>
    public static ClaimTrackerBuilder UseStore<TStore>(this ClaimTrackerBuilder builder, Func<ClaimLedgerOptions, TStore> open)
        where TStore : RelationalStore
    {
        var name = builder.OptionsName;
        Replace(builder, provider => open(provider.GetRequiredService<IOptionsMonitor<ClaimLedgerOptions>>().Get(name)));
        Replace(builder, provider => (RelationalStore)provider.GetRequiredKeyedService<TStore>(builder.ServiceKey));
        Replace(builder, provider => provider.GetRequiredKeyedService<TStore>(builder.ServiceKey).Ledger);
        Replace(builder, provider => new StoreHealthCheck(() => provider.GetRequiredKeyedService<RelationalStore>(builder.ServiceKey)));
        return builder;
    }

    private static void Replace<T>(ClaimTrackerBuilder builder, Func<IServiceProvider, T> create)
        where T : class
    {
        builder.Services.RemoveAllKeyed<T>(builder.ServiceKey);
        builder.Services.AddKeyedSingleton(builder.ServiceKey, (provider, _) => create(provider));
    }
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ClaimTracker.DependencyInjection;

/// <summary>Adds ledgers to a service collection.</summary>
public static class ClaimTrackerServiceCollectionExtensions
{
    /// <summary>Adds a <see cref="ClaimLedger"/>, one for the whole application.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the ledger's options; called when the ledger is first resolved.</param>
    /// <returns>A builder that a store or another extension adds to.</returns>
    /// <remarks>
    /// Unless the options set them, the container's <see cref="TimeProvider"/> and logger are used if it has them. Options that are
    /// not valid throw an <see cref="OptionsValidationException"/> when a host starts, or else when the ledger is first resolved.
    /// Adding the ledger again adds no second one; both calls configure the same options, in order.
    /// </remarks>
    public static ClaimTrackerBuilder AddClaimTracker(this IServiceCollection services, Action<ClaimLedgerOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        AddOptions(services, Options.DefaultName, configure);
        services.TryAddSingleton(static provider => Create(provider, Options.DefaultName));
        return new ClaimTrackerBuilder(services, serviceKey: null);
    }

    /// <summary>Adds a <see cref="ClaimLedger"/> of its own under a key, such as one for each newsroom.</summary>
    /// <param name="services">The services.</param>
    /// <param name="serviceKey">The key to resolve it by, which is also the name of its options; not blank.</param>
    /// <param name="configure">Sets the ledger's options; called when the ledger is first resolved.</param>
    /// <returns>A builder that a store or another extension adds to.</returns>
    /// <inheritdoc cref="AddClaimTracker" path="/remarks" />
    /// <exception cref="ArgumentException">The key is blank.</exception>
    public static ClaimTrackerBuilder AddKeyedClaimTracker(
        this IServiceCollection services, string serviceKey, Action<ClaimLedgerOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(serviceKey);
        AddOptions(services, serviceKey, configure);
        services.TryAddKeyedSingleton(serviceKey, static (provider, key) => Create(provider, (string)key!));
        return new ClaimTrackerBuilder(services, serviceKey);
    }

    private static void AddOptions(IServiceCollection services, string name, Action<ClaimLedgerOptions>? configure)
    {
        var options = services.AddOptions<ClaimLedgerOptions>(name).ValidateOnStart();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<ClaimLedgerOptions>, ClaimLedgerOptionsDefaults>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ClaimLedgerOptions>, ClaimLedgerOptionsValidator>());
    }

    private static ClaimLedger Create(IServiceProvider provider, string optionsName) =>
        new(provider.GetRequiredService<IOptionsMonitor<ClaimLedgerOptions>>().Get(optionsName));
}

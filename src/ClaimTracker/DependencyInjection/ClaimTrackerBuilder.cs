using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ClaimTracker.DependencyInjection;

/// <summary>
/// A ledger that has been added to a service collection: what stores and other extensions add to, as in
/// <c>services.AddClaimTracker().UseSqlite(path)</c>.
/// </summary>
public sealed class ClaimTrackerBuilder
{
    internal ClaimTrackerBuilder(IServiceCollection services, string? serviceKey)
    {
        Services = services;
        ServiceKey = serviceKey;
    }

    /// <summary>The services that the ledger was added to.</summary>
    public IServiceCollection Services { get; }

    /// <summary>The key by which the ledger is resolved; null for the one without a key.</summary>
    public string? ServiceKey { get; }

    /// <summary>The name of the ledger's <see cref="ClaimLedgerOptions"/>: its key, or <see cref="Options.DefaultName"/>.</summary>
    public string OptionsName => ServiceKey ?? Options.DefaultName;
}

using ClaimTracker.DependencyInjection;
using ClaimTracker.Relational;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Sqlite;

/// <summary>Lets a ledger of a service collection be kept in an SQLite file.</summary>
public static class SqliteClaimTrackerBuilderExtensions
{
    /// <summary>
    /// Keeps the ledger in an SQLite file: <c>services.AddClaimTracker().UseSqlite("ledger.db")</c>. The <see cref="ClaimLedger"/> of the
    /// container is then the store's, and the store can be resolved too, as <see cref="SqliteStore"/> and <see cref="RelationalStore"/>;
    /// the container closes it. <see cref="StoreHealthCheck"/> says whether it answers.
    /// </summary>
    /// <param name="builder">The ledger.</param>
    /// <param name="path">The file; unless the options say otherwise, one that is not there becomes a new ledger.</param>
    /// <param name="configure">Sets further options; the ledger's own are those that <c>AddClaimTracker</c> configures.</param>
    /// <returns>The same builder.</returns>
    /// <remarks>The file is opened when the ledger or the store is first resolved. What may fail then is said by <see cref="SqliteStore.Open"/>.</remarks>
    public static ClaimTrackerBuilder UseSqlite(this ClaimTrackerBuilder builder, string path, Action<SqliteStoreOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var options = builder.OptionsName;

        // The container's last word on a service is the one that counts, and calling this twice means the second file.
        Replace(builder, provider => Open(provider, options, path, configure));
        Replace(builder, provider => (RelationalStore)provider.GetRequiredKeyedService<SqliteStore>(builder.ServiceKey));
        Replace(builder, provider => provider.GetRequiredKeyedService<SqliteStore>(builder.ServiceKey).Ledger);
        return builder;
    }

    private static void Replace<T>(ClaimTrackerBuilder builder, Func<IServiceProvider, T> create)
        where T : class
    {
        builder.Services.RemoveAllKeyed<T>(builder.ServiceKey);
        builder.Services.AddKeyedSingleton(builder.ServiceKey, (provider, _) => create(provider));
    }

    private static SqliteStore Open(IServiceProvider provider, string optionsName, string path, Action<SqliteStoreOptions>? configure)
    {
        var options = new SqliteStoreOptions { Ledger = provider.GetRequiredService<IOptionsMonitor<ClaimLedgerOptions>>().Get(optionsName) };
        configure?.Invoke(options);
        return SqliteStore.Open(path, options);
    }
}

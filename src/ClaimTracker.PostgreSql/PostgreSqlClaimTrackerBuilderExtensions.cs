using ClaimTracker.DependencyInjection;
using ClaimTracker.PostgreSql.Following;
using ClaimTracker.Relational;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ClaimTracker.PostgreSql;

/// <summary>Lets a ledger of a service collection be kept in PostgreSQL.</summary>
public static class PostgreSqlClaimTrackerBuilderExtensions
{
    /// <summary>
    /// Keeps the ledger in PostgreSQL: <c>services.AddClaimTracker().UsePostgreSql(connectionString)</c>. The <see cref="ClaimLedger"/> of the
    /// container is then the store's, and the store can be resolved too, as <see cref="PostgreSqlStore"/> and <see cref="RelationalStore"/>;
    /// the container closes it. <see cref="StoreHealthCheck"/> says whether it answers.
    /// </summary>
    /// <param name="builder">The ledger.</param>
    /// <param name="connectionString">How to get to the database, in Npgsql's words.</param>
    /// <param name="configure">Sets further options; the ledger's own are those that <c>AddClaimTracker</c> configures.</param>
    /// <returns>The same builder.</returns>
    /// <remarks>The store is opened when the ledger or the store is first resolved. What may fail then is said by <see cref="PostgreSqlStore.Open(string, PostgreSqlStoreOptions?, CancellationToken)"/>.</remarks>
    public static ClaimTrackerBuilder UsePostgreSql(
        this ClaimTrackerBuilder builder, string connectionString, Action<PostgreSqlStoreOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        return builder.UseStore(ledger =>
        {
            var options = new PostgreSqlStoreOptions { Ledger = ledger };
            configure?.Invoke(options);
            return PostgreSqlStore.Open(connectionString, options);
        });
    }

    /// <summary>
    /// Has the application's host follow what others record, for as long as it runs: see <see cref="PostgreSqlStore.FollowAsync"/>. Without it, the
    /// ledger takes in what others recorded when it records itself, and when it is refreshed. A server that is not there, at the start or later, is
    /// waited for; where it refuses, that is logged as an error and tried again. Neither ends the application.
    /// </summary>
    /// <param name="builder">The ledger, which <see cref="UsePostgreSql"/> keeps.</param>
    /// <returns>The same builder.</returns>
    public static ClaimTrackerBuilder FollowInBackground(this ClaimTrackerBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<IHostedService>(provider => new BackgroundFollower(
            provider, builder.ServiceKey, provider.GetRequiredService<IOptionsMonitor<ClaimLedgerOptions>>().Get(builder.OptionsName)));
        return builder;
    }
}

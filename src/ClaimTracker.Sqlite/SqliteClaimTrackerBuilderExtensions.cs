using ClaimTracker.DependencyInjection;
using ClaimTracker.Relational;

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
        return builder.UseStore(ledger =>
        {
            var options = new SqliteStoreOptions { Ledger = ledger };
            configure?.Invoke(options);
            return SqliteStore.Open(path, options);
        });
    }
}

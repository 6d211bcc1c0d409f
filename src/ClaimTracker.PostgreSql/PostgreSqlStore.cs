using System.Runtime.CompilerServices;
using ClaimTracker.Journals;
using ClaimTracker.PostgreSql.Connections;
using ClaimTracker.PostgreSql.Following;
using ClaimTracker.PostgreSql.Schema;
using ClaimTracker.Relational;
using Npgsql;

namespace ClaimTracker.PostgreSql;

/// <summary>
/// A ledger that a team shares in a PostgreSQL database, in a schema of its own. Any number of processes record to it, one batch after the
/// other, and follow what the others record.
/// </summary>
/// <remarks>
/// What <c>Record</c> acknowledges is committed: on the server's disk, as far as the server is configured to flush (fsync, which is on by
/// default), and on its synchronous standbys, if it has any.
/// </remarks>
/// <inheritdoc cref="RelationalStore" path="/remarks" />
public sealed class PostgreSqlStore : RelationalStore
{
    private readonly LedgerAddress _address;
    private readonly PostgreSqlStoreOptions _options;

    private PostgreSqlStore(LedgerAddress address, PostgreSqlStoreOptions options, bool isOwner, CancellationToken cancellationToken)
        : base(new PostgreSqlDatabase(address, isOwner, options.AppendTimeout), options.Ledger, options.ReadsLedger, cancellationToken)
    {
        _address = address;
        _options = options;
    }

    // The overloads below differ in their first parameter, which has no default, so that no call can mean two of them.
#pragma warning disable RS0026

    /// <summary>Opens a ledger, and creates it where there is none. Linear in the records of the ledger, which are read into memory.</summary>
    /// <param name="connectionString">How to get to the database, in Npgsql's words.</param>
    /// <param name="options">The schema, the clock, limits, logger and waiting times.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    /// <returns>The store; disposing it closes its connections.</returns>
    /// <exception cref="ArgumentException">The connection string or an option is not valid; the message says which and what to do.</exception>
    /// <exception cref="JournalException">The server cannot be reached or refused, or the database holds what no ledger has written.</exception>
    public static PostgreSqlStore Open(string connectionString, PostgreSqlStoreOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(connectionString);
        var dataSource = NpgsqlDataSource.Create(connectionString);
        try
        {
            return Open(dataSource, options ?? new PostgreSqlStoreOptions(), isOwner: true, cancellationToken);
        }
        catch
        {
            dataSource.Dispose();
            throw;
        }
    }

    /// <summary>Opens a ledger over a data source, which several stores may share: one for each tenant, for instance.</summary>
    /// <param name="dataSource">How to get to the database. Whoever made it disposes of it, after the store.</param>
    /// <param name="options">The schema, the clock, limits, logger and waiting times.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    /// <inheritdoc cref="Open(string, PostgreSqlStoreOptions?, CancellationToken)" />
    public static PostgreSqlStore Open(NpgsqlDataSource dataSource, PostgreSqlStoreOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dataSource);
        return Open(dataSource, options ?? new PostgreSqlStoreOptions(), isOwner: false, cancellationToken);
    }

    /// <summary>Opens a ledger on a thread of the pool.</summary>
    /// <inheritdoc cref="Open(string, PostgreSqlStoreOptions?, CancellationToken)" />
    public static Task<PostgreSqlStore> OpenAsync(string connectionString, PostgreSqlStoreOptions? options = null, CancellationToken cancellationToken = default) =>
        Task.Run(() => Open(connectionString, options, cancellationToken), cancellationToken);

    /// <summary>Opens a ledger over a data source on a thread of the pool.</summary>
    /// <inheritdoc cref="Open(NpgsqlDataSource, PostgreSqlStoreOptions?, CancellationToken)" />
    public static Task<PostgreSqlStore> OpenAsync(NpgsqlDataSource dataSource, PostgreSqlStoreOptions? options = null, CancellationToken cancellationToken = default) =>
        Task.Run(() => Open(dataSource, options, cancellationToken), cancellationToken);

#pragma warning restore RS0026

    /// <summary>
    /// Follows what others append: takes it in as it comes, told by PostgreSQL (LISTEN/NOTIFY) and, should that fail, by looking every
    /// <see cref="PostgreSqlStoreOptions.PollInterval"/>. A server that goes away is waited for, at growing intervals, and no revision
    /// is missed; the ledger's logger is told when that begins and when it is over. It holds one connection and no thread.
    /// </summary>
    /// <param name="cancellationToken">Ends the following, with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>
    /// The newest revision each time that the ledger has grown, others' and its own; several revisions that came together are one step. It
    /// goes on until it is cancelled.
    /// </returns>
    /// <exception cref="JournalException">
    /// Waiting does not mend what is the matter: the server lets the role no longer in or no longer read, the schema is gone, or the database holds
    /// what no ledger has written. The store can be followed anew.
    /// </exception>
    public async IAsyncEnumerable<long> FollowAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var outage = CreateOutage();
        await using var follower = Follow();
        var told = Ledger.Revision;
        while (true)
        {
            long newest;
            try
            {
                newest = await follower.NextAsync(cancellationToken).ConfigureAwait(false);
                outage.End(newest);
            }
            catch (JournalException fault) when (ServerFault.IsPassing(fault))
            {
                await outage.WaitAsync(fault, cancellationToken).ConfigureAwait(false);
                continue;
            }

            if (newest > told)
            {
                told = newest;
                yield return newest;
            }
        }
    }

    /// <summary>Follows what others append, step by step.</summary>
    internal Follower Follow() => new(this, new RevisionListener(_address, _options.PollInterval, Settings.TimeProvider, Settings.Logger));

    /// <summary>What waits as long as the options say, and tells their logger.</summary>
    internal Outage CreateOutage() => new(_options.PollInterval, Settings.TimeProvider, Settings.Logger);

    private ClaimLedgerOptions Settings => _options.Ledger ?? new ClaimLedgerOptions();

    private static PostgreSqlStore Open(NpgsqlDataSource dataSource, PostgreSqlStoreOptions options, bool isOwner, CancellationToken cancellationToken)
    {
        if (options.FindFaults().FirstOrDefault() is { } fault)
        {
            throw new ArgumentException(fault, nameof(options));
        }

        var address = new LedgerAddress(dataSource, SchemaName.Parse(options.Schema));
        new SchemaMigration(address).Require(options.Migrates, cancellationToken);
        return new PostgreSqlStore(address, options, isOwner, cancellationToken);
    }
}

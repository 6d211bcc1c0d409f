using ClaimTracker.Journals;
using ClaimTracker.PostgreSql.Connections;
using ClaimTracker.PostgreSql.Schema;
using Npgsql;

namespace ClaimTracker.PostgreSql;

/// <summary>
/// What the owner of a ledger's PostgreSQL schema does: creates it, brings it up to date, and lets other roles read or record.
/// <c>docs/storage-postgresql.md</c> describes the tables and the roles.
/// </summary>
public static class PostgreSqlSchema
{
    /// <summary>
    /// Creates the schema of a ledger with its tables and views, or brings an older one up to date. Does nothing where it is up to date.
    /// All of it happens or nothing, and processes that do so at the same time wait for each other.
    /// </summary>
    /// <param name="dataSource">Connects as the role that is to own the schema.</param>
    /// <param name="schema">The name of the schema.</param>
    /// <param name="cancellationToken">Ends it, with nothing done.</param>
    /// <returns>The version that the schema has now.</returns>
    /// <exception cref="ArgumentException">A schema may not be named so.</exception>
    /// <exception cref="JournalException">The server refused, or the schema is of a newer version than this code.</exception>
    public static Task<int> MigrateAsync(NpgsqlDataSource dataSource, string schema, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dataSource);
        var migration = new SchemaMigration(new LedgerAddress(dataSource, SchemaName.Parse(schema)));
        return Task.Run(() => migration.Migrate(cancellationToken), cancellationToken);
    }

    /// <summary>Lets a role read a ledger: open it, follow it, verify it and query its tables and views. It can write nothing.</summary>
    /// <param name="dataSource">Connects as the owner of the schema.</param>
    /// <param name="schema">The name of the schema.</param>
    /// <param name="role">The role.</param>
    /// <param name="cancellationToken">Ends it, with nothing done.</param>
    /// <returns>A task that ends when it is done.</returns>
    /// <exception cref="ArgumentException">A schema may not be named so.</exception>
    /// <exception cref="JournalException">The server refused.</exception>
    public static Task GrantReadAsync(NpgsqlDataSource dataSource, string schema, string role, CancellationToken cancellationToken = default) =>
        GrantAsync(dataSource, schema, role, mayAppend: false, cancellationToken);

    /// <summary>Lets a role record to a ledger, besides reading it. It can add rows, and can neither change nor remove any.</summary>
    /// <inheritdoc cref="GrantReadAsync" />
    public static Task GrantAppendAsync(NpgsqlDataSource dataSource, string schema, string role, CancellationToken cancellationToken = default) =>
        GrantAsync(dataSource, schema, role, mayAppend: true, cancellationToken);

    private static Task GrantAsync(NpgsqlDataSource dataSource, string schema, string role, bool mayAppend, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dataSource);
        ArgumentException.ThrowIfNullOrEmpty(role);
        var privileges = new SchemaPrivileges(new LedgerAddress(dataSource, SchemaName.Parse(schema)));
        return Task.Run(() => privileges.Grant(role, mayAppend, cancellationToken), cancellationToken);
    }
}

using System.Globalization;
using ClaimTracker.Journals;
using ClaimTracker.PostgreSql.Connections;
using ClaimTracker.Relational.Schema;

namespace ClaimTracker.PostgreSql.Schema;

/// <summary>Leads the schema of a ledger to the version of this code, step by step, in one transaction.</summary>
internal sealed class SchemaMigration(LedgerAddress ledger)
{
    private const string CreateVersions = """
        CREATE TABLE IF NOT EXISTS schema_versions (
            version    INTEGER PRIMARY KEY CHECK (version > 0),
            applied_at TIMESTAMPTZ NOT NULL DEFAULT now()
        )
        """;

    /// <summary>Sees to it that the schema is of the version of this code.</summary>
    /// <param name="mayMigrate">Whether it is brought there if it is not.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="JournalException">It is not, and was not to be brought there; or it is newer.</exception>
    public void Require(bool mayMigrate, CancellationToken cancellationToken)
    {
        int version;
        using (var transaction = LedgerTransaction.Begin(ledger, static batch => batch.BatchCommands.Add(Sql.Of("BEGIN READ ONLY")), read: null, cancellationToken))
        {
            version = ReadVersion(transaction);
        }

        if (version == LedgerSchema.Version)
        {
            return;
        }

        if (!mayMigrate)
        {
            throw new JournalException(version == 0
                ? $"There is no ledger in the schema '{ledger.Schema}'. Correct the name, or create it with PostgreSqlSchema.MigrateAsync."
                : $"The ledger '{ledger.Schema}' is of version {version}, and this code reads version {LedgerSchema.Version}. "
                    + "Bring it up to date with PostgreSqlSchema.MigrateAsync.");
        }

        Migrate(cancellationToken);
    }

    /// <summary>Brings the schema up to date.</summary>
    /// <param name="cancellationToken">Ends it, with nothing done.</param>
    /// <returns>The version that it has now.</returns>
    public int Migrate(CancellationToken cancellationToken)
    {
        using var transaction = LedgerTransaction.Begin(
            ledger,
            batch =>
            {
                // Others may be at it for as long as it takes. The lock is by name, since the schema may not be there yet.
                batch.Timeout = 0;
                batch.BatchCommands.Add(Sql.Of("BEGIN"));
                batch.BatchCommands.Add(Sql.Of("SELECT pg_advisory_xact_lock(hashtextextended('claimtracker schema ' || $1, 0))", ledger.Schema.Name));
            },
            read: null,
            cancellationToken);
        if (transaction.ReadValue<bool>(Sql.Of("SELECT true FROM pg_namespace WHERE nspname = $1", ledger.Schema.Name)) is null)
        {
            transaction.Execute($"CREATE SCHEMA {ledger.Schema.Quoted}");
        }

        transaction.Execute(ledger.SearchPath.CommandText);
        transaction.Execute(CreateVersions);
        var version = ReadVersion(transaction);
        for (; version < LedgerSchema.Version; version++)
        {
            transaction.Execute(LedgerSchema.StepFrom(version, PostgreSqlDialect.Instance));
            transaction.Execute(string.Create(CultureInfo.InvariantCulture, $"INSERT INTO schema_versions (version) VALUES ({version + 1})"));
        }

        transaction.Commit();
        return version;
    }

    /// <summary>The version of the schema, 0 where there is no ledger.</summary>
    /// <exception cref="JournalException">It is newer than this code.</exception>
    private int ReadVersion(LedgerTransaction transaction)
    {
        var isThere = transaction.ReadValue<bool>(
            Sql.Of("SELECT true FROM pg_tables WHERE schemaname = $1 AND tablename = 'schema_versions'", ledger.Schema.Name)) is not null;
        var version = isThere
            ? transaction.ReadValue<int>(Sql.Of($"SELECT coalesce(max(version), 0) FROM {ledger.Schema.Quoted}.schema_versions"))!.Value
            : 0;
        return version <= LedgerSchema.Version ? version : throw new JournalException(
            $"The ledger '{ledger.Schema}' is of version {version}, and this code knows versions up to {LedgerSchema.Version}. Use a newer version of ClaimTracker.");
    }
}

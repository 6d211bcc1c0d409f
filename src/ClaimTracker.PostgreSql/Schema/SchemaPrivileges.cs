using ClaimTracker.PostgreSql.Connections;
using Npgsql;

namespace ClaimTracker.PostgreSql.Schema;

/// <summary>Grants roles what they need of a ledger and nothing else; tables of later versions included.</summary>
internal sealed class SchemaPrivileges(LedgerAddress ledger)
{
    /// <summary>Grants a role to read, or to read and to append.</summary>
    /// <param name="role">The role.</param>
    /// <param name="mayAppend">Whether it may append.</param>
    /// <param name="cancellationToken">Ends it, with nothing done.</param>
    public void Grant(string role, bool mayAppend, CancellationToken cancellationToken)
    {
        var schema = ledger.Schema.Quoted;
        using var names = new NpgsqlCommandBuilder();
        var grantee = names.QuoteIdentifier(role);
        var privileges = mayAppend ? "SELECT, INSERT" : "SELECT";
        using var transaction = LedgerTransaction.Begin(ledger, static batch => batch.BatchCommands.Add(Sql.Of("BEGIN")), read: null, cancellationToken);
        transaction.Execute($"""
            GRANT USAGE ON SCHEMA {schema} TO {grantee};
            GRANT {privileges} ON ALL TABLES IN SCHEMA {schema} TO {grantee};
            ALTER DEFAULT PRIVILEGES IN SCHEMA {schema} GRANT {privileges} ON TABLES TO {grantee};
            REVOKE INSERT ON {schema}.schema_versions FROM {grantee};
            """);
        transaction.Commit();
    }
}

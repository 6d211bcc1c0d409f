using ClaimTracker.PostgreSql.Schema;
using Npgsql;

namespace ClaimTracker.PostgreSql.Connections;

/// <summary>Where a ledger lives: in which schema of which database.</summary>
/// <param name="DataSource">How to get to the database.</param>
/// <param name="Schema">The schema.</param>
internal sealed record LedgerAddress(NpgsqlDataSource DataSource, SchemaName Schema)
{
    /// <summary>Says what went wrong there.</summary>
    public ServerFault Faults { get; } = new(Schema);

    /// <summary>
    /// Makes names in a transaction mean the ledger's tables and nothing else: whoever may create tables elsewhere cannot put theirs in front.
    /// </summary>
    public NpgsqlBatchCommand SearchPath => new($"SET LOCAL search_path = {Schema.Quoted}, pg_temp");
}

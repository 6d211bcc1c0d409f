using ClaimTracker.Relational.Schema;

namespace ClaimTracker.PostgreSql.Schema;

/// <summary>The schema's words in PostgreSQL.</summary>
internal static class PostgreSqlDialect
{
    public static SqlDialect Instance { get; } = new()
    {
        Integer = "BIGINT",
        Real = "DOUBLE PRECISION",
        Bytes = "BYTEA",
        Instant = "TIMESTAMPTZ",
        // Not JSONB, which sorts members and refuses U+0000.
        Json = "JSON",
        Boolean = "BOOLEAN",

        // The database's own collation sorts as a language does, and may do so differently after the system was upgraded, which breaks indexes.
        Id = "TEXT COLLATE \"C\"",
    };
}

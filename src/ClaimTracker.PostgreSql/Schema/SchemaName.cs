using System.Text;

namespace ClaimTracker.PostgreSql.Schema;

/// <summary>The name of the PostgreSQL schema that a ledger lives in: one schema a ledger, so that tenants share a database and nothing else.</summary>
internal sealed class SchemaName
{
    private const int LongestBytes = 63;

    private SchemaName(string name) => Name = name;

    /// <summary>The name as such; also that of the channel on which appends to the ledger are told.</summary>
    public string Name { get; }

    /// <summary>The name as SQL writes it.</summary>
    public string Quoted => $"\"{Name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>The name, if a schema may be named so.</summary>
    /// <exception cref="ArgumentException">It may not; the message says why.</exception>
    public static SchemaName Parse(string name) => Fault(name) is { } fault
        ? throw new ArgumentException($"PostgreSqlStoreOptions.Schema is no name of a schema: {fault}. Choose another, such as 'claimtracker'.", nameof(name))
        : new SchemaName(name);

    public override string ToString() => Name;

    private static string? Fault(string name) => name switch
    {
        null or "" => "it is empty",
        _ when name.Any(char.IsControl) || name.Any(char.IsSurrogate) => "it has characters that do not belong in a name",
        _ when Encoding.UTF8.GetByteCount(name) > LongestBytes => $"it is longer than {LongestBytes} bytes of UTF-8, which PostgreSQL would cut off",
        _ when name.StartsWith("pg_", StringComparison.OrdinalIgnoreCase) || name == "information_schema" => "PostgreSQL keeps it for itself",
        _ => null,
    };
}

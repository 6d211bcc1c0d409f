namespace ClaimTracker.Relational.Schema;

/// <summary>The words in which databases differ where the schema is concerned; everything else is SQL that all of them understand.</summary>
internal sealed record SqlDialect
{
    /// <summary>The type of whole numbers of 64 bits.</summary>
    public required string Integer { get; init; }

    /// <summary>The type of double-precision numbers.</summary>
    public required string Real { get; init; }

    /// <summary>The type of byte strings.</summary>
    public required string Bytes { get; init; }

    /// <summary>The type of instants, exact to the microsecond.</summary>
    public required string Instant { get; init; }

    /// <summary>The type of JSON that is kept to the letter.</summary>
    public required string Json { get; init; }

    /// <summary>The type of truth values.</summary>
    public required string Boolean { get; init; }

    /// <summary>The type of ids: texts that are equal if their bytes are, and sort by them.</summary>
    public string Id { get; init; } = "TEXT";

    /// <summary>What follows a foreign key that is checked when a transaction ends.</summary>
    public string Deferred { get; init; } = "DEFERRABLE INITIALLY DEFERRED";

    /// <summary>What follows the columns of a table.</summary>
    public string Table { get; init; } = "";

    /// <summary>What follows the columns of a table whose rows lie in the order of its key.</summary>
    public string TableByKey { get; init; } = "";

    /// <summary>Writes a script of the schema in this dialect.</summary>
    /// <param name="script">The script, with its words in braces.</param>
    public string Translate(string script) => script
        .Replace("{integer}", Integer, StringComparison.Ordinal)
        .Replace("{real}", Real, StringComparison.Ordinal)
        .Replace("{bytes}", Bytes, StringComparison.Ordinal)
        .Replace("{instant}", Instant, StringComparison.Ordinal)
        .Replace("{json}", Json, StringComparison.Ordinal)
        .Replace("{boolean}", Boolean, StringComparison.Ordinal)
        .Replace("{id}", Id, StringComparison.Ordinal)
        .Replace("{deferred}", Deferred, StringComparison.Ordinal)
        .Replace("{table}", Table, StringComparison.Ordinal)
        .Replace("{table_by_key}", TableByKey, StringComparison.Ordinal);
}

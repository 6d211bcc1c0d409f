namespace ClaimTracker.Relational.Schema;

/// <summary>
/// The schema of a ledger in a relational database, as the steps that lead from each version to the next: step 1 makes version 1 of an
/// empty database. A step that has been released is never changed; a new version is a new step.
/// </summary>
internal static class LedgerSchema
{
    private static readonly string[] Steps = ["1-tables.sql", "2-views.sql"];

    /// <summary>The version that this code reads and writes.</summary>
    public static int Version => Steps.Length;

    /// <summary>The script that leads from a version to the next.</summary>
    /// <param name="version">The version, from 0, an empty database.</param>
    /// <param name="dialect">In whose words.</param>
    public static string StepFrom(int version, SqlDialect dialect)
    {
        using var stream = typeof(LedgerSchema).Assembly.GetManifestResourceStream(Steps[version])!;
        using var reader = new StreamReader(stream);
        return dialect.Translate(reader.ReadToEnd());
    }
}

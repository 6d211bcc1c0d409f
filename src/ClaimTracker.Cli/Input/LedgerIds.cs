namespace ClaimTracker.Cli.Input;

/// <summary>The ids of a ledger in ordinal order.</summary>
internal static class LedgerIds
{
    public static string[] StatementIds(this LedgerView view) =>
        Ordered(view.ToDossier().Statements.Select(statement => statement.Id));

    public static string[] ClaimIds(this LedgerView view) =>
        Ordered(view.ToDossier().Claims.Select(claim => claim.Id));

    private static string[] Ordered(IEnumerable<string> ids)
    {
        string[] ordered = [.. ids];
        Array.Sort(ordered, string.CompareOrdinal);
        return ordered;
    }
}

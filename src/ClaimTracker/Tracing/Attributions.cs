namespace ClaimTracker.Tracing;

/// <summary>How everything that walks attributions reads them; nothing else in this folder looks at edges.</summary>
internal static class Attributions
{
    /// <summary>
    /// What a slot credits, as far as the view sees the statement: nothing where it is missing. Each target is to be followed by
    /// way of <see cref="Resolve"/>.
    /// </summary>
    public static ReadOnlySpan<int> CreditedBy(LedgerView view, int slot) =>
        view.Sees(slot) ? view.Store.Statements.CreditedBy(slot) : [];

    /// <summary>The slot at which a credited statement is found: another one if it was missing when it was credited.</summary>
    public static int Resolve(LedgerView view, int target) => view.Resolve(target);

    /// <summary>Orders slots by the ordinal order of their ids.</summary>
    public static int CompareIds(LedgerView view, int one, int other) => view.CompareIds(one, other);
}

namespace ClaimTracker.Tracing;

/// <summary>Orders findings by kind, then by the ordinal order of their statements.</summary>
internal sealed class FindingOrder : IComparer<Finding>
{
    public static readonly FindingOrder Instance = new();

    public int Compare(Finding? x, Finding? y)
    {
        var order = x!.Kind.CompareTo(y!.Kind);
        order = order != 0 ? order : string.CompareOrdinal(x.StatementId, y.StatementId);
        return order != 0 ? order : string.CompareOrdinal(x.CreditedId, y.CreditedId);
    }
}

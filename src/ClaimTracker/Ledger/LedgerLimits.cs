namespace ClaimTracker.Ledger;

/// <summary>How large a single record may be. What comes from outside is not trusted to be reasonable.</summary>
public sealed record LedgerLimits
{
    /// <summary>The longest text, quote, name or title, in UTF-16 characters; 65,536 unless set.</summary>
    public int MaxTextLength { get; init; } = 65_536;

    /// <summary>Any size: for records that were taken in before.</summary>
    internal static LedgerLimits None { get; } = new() { MaxTextLength = int.MaxValue };
}

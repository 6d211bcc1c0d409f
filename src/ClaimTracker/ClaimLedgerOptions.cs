using ClaimTracker.Ledger;

namespace ClaimTracker;

/// <summary>How a <see cref="ClaimLedger"/> behaves.</summary>
public sealed class ClaimLedgerOptions
{
    /// <summary>The clock that stamps revisions; the system's unless set.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>How large a record may be.</summary>
    public LedgerLimits Limits { get; set; } = new();
}

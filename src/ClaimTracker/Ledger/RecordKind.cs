namespace ClaimTracker.Ledger;

/// <summary>The kinds of record that a batch holds, in the order in which they are checked.</summary>
internal enum RecordKind
{
    Agent,
    Claim,
    Report,
    Statement,
    CounterClaim,
    Retraction,
    Redaction,
}

namespace ClaimTracker.Ledger;

/// <summary>Tells a record by its id, as callers of the API know it.</summary>
internal sealed class IdLocator : IRecordLocator
{
    public static readonly IdLocator Instance = new();

    public string Locate(RecordKind kind, int index, string id, string? member)
    {
        var noun = kind switch
        {
            RecordKind.Agent => "agent",
            RecordKind.Claim => "claim",
            RecordKind.Report => "report",
            RecordKind.Statement => "statement",
            RecordKind.CounterClaim => "counter-claim of",
            RecordKind.Retraction => "retraction of",
            _ => "redaction of",
        };
        return member is null ? $"{noun} '{TextRules.Shown(id)}'" : $"{noun} '{TextRules.Shown(id)}', member '{member}'";
    }
}

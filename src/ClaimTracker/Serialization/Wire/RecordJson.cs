using ClaimTracker.Ledger;

namespace ClaimTracker.Serialization.Wire;

/// <summary>A record of any kind in JSON.</summary>
internal static class RecordJson
{
    /// <summary>Reads the record on which the cursor stands.</summary>
    public static object Read(RecordKind kind, ref JsonCursor json)
    {
        json.BeginRecord();
        object record = kind switch
        {
            RecordKind.Agent => AgentJson.Read(ref json),
            RecordKind.Claim => ClaimJson.Read(ref json),
            RecordKind.Report => ReportJson.Read(ref json),
            RecordKind.Statement => StatementJson.Read(ref json),
            RecordKind.CounterClaim => CounterClaimJson.Read(ref json),
            RecordKind.Retraction => RetractionJson.Read(ref json),
            _ => RedactionJson.Read(ref json),
        };
        json.EndRecord();
        return record;
    }
}

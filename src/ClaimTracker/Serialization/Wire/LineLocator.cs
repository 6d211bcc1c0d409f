using ClaimTracker.Ledger;

namespace ClaimTracker.Serialization.Wire;

/// <summary>Tells a record of JSON Lines by its line and the path of the member at fault.</summary>
internal sealed class LineLocator(RecordIntake records) : IRecordLocator
{
    public string Locate(RecordKind kind, int index, string id, string? member)
    {
        var path = $"$.{LineJson.WrapperOf(kind)}";
        return JsonPlace.Describe(member is null ? path : $"{path}.{TextRules.Shown(member)}", records.PlaceOf(kind, index), inDocument: false);
    }
}

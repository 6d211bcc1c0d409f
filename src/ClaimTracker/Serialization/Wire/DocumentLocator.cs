using ClaimTracker.Ledger;

namespace ClaimTracker.Serialization.Wire;

/// <summary>Tells a record of a JSON document by its path and the line of the member at fault.</summary>
internal sealed class DocumentLocator(ReadOnlyMemory<byte> json, RecordIntake records) : IRecordLocator
{
    public string Locate(RecordKind kind, int index, string id, string? member)
    {
        var offset = records.PlaceOf(kind, index);
        var path = $"$.{DocumentJson.ArrayOf(kind)}[{index}]";
        return member is null
            ? JsonPlace.Describe(path, JsonPlace.LineOf(json.Span, offset), inDocument: true)
            : JsonPlace.Describe(
                $"{path}.{TextRules.Shown(member)}",
                JsonPlace.LineOf(json.Span, JsonPlace.OffsetOf(json.Span, offset, member)),
                inDocument: true);
    }
}

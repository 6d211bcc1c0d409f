using ClaimTracker.Ledger.Storage;
using ClaimTracker.Model;

namespace ClaimTracker.Serialization.Wire;

/// <summary>An attribution in JSON: an item of a statement's <c>attributions</c>.</summary>
internal static class AttributionJson
{
    public const string ConfidenceRule = "a confidence lies between 0 and 1";

    public static readonly Shape Shape = Shape.Of("an attribution", [Member.To]);

    private enum Member
    {
        To,
        Mode,
        Cue,
        Evidence,
        Confidence,
    }

    public static Attribution Read(ref JsonCursor json)
    {
        var to = "";
        QuotationMode? mode = null;
        string? cue = null;
        TextQuote? evidence = null;
        double? confidence = null;
        var walk = json.Enter(Shape);
        while (json.Next(ref walk, out var member))
        {
            switch ((Member)member)
            {
                case Member.To: to = json.Id(); break;
                case Member.Mode: mode = json.Word<QuotationMode>(); break;
                case Member.Cue: cue = json.Word(); break;
                case Member.Evidence: evidence = TextQuoteJson.Read(ref json); break;
                case Member.Confidence: confidence = json.Number(0, 1, ConfidenceRule); break;
            }
        }

        return new Attribution(to) { Mode = mode, Cue = cue, Evidence = evidence, Confidence = confidence, UnknownMembers = walk.Unknown };
    }

    /// <summary>Reads an attribution that says who is credited and nothing else; false for any other.</summary>
    public static bool TryReadCredited(ref JsonCursor json, IdKeys credited)
    {
        var walk = json.Enter(Shape);
        while (json.Next(ref walk, out var member))
        {
            if ((Member)member != Member.To || !json.TryId(credited))
            {
                return false;
            }
        }

        return walk.Unknown.Count == 0;
    }

    public static void Write(RecordWriter to, Attribution attribution)
    {
        to.Json.WriteStartObject();
        to.Id("to"u8, attribution.To);
        if (attribution.Mode is { } mode)
        {
            to.Word("mode"u8, mode);
        }

        to.TextIfAny("cue"u8, attribution.Cue);
        if (attribution.Evidence is { } evidence)
        {
            to.Json.WritePropertyName("evidence"u8);
            TextQuoteJson.Write(to, evidence);
        }

        to.NumberIfAny("confidence"u8, attribution.Confidence, 0, 1);
        to.Unknown(attribution.UnknownMembers, Shape);
        to.Json.WriteEndObject();
    }
}

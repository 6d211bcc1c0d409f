using System.Text.Json;
using ClaimTracker.Model;
using ClaimTracker.Tracing;

namespace ClaimTracker.Cli.Output.Json;

/// <summary>What several answers have in common.</summary>
internal static class JsonWriting
{
    public static void WriteIds(this Utf8JsonWriter json, string member, ValueList<string> ids)
    {
        json.WritePropertyName(member);
        json.WriteIds(ids);
    }

    public static void WriteIds(this Utf8JsonWriter json, ValueList<string> ids)
    {
        json.WriteStartArray();
        foreach (var id in ids.AsSpan())
        {
            json.WriteStringValue(id);
        }

        json.WriteEndArray();
    }

    public static void WriteDate(this Utf8JsonWriter json, string member, EdtfDate date) =>
        json.WriteString(member, date.IsUnknown ? null : date.ToString());

    public static void WriteVoices(this Utf8JsonWriter json, string member, IndependentVoices voices)
    {
        json.WriteStartObject(member);
        json.WriteNumber("least", voices.Least);
        json.WriteNumber("most", voices.Most);
        json.WriteEndObject();
    }

    public static void WriteFindings(this Utf8JsonWriter json, ValueList<Finding> findings)
    {
        json.WriteStartArray("findings");
        foreach (var finding in findings.AsSpan())
        {
            json.WriteStartObject();
            json.WriteString("kind", EnumWord<FindingKind>.Of(finding.Kind));
            json.WriteString("severity", EnumWord<FindingSeverity>.Of(finding.Severity));
            json.WriteString("statement", finding.StatementId);
            if (finding.CreditedId is { } credited)
            {
                json.WriteString("credited", credited);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

using System.Text.Json;
using ClaimTracker.Journals;
using ClaimTracker.Relational;

namespace ClaimTracker.Cli.Output.Json;

/// <summary>How far a durable ledger goes, and whether it is intact.</summary>
internal static class HeadJson
{
    public static void WriteHead(Utf8JsonWriter json, JournalHead head)
    {
        json.WriteStartObject();
        WriteMembers(json, head);
        json.WriteEndObject();
    }

    public static void WriteVerification(Utf8JsonWriter json, JournalVerification verification)
    {
        json.WriteStartObject();
        json.WriteBoolean("intact", verification.IsIntact);
        WriteMembers(json, verification.Head);
        json.WriteNumber("erased", verification.ErasedRecords);
        json.WriteStartArray("redactions");
        foreach (var redaction in verification.Redactions.AsSpan())
        {
            json.WriteStartObject();
            json.WriteString("target", JsonNamingPolicy.CamelCase.ConvertName(redaction.Target.ToString()));
            json.WriteString("id", redaction.Id);
            if (redaction.Reason is { } reason)
            {
                json.WriteString("reason", reason);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("faults");
        foreach (var fault in verification.Faults.AsSpan())
        {
            json.WriteStartObject();
            WriteNumberIfAny(json, "revision", fault.Revision);
            WriteNumberIfAny(json, "record", fault.Record);
            json.WriteString("problem", fault.Problem);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteMembers(Utf8JsonWriter json, JournalHead head)
    {
        json.WriteString("head", head.ToString());
        json.WriteNumber("revision", head.Revision);
        json.WriteNumber("records", head.Records);
    }

    private static void WriteNumberIfAny(Utf8JsonWriter json, string member, long? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(member, value);
        }
    }
}

using System.Text.Json;
using ClaimTracker.Disputes;

namespace ClaimTracker.Cli.Output.Json;

/// <summary>A corroboration as DESIGN section 8 has it.</summary>
internal static class CorroborationJson
{
    public static void Write(Utf8JsonWriter json, Corroboration corroboration)
    {
        json.WriteStartObject();
        json.WriteString("claim", corroboration.ClaimId);
        Write(json, "affirming", corroboration.Affirming);
        Write(json, "denying", corroboration.Denying);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string member, CorroborationSide side)
    {
        json.WriteStartObject(member);
        json.WriteNumber("statements", side.Statements);
        json.WriteNumber("outlets", side.Outlets);
        json.WriteVoices("voices", side.Voices);
        json.WriteEndObject();
    }
}

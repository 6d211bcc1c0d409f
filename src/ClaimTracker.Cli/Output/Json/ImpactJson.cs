using System.Text.Json;
using ClaimTracker.Tracing;

namespace ClaimTracker.Cli.Output.Json;

/// <summary>An impact as DESIGN section 8 has it.</summary>
internal static class ImpactJson
{
    public static void Write(Utf8JsonWriter json, Impact impact)
    {
        json.WriteStartObject();
        json.WriteString("statement", impact.StatementId);
        json.WriteIds("fallen", impact.Fallen);
        json.WriteIds("weakened", impact.Weakened);
        json.WriteEndObject();
    }
}

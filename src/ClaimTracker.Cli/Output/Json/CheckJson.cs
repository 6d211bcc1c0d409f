using System.Text.Json;
using ClaimTracker.Tracing;

namespace ClaimTracker.Cli.Output.Json;

/// <summary>A check as DESIGN section 8 has it.</summary>
internal static class CheckJson
{
    public static void Write(Utf8JsonWriter json, LedgerCheck check)
    {
        json.WriteStartObject();
        json.WriteFindings(check.Findings);
        json.WriteEndObject();
    }
}

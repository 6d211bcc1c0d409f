using System.Text.Json;
using ClaimTracker.Interchange;

namespace ClaimTracker.Cli.Output.Json;

/// <summary>The summary of a transfer for machines: <c>{"read", "mapped", "skipped": [{"where", "why"}]}</c>.</summary>
internal static class SummaryJson
{
    public static void Write(Utf8JsonWriter json, TransferSummary summary)
    {
        json.WriteStartObject();
        json.WriteNumber("read", summary.Read);
        json.WriteNumber("mapped", summary.Mapped);
        json.WriteStartArray("skipped");
        foreach (var item in summary.Skipped)
        {
            json.WriteStartObject();
            json.WriteString("where", item.Where);
            json.WriteString("why", item.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}

using System.Text.Json;
using ClaimTracker.Disputes;
using ClaimTracker.Model;

namespace ClaimTracker.Cli.Output.Json;

/// <summary>A timeline: what happened when, <c>said</c> being when the statement was made or retracted.</summary>
internal static class TimelineJson
{
    public static void Write(Utf8JsonWriter json, Timeline timeline)
    {
        json.WriteStartObject();
        json.WriteString("claim", timeline.ClaimId);
        json.WriteStartArray("entries");
        foreach (var entry in timeline.Entries.AsSpan())
        {
            json.WriteStartObject();
            json.WriteDate("said", entry.When);
            json.WriteString("kind", entry.Retraction is null ? "statement" : "retraction");
            json.WriteString("statement", entry.StatementId);
            json.WriteString("agent", entry.AgentId);
            json.WriteString("claim", entry.ClaimId);
            json.WriteString("stance", EnumWord<Stance>.Of(entry.Stance));
            if (entry.Retraction is { } retraction)
            {
                json.WriteString("retraction", EnumWord<RetractionKind>.Of(retraction));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}

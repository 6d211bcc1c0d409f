using System.Text.Json;
using ClaimTracker.Tracing;

namespace ClaimTracker.Cli.Output.Json;

/// <summary>A trace as DESIGN section 8 has it.</summary>
internal static class TraceJson
{
    public static void Write(Utf8JsonWriter json, AttributionTrace trace, int chains)
    {
        json.WriteStartObject();
        json.WriteString("statement", trace.StatementId);
        json.WriteNumber("revision", trace.View.Revision);
        WriteOrigins(json, trace);
        json.WriteVoices("independentVoices", trace.IndependentVoices);
        json.WriteIds("gatekeepers", trace.Gatekeepers);
        json.WriteBoolean("singleSourced", trace.SingleSourced);
        json.WriteNumber("disjointChains", trace.DisjointChains);
        json.WriteStartArray("cycles");
        foreach (var cycle in trace.Cycles.AsSpan())
        {
            json.WriteIds(cycle);
        }

        json.WriteEndArray();
        WriteChains(json, trace, chains);
        json.WriteFindings(trace.Findings);
        json.WriteEndObject();
    }

    private static void WriteOrigins(Utf8JsonWriter json, AttributionTrace trace)
    {
        json.WriteStartArray("origins");
        foreach (var origin in trace.Origins.AsSpan())
        {
            json.WriteStartObject();
            json.WriteString("kind", EnumWord<OriginKind>.Of(origin.Kind));
            json.WriteString("statement", origin.StatementId);
            json.WriteString("agent", origin.Agent?.Id);
            if (origin.Kind == OriginKind.Circular)
            {
                json.WriteIds("cycle", origin.Cycle);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteChains(Utf8JsonWriter json, AttributionTrace trace, int most)
    {
        // There always is a chain, so none need be looked for to know that there are more than none.
        var truncated = most == 0;
        json.WriteStartArray("chains");
        if (most > 0)
        {
            var listed = 0;
            foreach (var chain in trace.Chains)
            {
                truncated = listed == most;
                if (truncated)
                {
                    break;
                }

                json.WriteIds(chain.StatementIds);
                listed++;
            }
        }

        json.WriteEndArray();
        json.WriteBoolean("chainsTruncated", truncated);
    }
}

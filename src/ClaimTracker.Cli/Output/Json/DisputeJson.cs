using System.Text.Json;
using ClaimTracker.Disputes;
using ClaimTracker.Model;

namespace ClaimTracker.Cli.Output.Json;

/// <summary>A dispute as DESIGN section 8 has it.</summary>
internal static class DisputeJson
{
    public static void Write(Utf8JsonWriter json, Dispute dispute)
    {
        json.WriteStartObject();
        json.WriteString("claim", dispute.ClaimId);
        json.WriteString("status", EnumWord<DisputeStatus>.Of(dispute.Status));
        json.WriteStartArray("positions");
        foreach (var position in dispute.Positions.AsSpan())
        {
            Write(json, position);
        }

        json.WriteEndArray();
        json.WriteStartArray("counterClaims");
        foreach (var counterClaim in dispute.CounterClaims.AsSpan())
        {
            Write(json, counterClaim);
        }

        json.WriteEndArray();
        json.WriteIds("unanswered", dispute.Unanswered);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Position position)
    {
        json.WriteStartObject();
        json.WriteString("agent", position.AgentId);
        json.WriteString("stance", EnumWord<Stance>.Of(position.Stance));
        json.WriteString("statement", position.StatementId);
        json.WriteDate("said", position.Said);
        json.WriteIds("chain", position.Chain);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CounterClaim counterClaim)
    {
        json.WriteStartObject();
        json.WriteString("claim", counterClaim.ClaimId);
        json.WriteString("kind", EnumWord<CounterClaimKind>.Of(counterClaim.Kind));
        if (counterClaim.StatementId is { } statement)
        {
            json.WriteString("statement", statement);
        }

        json.WriteEndObject();
    }
}

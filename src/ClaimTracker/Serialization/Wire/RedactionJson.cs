using ClaimTracker.Ledger;
using ClaimTracker.Model;

namespace ClaimTracker.Serialization.Wire;

/// <summary>A redaction in JSON.</summary>
internal static class RedactionJson
{
    public static readonly Shape Shape = Shape.Of("a redaction", [Member.Target, Member.Id]);

    private enum Member
    {
        Target,
        Id,
        Reason,
    }

    public static Redaction Read(ref JsonCursor json)
    {
        var target = RedactionTarget.Agent;
        var id = "";
        string? reason = null;
        var walk = json.Enter(Shape);
        while (json.Next(ref walk, out var member))
        {
            switch ((Member)member)
            {
                case Member.Target: target = json.Word<RedactionTarget>(); break;
                case Member.Id: id = json.Id(); break;
                case Member.Reason: reason = json.Text(); break;
            }
        }

        return new Redaction(target, id) { Reason = reason, UnknownMembers = walk.Unknown };
    }

    public static void Write(RecordWriter to, Redaction redaction)
    {
        to.Begin(RecordKind.Redaction, redaction.Id);
        to.Word("target"u8, redaction.Target);
        to.Id("id"u8, redaction.Id);
        to.TextIfAny("reason"u8, redaction.Reason);
        to.Unknown(redaction.UnknownMembers, Shape);
        to.Json.WriteEndObject();
    }
}

using ClaimTracker.Ledger;
using ClaimTracker.Model;

namespace ClaimTracker.Serialization.Wire;

/// <summary>A retraction in JSON.</summary>
internal static class RetractionJson
{
    public static readonly Shape Shape = Shape.Of("a retraction", [Member.Statement, Member.Kind]);

    private enum Member
    {
        Statement,
        Kind,
        When,
        By,
        ReplacedBy,
    }

    public static Retraction Read(ref JsonCursor json)
    {
        var statement = "";
        string? by = null, replacedBy = null;
        var kind = RetractionKind.Withdrawn;
        EdtfDate when = default;
        var walk = json.Enter(Shape);
        while (json.Next(ref walk, out var member))
        {
            switch ((Member)member)
            {
                case Member.Statement: statement = json.Id(); break;
                case Member.Kind: kind = json.Word<RetractionKind>(); break;
                case Member.When: when = json.Date(); break;
                case Member.By: by = json.Id(); break;
                case Member.ReplacedBy: replacedBy = json.Id(); break;
            }
        }

        return new Retraction(statement, kind) { When = when, ByStatementId = by, ReplacedBy = replacedBy, UnknownMembers = walk.Unknown };
    }

    public static void Write(RecordWriter to, Retraction retraction)
    {
        to.Begin(RecordKind.Retraction, retraction.StatementId);
        to.Id("statement"u8, retraction.StatementId);
        to.Word("kind"u8, retraction.Kind);
        to.DateIfAny("when"u8, retraction.When);
        to.IdIfAny("by"u8, retraction.ByStatementId);
        to.IdIfAny("replacedBy"u8, retraction.ReplacedBy);
        to.Unknown(retraction.UnknownMembers, Shape);
        to.Json.WriteEndObject();
    }
}

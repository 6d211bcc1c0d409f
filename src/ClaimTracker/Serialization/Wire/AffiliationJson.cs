using ClaimTracker.Model;

namespace ClaimTracker.Serialization.Wire;

/// <summary>An affiliation in JSON: an item of an agent's <c>actsFor</c>.</summary>
internal static class AffiliationJson
{
    public static readonly Shape Shape = Shape.Of("an affiliation", [Member.Agent]);

    private enum Member
    {
        Agent,
        Role,
        Since,
        Until,
    }

    public static Affiliation Read(ref JsonCursor json)
    {
        var agent = "";
        string? role = null;
        EdtfDate since = default, until = default;
        var walk = json.Enter(Shape);
        while (json.Next(ref walk, out var member))
        {
            switch ((Member)member)
            {
                case Member.Agent: agent = json.Id(); break;
                case Member.Role: role = json.Word(); break;
                case Member.Since: since = json.Date(); break;
                case Member.Until: until = json.Date(); break;
            }
        }

        return new Affiliation(agent) { Role = role, Since = since, Until = until, UnknownMembers = walk.Unknown };
    }

    public static void Write(RecordWriter to, Affiliation affiliation)
    {
        to.Json.WriteStartObject();
        to.Id("agent"u8, affiliation.AgentId);
        to.TextIfAny("role"u8, affiliation.Role);
        to.DateIfAny("since"u8, affiliation.Since);
        to.DateIfAny("until"u8, affiliation.Until);
        to.Unknown(affiliation.UnknownMembers, Shape);
        to.Json.WriteEndObject();
    }
}

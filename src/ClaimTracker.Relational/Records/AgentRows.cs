using ClaimTracker.Model;
using ClaimTracker.Relational.Rows;
using ClaimTracker.Relational.Schema;

namespace ClaimTracker.Relational.Records;

/// <summary>The tables of agents and of the agents that they act for.</summary>
internal static class AgentRows
{
    public static readonly Table Table = new(
        "agents", ["record", "id", "type", "name", "named", "country", "aliases", "external_ids", "unknown_members"]);

    public static readonly Table Affiliations = new(
        "affiliations", ["record", "position", "agent", "principal", "role", "since", "until", "unknown_members"], ordersBy: "position");

    private static readonly Table Counted = new("agents", ["count(*)"]);

    /// <summary>How many agents some records declared.</summary>
    public static long Count(IRowSource source, long first, long last)
    {
        using var rows = source.Query(Counted, "record BETWEEN @first AND @last", ("first", first), ("last", last));
        rows.Read(out var count);
        return count;
    }

    public static void Write(RowWriter row, long record, Agent agent)
    {
        row.Begin(Table);
        row.Integer(record);
        row.Text(agent.Id);
        if (agent is Speaker speaker)
        {
            row.Word(speaker.Kind);
        }
        else
        {
            row.Word(((Outlet)agent).Kind);
        }

        row.Text(agent.Name);
        row.Flag(agent.IsNamed);
        row.TextIfAny(agent.Country);
        row.JsonIfAny(JsonColumns.Write(agent.Aliases));
        row.JsonIfAny(JsonColumns.Write(agent.ExternalIds));
        row.JsonIfAny(JsonColumns.Write(agent.UnknownMembers));
        row.End();
    }

    public static void WriteAffiliations(RowWriter row, long record, Agent agent)
    {
        for (var i = 0; i < agent.Affiliations.Count; i++)
        {
            var affiliation = agent.Affiliations[i];
            row.Begin(Affiliations);
            row.Integer(record);
            row.Integer(i);
            row.Text(agent.Id);
            row.Text(affiliation.AgentId);
            row.TextIfAny(affiliation.Role);
            row.DateIfAny(affiliation.Since);
            row.DateIfAny(affiliation.Until);
            row.JsonIfAny(JsonColumns.Write(affiliation.UnknownMembers));
            row.End();
        }
    }

    /// <summary>The agent of a row, without its affiliations.</summary>
    public static Agent Read(RowReader row)
    {
        var id = row.Recurring();
        Agent agent = row.TryWord<SpeakerKind>(out var speaker) ? new Speaker(speaker, row.Text()) : new Outlet(row.Word<OutletKind>(), row.Text());
        return agent with
        {
            Id = id,
            IsNamed = row.Flag(),
            Country = row.RecurringIfAny(),
            Aliases = JsonColumns.ReadTexts(row),
            ExternalIds = JsonColumns.ReadExternalIds(row),
            UnknownMembers = JsonColumns.ReadUnknownMembers(row),
        };
    }

    /// <summary>The affiliation of a row, and whose it is.</summary>
    public static Affiliation ReadAffiliation(RowReader row, out string agent)
    {
        row.Integer();
        agent = row.Recurring();
        return new Affiliation(row.Recurring())
        {
            Role = row.RecurringIfAny(),
            Since = row.DateIfAny(),
            Until = row.DateIfAny(),
            UnknownMembers = JsonColumns.ReadUnknownMembers(row),
        };
    }
}

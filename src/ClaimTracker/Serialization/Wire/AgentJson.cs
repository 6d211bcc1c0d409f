using ClaimTracker.Ledger;
using ClaimTracker.Model;

namespace ClaimTracker.Serialization.Wire;

/// <summary>An agent in JSON. One word, <c>type</c>, tells speakers and outlets apart.</summary>
internal static class AgentJson
{
    public static readonly Shape Shape = Shape.Of("an agent", [Member.Id, Member.Type, Member.Name]);

    private enum Member
    {
        Id,
        Type,
        Name,
        Aliases,
        Named,
        Country,
        ExternalIds,
        ActsFor,
    }

    /// <summary>The words for <c>type</c>: speakers first, then outlets.</summary>
    public static IEnumerable<string> Types => EnumWords<SpeakerKind>.Instance.Words.Concat(EnumWords<OutletKind>.Instance.Words);

    public static Agent Read(ref JsonCursor json)
    {
        string id = "", name = "";
        SpeakerKind? speaker = null;
        var outlet = OutletKind.Other;
        var named = true;
        string? country = null;
        ValueList<string> aliases = [];
        ValueList<ExternalId> externalIds = [];
        ValueList<Affiliation> actsFor = [];

        var walk = json.Enter(Shape);
        while (json.Next(ref walk, out var member))
        {
            switch ((Member)member)
            {
                case Member.Id: id = json.OwnId(); break;
                case Member.Type: speaker = ReadType(ref json, out outlet); break;
                case Member.Name: name = json.Text(); break;
                case Member.Aliases: aliases = RecordReader.Texts(ref json); break;
                case Member.Named: named = json.Boolean(); break;
                case Member.Country: country = json.Word(); break;
                case Member.ExternalIds: externalIds = ReadExternalIds(ref json); break;
                case Member.ActsFor: actsFor = RecordReader.List(ref json, AffiliationJson.Read); break;
            }
        }

        Agent agent = speaker is { } kind ? new Speaker(kind, name) { Id = id } : new Outlet(outlet, name) { Id = id };
        return named && country is null && aliases.Count + externalIds.Count + actsFor.Count + walk.Unknown.Count == 0 ? agent : agent with
        {
            Aliases = aliases,
            IsNamed = named,
            Country = country,
            ExternalIds = externalIds,
            Affiliations = actsFor,
            UnknownMembers = walk.Unknown,
        };
    }

    public static void Write(RecordWriter to, Agent agent)
    {
        to.Begin(RecordKind.Agent, agent.Id);
        to.Id("id"u8, agent.Id);
        if (agent is Speaker speaker)
        {
            to.Word("type"u8, speaker.Kind);
        }
        else
        {
            to.Word("type"u8, ((Outlet)agent).Kind);
        }

        to.Text("name"u8, agent.Name);
        to.TextsIfAny("aliases"u8, agent.Aliases);
        if (!agent.IsNamed)
        {
            to.Json.WriteBoolean("named"u8, false);
        }

        to.TextIfAny("country"u8, agent.Country);
        WriteExternalIds(to, agent.ExternalIds);
        if (agent.Affiliations.Count > 0)
        {
            to.Json.WriteStartArray("actsFor"u8);
            foreach (var affiliation in agent.Affiliations.AsSpan())
            {
                AffiliationJson.Write(to, affiliation);
            }

            to.Json.WriteEndArray();
        }

        to.Unknown(agent.UnknownMembers, Shape);
        to.Json.WriteEndObject();
    }

    private static SpeakerKind? ReadType(ref JsonCursor json, out OutletKind outlet)
    {
        outlet = default;
        if (json.TryWord<SpeakerKind>(out var speaker))
        {
            return speaker;
        }

        if (!json.TryWord(out outlet))
        {
            json.FailAsWord(Types);
        }

        return null;
    }

    private static ValueList<ExternalId> ReadExternalIds(ref JsonCursor json)
    {
        json.EnterObject();
        var ids = new List<ExternalId>();
        var schemes = new HashSet<string>(StringComparer.Ordinal);
        while (json.NextEntry(out var scheme))
        {
            if (!schemes.Add(scheme))
            {
                json.FailAsRepeated();
            }

            json.ToValue();
            ids.Add(new ExternalId(scheme, json.Text()));
        }

        return [.. ids];
    }

    private static void WriteExternalIds(RecordWriter to, ValueList<ExternalId> ids)
    {
        if (ids.Count == 0)
        {
            return;
        }

        to.Json.WriteStartObject("externalIds"u8);
        var schemes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in ids.AsSpan())
        {
            if (!schemes.Add(id.Scheme))
            {
                to.Fail("externalIds"u8, $"a dossier holds one external id of a scheme, and '{TextRules.Shown(id.Scheme)}' comes twice", "Keep one of the two");
            }

            to.Entry("externalIds"u8, id.Scheme, id.Value);
        }

        to.Json.WriteEndObject();
    }
}

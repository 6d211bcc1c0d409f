using System.Globalization;
using System.Text.Json;
using ClaimTracker.Interchange.Json;
using ClaimTracker.Model;
using ClaimTracker.Serialization;

namespace ClaimTracker.Interchange.NestedSources;

/// <summary>Turns records into chains of statements, each source crediting the next.</summary>
internal sealed class ChainImporter(IRecordSink sink)
{
    /// <summary>The longest chain; ids grow with each link, and real chains have about five.</summary>
    public const int MaxSources = 4096;

    private readonly HashSet<string> _docs = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Doc, string Source), string> _agents = [];
    private readonly HashSet<string> _agentIds = new(StringComparer.Ordinal);

    /// <summary>Brings a record along.</summary>
    /// <param name="record">The record.</param>
    /// <param name="number">Its place in the file, counted from 0.</param>
    /// <returns>Why it cannot come along; null where it did.</returns>
    public string? Add(NestedRecord record, long number)
    {
        if (WhyNot(record, number) is { } reason)
        {
            return reason;
        }

        var writer = AddDocument(record.Doc);
        var claim = AddClaim(record, number);
        for (var place = 0; place < record.Source.Count; place++)
        {
            AddStatement(record, number, place, claim, writer);
        }

        return null;
    }

    private static string? WhyNot(NestedRecord record, long number)
    {
        if (record.Source.Count == 0)
        {
            return "its list of sources is empty, so that nobody says it";
        }

        if (record.Source.Count > MaxSources)
        {
            return string.Create(CultureInfo.InvariantCulture, $"a chain has at most {MaxSources:N0} sources");
        }

        var longestId = NestedMember.StatementId(record.Doc, number, record.Source.Count - 1);
        return (record.Doc.Length == 0 ? "'doc' is not empty" : null)
            ?? ModelRules.BrokenById(longestId)
            ?? ModelRules.BrokenByText(record.Text ?? "")
            ?? record.Source.Select(source => ModelRules.BrokenByText(source ?? "")).FirstOrDefault(rule => rule is not null);
    }

    /// <summary>The document's writer, who is declared with it.</summary>
    private string AddDocument(string doc)
    {
        var isNew = _docs.Add(doc);
        var writer = AgentOf(doc, NestedMember.Writer, id => new Outlet(OutletKind.Other, $"writer of {doc}")
        {
            Id = id,
            UnknownMembers = [Kept(NestedMember.Writer)],
        });
        if (isNew)
        {
            sink.Add(new Report(doc, writer));
        }

        return writer;
    }

    private string AddClaim(NestedRecord record, long number)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{record.Doc}#{number}");
        var isWorded = !string.IsNullOrWhiteSpace(record.Text);
        List<UnknownMember> kept = [.. record.Others];
        if (record.Text is { } text && !isWorded)
        {
            kept.Add(new UnknownMember(NestedMember.Text, JsonText.Of(json => json.WriteStringValue(text))));
        }

        sink.Add(new Claim(id, isWorded ? LocalizedText.Of(record.Text!) : LocalizedText.Empty)
        {
            UnknownMembers = kept.Count == 0 ? [] : [new UnknownMember(NestedMember.KeptOnClaim, JsonText.Of(json => Write(json, kept)))],
        });
        return id;
    }

    private void AddStatement(NestedRecord record, long number, int place, string claim, string writer)
    {
        var id = NestedMember.StatementId(record.Doc, number, place);
        var source = record.Source[place];
        var isLast = place == record.Source.Count - 1;
        var isUnknown = string.IsNullOrWhiteSpace(source);
        var agent = isUnknown ? null
            : source == NestedMember.Writer ? writer
            : source == NestedMember.Implicit ? AddImplicit(id)
            : AgentOf(record.Doc, source!, free => Speaker.Group(source!) with { Id = free });
        sink.Add(new Statement(id, agent, claim, isLast ? Stance.Asserts : Stance.Reports)
        {
            ReportId = place == 0 ? record.Doc : null,
            Attributions = isLast ? [] : [new Attribution(NestedMember.StatementId(record.Doc, number, place + 1))],
            UnknownMembers = isUnknown && source is not "" ? [Kept(source)] : [],
        });
    }

    // Whoever is not mentioned may be anyone, so that no two are taken for the same.
    private string AddImplicit(string statement)
    {
        var id = FreeId(statement);
        sink.Add(Speaker.Unnamed(NestedMember.Implicit) with { Id = id });
        return id;
    }

    private string AgentOf(string doc, string source, Func<string, Agent> make)
    {
        if (!_agents.TryGetValue((doc, source), out var id))
        {
            id = FreeId($"{doc}#{source}");
            _agents.Add((doc, source), id);
            sink.Add(make(id));
        }

        return id;
    }

    /// <summary>The id, or one like it where it is taken or cannot be one.</summary>
    private string FreeId(string wanted)
    {
        const string RoomForSuffix = "-0000000000";
        if (ModelRules.BrokenById(wanted + RoomForSuffix) is not null)
        {
            wanted = "source";
        }

        var id = wanted;
        for (var suffix = _agentIds.Count; !_agentIds.Add(id); suffix++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{suffix}");
        }

        return id;
    }

    private static UnknownMember Kept(string? source) => new(NestedMember.KeptSource, JsonText.Of(json => json.WriteStringValue(source)));

    private static void Write(Utf8JsonWriter json, List<UnknownMember> members)
    {
        json.WriteStartObject();
        foreach (var member in members)
        {
            json.WritePropertyName(member.Name);
            json.WriteRawValue(member.Json);
        }

        json.WriteEndObject();
    }
}

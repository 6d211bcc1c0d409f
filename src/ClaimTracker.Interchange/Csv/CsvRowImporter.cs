using System.Globalization;
using ClaimTracker.Model;
using ClaimTracker.Serialization;

namespace ClaimTracker.Interchange.Csv;

/// <summary>Turns rows into records as a mapping says. A row that cannot come along leaves nothing behind.</summary>
internal sealed class CsvRowImporter(CsvMapping mapping, IRecordSink sink)
{
    private readonly Dictionary<string, Claim> _claims = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Report> _reports = new(StringComparer.Ordinal);
    private readonly HashSet<string> _statements = new(StringComparer.Ordinal);
    private readonly CsvAgents _agents = new();

    /// <summary>Brings a row along.</summary>
    /// <param name="row">The row, which learns what it loses.</param>
    /// <returns>Why it cannot come along; null where it did.</returns>
    public string? Add(CsvRow row)
    {
        var reader = new CsvMembers(mapping, row);
        var claim = new Claim(row.One(mapping.Claim.Id, "id") ?? string.Create(CultureInfo.InvariantCulture, $"line-{row.Line}"), Text(reader, mapping.Claim.Text, mapping.Claim.Language))
        {
            Topics = [.. mapping.Claim.Topics.SelectMany(topics => row.All(topics, "topics")).Distinct(StringComparer.Ordinal)],
            About = reader.Date(mapping.Claim.About, "about"),
        };
        if (ModelRules.BrokenById(claim.Id) is { } broken)
        {
            return broken;
        }

        var isNew = !_claims.TryGetValue(claim.Id, out var known);
        if (!isNew && known != claim)
        {
            return $"the claim '{claim.Id}' has another content on an earlier line";
        }

        var made = new List<CsvStatement>();
        foreach (var statement in mapping.StatementMappings)
        {
            made.AddRange(Make(reader, statement, claim));
        }

        if (!isNew && made.Count == 0)
        {
            return $"the claim '{claim.Id}' is there from an earlier line, and no statement is new";
        }

        if (isNew)
        {
            _claims.Add(claim.Id, claim);
            sink.Add(claim);
        }

        foreach (var each in made)
        {
            Emit(each);
        }

        return null;
    }

    private static LocalizedText Text(CsvMembers reader, CsvValue? value, CsvValue? language)
    {
        var text = reader.Text(value, "text");
        return text is null ? LocalizedText.Empty : LocalizedText.Of(text, reader.Language(language, "language") ?? LocalizedText.Undetermined);
    }

    private List<CsvStatement> Make(CsvMembers reader, CsvMapping.StatementMapping mapped, Claim claim)
    {
        var made = new List<CsvStatement>();
        if (reader.Word<Stance>(mapped.Stance, "stance") is not { } stance)
        {
            reader.Row.Losses.Add("a statement has a stance, and this row gives none, so that it has no statement");
            return made;
        }

        var agents = reader.Row.All(mapped.Agent, "agent");
        if (agents.Count == 0 && mapped.AllowsUnknownAgent)
        {
            agents.Add("");
        }

        foreach (var name in agents)
        {
            var agent = name.Length == 0 ? null : reader.Agent(mapped, name, _agents);
            if (name.Length > 0 && agent is null)
            {
                continue;
            }

            var id = reader.Row.One(mapped.Id, "id") ?? $"{claim.Id}/{agent?.Id ?? "unknown"}";
            if (ModelRules.BrokenById(id) is { } broken)
            {
                reader.Row.Losses.Add($"a statement of '{name}' has no id: {broken}");
            }
            else if (!_statements.Add(id))
            {
                reader.Row.Losses.Add($"the statement '{id}' is there from an earlier line");
            }
            else
            {
                made.Add(Make(reader, mapped, new Statement(id, agent?.Id, claim.Id, stance), agent));
            }
        }

        return made;
    }

    private CsvStatement Make(CsvMembers reader, CsvMapping.StatementMapping mapped, Statement statement, Agent? agent)
    {
        var report = reader.Report(mapped, statement.Id, agent);
        var counter = mapped.CounterClaim is not { } answer || reader.Text(answer.Text, "counter-claim") is null ? null
            : new Claim($"{statement.Id}/counter", Text(reader, answer.Text, answer.Language));
        if (counter is not null && (_claims.ContainsKey(counter.Id) || ModelRules.BrokenById(counter.Id) is not null))
        {
            reader.Row.Losses.Add($"the counter-claim cannot have the id '{counter.Id}'");
            counter = null;
        }

        if (report is not null && _reports.TryGetValue(report.Id, out var known) && known != report)
        {
            reader.Row.Losses.Add($"the report '{report.Id}' is described otherwise on an earlier line");
        }

        return new CsvStatement(
            agent,
            report,
            statement with
            {
                Said = reader.Date(mapped.Said, "said"),
                ReportId = report?.Id,
                Quote = reader.Text(mapped.Quote, "quote"),
                Language = reader.Language(mapped.Language, "language"),
                Cue = reader.Text(mapped.Cue, "cue"),
                Venue = reader.Text(mapped.Venue, "venue"),
                Certainty = reader.Word<Certainty>(mapped.Certainty, "certainty") ?? Certainty.Unknown,
                Attributions = [.. reader.Row.All(mapped.Credits, "credits").Where(to => reader.IsId(to, "credits")).Select(to => new Attribution(to))],
            },
            counter,
            counter is null ? null : new CounterClaim(counter.Id, statement.ClaimId, reader.Word<CounterClaimKind>(mapped.CounterClaim!.Kind, "kind") ?? CounterClaimKind.Denial)
            {
                StatementId = statement.Id,
            });
    }

    private void Emit(CsvStatement each)
    {
        if (each.Agent is { } agent && _agents.Declare(agent))
        {
            sink.Add(agent);
        }

        if (each.Report is { } report && _reports.TryAdd(report.Id, report))
        {
            sink.Add(report);
        }

        sink.Add(each.Statement);
        if (each.Counter is not null)
        {
            _claims.Add(each.Counter.Id, each.Counter);
            sink.Add(each.Counter);
            sink.Add(each.CounterClaim!);
        }
    }

    private sealed record CsvStatement(Agent? Agent, Report? Report, Statement Statement, Claim? Counter, CounterClaim? CounterClaim);
}

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
            Topics = [.. mapping.Claim.Topics.SelectMany(topics => reader.Texts(topics, "topics")).Distinct(StringComparer.Ordinal)],
            About = reader.Date(mapping.Claim.About, "about"),
        };
        if (ModelRules.BrokenById(claim.Id) is { } broken)
        {
            return broken;
        }

        // Ids are taken as soon as records are made, so that one row cannot give the same id twice.
        var isNew = _claims.TryAdd(claim.Id, claim);
        if (!isNew && _claims[claim.Id] != claim)
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
        if (counter is not null && ModelRules.BrokenById(counter.Id) is { } broken)
        {
            reader.Row.Losses.Add($"the counter-claim '{counter.Id}' is left out: {broken}");
            counter = null;
        }
        else if (counter is not null && !_claims.TryAdd(counter.Id, counter))
        {
            reader.Row.Losses.Add($"the counter-claim '{counter.Id}' is left out: another claim has its id");
            counter = null;
        }

        var isNewReport = report is not null && _reports.TryAdd(report.Id, report);
        if (report is not null && !isNewReport && _reports[report.Id] is var known && known != report)
        {
            // A statement of one outlet cannot stand in the report of another.
            var isOthers = known.OutletId != report.OutletId;
            reader.Row.Losses.Add(isOthers
                ? $"the report '{report.Id}' is of the outlet '{known.OutletId}', so that the statement '{statement.Id}' of '{report.OutletId}' is in no report"
                : $"the report '{report.Id}' is described otherwise before");
            report = isOthers ? null : report;
        }

        return new CsvStatement(
            agent,
            isNewReport ? report : null,
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

        if (each.Report is not null)
        {
            sink.Add(each.Report);
        }

        sink.Add(each.Statement);
        if (each.Counter is not null)
        {
            sink.Add(each.Counter);
            sink.Add(each.CounterClaim!);
        }
    }

    /// <summary>A statement, and what is to be recorded with it: its report and counter-claim only where they are new.</summary>
    private sealed record CsvStatement(Agent? Agent, Report? Report, Statement Statement, Claim? Counter, CounterClaim? CounterClaim);
}

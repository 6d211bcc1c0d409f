using ClaimTracker.Model;
using CsvHelper;

namespace ClaimTracker.Interchange.Csv;

/// <summary>A ledger's statements as a table, and what that table cannot hold.</summary>
internal sealed class StatementTable(LedgerView view, CsvWriter csv)
{
    /// <summary>What the columns mean when the table is read again.</summary>
    public static readonly ReadOnlyMemory<byte> Mapping = """
        {
          "format": "claimtracker-csv/1",
          "guarded": true,
          "claim": {
            "id": "{claim}", "text": "{text}", "language": "{textLanguage}", "about": "{about}",
            "topics": { "value": "{topics}", "separator": "\n" }
          },
          "statements": [
            {
              "id": "{statement}", "agentId": "{agentId}", "agent": "{agent}", "type": "{agentType}", "named": "{named}",
              "allowUnknownAgent": true, "stance": "{stance}", "said": "{said}", "language": "{language}", "quote": "{quote}",
              "cue": "{cue}", "venue": "{venue}", "certainty": "{certainty}",
              "credits": { "value": "{credits}", "separator": "\n" },
              "report": "{report}", "url": "{url}", "title": "{title}", "published": "{published}"
            }
          ]
        }
        """u8.ToArray();

    private static readonly string[] Columns =
    [
        "statement", "agentId", "agent", "agentType", "named", "stance", "claim", "text", "textLanguage", "topics", "about", "said",
        "language", "quote", "cue", "venue", "certainty", "credits", "report", "url", "title", "published",
    ];

    private readonly TransferLog _log = new();
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);

    public TransferSummary Write()
    {
        var dossier = view.ToDossier();
        csv.WriteRecord(Columns);
        foreach (var statement in dossier.Statements)
        {
            _log.CountRead();
            Write(statement);
            _log.CountMapped();
        }

        foreach (var claim in dossier.Claims.Where(claim => !_shown.Contains($"claim '{claim.Id}'")))
        {
            _log.Skip($"claim '{claim.Id}'", "the table has a row for each statement, and no statement is on it");
        }

        foreach (var agent in dossier.Agents.Where(agent => !_shown.Contains($"agent '{agent.Id}'")))
        {
            _log.Skip($"agent '{agent.Id}'", "the table has a row for each statement, and it makes none");
        }

        foreach (var report in dossier.Reports.Where(report => !_shown.Contains($"report '{report.Id}'")))
        {
            _log.Skip($"report '{report.Id}'", "the table has a row for each statement, and no statement of its outlet is in it");
        }

        foreach (var counterClaim in dossier.CounterClaims)
        {
            _log.Skip($"counter-claim '{counterClaim.ClaimId}'", "the table has no counter-claims");
        }

        foreach (var retraction in dossier.Retractions)
        {
            _log.Skip($"retraction of '{retraction.StatementId}'", "the table has no retractions");
        }

        foreach (var redaction in dossier.Redactions)
        {
            _log.Skip($"redaction of '{redaction.Id}'", "the table has what is left of the record, and not that anything was erased");
        }

        return _log.ToSummary();
    }

    private void Write(Statement statement)
    {
        var agent = statement.AgentId is { } id ? view.GetAgent(id) : null;
        var claim = view.GetClaim(statement.ClaimId);
        var report = statement.ReportId is { } reportId && view.GetReport(reportId) is var found && found.OutletId == statement.AgentId ? found : null;
        string?[] cells =
        [
            statement.Id, agent?.Id, agent?.Name, agent is null ? null : TypeOf(agent), agent is null ? null : agent.IsNamed ? "true" : "false",
            Word(statement.Stance), claim.Id, claim.Text.ToString(), LanguageOf(claim.Text), string.Join('\n', claim.Topics),
            Show(claim.About), Show(statement.Said), statement.Language, statement.Quote, statement.Cue, statement.Venue,
            statement.Certainty == Certainty.Unknown ? null : Word(statement.Certainty),
            string.Join('\n', statement.Attributions.Select(attribution => attribution.To)),
            report?.Id, report?.Url, report?.Title, report is null ? null : Show(report.Published),
        ];
        csv.WriteRecord(Array.ConvertAll(cells, cell => FormulaGuard.Put(cell ?? "")));

        string[] held =
        [
            "said", "quote", "language", "cue", "venue", "certainty", "attributions", "further attributions", report is null ? "" : "report",
        ];
        Report($"statement '{statement.Id}'", RecordMembers.Of(statement).Except(held));
        ReportOnce($"claim '{claim.Id}'", RecordMembers.Of(claim).Except(["language", "topics", "about"]));
        if (agent is not null)
        {
            ReportOnce($"agent '{agent.Id}'", RecordMembers.Of(agent).Except(["named"]));
        }

        if (report is not null)
        {
            ReportOnce($"report '{report.Id}'", RecordMembers.Of(report).Except(["url", "title", "published"]));
        }
    }

    private void ReportOnce(string where, IEnumerable<string> lost)
    {
        if (_shown.Add(where))
        {
            Report(where, lost);
        }
    }

    private void Report(string where, IEnumerable<string> lost)
    {
        if (string.Join(", ", lost) is { Length: > 0 } names)
        {
            _log.Skip(where, $"the table has no column for: {names}");
        }
    }

    private static string TypeOf(Agent agent) => agent is Speaker speaker ? Word(speaker.Kind) : Word(((Outlet)agent).Kind);

    private static string LanguageOf(LocalizedText text) =>
        text.Count == 0 ? "" : text.TryGet("en", out _) ? "en" : text.Languages.First();

    private static string Show(EdtfDate date) => date.IsUnknown ? "" : date.ToString();

    private static string Word<TEnum>(TEnum value)
        where TEnum : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}

using ClaimTracker.Model;

namespace ClaimTracker.Ledger;

/// <summary>
/// Checks a whole batch against the ledger and against itself before anything of it is recorded. A record that the ledger
/// already holds with the same content is dropped, which makes a retry harmless; the same id with other content is an error.
/// </summary>
internal sealed class BatchValidator(LedgerStore store, Dossier batch, LedgerLimits limits, IRecordLocator locator)
{
    private readonly int _revision = store.Revisions.Current;
    private readonly BatchScope _scope = new(store, batch);

    /// <summary>What of the batch is new.</summary>
    /// <exception cref="ClaimTrackerException">A record breaks a rule.</exception>
    public Dossier Validate()
    {
        // All ids first, so that records may refer to later ones.
        CollectIds(RecordKind.Agent, batch.Agents, agent => agent.Id, _scope.TryDeclare);
        CollectIds(RecordKind.Claim, batch.Claims, claim => claim.Id, _scope.TryDeclare);
        CollectIds(RecordKind.Report, batch.Reports, report => report.Id, _scope.TryDeclare);
        CollectIds(RecordKind.Statement, batch.Statements, statement => statement.Id, _scope.TryDeclare);

        return new Dossier
        {
            Agents = NewOnes(batch.Agents, Check),
            Claims = NewOnes(batch.Claims, Check),
            Reports = NewOnes(batch.Reports, Check),
            Statements = NewOnes(batch.Statements, Check),
            CounterClaims = NewOnes(batch.CounterClaims, Check),
            Retractions = NewOnes(batch.Retractions, Check),
            UnknownMembers = CheckUnknownMembers(),
        };
    }

    private ValueList<UnknownMember> CheckUnknownMembers()
    {
        if (batch.UnknownMembers.Count == 0)
        {
            return [];
        }

        var recorded = store.ReadUnknownMembers(_revision).ToDictionary(member => member.Name, member => member.Json);
        foreach (var member in batch.UnknownMembers)
        {
            if (recorded.TryGetValue(member.Name, out var json) && json != member.Json)
            {
                throw new ClaimTrackerException(
                    $"document, member '{TextRules.Shown(member.Name)}'",
                    "the ledger holds this member with another value, and nothing is edited",
                    "Leave the member out, or record the document in a ledger of its own");
            }
        }

        return [.. batch.UnknownMembers.Where(member => !recorded.ContainsKey(member.Name))];
    }

    private void CollectIds<T>(RecordKind kind, ValueList<T> records, Func<T, string> idOf, Func<T, bool> tryDeclare)
    {
        for (var i = 0; i < records.Count; i++)
        {
            var id = idOf(records[i]);
            var check = new RecordCheck(_scope, locator, limits, kind, i, id);
            if (TextRules.BrokenById(id) is { } rule)
            {
                check.Fail("id", rule, "Give an id that a person can read and type");
            }

            if (!tryDeclare(records[i]))
            {
                check.Fail("id", $"an id is used once, and '{TextRules.Shown(id)}' is used by an earlier record of this kind", "Give one of the two another id, or drop it");
            }
        }
    }

    private static ValueList<T> NewOnes<T>(ValueList<T> records, Func<T, int, T?> check)
        where T : class
    {
        var fresh = new List<T>(records.Count);
        for (var i = 0; i < records.Count; i++)
        {
            if (check(records[i], i) is { } record)
            {
                fresh.Add(record);
            }
        }

        return [.. fresh];
    }

    private Agent? Check(Agent agent, int index)
    {
        var check = new RecordCheck(_scope, locator, limits, RecordKind.Agent, index, agent.Id);
        if (agent is Speaker speaker)
        {
            check.RequireDefined("type", speaker.Kind);
        }
        else if (agent is Outlet outlet)
        {
            check.RequireDefined("type", outlet.Kind);
        }

        check.RequireText("name", agent.Name);
        for (var i = 0; i < agent.Aliases.Count; i++)
        {
            check.RequireText($"aliases[{i}]", agent.Aliases[i]);
        }

        check.AllowText("country", agent.Country);
        var schemes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var external in agent.ExternalIds)
        {
            check.RequireText("externalIds", external.Scheme);
            check.RequireText($"externalIds.{TextRules.Shown(external.Scheme)}", external.Value);
            if (!schemes.Add(external.Scheme))
            {
                check.Fail($"externalIds.{TextRules.Shown(external.Scheme)}", "an agent has one id in each scheme", "Keep one of the two");
            }
        }

        for (var i = 0; i < agent.Affiliations.Count; i++)
        {
            var affiliation = agent.Affiliations[i];
            check.RequireAgent($"actsFor[{i}].agent", affiliation.AgentId);
            check.AllowText($"actsFor[{i}].role", affiliation.Role);
            if (affiliation.Since.IsAfter(affiliation.Until))
            {
                check.Fail($"actsFor[{i}].until", "an affiliation does not end before it begins", "Correct since or until");
            }
        }

        if (!_scope.TryFindAgent(agent.Id, out var known))
        {
            return agent;
        }

        // Who acts for whom changes with time, so that affiliations may be added to an agent; nothing else about it may change.
        var recorded = store.Agents.Read(known, _revision);
        if (recorded with { Affiliations = [] } != agent with { Affiliations = [] })
        {
            check.FailAsChanged();
        }

        var added = agent.Affiliations.Except(recorded.Affiliations).ToArray();
        return added.Length == 0 ? null : agent with { Affiliations = [.. added] };
    }

    private Claim? Check(Claim claim, int index)
    {
        var check = new RecordCheck(_scope, locator, limits, RecordKind.Claim, index, claim.Id);
        foreach (var (language, text) in claim.Text)
        {
            check.AllowLanguage($"text.{TextRules.Shown(language)}", language);
            check.RequireText($"text.{language}", text);
        }

        for (var i = 0; i < claim.Topics.Count; i++)
        {
            check.RequireText($"topics[{i}]", claim.Topics[i]);
        }

        return IsNew(store.Claims, claim.Id, claim, check) ? claim : null;
    }

    private Report? Check(Report report, int index)
    {
        var check = new RecordCheck(_scope, locator, limits, RecordKind.Report, index, report.Id);
        check.RequireAgent("outlet", report.OutletId);
        if (!_scope.IsOutlet(report.OutletId))
        {
            check.Fail("outlet", $"a report is published by an outlet, and '{TextRules.Shown(report.OutletId)}' is a speaker", "Name the outlet, or declare that agent as one");
        }

        check.AllowText("title", report.Title);
        check.AllowUrl("url", report.Url);
        check.AllowUrl("archivedUrl", report.ArchivedUrl);
        check.AllowLanguage("language", report.Language);
        check.AllowText("byline", report.Byline);
        return IsNew(store.Reports, report.Id, report, check) ? report : null;
    }

    private Statement? Check(Statement statement, int index)
    {
        var check = new RecordCheck(_scope, locator, limits, RecordKind.Statement, index, statement.Id);
        check.RequireDefined("stance", statement.Stance);
        check.RequireDefined("certainty", statement.Certainty);
        check.RequireDefined("denies", statement.Denies ?? DenialTarget.Claim);
        check.AllowAgent("agent", statement.AgentId);
        check.RequireClaim("claim", statement.ClaimId);
        if (statement.ReportId is { } report)
        {
            check.RequireReport("report", report);
        }

        check.AllowText("quote", statement.Quote);
        check.AllowLanguage("language", statement.Language);
        check.AllowText("cue", statement.Cue);
        check.AllowAgent("addressee", statement.AddresseeId);
        check.AllowText("venue", statement.Venue);
        if (statement.Stance != Stance.Denies && (statement.Denies is not null || statement.Disowns is not null))
        {
            check.Fail(statement.Denies is not null ? "denies" : "disowns", "only a denial denies or disowns something", "Give the statement the stance 'denies', or drop the member");
        }

        if (statement.Disowns is { } disowned)
        {
            check.RequireStatement("disowns", disowned);
        }

        if (statement.Rating is { } rating)
        {
            check.AllowText("rating.text", rating.Text);
            check.RequireFinite("rating.value", rating.Value);
            check.RequireFinite("rating.worst", rating.Worst);
            check.RequireFinite("rating.best", rating.Best);
        }

        for (var i = 0; i < statement.Attributions.Count; i++)
        {
            CheckAttribution(statement.Attributions[i], i, check);
        }

        if (!_scope.TryFindStatement(statement.Id, out var known))
        {
            return statement;
        }

        if (store.Statements.Read(known, store.Agents, store.Claims, store.Reports) != statement)
        {
            check.FailAsChanged();
        }

        return null;
    }

    // Whom a statement credits need not be in the ledger: what is missing is itself an answer, a dangling origin.
    private static void CheckAttribution(Attribution attribution, int index, RecordCheck check)
    {
        if (TextRules.BrokenById(attribution.To) is { } rule)
        {
            check.Fail($"attributions[{index}].to", rule, "Name the credited statement by its id");
        }

        check.AllowText($"attributions[{index}].cue", attribution.Cue);
        if (attribution.Confidence is < 0 or > 1 or double.NaN)
        {
            check.Fail($"attributions[{index}].confidence", "a confidence lies between 0 and 1", "Scale it, or leave it out");
        }

        if (attribution.Evidence is { } evidence)
        {
            check.RequireText($"attributions[{index}].evidence.exact", evidence.Exact);
            check.AllowText($"attributions[{index}].evidence.prefix", evidence.Prefix);
            check.AllowText($"attributions[{index}].evidence.suffix", evidence.Suffix);
            if (evidence.Start < 0 || evidence.End < (evidence.Start ?? 0))
            {
                check.Fail($"attributions[{index}].evidence", "offsets count from 0 and the end does not come before the start", "Correct start and end");
            }
        }
    }

    private CounterClaim? Check(CounterClaim counterClaim, int index)
    {
        var check = new RecordCheck(_scope, locator, limits, RecordKind.CounterClaim, index, counterClaim.ClaimId);
        check.RequireDefined("kind", counterClaim.Kind);
        check.RequireClaim("claim", counterClaim.ClaimId);
        check.RequireClaim("answers", counterClaim.AnswersId);
        if (counterClaim.StatementId is { } statement)
        {
            check.RequireStatement("statement", statement);
        }

        return IsNew(store.CounterClaims, store.Claims.Ids.Find(counterClaim.AnswersId), counterClaim) ? counterClaim : null;
    }

    private Retraction? Check(Retraction retraction, int index)
    {
        var check = new RecordCheck(_scope, locator, limits, RecordKind.Retraction, index, retraction.StatementId);
        check.RequireDefined("kind", retraction.Kind);
        check.RequireStatement("statement", retraction.StatementId);
        if (retraction.ByStatementId is { } by)
        {
            check.RequireStatement("by", by);
        }

        if (retraction.ReplacedBy is { } replacement)
        {
            check.RequireStatement("replacedBy", replacement);
        }

        return IsNew(store.Retractions, store.Statements.Ids.Find(retraction.StatementId), retraction) ? retraction : null;
    }

    private bool IsNew<T>(RecordTable<T> table, string id, T record, RecordCheck check)
        where T : class
    {
        if (!_scope.TryFind(table, id, out var known))
        {
            return true;
        }

        if (!table[known].Equals(record))
        {
            check.FailAsChanged();
        }

        return false;
    }

    private bool IsNew<T>(RelationTable<T> table, int subject, T record)
        where T : class
    {
        if (subject < 0)
        {
            return true;
        }

        foreach (var row in table.About(subject))
        {
            if (table.Sees(row, _revision) && table[row].Equals(record))
            {
                return false;
            }
        }

        return true;
    }
}

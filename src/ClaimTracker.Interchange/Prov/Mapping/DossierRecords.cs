using System.Globalization;
using ClaimTracker.Model;

namespace ClaimTracker.Interchange.Prov.Mapping;

/// <summary>The records of a dossier as records of PROV, made while they are asked for, so that none need be held.</summary>
/// <param name="dossier">The dossier.</param>
internal sealed class DossierRecords(Dossier dossier)
{
    private readonly Lazy<HashSet<string>> _onRecord = new(() => OnRecord(dossier));

    /// <summary>Everything, in the order in which it is written: one kind of record after the other.</summary>
    public IEnumerable<(ProvRecordKind Kind, IEnumerable<ProvRecord> Records)> ByKind =>
    [
        (ProvRecordKind.Agent, dossier.Agents.Select(OfAgent)),
        (ProvRecordKind.Entity, Entities()),
        (ProvRecordKind.Attribution, Attributions()),
        (ProvRecordKind.Generation, Generations()),
        (ProvRecordKind.Derivation, dossier.Statements.SelectMany(OfAttributions)),
        (ProvRecordKind.Delegation, dossier.Agents.SelectMany(OfAffiliations)),
        (ProvRecordKind.Invalidation, dossier.Retractions.Select(OfRetraction)),
        (ProvRecordKind.Influence, dossier.CounterClaims.Select(OfCounterClaim)),
    ];

    private static ProvRecord OfAgent(Agent agent)
    {
        var draft = new RecordDraft(ProvRecordKind.Agent, Vocabulary.Agents.NameOf(agent.Id));
        if (agent is Speaker { Kind: SpeakerKind.Person })
        {
            draft.Types(Terms.Person);
        }
        else if (agent is Outlet or Speaker { Kind: SpeakerKind.Organization })
        {
            draft.Types(Terms.Organization);
        }

        draft.Text(Terms.Label, agent.Name)
            .Text(Vocabulary.Type, agent is Speaker speaker ? EnumWords.Of(speaker.Kind) : EnumWords.Of(((Outlet)agent).Kind))
            .Texts(Vocabulary.Alias, agent.Aliases)
            .Text(Vocabulary.Country, agent.Country)
            .Json(Vocabulary.ExternalIds, JsonDetails.Of(agent.ExternalIds))
            .Json(Vocabulary.UnknownMembers, JsonDetails.Of(agent.UnknownMembers));
        return (agent.IsNamed ? draft : draft.Add(Vocabulary.Named, ProvValue.Of(false))).ToRecord();
    }

    private IEnumerable<ProvRecord> Entities() => dossier.Claims.Select(OfClaim)
        .Concat(dossier.Reports.Select(OfReport))
        .Concat(dossier.Statements.Select(OfStatement));

    private static ProvRecord OfClaim(Claim claim) => new RecordDraft(ProvRecordKind.Entity, Vocabulary.Claims.NameOf(claim.Id))
        .Types(Vocabulary.Claim)
        .Texts(Terms.Label, claim.Text)
        .Texts(Vocabulary.Topic, claim.Topics)
        .Date(Vocabulary.About, claim.About)
        .Json(Vocabulary.UnknownMembers, JsonDetails.Of(claim.UnknownMembers))
        .ToRecord();

    private static ProvRecord OfReport(Report report) => new RecordDraft(ProvRecordKind.Entity, Vocabulary.Reports.NameOf(report.Id))
        .Types(Vocabulary.Report)
        .Text(Terms.Label, report.Title)
        .Uri(Vocabulary.Url, report.Url)
        .Uri(Vocabulary.ArchivedUrl, report.ArchivedUrl)
        .Text(Vocabulary.Language, report.Language)
        .Date(Vocabulary.Published, report.Published)
        .Text(Vocabulary.Byline, report.Byline)
        .Json(Vocabulary.UnknownMembers, JsonDetails.Of(report.UnknownMembers))
        .ToRecord();

    private static ProvRecord OfStatement(Statement statement)
    {
        var draft = new RecordDraft(ProvRecordKind.Entity, Vocabulary.Statements.NameOf(statement.Id))
            .Types(Vocabulary.Statement)
            .Text(Terms.Value, statement.Quote)
            .Name(Vocabulary.ClaimOf, Vocabulary.Claims.NameOf(statement.ClaimId))
            .Word(Vocabulary.Stance, statement.Stance)
            .Date(Vocabulary.Said, statement.Said)
            .Name(Vocabulary.ReportOf, statement.ReportId is { } report ? Vocabulary.Reports.NameOf(report) : null)
            .Text(Vocabulary.Language, statement.Language)
            .Text(Vocabulary.Cue, statement.Cue)
            .Name(Vocabulary.Addressee, statement.AddresseeId is { } addressee ? Vocabulary.Agents.NameOf(addressee) : null)
            .Text(Vocabulary.Venue, statement.Venue)
            .Name(Vocabulary.Disowns, statement.Disowns is { } disowned ? Vocabulary.Statements.NameOf(disowned) : null)
            .Json(Vocabulary.Rating, JsonDetails.Of(statement.Rating))
            .Json(Vocabulary.UnknownMembers, JsonDetails.Of(statement.UnknownMembers));
        if (statement.Certainty != Certainty.Unknown)
        {
            draft.Word(Vocabulary.Certainty, statement.Certainty);
        }

        return (statement.Denies is { } denied ? draft.Word(Vocabulary.Denies, denied) : draft).ToRecord();
    }

    private IEnumerable<ProvRecord> Attributions() => dossier.Reports
        .Select(report => (Entity: Vocabulary.Reports.NameOf(report.Id), Agent: (string?)report.OutletId))
        .Concat(dossier.Statements.Select(statement => (Entity: Vocabulary.Statements.NameOf(statement.Id), Agent: statement.AgentId)))
        .Where(attribution => attribution.Agent is not null)
        .Select(attribution => new RecordDraft(ProvRecordKind.Attribution, null)
            .Refer(Terms.Entity, attribution.Entity)
            .Refer(Terms.Agent, Vocabulary.Agents.NameOf(attribution.Agent!))
            .ToRecord());

    // For readers who know PROV's times and not ours.
    private IEnumerable<ProvRecord> Generations() => dossier.Statements
        .Where(statement => statement.Said.Precision == DatePrecision.Instant)
        .Select(statement => new RecordDraft(ProvRecordKind.Generation, null)
            .Refer(Terms.Entity, Vocabulary.Statements.NameOf(statement.Id))
            .Time(statement.Said)
            .ToRecord());

    private IEnumerable<ProvRecord> OfAttributions(Statement statement) => statement.Attributions.Select((attribution, index) =>
    {
        QualifiedName[] types = _onRecord.Value.Contains(attribution.To)
            ? [Vocabulary.Attribution, Terms.Quotation, Terms.PrimarySource]
            : [Vocabulary.Attribution, Terms.Quotation];
        var draft = new RecordDraft(ProvRecordKind.Derivation, null)
            .Refer(Terms.GeneratedEntity, Vocabulary.Statements.NameOf(statement.Id))
            .Refer(Terms.UsedEntity, Vocabulary.Statements.NameOf(attribution.To))
            .Types(types)
            .Text(Vocabulary.Cue, attribution.Cue)
            .Json(Vocabulary.Evidence, JsonDetails.Of(attribution.Evidence))
            .Json(Vocabulary.UnknownMembers, JsonDetails.Of(attribution.UnknownMembers));
        if (attribution.Mode is { } mode)
        {
            draft.Word(Vocabulary.Mode, mode);
        }

        if (attribution.Confidence is { } confidence)
        {
            draft.Add(Vocabulary.Confidence, ProvValue.Of(confidence.ToString("R", CultureInfo.InvariantCulture), Terms.Double));
        }

        return Placed(draft, index, statement.Attributions.Count);
    });

    private static IEnumerable<ProvRecord> OfAffiliations(Agent agent) => agent.Affiliations.Select((affiliation, index) => Placed(
        new RecordDraft(ProvRecordKind.Delegation, null)
            .Refer(Terms.Delegate, Vocabulary.Agents.NameOf(agent.Id))
            .Refer(Terms.Responsible, Vocabulary.Agents.NameOf(affiliation.AgentId))
            .Text(Vocabulary.Role, affiliation.Role)
            .Date(Vocabulary.Since, affiliation.Since)
            .Date(Vocabulary.Until, affiliation.Until)
            .Json(Vocabulary.UnknownMembers, JsonDetails.Of(affiliation.UnknownMembers)),
        index,
        agent.Affiliations.Count));

    private static ProvRecord OfRetraction(Retraction retraction) => new RecordDraft(ProvRecordKind.Invalidation, null)
        .Refer(Terms.Entity, Vocabulary.Statements.NameOf(retraction.StatementId))
        .Time(retraction.When)
        .Word(Vocabulary.Kind, retraction.Kind)
        .Date(Vocabulary.When, retraction.When)
        .Name(Vocabulary.By, retraction.ByStatementId is { } by ? Vocabulary.Statements.NameOf(by) : null)
        .Name(Vocabulary.ReplacedBy, retraction.ReplacedBy is { } replacement ? Vocabulary.Statements.NameOf(replacement) : null)
        .Json(Vocabulary.UnknownMembers, JsonDetails.Of(retraction.UnknownMembers))
        .ToRecord();

    private static ProvRecord OfCounterClaim(CounterClaim counterClaim) => new RecordDraft(ProvRecordKind.Influence, null)
        .Refer(Terms.Influencee, Vocabulary.Claims.NameOf(counterClaim.ClaimId))
        .Refer(Terms.Influencer, Vocabulary.Claims.NameOf(counterClaim.AnswersId))
        .Types(Vocabulary.CounterClaim)
        .Word(Vocabulary.Kind, counterClaim.Kind)
        .Name(Vocabulary.By, counterClaim.StatementId is { } statement ? Vocabulary.Statements.NameOf(statement) : null)
        .Json(Vocabulary.UnknownMembers, JsonDetails.Of(counterClaim.UnknownMembers))
        .ToRecord();

    // Relations are a set in PROV; where there are several, each says which it is.
    private static ProvRecord Placed(RecordDraft draft, int index, int count) => count > 1
        ? draft.Add(Vocabulary.Position, ProvValue.Of(index.ToString(CultureInfo.InvariantCulture), Terms.Int)).ToRecord()
        : draft.ToRecord();

    // What credits nobody and is said by a named speaker: the nearest that the news comes to PROV's primary source.
    private static HashSet<string> OnRecord(Dossier dossier)
    {
        var named = dossier.Agents.Where(agent => agent is Speaker { IsNamed: true }).Select(agent => agent.Id).ToHashSet(StringComparer.Ordinal);
        return dossier.Statements
            .Where(statement => statement.Attributions.Count == 0 && statement.AgentId is { } agent && named.Contains(agent))
            .Select(statement => statement.Id)
            .ToHashSet(StringComparer.Ordinal);
    }
}

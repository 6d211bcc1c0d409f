using ClaimTracker.Model;
using ClaimTracker.Serialization;

namespace ClaimTracker.Interchange.Prov.Mapping;

/// <summary>Makes statements, reports, retractions and counter-claims of entities and of what relates them.</summary>
internal sealed class StatementImport(SourceRecords records, EntityDrafts entities, AgentImport agents)
{
    private readonly ILookup<(QualifiedName Activity, int Bundle), SourceRecord> _associations = records.OfKind(ProvRecordKind.Association)
        .Where(record => record.NameOf(Terms.Activity) is not null && record.NameOf(Terms.Agent) is not null)
        .ToLookup(record => (record.NameOf(Terms.Activity)!, record.Bundle));

    private readonly AttributionImport _attributions = new(entities);
    private readonly HashSet<string> _reports = new(StringComparer.Ordinal);

    /// <summary>Passes everything on but agents and claims; statements know their claims by now.</summary>
    public void AddTo(IRecordSink sink)
    {
        foreach (var draft in entities.All.Where(draft => draft.IsReport))
        {
            if (TryToReport(draft) is { } report)
            {
                _reports.Add(report.Id);
                sink.Add(report);
            }
        }

        foreach (var draft in entities.All.Where(draft => draft.IsStatement))
        {
            sink.Add(ToStatement(draft));
            foreach (var record in draft.Invalidations)
            {
                sink.Add(ToRetraction(draft, record));
            }
        }

        foreach (var record in records.OfKind(ProvRecordKind.Influence))
        {
            if (TryToCounterClaim(record) is { } counterClaim)
            {
                sink.Add(counterClaim);
            }
        }
    }

    private Report? TryToReport(EntityDraft draft)
    {
        if (AgentOf(draft) is not { } outlet || !agents.IsOutlet(outlet))
        {
            draft.Descriptions.ForEach(record => record.LeaveOut("a report is published by an outlet, and the document names none for it"));
            return null;
        }

        draft.Map(Vocabulary.Report);
        return new Report(draft.Id, agents.IdOf(outlet))
        {
            Title = draft.First(record => record.Text(Terms.Label)),
            Url = draft.First(record => Address(record, Vocabulary.Url)),
            ArchivedUrl = draft.First(record => Address(record, Vocabulary.ArchivedUrl)),
            Language = draft.First(LanguageOf),
            Published = draft.Date(Vocabulary.Published),
            Byline = draft.First(record => record.Text(Vocabulary.Byline)),
            UnknownMembers = draft.UnknownMembers(),
        };
    }

    private Statement ToStatement(EntityDraft draft)
    {
        var attributions = _attributions.Of(draft);
        var stance = draft.Word<Stance>(Vocabulary.Stance) ?? (attributions.Count > 0 ? Stance.Reports : Stance.Asserts);
        var isDenial = stance == Stance.Denies;
        draft.Map(Vocabulary.Statement);
        return new Statement(draft.Id, AgentOf(draft) is { } agent ? agents.IdOf(agent) : null, draft.ClaimId!, stance)
        {
            Said = SaidOf(draft),
            ReportId = draft.First(record => Described(record, Vocabulary.ReportOf, target => target.IsReport && _reports.Contains(target.Id))),
            Quote = draft.First(record => record.Text(Terms.Value)),
            Language = draft.First(LanguageOf),
            Cue = draft.First(record => record.Text(Vocabulary.Cue)),
            Certainty = draft.Word<Certainty>(Vocabulary.Certainty) ?? Certainty.Unknown,
            AddresseeId = draft.First(record => record.NameOf(Vocabulary.Addressee) is { } name ? agents.IdOf(name) : null),
            Venue = draft.First(record => record.Text(Vocabulary.Venue)),
            Denies = isDenial ? draft.Word<DenialTarget>(Vocabulary.Denies) : null,
            Disowns = isDenial ? draft.First(record => Described(record, Vocabulary.Disowns, target => target.IsStatement)) : null,
            Rating = draft.First(record => record.TryDetail<Rating>(Vocabulary.Rating, JsonDetails.TryReadRating, out var rating) ? rating : null),
            Attributions = attributions,
            UnknownMembers = draft.UnknownMembers(),
        };
    }

    /// <summary>
    /// To whom an entity is ascribed: the first attribution, or else the first agent of an activity that generated it.
    /// </summary>
    private QualifiedName? AgentOf(EntityDraft draft)
    {
        QualifiedName? first = null;
        foreach (var record in draft.Attributions)
        {
            if (record.NameOf(Terms.Agent) is not { } agent)
            {
                record.LeaveOut("it does not say to whom");
            }
            else if (first is null || first.Equals(agent))
            {
                first = agent;
                record.TakeTypes();
                record.Map();
            }
            else
            {
                record.LeaveOut("a statement has one agent, and the first to whom the entity is ascribed was taken");
            }
        }

        return first ?? draft.Generations.Select(record => AgentOfActivity(record, draft.Bundle)).FirstOrDefault(agent => agent is not null);
    }

    private QualifiedName? AgentOfActivity(SourceRecord generation, int bundle)
    {
        if (generation.NameOf(Terms.Activity) is not { } activity)
        {
            return null;
        }

        if (_associations[(activity, bundle)].FirstOrDefault() is not { } association)
        {
            return null;
        }

        generation.Map();
        association.Map();
        return association.NameOf(Terms.Agent);
    }

    private static EdtfDate SaidOf(EntityDraft draft)
    {
        var said = draft.Date(Vocabulary.Said);
        foreach (var record in draft.Generations)
        {
            if (!record.Record.ValuesOf(Terms.Time.Uri!).Any())
            {
                continue;
            }

            if (said.IsUnknown)
            {
                said = record.Date(Terms.Time);
            }

            // Ours repeats in PROV's words what the statement says already.
            record.Ignore(Terms.Time);
            record.Map();
        }

        return said;
    }

    private Retraction ToRetraction(EntityDraft draft, SourceRecord record)
    {
        record.TakeTypes();
        record.Map();
        var kind = record.Word<RetractionKind>(Vocabulary.Kind) ?? RetractionKind.Withdrawn;
        var when = record.Date(Vocabulary.When);
        if (when.IsUnknown)
        {
            when = record.Date(Terms.Time);
        }

        record.Ignore(Terms.Time);
        return new Retraction(draft.Id, kind)
        {
            When = when,
            ByStatementId = Described(record, Vocabulary.By, target => target.IsStatement),
            ReplacedBy = Described(record, Vocabulary.ReplacedBy, target => target.IsStatement),
            UnknownMembers = record.UnknownMembers(),
        };
    }

    private CounterClaim? TryToCounterClaim(SourceRecord record)
    {
        if (!record.HasType(Vocabulary.CounterClaim)
            || Described(record, Terms.Influencee, target => target.IsClaim) is not { } claim
            || Described(record, Terms.Influencer, target => target.IsClaim) is not { } answers
            || record.Word<CounterClaimKind>(Vocabulary.Kind) is not { } kind)
        {
            return null;
        }

        record.TakeTypes(Vocabulary.CounterClaim);
        record.Map();
        return new CounterClaim(claim, answers, kind)
        {
            StatementId = Described(record, Vocabulary.By, target => target.IsStatement),
            UnknownMembers = record.UnknownMembers(),
        };
    }

    /// <summary>The id of an entity that the document describes, and that is what belongs here.</summary>
    private string? Described(SourceRecord record, QualifiedName attribute, Func<EntityDraft, bool> belongs)
    {
        if (record.NameOf(attribute) is not { } name)
        {
            return null;
        }

        if (entities.TryFind(name, record.Bundle, out var target) && belongs(target))
        {
            return target.Id;
        }

        record.Skip(attribute, "the document does not describe what it refers to, or as something else");
        return null;
    }

    private static string? LanguageOf(SourceRecord record)
    {
        if (record.Text(Vocabulary.Language) is not { } tag || ClaimImport.IsLanguage(tag))
        {
            return record.Text(Vocabulary.Language);
        }

        record.Skip(Vocabulary.Language, "a language is a BCP-47 tag");
        return null;
    }

    private static string? Address(SourceRecord record, QualifiedName attribute)
    {
        if (record.Text(attribute) is not { } address
            || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)))
        {
            return record.Text(attribute);
        }

        record.Skip(attribute, "an address is absolute and begins with http:// or https://");
        return null;
    }
}

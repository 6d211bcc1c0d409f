using System.Diagnostics.CodeAnalysis;
using ClaimTracker.Interchange.Prov.Json;

namespace ClaimTracker.Interchange.Prov.Mapping;

/// <summary>
/// The entities of which a document says something: that they are, who they are ascribed to, what made or ended them, what they came
/// from. One that is only ever the source of another is not described; crediting it leaves a dangling origin.
/// </summary>
internal sealed class EntityDrafts
{
    // Every entity that an activity generated credits every entity that it used, so this grows with the product of both.
    private const long MostUsed = 4_000_000;

    private readonly Dictionary<(QualifiedName Name, int Bundle), EntityDraft> _drafts = [];
    private readonly List<EntityDraft> _order = [];
    private readonly ProvDocument _document;
    private readonly Identifiers _missing = new(Vocabulary.Statements);

    public EntityDrafts(ProvDocument document, SourceRecords records)
    {
        _document = document;
        Gather(records, ProvRecordKind.Entity, record => record.Record.Id, draft => draft.Descriptions);
        Gather(records, ProvRecordKind.Attribution, record => record.NameOf(Terms.Entity), draft => draft.Attributions);
        Gather(records, ProvRecordKind.Generation, record => record.NameOf(Terms.Entity), draft => draft.Generations);
        Gather(records, ProvRecordKind.Derivation, record => record.NameOf(Terms.GeneratedEntity), draft => draft.Derivations);
        Gather(records, ProvRecordKind.Invalidation, record => record.NameOf(Terms.Entity), draft => draft.Invalidations);
        GiveIds();
        GatherUsed(records);
    }

    /// <summary>The ids that claims have, those of the document and those made for it.</summary>
    public Identifiers ClaimIds { get; } = new(Vocabulary.Claims);

    /// <summary>All of them, in the order in which the document comes to speak of them.</summary>
    public IReadOnlyList<EntityDraft> All => _order;

    /// <summary>What is described under a name: in the same bundle, or else outside of bundles.</summary>
    public bool TryFind(QualifiedName name, int bundle, [NotNullWhen(true)] out EntityDraft? draft) =>
        _drafts.TryGetValue((name, bundle), out draft) || _drafts.TryGetValue((name, -1), out draft);

    /// <summary>The id of what a name stands for, described or not.</summary>
    public string IdOf(QualifiedName name, int bundle) => TryFind(name, bundle, out var draft) ? draft.Id : _missing.OfMissing(name);

    private void Gather(
        SourceRecords records, ProvRecordKind kind, Func<SourceRecord, QualifiedName?> subject, Func<EntityDraft, List<SourceRecord>> list)
    {
        foreach (var record in records.OfKind(kind))
        {
            if (subject(record) is not { } name)
            {
                continue;
            }

            if (!_drafts.TryGetValue((name, record.Bundle), out var draft))
            {
                draft = new EntityDraft(name, record.Bundle) { Order = _order.Count };
                _drafts[(name, record.Bundle)] = draft;
                _order.Add(draft);
            }

            list(draft).Add(record);
        }
    }

    private void GiveIds()
    {
        var (reports, statements) = (new Identifiers(Vocabulary.Reports), new Identifiers(Vocabulary.Statements));
        foreach (var draft in _order)
        {
            var ids = draft.IsClaim ? ClaimIds : draft.IsReport ? reports : statements;
            var text = draft.Bundle < 0 ? draft.Name.Text : $"{_document.Bundles[draft.Bundle].Id.Text}/{draft.Name.Text}";
            draft.Id = (draft.Bundle < 0 ? ids.OfOurs(draft.Name) : null) ?? ids.OfForeign(text);
        }
    }

    private void GatherUsed(SourceRecords records)
    {
        var usages = records.OfKind(ProvRecordKind.Usage)
            .Select(record => (Record: record, Activity: record.NameOf(Terms.Activity), Entity: record.NameOf(Terms.Entity)))
            .Where(usage => usage.Activity is not null && usage.Entity is not null)
            .ToLookup(usage => (usage.Activity!, usage.Record.Bundle));
        long count = 0;
        foreach (var draft in _order.Where(draft => draft.IsStatement && draft.Derivations.Count == 0))
        {
            foreach (var activity in draft.Generations.Select(record => record.NameOf(Terms.Activity)).OfType<QualifiedName>().Distinct())
            {
                foreach (var (record, _, entity) in usages[(activity, draft.Bundle)])
                {
                    if (++count > MostUsed)
                    {
                        throw new ClaimTrackerException(
                            $"activity '{Shown.Of(activity.Text)}'",
                            "a document leads to at most 4,000,000 credits by what activities used and generated",
                            "State the derivations themselves, or split the document");
                    }

                    if (!entity!.Equals(draft.Name))
                    {
                        draft.Used.Add(entity);
                        record.Map();
                    }
                }
            }
        }
    }
}

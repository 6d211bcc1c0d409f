using System.Globalization;
using ClaimTracker.Model;

namespace ClaimTracker.Interchange.Prov.Mapping;

/// <summary>Makes attributions of derivations (PROV's <c>wasDerivedFrom</c>, <c>wasQuotedFrom</c>, <c>hadPrimarySource</c>) and of what activities used.</summary>
internal sealed class AttributionImport(EntityDrafts entities)
{
    /// <summary>The statements that an entity was derived from, or that an activity used to generate it, in the order in which they were written.</summary>
    public ValueList<Attribution> Of(EntityDraft draft)
    {
        var attributions = new List<(long Position, Attribution Attribution)>();
        foreach (var record in draft.Derivations)
        {
            if (record.NameOf(Terms.UsedEntity) is not { } source)
            {
                record.LeaveOut("it does not say from what");
            }
            else if (entities.TryFind(source, draft.Bundle, out var target) && !target.IsStatement)
            {
                record.LeaveOut("what it comes from is no statement");
            }
            else
            {
                attributions.Add((record.Position(), ToAttribution(record, entities.IdOf(source, draft.Bundle))));
            }
        }

        foreach (var source in draft.Used.Distinct())
        {
            if (!entities.TryFind(source, draft.Bundle, out var target) || target.IsStatement)
            {
                attributions.Add((0, new Attribution(entities.IdOf(source, draft.Bundle))));
            }
        }

        if (draft.Used.Count > 0)
        {
            draft.Generations.ForEach(record => record.Map());
        }

        return [.. attributions.OrderBy(item => item.Position).Select(item => item.Attribution)];
    }

    private static Attribution ToAttribution(SourceRecord record, string to)
    {
        record.Map();
        var isOurs = record.HasType(Vocabulary.Attribution);
        var isQuotation = record.HasType(Terms.Quotation);
        record.TakeTypes(isOurs ? [Vocabulary.Attribution, Terms.Quotation, Terms.PrimarySource] : [Terms.Quotation]);
        return new Attribution(to)
        {
            Mode = isOurs ? record.Word<QuotationMode>(Vocabulary.Mode) : isQuotation ? QuotationMode.Direct : null,
            Cue = record.Text(Vocabulary.Cue),
            Evidence = EvidenceOf(record),
            Confidence = ConfidenceOf(record),
            UnknownMembers = record.UnknownMembers(),
        };
    }

    private static TextQuote? EvidenceOf(SourceRecord record)
    {
        if (!record.TryDetail<TextQuote>(Vocabulary.Evidence, JsonDetails.TryReadQuote, out var quote)
            || (!string.IsNullOrWhiteSpace(quote.Exact) && !(quote.Start < 0) && !(quote.End < (quote.Start ?? 0))))
        {
            return quote;
        }

        record.Skip(Vocabulary.Evidence, "evidence has words, and its end does not come before its start");
        return null;
    }

    private static double? ConfidenceOf(SourceRecord record)
    {
        if (record.Text(Vocabulary.Confidence) is not { } text)
        {
            return null;
        }

        if (double.TryParse(text, CultureInfo.InvariantCulture, out var confidence) && confidence is >= 0 and <= 1)
        {
            return confidence;
        }

        record.Skip(Vocabulary.Confidence, "a confidence lies between 0 and 1");
        return null;
    }
}

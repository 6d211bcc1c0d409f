using System.Text.Json;
using ClaimTracker.Interchange.Quoting;
using ClaimTracker.Model;

namespace ClaimTracker.Interchange.Citron;

/// <summary>Makes a quotation of a quote.</summary>
/// <param name="text">The document's text, if it is at hand.</param>
/// <param name="reader">Reads members.</param>
/// <param name="groups">The mentions that mean the same, in groups.</param>
internal sealed class QuoteReader(ArticleText? text, CitronReader reader, IReadOnlyList<List<CitronSpan>> groups)
{
    private readonly Dictionary<TextSpan, CitronSpan> _names = NamesIn(groups);

    /// <param name="quote">The quote, an object.</param>
    /// <param name="id">The id of its statement.</param>
    /// <param name="key">What it is called within the document.</param>
    /// <param name="where">Its place, for reports.</param>
    public Quotation Read(JsonElement quote, string id, string key, string where)
    {
        var cue = CitronReader.TryGet(quote, "cue", out var member) ? reader.SpanOf(member.Value, $"{where}.cue") : null;
        var sources = reader.SpansOf(quote, "sources", where);
        var coreferences = reader.SpansOf(quote, "coreferences", where);
        var contents = reader.SpansOf(quote, "contents", where);
        return new Quotation(id, key)
        {
            Sources = [.. SpeakersOf(sources, coreferences).Select(span => new SourceMention(span.Text, span.Place))],
            Cue = cue?.Text,
            Contents = [.. contents.Select(content => content.Text)],
            ContentSpan = HullOf(contents),
            Evidence = EvidenceOf(cue, sources, coreferences, contents),
            Confidence = reader.ConfidenceOf(quote, where),
        };
    }

    /// <summary>
    /// Who speaks. Citron's extractor puts the name it resolved a pronoun to into <c>sources</c> and the pronoun into <c>coreferences</c>;
    /// its training format has it the other way round. Either way the speaker is whoever has a name.
    /// </summary>
    private List<CitronSpan> SpeakersOf(List<CitronSpan> sources, List<CitronSpan> coreferences)
    {
        var resolved = sources.ConvertAll(Resolve);
        if (resolved.Exists(IsNamed))
        {
            return resolved;
        }

        var named = coreferences.ConvertAll(Resolve).FindAll(IsNamed);
        return named.Count > 0 ? named : resolved.Count > 0 ? resolved : coreferences;
    }

    private CitronSpan Resolve(CitronSpan mention) =>
        !IsNamed(mention) && mention.Place is { } place && _names.TryGetValue(place, out var name) ? name : mention;

    /// <summary>The stretch that holds cue, contents and those mentions of the source that stand nearer to them.</summary>
    private TextQuote? EvidenceOf(CitronSpan? cue, List<CitronSpan> sources, List<CitronSpan> coreferences, List<CitronSpan> contents)
    {
        List<CitronSpan> core = cue is null ? contents : [cue, .. contents];
        if (text is not null && core.Count > 0 && core.TrueForAll(span => span.Place is not null))
        {
            var nearest = new[] { sources, coreferences }
                .Where(mentions => mentions.Count > 0 && mentions.TrueForAll(mention => mention.Place is not null))
                .Select(mentions => HullOf([.. core, .. mentions])!.Value)
                .DefaultIfEmpty(HullOf(core)!.Value)
                .MinBy(hull => hull.Length);
            return text.Quote(nearest) ?? text.Quote(HullOf(core)!.Value) ?? text.Quote(core[0].Place!.Value);
        }

        if (contents.Count == 0)
        {
            return cue is null ? null : new TextQuote(LedgerText.Fit(cue.Text, out _)) { Start = cue.Place?.Start, End = cue.Place?.End };
        }

        var place = contents.Count == 1 ? contents[0].Place : null;
        return new TextQuote(LedgerText.Fit(string.Join(' ', contents.Select(content => content.Text)), out _)) { Start = place?.Start, End = place?.End };
    }

    private static TextSpan? HullOf(List<CitronSpan> spans) => TextSpan.Hull(spans.Select(span => span.Place).OfType<TextSpan>());

    private static bool IsNamed(CitronSpan span) => SourceName.IsNamed(span.Text);

    private static Dictionary<TextSpan, CitronSpan> NamesIn(IReadOnlyList<List<CitronSpan>> groups)
    {
        var names = new Dictionary<TextSpan, CitronSpan>();
        foreach (var group in groups)
        {
            if (group.Find(IsNamed) is { } name)
            {
                group.ForEach(mention => names.TryAdd(mention.Place.GetValueOrDefault(), name));
            }
        }

        return names;
    }
}

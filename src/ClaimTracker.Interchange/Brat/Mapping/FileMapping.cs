using System.Globalization;
using ClaimTracker.Interchange.Brat.Corpus;
using ClaimTracker.Interchange.Brat.Standoff;
using ClaimTracker.Interchange.Quoting;
using ClaimTracker.Model;

namespace ClaimTracker.Interchange.Brat.Mapping;

/// <summary>Makes quotations of the attributions of one annotation file.</summary>
internal sealed class FileMapping
{
    /// <summary>How many sources may stand in each other; MPQA's deepest are five.</summary>
    private const int MaxDepth = 16;

    private readonly AnnotationSource _source;
    private readonly AnnotationFile _file;
    private readonly Alignment _alignment;
    private readonly SchemaWords _schema;
    private readonly TransferLog _log;
    private readonly Coreferences _coreferences;
    private readonly Dictionary<string, EventWords?> _eventWords = new(StringComparer.Ordinal);

    public FileMapping(AnnotationSource source, AnnotationFile file, Alignment alignment, SchemaWords schema, TransferLog log)
    {
        (_source, _file, _alignment, _schema, _log) = (source, file, alignment, schema, log);
        _coreferences = new Coreferences(file, schema, mention => SourceName.IsNamed(alignment.WordsOf(mention)));
    }

    /// <summary>The quotations, in the order of the file, each with its line. Counts them as read.</summary>
    public List<(Quotation Quotation, int Line)> Map()
    {
        var finder = new AttributionFinder(_file, _schema, _source.Shown, _log);
        var found = finder.Find();
        ReportDisagreements(finder.Used);
        ReportUnused(finder);

        var ids = new FreeIds();
        var quotations = new List<(Quotation Quotation, int Line)>(found.Count);
        foreach (var attribution in found)
        {
            _log.CountRead();
            quotations.Add((Map(attribution, KeyOf(attribution, ids)), attribution.Line));
        }

        var parents = Nesting.ParentsOf(found);
        return [.. quotations.Select((item, index) => (item.Quotation with { Within = Enclosing(index, parents, quotations) }, item.Line))];
    }

    /// <summary>What an attribution is called in ids: its own id, without what could be taken for something else.</summary>
    private string KeyOf(FoundAttribution attribution, FreeIds ids)
    {
        var plain = string.Concat(attribution.Id.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' ? c : '_'));
        var key = ids.Take(plain);
        if (key != attribution.Id)
        {
            Skip(attribution.Line, attribution.Id, $"the id is taken or has characters with another meaning; the attribution came along as {key}");
        }

        return key;
    }

    private Quotation Map(FoundAttribution attribution, string key)
    {
        var contents = attribution.Contents.OrderBy(content => content.Hull.Start).ToList();
        var parts = contents.Select(_alignment.WordsOf).Where(words => !string.IsNullOrWhiteSpace(words)).ToList();
        var span = TextSpan.Hull(contents.Select(content => content.Hull));
        if (contents.Count == 0 && NestedContentOf(attribution) is { } nested)
        {
            (parts, span) = ([nested.Words], nested.Span);
        }

        if (parts.Count == 0)
        {
            Skip(attribution.Line, attribution.Id, "it has no content, so that its claim has no text");
        }

        return new Quotation($"{_source.Name}/{key}", key)
        {
            Sources = [.. attribution.Sources.Select(MentionOf).OfType<SourceMention>()],
            Cue = WordsOf(attribution.Cues),
            Contents = parts,
            ContentSpan = span,
            Addressee = attribution.Addressees.Select(MentionOf).FirstOrDefault(mention => mention is not null),
            Evidence = EvidenceOf(attribution, parts),
        };
    }

    private string? WordsOf(IEnumerable<TextBound> parts)
    {
        var words = string.Join(' ', parts.OrderBy(part => part.Hull.Start).Select(_alignment.WordsOf));
        return string.IsNullOrWhiteSpace(words) ? null : words;
    }

    /// <summary>Where an attribution has other events as its content: the words of these, from the first part to the last.</summary>
    private (string Words, TextSpan Span)? NestedContentOf(FoundAttribution attribution)
    {
        var events = attribution.ContentEvents.Distinct().Select(WordsOfEvent).OfType<EventWords>().OrderBy(said => said.Span.Start).ToList();
        if (TextSpan.Hull(events.Select(said => said.Span)) is not { } span)
        {
            return null;
        }

        var words = _alignment.Text is { } text && span.Length <= LedgerText.MaxLength && events.TrueForAll(said => said.Agrees)
            ? text.Slice(span)
            : string.Join(' ', events.Select(said => said.Words));
        return string.IsNullOrWhiteSpace(words) ? null : (words, span);
    }

    // Many attributions may have one event as their content, so that its parts are gone through once.
    private EventWords? WordsOfEvent(string id)
    {
        if (_eventWords.TryGetValue(id, out var known))
        {
            return known;
        }

        var parts = _file.Events.TryGetValue(id, out var link)
            ? link.Arguments.Select(argument => argument.Id).Append(link.Trigger ?? "").Select(part => _file.TextBounds.GetValueOrDefault(part)).OfType<TextBound>().ToList()
            : [];
        return _eventWords[id] = TextSpan.Hull(parts.Select(part => part.Hull)) is { } span
            ? new EventWords(span, WordsOf(parts) ?? "", parts.TrueForAll(_alignment.Agrees))
            : null;
    }

    private SourceMention? MentionOf(TextBound part)
    {
        var name = _coreferences.NameOf(part);
        var (own, words) = (_alignment.WordsOf(part), _alignment.WordsOf(name));
        if (string.IsNullOrWhiteSpace(words))
        {
            (name, words) = (part, own);
        }

        if (string.IsNullOrWhiteSpace(words))
        {
            return null;
        }

        return new SourceMention(words, name.Hull)
        {
            Aliases = name != part && SourceName.IsNamed(own) ? [own] : [],
            ExternalIds = [.. _file.Normalizations.GetValueOrDefault(part.Id, [])],
        };
    }

    /// <summary>
    /// The stretch of the text from the first part of an attribution to its last. Where the annotations do not agree with the text, or there
    /// is none, the words of the content as the annotation file has them.
    /// </summary>
    private TextQuote? EvidenceOf(FoundAttribution attribution, List<string> contents)
    {
        if (_alignment.Text is { } text && attribution.All.All(_alignment.Agrees) && attribution.Extent is { } extent)
        {
            return text.Quote(extent)
                ?? (TextSpan.Hull(attribution.Contents.Select(part => part.Hull)) is { } content ? text.Quote(content) : null)
                ?? (TextSpan.Hull(attribution.Cues.Select(part => part.Hull)) is { } cue ? text.Quote(cue) : null);
        }

        if (contents.Count > 0)
        {
            var hasPlace = _alignment.Text is null && attribution.Contents is [{ Spans.Count: 1 }];
            return new TextQuote(LedgerText.Fit(string.Join(' ', contents), out _))
            {
                Start = hasPlace ? attribution.Contents[0].Hull.Start : null,
                End = hasPlace ? attribution.Contents[0].Hull.End : null,
            };
        }

        return WordsOf(attribution.Cues) is { } words ? new TextQuote(LedgerText.Fit(words, out _)) : null;
    }

    private List<Quotation> Enclosing(int index, int[] parents, List<(Quotation Quotation, int Line)> quotations)
    {
        var enclosing = new List<Quotation>();
        var seen = new HashSet<int> { index };
        for (var outer = parents[index]; outer >= 0 && seen.Add(outer); outer = parents[outer])
        {
            if (enclosing.Count == MaxDepth)
            {
                Skip(quotations[index].Line, quotations[index].Quotation.Key, $"it stands in more than {MaxDepth} attributions, of which the outermost are left out of its chain");
                break;
            }

            enclosing.Add(quotations[outer].Quotation);
        }

        return enclosing;
    }

    private void ReportDisagreements(HashSet<string> used)
    {
        if (_alignment.Text is not { } text)
        {
            return;
        }

        foreach (var annotation in _file.TextBounds.Values.Where(annotation => used.Contains(annotation.Id) && !_alignment.Agrees(annotation)))
        {
            Skip(annotation.Line, annotation.Id, annotation.Spans.All(text.Holds)
                ? "the text has other words at its offsets; its own words came along, without offsets"
                : "its offsets lie outside the text; its own words came along, without offsets");
        }
    }

    /// <summary>What a file holds besides attributions, a line for each kind.</summary>
    private void ReportUnused(AttributionFinder finder)
    {
        var unused = _file.TextBounds.Values.Where(annotation => !finder.Used.Contains(annotation.Id))
            .GroupBy(annotation => annotation.Type, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal);
        foreach (var group in unused)
        {
            SkipAll(group.Count(), $"text-bound annotations of type {group.Key} that no attribution uses");
        }

        foreach (var (type, count) in finder.Others)
        {
            SkipAll(count, $"events or relations of type {type}, which are no attributions");
        }

        foreach (var (kind, count) in _file.Unread)
        {
            SkipAll(count, $"{kind}, for which a ledger has no place");
        }
    }

    private void SkipAll(int count, string what) =>
        _log.Skip(_source.Shown, string.Create(CultureInfo.InvariantCulture, $"left out: {count:N0} {what}"));

    private void Skip(int line, string id, string why) =>
        _log.Skip(string.Create(CultureInfo.InvariantCulture, $"{_source.Shown}, line {line}, {id}"), why);

    /// <summary>The words of an event from its first part to its last, and whether all of them are those of the text.</summary>
    private sealed record EventWords(TextSpan Span, string Words, bool Agrees);
}

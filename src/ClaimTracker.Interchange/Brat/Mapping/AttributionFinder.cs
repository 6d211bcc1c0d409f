using System.Globalization;
using ClaimTracker.Interchange.Brat.Standoff;

namespace ClaimTracker.Interchange.Brat.Mapping;

/// <summary>
/// Finds the attributions among the events and relations of an annotation file. An event is an attribution where its type or one of its
/// arguments says so; of relations see <see cref="RelationJoiner"/>.
/// </summary>
internal sealed class AttributionFinder(AnnotationFile file, SchemaWords schema, string shown, TransferLog log)
{
    private readonly List<FoundAttribution> _found = [];
    private readonly Dictionary<string, FoundAttribution> _foundByEvent = new(StringComparer.Ordinal);

    /// <summary>Text-bound annotations that some attribution uses.</summary>
    public HashSet<string> Used { get; } = new(StringComparer.Ordinal);

    /// <summary>Events and relations that are no attributions, by type.</summary>
    public SortedDictionary<string, int> Others { get; } = new(StringComparer.Ordinal);

    /// <summary>The attributions, in the order of the file.</summary>
    public List<FoundAttribution> Find()
    {
        foreach (var link in file.Links.Where(link => link.IsEvent))
        {
            AddEvent(link);
        }

        var joiner = new RelationJoiner(file, schema, _foundByEvent, shown, log);
        var relations = file.Links.Where(link => !link.IsEvent && !schema.IsCoreference(link.Type)).ToList();
        _found.AddRange(joiner.Join(relations));
        relations.ForEach(relation => CountOther(relation.Type));
        Used.UnionWith(_found.SelectMany(found => found.All).Select(textBound => textBound.Id));
        _found.Sort((one, other) => one.Line.CompareTo(other.Line));
        return _found;
    }

    private void AddEvent(LinkAnnotation link)
    {
        var attribution = new FoundAttribution(link.Id, link.Line);
        var left = new List<string>();
        foreach (var argument in link.Arguments)
        {
            var target = TextBoundOf(argument.Id);
            var part = schema.PartOf(argument.Role) ?? (target is null ? null : schema.PartOf(target.Type));
            if (part is null)
            {
                left.Add($"the ledger has no place for its argument {argument.Role}:{argument.Id}");
            }
            else if (part == Part.Content && file.Events.ContainsKey(argument.Id))
            {
                attribution.ContentEvents.Add(argument.Id);
            }
            else if (target is null)
            {
                left.Add($"its {argument.Role} {argument.Id} is not in the file");
            }
            else
            {
                attribution.Add(part.Value, target);
            }
        }

        if (!schema.IsAttribution(link.Type) && schema.PartOf(link.Type) != Part.Content && !link.Arguments.Any(argument => schema.PartOf(argument.Role) is Part.Source or Part.Content))
        {
            CountOther(link.Type);
            return;
        }

        AddTrigger(link, attribution, left);
        foreach (var why in left)
        {
            Skip(link, why);
        }

        _found.Add(attribution);
        _foundByEvent.TryAdd(link.Id, attribution);
    }

    /// <summary>The words that an event hangs on are its cue, or its content where they are of such a type, unless it has these.</summary>
    private void AddTrigger(LinkAnnotation link, FoundAttribution attribution, List<string> left)
    {
        if (link.Trigger is null)
        {
            return;
        }

        if (!file.TextBounds.TryGetValue(link.Trigger, out var trigger))
        {
            left.Add($"the words {link.Trigger} that it hangs on are not in the file");
            return;
        }

        Used.Add(trigger.Id);
        var part = schema.PartOf(trigger.Type) == Part.Content && attribution.Contents.Count == 0 && attribution.ContentEvents.Count == 0 ? Part.Content : Part.Cue;
        if (attribution[part].Count == 0)
        {
            attribution.Add(part, trigger);
        }
    }

    /// <summary>The words that an id means: those of an event are what it hangs on.</summary>
    private TextBound? TextBoundOf(string id)
    {
        var textBound = file.Events.TryGetValue(id, out var link) ? link.Trigger : id;
        return textBound is null ? null : file.TextBounds.GetValueOrDefault(textBound);
    }

    private void CountOther(string type) => Others[type] = Others.GetValueOrDefault(type) + 1;

    private void Skip(LinkAnnotation link, string why) =>
        log.Skip(string.Create(CultureInfo.InvariantCulture, $"{shown}, line {link.Line}, {link.Id}"), why);
}

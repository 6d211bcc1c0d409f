using System.Globalization;
using ClaimTracker.Interchange.Brat.Standoff;

namespace ClaimTracker.Interchange.Brat.Mapping;

/// <summary>
/// Makes attributions of the relations between two text-bound annotations. One that joins a source with a content is an attribution. One
/// that joins a cue or an addressee with either adds it to the attributions that lack it, and is an attribution of its own where there are none.
/// </summary>
internal sealed class RelationJoiner(
    AnnotationFile file, SchemaWords schema, Dictionary<string, FoundAttribution> events, string shown, TransferLog log)
{
    private static readonly Part[] Parts = Enum.GetValues<Part>();

    private readonly List<FoundAttribution> _found = [];
    private readonly Dictionary<(Part Part, string TextBound), FoundAttribution> _holder = [];

    // Who holds a text-bound annotation and lacks a part. Whoever is taken out gets the part, so that nobody is looked at twice.
    private readonly Dictionary<(Part Part, string TextBound, Part Lacking), Queue<FoundAttribution>> _lacking = [];

    /// <summary>Takes the relations that belong to attributions out of the list, and gives the attributions that they make.</summary>
    public List<FoundAttribution> Join(List<LinkAnnotation> relations)
    {
        relations.RemoveAll(AddToEvent);

        // Those with a content first, so that a cue finds them wherever it stands in the file.
        relations.RemoveAll(relation => Join(relation, Part.Source, Part.Content));
        relations.RemoveAll(relation => Join(relation, Part.Content, Part.Cue));
        relations.RemoveAll(relation => Join(relation, Part.Cue, Part.Source));
        relations.RemoveAll(relation => Join(relation, Part.Content, Part.Addressee));
        relations.RemoveAll(AddIncomplete);
        return _found;
    }

    /// <summary>A relation from an event that is an attribution adds to that.</summary>
    private bool AddToEvent(LinkAnnotation relation)
    {
        if (relation.Arguments.Select(argument => events.GetValueOrDefault(argument.Id)).FirstOrDefault(found => found is not null) is not { } attribution)
        {
            return false;
        }

        var parts = PartsOf(relation);
        foreach (var (part, target) in parts)
        {
            attribution.Add(part, target);
        }

        return parts.Count > 0;
    }

    private bool Join(LinkAnnotation relation, Part one, Part other)
    {
        var parts = PartsOf(relation);
        if (!parts.TryGetValue(one, out var known) || !parts.TryGetValue(other, out var added))
        {
            return false;
        }

        foreach (var attribution in one == Part.Source ? [Create(relation)] : HoldersOf(relation, one, known, other, added))
        {
            foreach (var (part, target) in parts)
            {
                Add(attribution, part, target);
            }
        }

        return true;
    }

    /// <summary>
    /// The attributions that a relation adds a part to: all that hold its first part and lack the second, else one that holds the second
    /// and lacks the first, else one that holds the first and gets another of the second.
    /// </summary>
    private List<FoundAttribution> HoldersOf(LinkAnnotation relation, Part one, TextBound known, Part other, TextBound added)
    {
        if (_lacking.Remove((one, known.Id, other), out var lacking) && lacking.Where(found => found[other].Count == 0).ToList() is { Count: > 0 } all)
        {
            return all;
        }

        if (_lacking.TryGetValue((other, added.Id, one), out lacking))
        {
            while (lacking.TryDequeue(out var first))
            {
                if (first[one].Count == 0)
                {
                    return [first];
                }
            }
        }

        return [_holder.GetValueOrDefault((one, known.Id)) ?? Create(relation)];
    }

    /// <summary>A relation that is an attribution by its type or a role, and whose other end is not in the file, is one all the same.</summary>
    private bool AddIncomplete(LinkAnnotation relation)
    {
        if (!schema.IsAttribution(relation.Type) && schema.PartOf(relation.Type) is not (Part.Source or Part.Content)
            && !relation.Arguments.Any(argument => schema.PartOf(argument.Role) is Part.Source or Part.Content))
        {
            return false;
        }

        var attribution = Create(relation);
        foreach (var (part, target) in PartsOf(relation))
        {
            Add(attribution, part, target);
        }

        foreach (var argument in relation.Arguments.Where(argument => !file.TextBounds.ContainsKey(argument.Id)))
        {
            log.Skip(
                string.Create(CultureInfo.InvariantCulture, $"{shown}, line {relation.Line}, {relation.Id}"),
                $"its {argument.Role} {argument.Id} is not in the file");
        }

        return true;
    }

    /// <summary>
    /// What a relation joins, by the roles of its arguments or, where these say nothing ("Arg1"), by their types. A relation whose type is
    /// a part ("Speaker") says of the argument that is nothing else what it is.
    /// </summary>
    private Dictionary<Part, TextBound> PartsOf(LinkAnnotation relation)
    {
        var byType = schema.PartOf(relation.Type) is { } said and not Part.Content ? said
            : schema.IsAttribution(relation.Type) ? Part.Source
            : default(Part?);
        var parts = new Dictionary<Part, TextBound>();
        foreach (var argument in relation.Arguments)
        {
            if (file.TextBounds.TryGetValue(argument.Id, out var target)
                && (schema.PartOf(argument.Role) ?? schema.PartOf(target.Type) ?? byType) is { } part)
            {
                parts.TryAdd(part, target);
            }
        }

        return parts;
    }

    private FoundAttribution Create(LinkAnnotation relation)
    {
        var attribution = new FoundAttribution(relation.Id, relation.Line);
        _found.Add(attribution);
        return attribution;
    }

    private void Add(FoundAttribution attribution, Part part, TextBound target)
    {
        attribution.Add(part, target);
        _holder.TryAdd((part, target.Id), attribution);
        foreach (var lacking in Parts.Where(other => other != part && attribution[other].Count == 0))
        {
            var key = (part, target.Id, lacking);
            if (!_lacking.TryGetValue(key, out var holders))
            {
                _lacking.Add(key, holders = []);
            }

            holders.Enqueue(attribution);
        }
    }
}

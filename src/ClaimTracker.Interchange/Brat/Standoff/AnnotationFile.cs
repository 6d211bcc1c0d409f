using ClaimTracker.Model;

namespace ClaimTracker.Interchange.Brat.Standoff;

/// <summary>What an annotation file holds, as far as attributions can be made of it.</summary>
internal sealed class AnnotationFile
{
    private readonly List<LinkAnnotation> _links = [];
    private readonly Dictionary<string, LinkAnnotation> _events = new(StringComparer.Ordinal);

    /// <summary>Text-bound annotations by id.</summary>
    public Dictionary<string, TextBound> TextBounds { get; } = new(StringComparer.Ordinal);

    /// <summary>Events and relations, in the order of the file.</summary>
    public IReadOnlyList<LinkAnnotation> Links => _links;

    /// <summary>The events by id; of several with one id the first.</summary>
    public IReadOnlyDictionary<string, LinkAnnotation> Events => _events;

    /// <summary>Ids of annotations that brat's equivalences call the same.</summary>
    public List<string[]> Equivalences { get; } = [];

    /// <summary>What text-bound annotations were linked to elsewhere, by their ids.</summary>
    public Dictionary<string, List<ExternalId>> Normalizations { get; } = new(StringComparer.Ordinal);

    /// <summary>How many annotations there are of kinds that are not read, by kind.</summary>
    public SortedDictionary<string, int> Unread { get; } = new(StringComparer.Ordinal);

    public void Add(LinkAnnotation link)
    {
        _links.Add(link);
        if (link.IsEvent)
        {
            _events.TryAdd(link.Id, link);
        }
    }
}

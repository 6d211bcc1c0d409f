using ClaimTracker.Interchange.Brat.Standoff;
using ClaimTracker.Interchange.Quoting;

namespace ClaimTracker.Interchange.Brat.Mapping;

/// <summary>An attribution as an annotation file has it.</summary>
/// <param name="id">The id of the event or relation that carries it.</param>
/// <param name="line">The line on which that stands, from 1.</param>
internal sealed class FoundAttribution(string id, int line)
{
    private readonly HashSet<(Part, string)> _members = [];

    public string Id { get; } = id;

    public int Line { get; } = line;

    public List<TextBound> Sources { get; } = [];

    public List<TextBound> Cues { get; } = [];

    public List<TextBound> Contents { get; } = [];

    public List<TextBound> Addressees { get; } = [];

    /// <summary>Ids of events that are its content.</summary>
    public List<string> ContentEvents { get; } = [];

    /// <summary>All that it is made of.</summary>
    public IEnumerable<TextBound> All => Sources.Concat(Cues).Concat(Contents).Concat(Addressees);

    /// <summary>The shortest stretch that holds source, cue and content, or null where it has none of them.</summary>
    public TextSpan? Extent => TextSpan.Hull(Sources.Concat(Cues).Concat(Contents).Select(part => part.Hull));

    public List<TextBound> this[Part part] => part switch
    {
        Part.Source => Sources,
        Part.Cue => Cues,
        Part.Content => Contents,
        _ => Addressees,
    };

    public void Add(Part part, TextBound textBound)
    {
        if (_members.Add((part, textBound.Id)))
        {
            this[part].Add(textBound);
        }
    }
}

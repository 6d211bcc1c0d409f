using System.Globalization;
using System.Text;

namespace ClaimTracker.Interchange.Tests.Brat;

/// <summary>
/// Writes standoff for a text by pointing at its words, so that tests say what is annotated and not at which offset.
/// </summary>
internal sealed class Annotated(string text)
{
    private readonly StringBuilder _lines = new();
    private int _number;

    /// <summary>Annotates words, the parts of a discontinuous stretch one by one, and gives the id.</summary>
    public string Mark(string type, params string[] parts)
    {
        var spans = parts.Select(part =>
        {
            var index = text.IndexOf(part, StringComparison.Ordinal);
            index.Should().BeGreaterThanOrEqualTo(0);
            var start = text[..index].EnumerateRunes().Count();
            return string.Create(CultureInfo.InvariantCulture, $"{start} {start + part.EnumerateRunes().Count()}");
        });
        var id = string.Create(CultureInfo.InvariantCulture, $"T{++_number}");
        Line($"{id}\t{type} {string.Join(';', spans)}\t{string.Join(' ', parts)}");
        return id;
    }

    /// <summary>Adds an event over a source, a cue and a content, each left out where it is null.</summary>
    public Annotated Event(string id, string? source, string? cue, params string[] content)
    {
        var arguments = new List<string>();
        var words = cue is null ? null : Mark("Cue", cue);
        var trigger = Mark("Attribution", cue ?? content[0]);
        if (source is not null)
        {
            arguments.Add($"Source:{Mark("Source", source)}");
        }

        if (words is not null)
        {
            arguments.Add($"Cue:{words}");
        }

        if (content.Length > 0)
        {
            arguments.Add($"Content:{Mark("Content", content)}");
        }

        return Line($"{id}\tAttribution:{trigger} {string.Join(' ', arguments)}");
    }

    public Annotated Line(string line)
    {
        _lines.Append(line).Append('\n');
        return this;
    }

    public override string ToString() => _lines.ToString();
}

using System.Globalization;
using ClaimTracker.Model;

namespace ClaimTracker.Interchange.Quoting;

/// <summary>
/// The sources of one article. The same name is one agent wherever it stands; a source without a name is an agent of its own at each
/// place, because two officials are not one talkative person. Several attributions may share a place.
/// </summary>
/// <param name="articleId">What the ids of its speakers begin with.</param>
/// <param name="losses">Is told what could not come along.</param>
internal sealed class SpeakerBook(string articleId, ICollection<string> losses)
{
    private const int MaxAliases = 32;

    private readonly OrderedDictionary<string, Speaker> _speakers = new(StringComparer.Ordinal);
    private readonly FreeIds _ids = new();

    public IEnumerable<Speaker> Speakers => _speakers.Values;

    /// <summary>The id of the agent that a mention means.</summary>
    public string IdOf(SourceMention mention)
    {
        var isNamed = SourceName.IsNamed(mention.Text);
        var name = LedgerText.Fit(SourceName.Plain(mention.Text, isNamed), out _);
        var key = isNamed ? SourceName.Fold(mention.Text) : UnnamedKey(mention);
        if (_speakers.TryGetValue(key, out var known))
        {
            _speakers[key] = WithMore(known, mention);
            return known.Id;
        }

        var slug = $"{articleId}/{LedgerText.Slug(name, "source")}";
        var speaker = new Speaker(SourceName.KindOf(mention.Text, isNamed), name)
        {
            Id = _ids.Take(isNamed || mention.Span is not { } span ? slug : string.Create(CultureInfo.InvariantCulture, $"{slug}@{span.Start}")),
            IsNamed = isNamed,
        };
        _speakers.Add(key, WithMore(speaker, mention));
        return speaker.Id;
    }

    // Names never hold a line feed once folded, so that these keys are no names.
    private string UnnamedKey(SourceMention mention) => mention.Span is { } span
        ? string.Create(CultureInfo.InvariantCulture, $"\n{span.Start}-{span.End}")
        : string.Create(CultureInfo.InvariantCulture, $"\n#{_speakers.Count}");

    private Speaker WithMore(Speaker speaker, SourceMention mention)
    {
        var aliases = speaker.Aliases.ToList();
        foreach (var alias in mention.Aliases.Append(mention.Text))
        {
            var text = LedgerText.Fit(LedgerText.Collapse(alias), out _);
            if (text.Length > 0 && aliases.Count < MaxAliases && text != speaker.Name && !aliases.Contains(text))
            {
                aliases.Add(text);
            }
        }

        var external = speaker.ExternalIds.ToList();
        foreach (var id in mention.ExternalIds)
        {
            if (external.Find(known => known.Scheme == id.Scheme) is not { } first)
            {
                external.Add(id);
            }
            else if (first != id)
            {
                losses.Add($"an agent has one id in a scheme, and '{speaker.Name}' is {id.Scheme}:{first.Value} already, so that {id.Scheme}:{id.Value} was left out");
            }
        }

        return aliases.Count == speaker.Aliases.Count && external.Count == speaker.ExternalIds.Count
            ? speaker
            : speaker with { Aliases = [.. aliases], ExternalIds = [.. external] };
    }
}

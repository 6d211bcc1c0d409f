using System.Globalization;
using ClaimTracker.Model;

namespace ClaimTracker.Interchange.Quoting;

/// <summary>
/// The contents of one article as claims. The same words are the same claim, whoever says them and however often they were annotated;
/// but a word or two, such as "it" or "the bill", mean the same only where they stand in the same place.
/// </summary>
internal sealed class ClaimBook(string articleId, string? language)
{
    private const int FewWords = 2;

    private readonly OrderedDictionary<string, Claim> _claims = new(StringComparer.Ordinal);
    private readonly FreeIds _ids = new();

    public IEnumerable<Claim> Claims => _claims.Values;

    /// <summary>The id of the claim that a content makes.</summary>
    /// <param name="text">The content's words; empty where there is none.</param>
    /// <param name="span">Where it stands, if that is known.</param>
    public string IdOf(string text, TextSpan? span)
    {
        var collapsed = LedgerText.Collapse(text);
        var key = (collapsed.AsSpan().Count(' ') + 1 > FewWords, span) switch
        {
            (true, _) => collapsed,
            (false, { } place) when collapsed.Length > 0 => string.Create(CultureInfo.InvariantCulture, $"{collapsed}\n{place.Start}-{place.End}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{collapsed}\n#{_claims.Count}"),
        };
        if (_claims.TryGetValue(key, out var known))
        {
            return known.Id;
        }

        var words = collapsed.Length > 0
            ? LocalizedText.Of(text, language ?? LocalizedText.Undetermined)
            : LocalizedText.Empty;
        var claim = new Claim(_ids.Take($"{articleId}/{LedgerText.Slug(collapsed, "untold")}"), words);
        _claims.Add(key, claim);
        return claim.Id;
    }
}

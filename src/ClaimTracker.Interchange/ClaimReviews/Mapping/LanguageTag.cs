namespace ClaimTracker.Interchange.ClaimReviews.Mapping;

/// <summary>Language tags as publishers write them.</summary>
internal static class LanguageTag
{
    /// <summary>
    /// The BCP-47 tag, with hyphens for underscores (<c>pt_BR</c>); null for what is none, such as the name of a language.
    /// </summary>
    public static string? Read(string text)
    {
        var tag = text.Trim().Replace('_', '-');
        var subtags = tag.Split('-');
        var isTag = subtags[0].Length is 2 or 3 && subtags[0].All(char.IsAsciiLetter)
            && subtags.All(subtag => subtag.Length is > 0 and <= 8 && subtag.All(char.IsAsciiLetterOrDigit));
        return isTag ? tag : null;
    }
}

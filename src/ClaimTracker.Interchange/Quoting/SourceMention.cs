using ClaimTracker.Model;

namespace ClaimTracker.Interchange.Quoting;

/// <summary>The words with which an article names, or does not name, a source.</summary>
/// <param name="Text">The words, which are not only white space.</param>
/// <param name="Span">Where they stand, if that is known.</param>
internal sealed record SourceMention(string Text, TextSpan? Span)
{
    /// <summary>Who is meant, elsewhere: what an annotator linked it to.</summary>
    public ValueList<ExternalId> ExternalIds { get; init; } = [];

    /// <summary>Other words for the same source that the input says are the same.</summary>
    public ValueList<string> Aliases { get; init; } = [];
}

using ClaimTracker.Model;

namespace ClaimTracker.Interchange.Quoting;

/// <summary>One attribution as it stands in an article (PARC: source, cue, content), whatever format it was written down in.</summary>
/// <param name="Id">The id that its source's statement gets.</param>
/// <param name="Key">What it is called within its article, such as <c>E7</c>.</param>
internal sealed record Quotation(string Id, string Key)
{
    /// <summary>Who is credited; none where the article does not say. Several are several speakers.</summary>
    public IReadOnlyList<SourceMention> Sources { get; init; } = [];

    /// <summary>The words of saying.</summary>
    public string? Cue { get; init; }

    /// <summary>What is attributed, as parts in the order of the text; none where the article only says that something was said.</summary>
    public IReadOnlyList<string> Contents { get; init; } = [];

    /// <summary>Where the content stands, if that is known.</summary>
    public TextSpan? ContentSpan { get; init; }

    /// <summary>To whom it was said.</summary>
    public SourceMention? Addressee { get; init; }

    /// <summary>The words of the article that show it.</summary>
    public TextQuote? Evidence { get; init; }

    /// <summary>How sure the extractor is, from 0 to 1.</summary>
    public double? Confidence { get; init; }

    /// <summary>The attributions in whose content this one stands, from the nearest to the outermost.</summary>
    public IReadOnlyList<Quotation> Within { get; init; } = [];
}

namespace ClaimTracker.Interchange.Brat.Corpus;

/// <summary>What the table says of a document, as written; null for what it does not say.</summary>
internal sealed record DocumentFacts
{
    public string? Publisher { get; init; }

    public string? Published { get; init; }

    public string? Title { get; init; }

    public string? Author { get; init; }

    public string? Wire { get; init; }

    public string? Credit { get; init; }

    public string? Url { get; init; }

    public string? Language { get; init; }
}

using ClaimTracker.Model;

namespace ClaimTracker.Interchange.Citron;

/// <summary>What Citron's JSON does not say of the documents whose quotes it holds, and how much it may ask of its reader.</summary>
public sealed record CitronOptions
{
    /// <summary>What the document is called: its report's id, and what the ids of its statements begin with.</summary>
    /// <remarks>Of several documents the second is called <c>NAME-2</c>, and so on, unless they have ids of their own.</remarks>
    public string DocumentId { get; init; } = "citron";

    /// <summary>Who published the documents that do not say it; null where that is not known.</summary>
    public string? Outlet { get; init; }

    /// <summary>When the documents that do not say it were published.</summary>
    public EdtfDate Published { get; init; }

    /// <summary>Where the document was published, as an http or https address; null where that is not known.</summary>
    public string? Url { get; init; }

    /// <summary>The language of the documents as a BCP-47 tag; null where it is not known.</summary>
    public string? Language { get; init; }

    /// <summary>The document's text, which Citron's extractor does not repeat; null where it is not at hand.</summary>
    public string? Text { get; init; }

    /// <summary>The longest document, as JSON, in bytes; 16 MiB unless set.</summary>
    public int MaxDocumentBytes { get; init; } = 16 * 1024 * 1024;
}

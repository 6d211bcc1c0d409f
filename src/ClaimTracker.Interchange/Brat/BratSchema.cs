using ClaimTracker.Model;

namespace ClaimTracker.Interchange.Brat;

/// <summary>
/// What a corpus calls the parts of an attribution: the roles of events and relations, and the types of text-bound annotations. Each
/// part has several names, so that one schema reads several corpora. Names are compared without regard to case, hyphens, underscores
/// and a number at the end (<c>Content2</c> is a second <c>Content</c>).
/// </summary>
public sealed record BratSchema
{
    /// <summary>The names that attribution and quotation corpora use (PARC, PolNeAR, RiQuA and their kin).</summary>
    public static BratSchema Default { get; } = new();

    /// <summary>Types of events and relations that are attributions, whatever arguments they have.</summary>
    public ValueList<string> Attributions { get; init; } =
        ["Attribution", "Attribution-no-source", "Quotation", "Quote", "Direct-quotation", "Indirect-quotation", "Reported-speech", "Says"];

    /// <summary>Who is credited.</summary>
    public ValueList<string> Sources { get; init; } = ["Source", "Speaker", "Holder", "Opinion-holder", "Attribution-source", "Said-by"];

    /// <summary>The words of saying.</summary>
    public ValueList<string> Cues { get; init; } = ["Cue", "Reporting-verb", "Speech-verb", "Attribution-cue", "Quote-cue"];

    /// <summary>What is attributed.</summary>
    public ValueList<string> Contents { get; init; } =
        [
            "Content", "Attribution-content", "Quotation", "Quote", "Direct-quotation", "Indirect-quotation", "Claim", "Reported-speech",
            "Direct-speech", "Indirect-speech", "Utterance",
        ];

    /// <summary>To whom it is said.</summary>
    public ValueList<string> Addressees { get; init; } = ["Addressee", "Recipient", "Hearer", "Said-to"];

    /// <summary>Relations that say that two mentions mean the same, besides brat's own equivalences.</summary>
    public ValueList<string> Coreferences { get; init; } = ["Coreference", "Coref", "Same-as", "Identity", "Anaphora"];
}

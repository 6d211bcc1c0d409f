namespace ClaimTracker.Serialization;

/// <summary>In which of its two forms a dossier is written down (DESIGN section 7).</summary>
public enum DossierFormat
{
    /// <summary>One JSON document (<c>.json</c>): six arrays of records beneath one <c>format</c>.</summary>
    Json,

    /// <summary>One record a line, wrapped in its kind (<c>.jsonl</c>): for streams of any length.</summary>
    JsonLines,
}

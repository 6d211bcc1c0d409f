namespace ClaimTracker.Serialization;

/// <summary>
/// How much a dossier may ask of its reader. What comes from outside is not trusted to be reasonable: whatever exceeds a limit is
/// refused with a <see cref="ClaimTrackerException"/> that names the limit.
/// </summary>
public sealed record DossierLimits
{
    internal const long DocumentStatements = 1_000_000;
    internal const long DocumentAttributions = 4_000_000;

    /// <summary>The limits that hold where none are given.</summary>
    public static DossierLimits Default { get; } = new();

    /// <summary>The longest JSON document, in bytes; 64 MiB unless set. JSON Lines may be of any length.</summary>
    public int MaxDocumentBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>The longest line of JSON Lines, in bytes without its line end; 1 MiB unless set.</summary>
    public int MaxLineBytes { get; init; } = 1024 * 1024;

    /// <summary>
    /// How deep the JSON of one record, or of a member of the document that this version does not know, may nest, the record itself
    /// being level 1; 64 unless set.
    /// </summary>
    public int MaxDepth { get; init; } = 64;

    /// <summary>How many statements there may be; null, the default, means 1,000,000 in a JSON document and any number in JSON Lines.</summary>
    public long? MaxStatements { get; init; }

    /// <summary>
    /// How many attributions all statements together may have; null, the default, means 4,000,000 in a JSON document and any number
    /// in JSON Lines.
    /// </summary>
    public long? MaxAttributions { get; init; }

    /// <summary>In how many languages one claim may be worded; 256 unless set.</summary>
    public int MaxLanguages { get; init; } = 256;
}

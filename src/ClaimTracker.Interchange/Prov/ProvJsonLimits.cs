namespace ClaimTracker.Interchange.Prov;

/// <summary>
/// How much a PROV-JSON document may ask of its reader. Whatever exceeds a limit is refused with a
/// <see cref="ClaimTrackerException"/> that names the limit. Nesting needs none: PROV-JSON has eight levels and no more.
/// </summary>
public sealed record ProvJsonLimits
{
    /// <summary>The limits that hold where none are given.</summary>
    public static ProvJsonLimits Default { get; } = new();

    /// <summary>The longest document, in bytes; 64 MiB unless set.</summary>
    public int MaxDocumentBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>How many records there may be, those in bundles included; 1,000,000 unless set.</summary>
    public int MaxRecords { get; init; } = 1_000_000;

    /// <summary>How many values all attributes together may have; 8,000,000 unless set.</summary>
    public int MaxValues { get; init; } = 8_000_000;

    /// <summary>How many bundles there may be; 100,000 unless set.</summary>
    public int MaxBundles { get; init; } = 100_000;
}

namespace ClaimTracker.Interchange.Brat;

/// <summary>How brat standoff is read.</summary>
public sealed record BratOptions
{
    /// <summary>The table that tells of each document who published it, when and under which title; null to look for one by name.</summary>
    /// <remarks>
    /// By name it is <c>metadata.tsv</c>, <c>metadata.csv</c> or <c>metadata.txt</c>, in the input's folder or in one of the two above it.
    /// </remarks>
    public string? MetadataPath { get; init; }

    /// <summary>Who published the documents of which the table says nothing; null where that is not known.</summary>
    public string? Outlet { get; init; }

    /// <summary>The language of the documents as a BCP-47 tag, where the table does not say; null where it is not known.</summary>
    public string? Language { get; init; }

    /// <summary>What the annotations are called.</summary>
    public BratSchema Schema { get; init; } = BratSchema.Default;

    /// <summary>How much the input may ask of its reader.</summary>
    public BratLimits Limits { get; init; } = BratLimits.Default;
}

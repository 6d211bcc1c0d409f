using ClaimTracker.Model;

namespace ClaimTracker.Interchange.Prov;

/// <summary>A document of PROV: records, and bundles of further records (PROV-DM).</summary>
public sealed record ProvDocument
{
    /// <summary>The prefixes that it declares.</summary>
    public ValueList<ProvPrefix> Prefixes { get; init; } = [];

    /// <summary>The records outside bundles.</summary>
    public ValueList<ProvRecord> Records { get; init; } = [];

    /// <summary>The bundles.</summary>
    public ValueList<ProvBundle> Bundles { get; init; } = [];

    /// <summary>How many records there are, in bundles and outside.</summary>
    public int RecordCount => Records.Count + Bundles.Sum(bundle => bundle.Records.Count);

    /// <summary>How much there is.</summary>
    /// <returns>A sentence.</returns>
    public override string ToString() => $"A PROV document of {RecordCount} records and {Bundles.Count} bundles.";
}

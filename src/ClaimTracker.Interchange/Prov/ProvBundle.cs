using ClaimTracker.Model;

namespace ClaimTracker.Interchange.Prov;

/// <summary>A named set of records, so that provenance can have a provenance of its own (PROV-DM section 5.4).</summary>
/// <param name="Id">Its identifier.</param>
public sealed record ProvBundle(QualifiedName Id)
{
    /// <summary>The prefixes that it declares; those of the document hold in it too, unless it declares them anew.</summary>
    public ValueList<ProvPrefix> Prefixes { get; init; } = [];

    /// <summary>Its records.</summary>
    public ValueList<ProvRecord> Records { get; init; } = [];
}

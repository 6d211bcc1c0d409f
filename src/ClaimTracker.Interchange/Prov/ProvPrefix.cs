namespace ClaimTracker.Interchange.Prov;

/// <summary>A prefix that a document or bundle declares.</summary>
/// <param name="Name">The prefix; <see cref="Default"/> for the namespace of names without one.</param>
/// <param name="Uri">The namespace it stands for.</param>
/// <remarks>
/// <c>prov</c>, <c>xsd</c> and <c>xsi</c> always stand for the namespaces of W3C, whether or not a document declares them, and
/// whatever it declares them as: many documents leave the <c>#</c> off.
/// </remarks>
public sealed record ProvPrefix(string Name, string Uri)
{
    /// <summary>The name under which PROV-JSON declares the namespace of names without a prefix.</summary>
    public const string Default = "default";
}

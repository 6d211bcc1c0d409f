using ClaimTracker.Model;

namespace ClaimTracker.Interchange.Prov;

/// <summary>An attribute of a record with its values.</summary>
/// <param name="Name">The attribute, such as <c>prov:type</c>.</param>
/// <param name="Values">Its values; PROV gives no meaning to their order.</param>
public sealed record ProvAttribute(QualifiedName Name, ValueList<ProvValue> Values)
{
    /// <summary>Creates an attribute with one value.</summary>
    /// <param name="name">The attribute.</param>
    /// <param name="value">Its value.</param>
    public ProvAttribute(QualifiedName name, ProvValue value)
        : this(name, [value])
    {
    }

    /// <summary>Whether even a single value is written as an array.</summary>
    internal bool IsArray { get; init; }

    /// <summary>Whether name and values are equal, in order; how they are written does not count.</summary>
    /// <param name="other">Another attribute.</param>
    /// <returns>Whether it says the same.</returns>
    public bool Equals(ProvAttribute? other) => other is not null && Name.Equals(other.Name) && Values.Equals(other.Values);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Name, Values);

    /// <summary>The attribute as <c>name = values</c>.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString() => $"{Name} = {Values}";
}

using ClaimTracker.Model;

namespace ClaimTracker.Interchange.Prov;

/// <summary>A record of PROV: an element or a relation, with its attributes.</summary>
/// <param name="Kind">What it states.</param>
/// <param name="Id">
/// Its identifier. Elements have one; relations may go without (null, or the label of a blank node, as PROV-JSON gives them one in
/// any case). Several records may share one.
/// </param>
/// <param name="Attributes">
/// What is said: what a relation relates (<c>prov:entity</c>, <c>prov:agent</c> and so on, whose values are references), when, and
/// anything else. PROV gives no meaning to their order.
/// </param>
public sealed record ProvRecord(ProvRecordKind Kind, QualifiedName? Id, ValueList<ProvAttribute> Attributes)
{
    /// <summary>Whether it is an entity, an activity or an agent.</summary>
    public bool IsElement => Kind <= ProvRecordKind.Agent;

    /// <summary>The values of an attribute. Linear in the attributes.</summary>
    /// <param name="attributeUri">The attribute's URI, such as <c>http://www.w3.org/ns/prov#type</c>.</param>
    /// <returns>The values, in the order given; none where the record lacks the attribute.</returns>
    public IEnumerable<ProvValue> ValuesOf(string attributeUri)
    {
        ArgumentNullException.ThrowIfNull(attributeUri);
        foreach (var attribute in Attributes)
        {
            if (attribute.Name.Uri == attributeUri)
            {
                foreach (var value in attribute.Values)
                {
                    yield return value;
                }
            }
        }
    }

    /// <summary>Kind and identifier.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString() => Id is null ? Kind.ToString() : $"{Kind} {Id}";
}

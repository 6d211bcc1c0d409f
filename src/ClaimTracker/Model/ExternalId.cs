namespace ClaimTracker.Model;

/// <summary>An agent's identifier in another system.</summary>
/// <param name="Scheme">The system, such as <c>wikidata</c> or <c>domain</c>.</param>
/// <param name="Value">The identifier there, such as <c>Q58217</c> or <c>lemonde.fr</c>.</param>
public sealed record ExternalId(string Scheme, string Value)
{
    /// <summary>The scheme of Wikidata items; the value is a QID such as <c>Q58217</c>.</summary>
    public const string Wikidata = "wikidata";

    /// <summary>The scheme of internet domains; the value is a host name such as <c>lemonde.fr</c>.</summary>
    public const string Domain = "domain";
}

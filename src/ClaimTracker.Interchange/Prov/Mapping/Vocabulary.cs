using ClaimTracker.Model;

namespace ClaimTracker.Interchange.Prov.Mapping;

/// <summary>
/// The namespaces of this library's own in PROV documents (docs/interchange/prov-json.md): what PROV has no word for, and the ids of
/// records by kind.
/// </summary>
internal static class Vocabulary
{
    public const string Namespace = "urn:claimtracker:prov#";

    public static readonly IdNamespace Agents = new("agent", "urn:claimtracker:agent:");
    public static readonly IdNamespace Claims = new("claim", "urn:claimtracker:claim:");
    public static readonly IdNamespace Reports = new("report", "urn:claimtracker:report:");
    public static readonly IdNamespace Statements = new("statement", "urn:claimtracker:statement:");

    public static readonly ValueList<ProvPrefix> Prefixes =
    [
        new("ct", Namespace), Agents.Prefix, Claims.Prefix, Reports.Prefix, Statements.Prefix,
        new("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ];

    // Types of records.
    public static readonly QualifiedName Claim = Of("Claim");
    public static readonly QualifiedName Report = Of("Report");
    public static readonly QualifiedName Statement = Of("Statement");
    public static readonly QualifiedName Attribution = Of("Attribution");
    public static readonly QualifiedName CounterClaim = Of("CounterClaim");

    // Attributes; the names are those of the dossier format (DESIGN section 7).
    public static readonly QualifiedName Type = Of("type");
    public static readonly QualifiedName Named = Of("named");
    public static readonly QualifiedName Alias = Of("alias");
    public static readonly QualifiedName Country = Of("country");
    public static readonly QualifiedName ExternalIds = Of("externalIds");
    public static readonly QualifiedName Role = Of("role");
    public static readonly QualifiedName Since = Of("since");
    public static readonly QualifiedName Until = Of("until");
    public static readonly QualifiedName Topic = Of("topic");
    public static readonly QualifiedName About = Of("about");
    public static readonly QualifiedName Url = Of("url");
    public static readonly QualifiedName ArchivedUrl = Of("archivedUrl");
    public static readonly QualifiedName Published = Of("published");
    public static readonly QualifiedName Byline = Of("byline");
    public static readonly QualifiedName ClaimOf = Of("claim");
    public static readonly QualifiedName Stance = Of("stance");
    public static readonly QualifiedName Said = Of("said");
    public static readonly QualifiedName ReportOf = Of("report");
    public static readonly QualifiedName Language = Of("language");
    public static readonly QualifiedName Cue = Of("cue");
    public static readonly QualifiedName Certainty = Of("certainty");
    public static readonly QualifiedName Addressee = Of("addressee");
    public static readonly QualifiedName Venue = Of("venue");
    public static readonly QualifiedName Denies = Of("denies");
    public static readonly QualifiedName Disowns = Of("disowns");
    public static readonly QualifiedName Rating = Of("rating");
    public static readonly QualifiedName Mode = Of("mode");
    public static readonly QualifiedName Evidence = Of("evidence");
    public static readonly QualifiedName Confidence = Of("confidence");
    public static readonly QualifiedName Position = Of("position");
    public static readonly QualifiedName Kind = Of("kind");
    public static readonly QualifiedName When = Of("when");
    public static readonly QualifiedName By = Of("by");
    public static readonly QualifiedName ReplacedBy = Of("replacedBy");
    public static readonly QualifiedName UnknownMembers = Of("unknownMembers");

    /// <summary>The datatype of JSON-LD 1.1 for a text that is JSON.</summary>
    public static readonly QualifiedName Json = new("rdf:JSON", "http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON");

    private static QualifiedName Of(string local) => new($"ct:{local}", Namespace + local);
}

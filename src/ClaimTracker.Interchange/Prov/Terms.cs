namespace ClaimTracker.Interchange.Prov;

/// <summary>The names of PROV and XML Schema that mean something to this library.</summary>
internal static class Terms
{
    public const string ProvNamespace = "http://www.w3.org/ns/prov#";
    public const string XsdNamespace = "http://www.w3.org/2001/XMLSchema#";
    public const string XsiNamespace = "http://www.w3.org/2001/XMLSchema-instance";

    public static readonly QualifiedName String = Xsd("string");
    public static readonly QualifiedName Int = Xsd("int");
    public static readonly QualifiedName Long = Xsd("long");
    public static readonly QualifiedName Integer = Xsd("integer");
    public static readonly QualifiedName Double = Xsd("double");
    public static readonly QualifiedName Boolean = Xsd("boolean");
    public static readonly QualifiedName AnyUri = Xsd("anyURI");
    public static readonly QualifiedName QName = Xsd("QName");

    public static readonly QualifiedName QualifiedNameType = Prov("QUALIFIED_NAME");
    public static readonly QualifiedName InternationalizedString = Prov("InternationalizedString");

    public static readonly QualifiedName Type = Prov("type");
    public static readonly QualifiedName Label = Prov("label");
    public static readonly QualifiedName Value = Prov("value");

    public static readonly QualifiedName Entity = Prov("entity");
    public static readonly QualifiedName Activity = Prov("activity");
    public static readonly QualifiedName Agent = Prov("agent");
    public static readonly QualifiedName Delegate = Prov("delegate");
    public static readonly QualifiedName Responsible = Prov("responsible");
    public static readonly QualifiedName GeneratedEntity = Prov("generatedEntity");
    public static readonly QualifiedName UsedEntity = Prov("usedEntity");
    public static readonly QualifiedName Influencee = Prov("influencee");
    public static readonly QualifiedName Influencer = Prov("influencer");
    public static readonly QualifiedName Time = Prov("time");

    public static readonly QualifiedName Person = Prov("Person");
    public static readonly QualifiedName Organization = Prov("Organization");
    public static readonly QualifiedName SoftwareAgent = Prov("SoftwareAgent");
    public static readonly QualifiedName Quotation = Prov("Quotation");
    public static readonly QualifiedName PrimarySource = Prov("PrimarySource");

    // What relates records in PROV-DM. Each has one value, which names a record (or, of the last three, says when).
    private static readonly HashSet<string> References = new(
        new[]
        {
            "entity", "activity", "agent", "trigger", "informed", "informant", "starter", "ender", "plan", "delegate", "responsible",
            "generatedEntity", "usedEntity", "generation", "usage", "specificEntity", "generalEntity", "alternate1", "alternate2",
            "bundle", "influencee", "influencer", "collection",
        }.Select(local => ProvNamespace + local),
        StringComparer.Ordinal);

    private static readonly HashSet<string> Times =
        new(new[] { "time", "startTime", "endTime" }.Select(local => ProvNamespace + local), StringComparer.Ordinal);

    /// <summary>Whether the attribute refers to a record, so that a plain string in it is a name.</summary>
    public static bool IsReference(QualifiedName attribute) => attribute.Uri is { } uri && References.Contains(uri);

    /// <summary>Whether the attribute has a place in the relation itself, and hence one value.</summary>
    public static bool IsFormal(QualifiedName attribute) => IsReference(attribute) || (attribute.Uri is { } uri && Times.Contains(uri));

    private static QualifiedName Prov(string local) => new($"prov:{local}", ProvNamespace + local);

    private static QualifiedName Xsd(string local) => new($"xsd:{local}", XsdNamespace + local);
}

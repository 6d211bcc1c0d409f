using System.Collections.Frozen;

namespace ClaimTracker.Interchange.Prov.Json;

/// <summary>The members of a PROV-JSON document that hold records, by kind (PROV-JSON section 3).</summary>
internal static class RecordWords
{
    private static readonly string[] Words =
    [
        "entity", "activity", "agent", "wasGeneratedBy", "used", "wasInformedBy", "wasStartedBy", "wasEndedBy", "wasInvalidatedBy",
        "wasDerivedFrom", "wasAttributedTo", "wasAssociatedWith", "actedOnBehalfOf", "wasInfluencedBy", "specializationOf",
        "alternateOf", "hadMember", "mentionOf",
    ];

    private static readonly FrozenDictionary<string, ProvRecordKind> Kinds =
        Words.Select((word, index) => KeyValuePair.Create(word, (ProvRecordKind)index)).ToFrozenDictionary(StringComparer.Ordinal);

    public static string All { get; } = string.Join(", ", Words);

    public static string Of(ProvRecordKind kind) => Words[(int)kind];

    public static bool TryParse(string word, out ProvRecordKind kind) => Kinds.TryGetValue(word, out kind);
}

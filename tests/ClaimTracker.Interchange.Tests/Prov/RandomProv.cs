using ClaimTracker.Interchange.Prov;
using CsCheck;

namespace ClaimTracker.Interchange.Tests.Prov;

/// <summary>Random PROV documents of every kind of record and value, in many scripts.</summary>
internal static class RandomProv
{
    private static readonly ProvPrefix[] Declared =
        [new("ex", "http://example.org/"), new("same", "http://example.org/"), new("الف", "urn:alif:"), new(ProvPrefix.Default, "http://default/#")];

    private static readonly string[] Scraps = ["e", "Лавров", "وزارة", "外交部", "👩‍🔬", " ", "'", "\"", "\\", "<b>", "/", ":", "%", "\n", "\u0000", "\u202E", "1"];

    private static readonly string[] RelationAttributes =
        ["entity", "activity", "agent", "trigger", "plan", "delegate", "responsible", "generatedEntity", "usedEntity", "collection", "influencee"];

    private static readonly Gen<string> Text = OneOf(Scraps).Array[0, 4].Select(string.Concat);

    private static readonly Gen<QualifiedName> Name = Gen.Select(Gen.Int[0, 2], OneOf(Scraps).Array[1, 3]).Select((prefix, parts) =>
        new QualifiedName($"{Declared[prefix].Name}:{string.Concat(parts)}", Declared[prefix].Uri + string.Concat(parts)));

    private static readonly Gen<QualifiedName> BareName = OneOf("e1", "имя", "a-b.c").Select(local => new QualifiedName(local, Declared[3].Uri + local));

    private static readonly Gen<QualifiedName> Unresolved = OneOf("_:id1", "_:b", "nowhere:x", "").Select(text => new QualifiedName(text, null));

    private static readonly Gen<QualifiedName> AnyName = Gen.Frequency((4, Name), (1, BareName));

    private static readonly Gen<ProvValue> Value = Gen.OneOf(
        Text.Select(ProvValue.Of),
        Gen.Bool.Select(ProvValue.Of),
        Gen.Select(Text, OneOf("int", "double", "dateTime", "anyURI")).Select((text, type) => ProvValue.Of(text, new QualifiedName($"xsd:{type}", $"http://www.w3.org/2001/XMLSchema#{type}"))),
        Gen.Select(Text, AnyName).Select(ProvValue.Of),
        Gen.Select(Text, OneOf("en", "zh-Hant", "")).Select(ProvValue.InLanguage),
        AnyName.Select(ProvValue.Named),
        Unresolved.Select(ProvValue.Named));

    private static readonly Gen<ProvAttribute> Free = Gen.Select(Name, Value.Array[0, 3]).Select((name, values) => new ProvAttribute(name, [.. values]));

    private static readonly Gen<ProvAttribute> Reference = Gen.Select(OneOf(RelationAttributes), Gen.Frequency((5, AnyName), (1, Unresolved)))
        .Select((local, name) => new ProvAttribute(new QualifiedName($"prov:{local}", $"http://www.w3.org/ns/prov#{local}"), ProvValue.Reference(name)));

    private static readonly Gen<ProvRecord> Record = Gen.Select(Gen.Enum<ProvRecordKind>(), AnyName, Gen.Frequency((2, AnyName.Select(name => (QualifiedName?)name)), (1, Unresolved.Select(name => (QualifiedName?)name)), (1, Gen.Const((QualifiedName?)null))), Free.Array[0, 3], Reference.Array[0, 3])
        .Select((kind, id, relationId, free, references) => new ProvRecord(
            kind,
            kind <= ProvRecordKind.Agent ? id : relationId,
            [.. free.Concat(references).DistinctBy(attribute => attribute.Name.Text)]));

    private static readonly Gen<ProvBundle> Bundle = Gen.Select(AnyName, Record.Array[0, 4])
        .Select((id, records) => new ProvBundle(id) { Records = [.. records] });

    /// <summary>Any document.</summary>
    public static readonly Gen<ProvDocument> Any = Gen.Select(Record.Array[0, 8], Bundle.Array[0, 2]).Select((records, bundles) => new ProvDocument
    {
        Prefixes = [.. Declared],
        Records = [.. records],
        Bundles = [.. bundles.DistinctBy(bundle => bundle.Id)],
    });

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}

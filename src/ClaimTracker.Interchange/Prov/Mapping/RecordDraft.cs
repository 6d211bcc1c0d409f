using System.Globalization;
using ClaimTracker.Model;

namespace ClaimTracker.Interchange.Prov.Mapping;

/// <summary>A record of PROV in the making; what is absent is left out.</summary>
internal sealed class RecordDraft(ProvRecordKind kind, QualifiedName? id)
{
    private readonly List<ProvAttribute> _attributes = [];

    public RecordDraft Refer(QualifiedName attribute, QualifiedName to) => Add(attribute, ProvValue.Reference(to));

    public RecordDraft Types(params IEnumerable<QualifiedName> types) => AddAll(Terms.Type, types.Select(ProvValue.Named));

    public RecordDraft Text(QualifiedName attribute, string? text) => text is null ? this : Add(attribute, ProvValue.Of(text));

    public RecordDraft Texts(QualifiedName attribute, ValueList<string> texts) => AddAll(attribute, texts.Select(ProvValue.Of));

    public RecordDraft Texts(QualifiedName attribute, LocalizedText texts) =>
        AddAll(attribute, texts.Select(text => ProvValue.InLanguage(text.Value, text.Key)));

    public RecordDraft Uri(QualifiedName attribute, string? uri) => uri is null ? this : Add(attribute, ProvValue.Of(uri, Terms.AnyUri));

    public RecordDraft Name(QualifiedName attribute, QualifiedName? name) => name is null ? this : Add(attribute, ProvValue.Named(name));

    public RecordDraft Date(QualifiedName attribute, EdtfDate date) => date.IsUnknown ? this : Text(attribute, date.ToString());

    /// <summary>An instant, which PROV has a place for; dates of less precision have none.</summary>
    public RecordDraft Time(EdtfDate date) => date.Precision == DatePrecision.Instant
        ? Text(Terms.Time, date.Earliest.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture))
        : this;

    public RecordDraft Word<T>(QualifiedName attribute, T value)
        where T : struct, Enum => Text(attribute, EnumWords.Of(value));

    public RecordDraft Json(QualifiedName attribute, string? json) => json is null ? this : Add(attribute, ProvValue.Of(json, Vocabulary.Json));

    public RecordDraft Add(QualifiedName attribute, ProvValue value) => AddAll(attribute, [value]);

    public ProvRecord ToRecord() => new(kind, id, [.. _attributes]);

    private RecordDraft AddAll(QualifiedName attribute, IEnumerable<ProvValue> values)
    {
        var attributes = new ProvAttribute(attribute, [.. values]);
        if (attributes.Values.Count > 0)
        {
            _attributes.Add(attributes);
        }

        return this;
    }
}

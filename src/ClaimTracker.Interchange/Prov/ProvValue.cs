using System.Globalization;
using System.Text.Json;

namespace ClaimTracker.Interchange.Prov;

/// <summary>
/// A value of an attribute (PROV-DM section 5.7.3): a text with its datatype and perhaps a language, or a name.
/// </summary>
/// <remarks>
/// Immutable. The text is kept to the letter: <c>1.10</c> stays <c>1.10</c>. So is the way in which PROV-JSON writes it (plain or as
/// an object), which does not count in comparisons: two values are equal when text, datatype and language are, or when both are
/// equal names.
/// </remarks>
public sealed class ProvValue : IEquatable<ProvValue>
{
    private ProvValue(string text, JsonValueKind form)
    {
        Text = text;
        Form = form;
    }

    /// <summary>The value as written (its lexical form).</summary>
    public string Text { get; }

    /// <summary>
    /// What the text is, such as <c>xsd:dateTime</c>: the type given, or what PROV-JSON takes plain strings, numbers and booleans for.
    /// Null only for JSON's null, which states nothing.
    /// </summary>
    public QualifiedName? Datatype => DeclaredType ?? (Language is not null ? Terms.InternationalizedString : PlainType);

    /// <summary>The language tag, as written; null where there is none.</summary>
    public string? Language { get; private init; }

    /// <summary>The name, where the value is one; else null.</summary>
    public QualifiedName? Name { get; private init; }

    /// <summary>The type that the document gives, if any.</summary>
    internal QualifiedName? DeclaredType { get; private init; }

    /// <summary>Which JSON the text was written as: a string, a number, true, false or null.</summary>
    internal JsonValueKind Form { get; }

    /// <summary>Whether it is written as an object with <c>$</c>.</summary>
    internal bool IsObject { get; private init; }

    private QualifiedName? PlainType => Form switch
    {
        JsonValueKind.String => Name is not null ? Terms.QualifiedNameType : Terms.String,
        JsonValueKind.True or JsonValueKind.False => Terms.Boolean,
        JsonValueKind.Number when long.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) =>
            number is >= int.MinValue and <= int.MaxValue ? Terms.Int : Terms.Long,
        JsonValueKind.Number => Text.AsSpan().IndexOfAny('.', 'e', 'E') < 0 ? Terms.Integer : Terms.Double,
        _ => null,
    };

    /// <summary>A plain text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>A value of type <c>xsd:string</c>, written as a JSON string.</returns>
    public static ProvValue Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new ProvValue(text, JsonValueKind.String);
    }

    /// <summary>A truth value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>A value of type <c>xsd:boolean</c>, written as true or false.</returns>
    public static ProvValue Of(bool value) => value ? new("true", JsonValueKind.True) : new("false", JsonValueKind.False);

    /// <summary>A text of some datatype.</summary>
    /// <param name="text">The text, in the datatype's lexical form, which is not checked.</param>
    /// <param name="datatype">The datatype.</param>
    /// <returns>A value written as an object with <c>$</c> and <c>type</c>.</returns>
    public static ProvValue Of(string text, QualifiedName datatype)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(datatype);
        return Typed(text, JsonValueKind.String, datatype, null, null);
    }

    /// <summary>A text in a language.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">Its BCP-47 tag.</param>
    /// <returns>A value written as an object with <c>$</c> and <c>lang</c>.</returns>
    public static ProvValue InLanguage(string text, string language)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(language);
        return Typed(text, JsonValueKind.String, null, language, null);
    }

    /// <summary>A name as the value of an attribute of one's own or of <c>prov:type</c>, <c>prov:role</c> and the like.</summary>
    /// <param name="name">The name.</param>
    /// <returns>A value written as an object of type <c>prov:QUALIFIED_NAME</c>.</returns>
    public static ProvValue Named(QualifiedName name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Typed(name.Text, JsonValueKind.String, Terms.QualifiedNameType, null, name);
    }

    /// <summary>A name as the value of an attribute by which a relation refers to a record, such as <c>prov:entity</c>.</summary>
    /// <param name="name">The name.</param>
    /// <returns>A value written as a JSON string.</returns>
    public static ProvValue Reference(QualifiedName name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new ProvValue(name.Text, JsonValueKind.String) { Name = name };
    }

    /// <inheritdoc />
    public bool Equals(ProvValue? other)
    {
        if (other is null || Name is not null || other.Name is not null)
        {
            return other is not null && Name is not null && Name.Equals(other.Name);
        }

        return string.Equals(Text, other.Text, StringComparison.Ordinal)
            && Equals(Datatype, other.Datatype)
            && string.Equals(Language, other.Language, StringComparison.OrdinalIgnoreCase);
    }

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as ProvValue);

    /// <inheritdoc />
    public override int GetHashCode() => Name?.GetHashCode() ?? HashCode.Combine(string.GetHashCode(Text, StringComparison.Ordinal), Datatype);

    /// <summary>The text, with its language if it has one.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString() => Language is null ? Text : $"{Text}@{Language}";

    /// <summary>A string, number, boolean or null as JSON has it.</summary>
    internal static ProvValue Plain(string text, JsonValueKind form) => new(text, form);

    /// <summary>An object with <c>$</c>.</summary>
    internal static ProvValue Typed(string text, JsonValueKind form, QualifiedName? type, string? language, QualifiedName? name) =>
        new(text, form) { IsObject = true, DeclaredType = type, Language = language, Name = name };
}

using System.Text.Json;
using ClaimTracker.Interchange.ClaimReviews.Finding;

namespace ClaimTracker.Interchange.ClaimReviews.Mapping;

/// <summary>One value of a property: a text, a number, an object, with where it stands.</summary>
internal readonly record struct SchemaValue(JsonElement Element, Place Place, MappingScope Scope)
{
    /// <summary>The value as an object to be read, or null; a value written as JSON-LD writes literals is none.</summary>
    public SchemaObject? AsObject() =>
        Element.ValueKind == JsonValueKind.Object && !IsLiteral ? new SchemaObject(Element, Place, Scope) : null;

    /// <summary>The value as text without the space around it; null where it is none, or nothing but space.</summary>
    public string? AsText()
    {
        var literal = IsLiteral ? Element.GetProperty("@value"u8) : Element;
        var text = literal.ValueKind switch
        {
            JsonValueKind.String => literal.GetString()!.Trim(),
            JsonValueKind.Number => literal.GetRawText(),
            _ => "",
        };
        return text.Length > 0 ? text : null;
    }

    /// <summary>The language that the value itself gives (<c>@language</c>), or null.</summary>
    public string? Language =>
        IsLiteral && Element.TryGetProperty("@language"u8, out var tag) && tag.ValueKind == JsonValueKind.String
            ? LanguageTag.Read(tag.GetString()!)
            : null;

    /// <summary>Whether it says nothing: null, an empty text, an empty object.</summary>
    public bool IsEmpty => Element.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => true,
        JsonValueKind.String => string.IsNullOrWhiteSpace(Element.GetString()),
        JsonValueKind.Array => Element.GetArrayLength() == 0,
        JsonValueKind.Object => !Element.EnumerateObject().Any(),
        _ => false,
    };

    private bool IsLiteral => Element.ValueKind == JsonValueKind.Object && Element.TryGetProperty("@value"u8, out _);
}

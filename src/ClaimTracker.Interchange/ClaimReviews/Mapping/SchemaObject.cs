using System.Globalization;
using System.Text.Json;
using ClaimTracker.Interchange.ClaimReviews.Finding;
using ClaimTracker.Model;

namespace ClaimTracker.Interchange.ClaimReviews.Mapping;

/// <summary>
/// A node of the vocabulary as it is read, property by property. It remembers what was read, so that in the end whatever nobody asked
/// for is listed as left out: nothing is dropped because it was not thought of.
/// </summary>
internal sealed class SchemaObject
{
    /// <summary>How long a text of the ledger is at most.</summary>
    public const int LongestText = 65_536;

    /// <summary>Why a longer one is left out.</summary>
    public static readonly string TooLong = string.Create(CultureInfo.InvariantCulture, $"a text is at most {LongestText:N0} characters");

    private readonly MappingScope _scope;
    private readonly NodeMembers _members;
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.OrdinalIgnoreCase) { "@context" };
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase) { "Thing" };
    private readonly string _typeMember;

    public SchemaObject(JsonElement element, Place place, MappingScope scope)
    {
        if (scope.Graph.TryFollow(element, out var node))
        {
            (element, place) = node;
            scope = scope.IsShared ? scope : scope with { IsShared = true };
        }

        _scope = scope;

        Place = place;
        Types = [.. SchemaWord.TypesOf(element)];
        _typeMember = element.TryGetProperty("@type"u8, out _) ? "@type" : "type";
        _members = NodeMembers.Of(element, place, scope);
    }

    public Place Place { get; }

    /// <summary>What it calls itself.</summary>
    public IReadOnlyList<string> Types { get; }

    public bool Is(string type)
    {
        Knows(type);
        return Types.Contains(type, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Says that types need no listing: the records say as much.</summary>
    public void Knows(params ReadOnlySpan<string> types)
    {
        foreach (var type in types)
        {
            _known.Add(type);
        }
    }

    /// <summary>The values of a property that say something, arrays and JSON-LD lists taken apart.</summary>
    public IReadOnlyList<SchemaValue> Values(string name)
    {
        _asked.Add(name);
        return _members.Values(name);
    }

    /// <summary>Says that a text needs no place of its own, whichever property says it: the records say it already.</summary>
    public void Took(string text) => _taken.Add(text);

    /// <summary>Says that a property needs no place: it identifies the node in its document, or says what another says.</summary>
    public void Ignore(string name) => _asked.Add(name);

    /// <summary>The first text of a property; whatever else it has is listed.</summary>
    public string? Text(string name)
    {
        string? text = null;
        foreach (var value in Values(name))
        {
            if (Usable(value) is { } candidate)
            {
                if (text is null)
                {
                    text = candidate;
                    _taken.Add(text);
                }
                else if (text != candidate)
                {
                    _scope.Skip(value.Place, "there is room for one text, and an earlier one was taken");
                }
            }
        }

        return text;
    }

    /// <summary>The text of the first of several properties that has one; the others are left for the list.</summary>
    public string? FirstText(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Text(name) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>The date of a property. One in no form of ISO 8601 or EDTF is listed, not guessed.</summary>
    public EdtfDate Date(string name)
    {
        var date = EdtfDate.Unknown;
        foreach (var value in Values(name))
        {
            if (value.AsText() is not { } text || !IsoDate.TryRead(text, out var read))
            {
                _scope.Skip(value.Place, $"'{Excerpt.Of(value.Element.ToString())}' is no date of ISO 8601 or EDTF, and is not guessed at");
            }
            else if (!date.IsUnknown)
            {
                _scope.Skip(value.Place, "there is room for one date, and an earlier one was taken");
            }
            else
            {
                date = read;
            }
        }

        return date;
    }

    /// <summary>The first address of a property; whatever else it has is listed.</summary>
    public string? Address(string name)
    {
        string? address = null;
        foreach (var value in Values(name))
        {
            if (AddressOf(value) is { } candidate)
            {
                if (address is null)
                {
                    address = candidate;
                    _taken.Add(address);
                }
                else if (address != candidate)
                {
                    _scope.Skip(value.Place, "there is room for one address, and an earlier one was taken");
                }
            }
        }

        return address;
    }

    /// <summary>The address that a value gives as a text, or as the id or address of an object; one that is refused is listed.</summary>
    public string? AddressOf(SchemaValue value)
    {
        var text = value.AsText();
        if (text is null && value.AsObject() is { } page)
        {
            page.Knows("WebPage");
            text = page.Values("url").Concat(page.Values("@id")).Select(inner => inner.AsText()).FirstOrDefault(inner => inner is not null);
            page.ReportRest();
        }

        if (text is null)
        {
            _scope.Skip(value.Place, "it is no address");
            return null;
        }

        if (!WebAddress.IsUsable(text))
        {
            _scope.Skip(value.Place, $"'{Excerpt.Of(text)}' is no absolute http or https address");
            return null;
        }

        return text;
    }

    /// <summary>The language of a property as a BCP-47 tag.</summary>
    public string? LanguageOf(string name)
    {
        string? tag = null;
        foreach (var value in Values(name))
        {
            var text = value.AsText();
            if (text is null && value.AsObject() is { } language)
            {
                language.Knows("Language");
                text = language.FirstText("alternateName", "identifier", "name");
                language.ReportRest();
            }

            if (text is null || LanguageTag.Read(text) is not { } read)
            {
                _scope.Skip(value.Place, $"'{Excerpt.Of(text ?? "")}' is no language tag");
            }
            else if (tag is not null && tag != read)
            {
                _scope.Skip(value.Place, "there is room for one language, and an earlier one was taken");
            }
            else
            {
                tag = read;
            }
        }

        return tag;
    }

    /// <summary>A value's text where it is text and not too long for the ledger; else it is listed.</summary>
    public string? Usable(SchemaValue value)
    {
        var text = value.AsText();
        if (text is null)
        {
            _scope.Skip(value.Place, "it is no text");
        }
        else if (text.Length > LongestText)
        {
            _scope.Skip(value.Place, TooLong);
            return null;
        }

        return text;
    }

    /// <summary>A text made of several of the node's, where it is not too long for the ledger; else it is listed.</summary>
    public string? Joined(string text)
    {
        if (text.Length <= LongestText)
        {
            return text;
        }

        _scope.Skip(Place, TooLong);
        return null;
    }

    /// <summary>Lists every property that says something that nobody asked for, and that no other property says; and types that nobody knows.</summary>
    public void ReportRest() => _members.List(IsUsed, WhyNot);

    private bool IsUsed(string name, SchemaValue value) =>
        name == _typeMember ? Types.All(_known.Contains) : _asked.Contains(name) || (value.AsText() is { } text && _taken.Contains(text));

    private static string WhyNot(string name) => name.ToUpperInvariant() switch
    {
        "IMAGE" or "LOGO" or "THUMBNAIL" or "THUMBNAILURL" or "PRIMARYIMAGEOFPAGE" => "pictures are left out",
        "@TYPE" or "TYPE" => "the ledger has no place for the type",
        _ => "the ledger has no place for it",
    };
}

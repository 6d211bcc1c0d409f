using System.Globalization;
using System.Text.Json;
using ClaimTracker.Interchange.ClaimReviews.Finding;

namespace ClaimTracker.Interchange.ClaimReviews.Mapping;

/// <summary>
/// The members of a node. Where many nodes refer to one, it is read many times, and this is kept from one reading to the next: so a
/// property is looked for once, and what of the node is left out is listed once.
/// </summary>
internal sealed class NodeMembers
{
    private readonly MappingScope _scope;
    private readonly List<(string Name, SchemaValue Value)> _members = [];
    private readonly Dictionary<string, IReadOnlyList<SchemaValue>> _values = new(StringComparer.OrdinalIgnoreCase);
    private List<(string Name, SchemaValue Value)> _unlisted;

    private NodeMembers(JsonElement element, Place place, MappingScope scope)
    {
        _scope = scope;
        foreach (var member in element.EnumerateObject())
        {
            _members.Add((SchemaWord.LocalName(member.Name), new SchemaValue(member.Value, place.Member(member.Name), scope)));
        }

        _unlisted = _members;
    }

    public static NodeMembers Of(JsonElement element, Place place, MappingScope scope)
    {
        if (!scope.IsShared)
        {
            return new NodeMembers(element, place, scope);
        }

        if (!scope.Shared.TryGetValue(place, out var members))
        {
            scope.Shared[place] = members = new NodeMembers(element, place, scope);
        }

        return members;
    }

    /// <summary>The values of a property that say something, arrays and JSON-LD lists taken apart.</summary>
    public IReadOnlyList<SchemaValue> Values(string name)
    {
        if (!_values.TryGetValue(name, out var values))
        {
            _values[name] = values = Find(name);
        }

        return values;
    }

    /// <summary>Lists the members that say something and are not used, those left out that were listed before.</summary>
    public void List(Func<string, SchemaValue, bool> isUsed, Func<string, string> why)
    {
        var used = new List<(string, SchemaValue)>();
        foreach (var (name, value) in _unlisted)
        {
            if (isUsed(name, value))
            {
                used.Add((name, value));
            }
            else if (!value.IsEmpty)
            {
                _scope.Skip(value.Place, why(name));
            }
        }

        _unlisted = used;
    }

    private List<SchemaValue> Find(string name)
    {
        var values = new List<SchemaValue>();
        var open = new Stack<SchemaValue>();
        for (var i = _members.Count - 1; i >= 0; i--)
        {
            if (string.Equals(_members[i].Name, name, StringComparison.OrdinalIgnoreCase))
            {
                open.Push(_members[i].Value);
            }
        }

        while (open.TryPop(out var value))
        {
            if (ListOf(value) is { } list)
            {
                for (var i = list.Element.GetArrayLength() - 1; i >= 0; i--)
                {
                    open.Push(value with { Element = list.Element[i], Place = list.Place.Item(i) });
                }
            }
            else if (value.IsEmpty)
            {
            }
            else if (values.Count == _scope.Limits.MaxValues)
            {
                _scope.Skip(value.Place, string.Create(
                    CultureInfo.InvariantCulture, $"{_scope.Limits.MaxValues:N0} values of '{name}' are taken, and this and what follows are more"));
                break;
            }
            else
            {
                values.Add(value);
            }
        }

        return values;
    }

    private static SchemaValue? ListOf(SchemaValue value)
    {
        if (value.Element.ValueKind == JsonValueKind.Array)
        {
            return value;
        }

        if (value.Element.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        return value.Element.TryGetProperty("@list"u8, out var list) || value.Element.TryGetProperty("@set"u8, out list)
            ? list.ValueKind == JsonValueKind.Array ? value with { Element = list, Place = value.Place.Member("@list") } : null
            : null;
    }
}

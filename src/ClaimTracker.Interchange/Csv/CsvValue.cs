using System.Text;

namespace ClaimTracker.Interchange.Csv;

/// <summary>
/// What a member gets from a row: a text with columns in braces, <c>{title}</c>, or one without, which is a constant; cut into
/// parts, rid of what is around, and translated.
/// </summary>
internal sealed class CsvValue
{
    private readonly List<(string Text, bool IsColumn)> _parts;

    private CsvValue(List<(string Text, bool IsColumn)> parts) => _parts = parts;

    /// <summary>What separates several values in one cell.</summary>
    public string? Separator { get; init; }

    /// <summary>What is taken off the beginning, where it is there.</summary>
    public string? RemovePrefix { get; init; }

    /// <summary>What is taken off the end, where it is there.</summary>
    public string? RemoveSuffix { get; init; }

    /// <summary>What words are to become; those that are not there stay as they are.</summary>
    public IReadOnlyDictionary<string, string>? Words { get; init; }

    /// <summary>The columns that it names.</summary>
    public IEnumerable<string> Columns => _parts.Where(part => part.IsColumn).Select(part => part.Text);

    /// <summary>Reads a template.</summary>
    /// <param name="template">Text in which <c>{name}</c> stands for a column, and <c>{{</c> and <c>}}</c> for braces.</param>
    /// <returns>The value, or null where a brace is not closed.</returns>
    public static CsvValue? Parse(string template)
    {
        var parts = new List<(string, bool)>();
        var text = new StringBuilder();
        for (var i = 0; i < template.Length; i++)
        {
            var c = template[i];
            if (c is '{' or '}' && i + 1 < template.Length && template[i + 1] == c)
            {
                text.Append(c);
                i++;
            }
            else if (c == '{' && template.IndexOf('}', i) is > 0 and var end)
            {
                parts.Add((text.ToString(), false));
                parts.Add((template[(i + 1)..end], true));
                text.Clear();
                i = end;
            }
            else if (c is '{' or '}')
            {
                return null;
            }
            else
            {
                text.Append(c);
            }
        }

        parts.Add((text.ToString(), false));
        return new CsvValue(parts);
    }

    /// <summary>The same template with other rules.</summary>
    public CsvValue With(string? separator, string? removePrefix, string? removeSuffix, IReadOnlyDictionary<string, string>? words) =>
        new(_parts) { Separator = separator, RemovePrefix = removePrefix, RemoveSuffix = removeSuffix, Words = words };

    /// <summary>What a row gives, before it is cut into parts; empty where a column that it names is empty.</summary>
    public string Fill(CsvRow row)
    {
        if (_parts is [{ IsColumn: false } only])
        {
            return only.Text;
        }

        var text = new StringBuilder();
        foreach (var (part, isColumn) in _parts)
        {
            var piece = isColumn ? row[part] : part;
            if (isColumn && string.IsNullOrWhiteSpace(piece))
            {
                return "";
            }

            text.Append(piece);
        }

        return text.ToString();
    }

    /// <summary>One part, rid of what is around it and translated.</summary>
    public string Refine(string part)
    {
        var refined = Separator is null ? part : part.AsSpan().Trim();
        if (RemovePrefix is { } prefix && refined.StartsWith(prefix, StringComparison.Ordinal))
        {
            refined = refined[prefix.Length..];
        }

        if (RemoveSuffix is { } suffix && refined.EndsWith(suffix, StringComparison.Ordinal))
        {
            refined = refined[..^suffix.Length];
        }

        var word = refined.ToString();
        return Words is not null && Words.TryGetValue(word, out var translated) ? translated : word;
    }
}

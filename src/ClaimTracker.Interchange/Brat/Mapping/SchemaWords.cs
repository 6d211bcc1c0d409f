using ClaimTracker.Model;

namespace ClaimTracker.Interchange.Brat.Mapping;

/// <summary>A schema, ready to look words up.</summary>
internal sealed class SchemaWords
{
    private readonly Dictionary<string, Part> _parts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _attributions;
    private readonly HashSet<string> _coreferences;

    public SchemaWords(BratSchema schema)
    {
        Add(schema.Sources, Part.Source);
        Add(schema.Cues, Part.Cue);
        Add(schema.Contents, Part.Content);
        Add(schema.Addressees, Part.Addressee);
        _attributions = Fold(schema.Attributions);
        _coreferences = Fold(schema.Coreferences);
    }

    /// <summary>The part that a role or a type means, or null.</summary>
    public Part? PartOf(string word) => _parts.TryGetValue(Fold(word), out var part) ? part : null;

    public bool IsAttribution(string type) => _attributions.Contains(Fold(type));

    public bool IsCoreference(string type) => _coreferences.Contains(Fold(type));

    private void Add(ValueList<string> words, Part part)
    {
        foreach (var word in words)
        {
            _parts.TryAdd(Fold(word), part);
        }
    }

    private static HashSet<string> Fold(ValueList<string> words) => words.Select(Fold).ToHashSet(StringComparer.Ordinal);

    private static string Fold(string word)
    {
        var unnumbered = word.TrimEnd("0123456789".ToCharArray());
        return string.Concat((unnumbered.Length > 0 ? unnumbered : word).Where(char.IsLetterOrDigit)).ToLowerInvariant();
    }
}

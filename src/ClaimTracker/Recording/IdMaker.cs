using System.Text;
using ClaimTracker.Ledger;

namespace ClaimTracker.Recording;

/// <summary>Makes ids that a person can read out of names: "Le Monde" becomes <c>le-monde</c>, a second one <c>le-monde-2</c>.</summary>
internal sealed class IdMaker
{
    private readonly Dictionary<string, int> _lastSuffixes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _pendingSuffixes = new(StringComparer.Ordinal);

    /// <summary>The first of the ids made from a stem that is not taken.</summary>
    /// <param name="stem">What it begins with.</param>
    /// <param name="taken">Knows which ids are taken.</param>
    /// <param name="isTaken">Asks it; captures nothing, so that it is allocated once.</param>
    public string MakeFree<TTaken>(string stem, TTaken taken, Func<TTaken, string, bool> isTaken)
    {
        // The last suffix is remembered, so that the ten thousandth "officials" does not try ten thousand ids.
        var suffix = _pendingSuffixes.TryGetValue(stem, out var pending) ? pending : _lastSuffixes.GetValueOrDefault(stem);
        string id;
        do
        {
            suffix++;
            id = suffix == 1 ? stem : $"{stem}-{suffix}";
        }
        while (isTaken(taken, id));

        _pendingSuffixes[stem] = suffix;
        return id;
    }

    /// <summary>What the ids made so far were made for has been recorded.</summary>
    public void Keep()
    {
        foreach (var (stem, suffix) in _pendingSuffixes)
        {
            _lastSuffixes[stem] = suffix;
        }

        _pendingSuffixes.Clear();
    }

    /// <summary>What they were made for has been refused: they are free again.</summary>
    public void Forget() => _pendingSuffixes.Clear();

    /// <summary>As much of an id as leaves room for a suffix.</summary>
    public static string Stem(string id)
    {
        const int Longest = 100;
        return id.Length <= Longest ? id : id[..(char.IsHighSurrogate(id[Longest - 1]) ? Longest - 1 : Longest)];
    }

    /// <summary>The name with letters and digits of any script kept in lower case and all else turned into single hyphens.</summary>
    public static string Slug(string name)
    {
        const int Longest = 60;
        var slug = new StringBuilder();
        foreach (var rune in NameFolding.Normalize(name, NormalizationForm.FormC).EnumerateRunes())
        {
            if (slug.Length >= Longest)
            {
                break;
            }

            if (Rune.IsLetterOrDigit(rune))
            {
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var trimmed = slug.ToString().Trim('-');
        return trimmed.Length > 0 ? trimmed : "unnamed";
    }
}

using System.Globalization;
using System.Text;
using ClaimTracker.Ledger;

namespace ClaimTracker.Recording;

/// <summary>Makes ids that a person can read out of names: "Le Monde" becomes <c>le-monde</c>, a second one <c>le-monde-2</c>.</summary>
internal sealed class IdMaker
{
    /// <summary>As much of an id as leaves room for a suffix.</summary>
    private const int LongestStem = 100;

    private const int LongestSuffix = 11;

    private readonly Dictionary<string, Series> _series = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Series>.AlternateLookup<ReadOnlySpan<char>> _seriesByStem;
    private readonly List<(Series Series, int LastBefore)> _pending = [];

    public IdMaker() => _seriesByStem = _series.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The first of the ids made from a stem that is not taken. Allocates nothing but the id.</summary>
    /// <param name="prefix">What the stem begins with.</param>
    /// <param name="name">How it goes on; as much of it as leaves room for a suffix.</param>
    /// <param name="taken">Knows which ids are taken.</param>
    /// <param name="isTaken">Asks it; captures nothing, so that it is allocated once.</param>
    public string MakeFree<TTaken>(string prefix, string name, TTaken taken, Func<TTaken, ReadOnlySpan<char>, bool> isTaken)
    {
        Span<char> id = stackalloc char[LongestStem + LongestSuffix];
        var stem = WriteStem(prefix, name, id);
        if (!_seriesByStem.TryGetValue(id[..stem], out var series))
        {
            series = new Series(id[..stem].ToString());
            _series.Add(series.Stem, series);
        }

        // The last suffix is remembered, so that the ten thousandth "officials" does not try ten thousand ids.
        _pending.Add((series, series.Last));
        int length;
        do
        {
            length = stem;
            if (++series.Last > 1)
            {
                id[length++] = '-';
                series.Last.TryFormat(id[length..], out var digits, default, CultureInfo.InvariantCulture);
                length += digits;
            }
        }
        while (isTaken(taken, id[..length]));

        return new string(id[..length]);
    }

    /// <summary>What the ids made so far were made for has been recorded.</summary>
    public void Keep() => _pending.Forget();

    /// <summary>What they were made for has been refused: they are free again.</summary>
    public void Forget()
    {
        for (var i = _pending.Count - 1; i >= 0; i--)
        {
            var (series, last) = _pending[i];
            series.Last = last;
            if (last == 0)
            {
                _series.Remove(series.Stem);
            }
        }

        _pending.Forget();
    }

    private static int WriteStem(ReadOnlySpan<char> prefix, ReadOnlySpan<char> name, Span<char> stem)
    {
        prefix.CopyTo(stem);
        var room = LongestStem - prefix.Length;
        if (name.Length > room)
        {
            name = name[..(char.IsHighSurrogate(name[room - 1]) ? room - 1 : room)];
        }

        name.CopyTo(stem[prefix.Length..]);
        return prefix.Length + name.Length;
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

    /// <summary>The ids that were made from one stem.</summary>
    private sealed class Series(string stem)
    {
        public string Stem { get; } = stem;

        /// <summary>The last suffix; 1 for the stem alone, 0 before the first.</summary>
        public int Last { get; set; }
    }
}

using System.Globalization;

namespace ClaimTracker.Interchange.Quoting;

/// <summary>Gives each id once: a second "paris" becomes "paris-2".</summary>
internal sealed class FreeIds
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _last = new(StringComparer.Ordinal);

    /// <summary>Keeps an id that the input gives from being made up.</summary>
    public void Reserve(string id) => _taken.Add(id);

    public string Take(string id)
    {
        var free = id;
        while (!_taken.Add(free))
        {
            // The last suffix is remembered, so that the ten thousandth does not try ten thousand.
            var suffix = _last[id] = _last.GetValueOrDefault(id, 1) + 1;
            free = string.Create(CultureInfo.InvariantCulture, $"{id}-{suffix}");
        }

        return free;
    }
}

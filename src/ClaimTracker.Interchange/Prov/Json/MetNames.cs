namespace ClaimTracker.Interchange.Prov.Json;

/// <summary>The names met in an object. Most objects have few, for which a list is quicker than a table.</summary>
internal struct MetNames
{
    private const int Few = 8;

    private List<string>? _few;
    private HashSet<string>? _many;

    /// <summary>Adds a name; false if it was met before.</summary>
    public bool TryAdd(string name)
    {
        if (_many is not null)
        {
            return _many.Add(name);
        }

        _few ??= [];
        if (_few.Contains(name))
        {
            return false;
        }

        _few.Add(name);
        if (_few.Count > Few)
        {
            _many = new HashSet<string>(_few, StringComparer.Ordinal);
        }

        return true;
    }
}

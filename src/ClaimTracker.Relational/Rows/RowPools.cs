using ClaimTracker.Model;
using ClaimTracker.Serialization.Wire;

namespace ClaimTracker.Relational.Rows;

/// <summary>
/// Strings and dates that recur from row to row, built once. Small at first, since most readers read little: it grows as more is built than it has
/// places for. Not thread-safe.
/// </summary>
internal sealed class RowPools
{
    private const int FewPlaces = 1 << 7;
    private const int ManyPlaces = 1 << 12;
    private const int MostPlaces = 1 << 16;

    private int _places = FewPlaces;
    private int _built;
    private StringPool _strings = new(FewPlaces);
    private DatePool _dates = new(FewPlaces);

    /// <summary>The string for some valid UTF-8.</summary>
    public string String(ReadOnlySpan<byte> utf8)
    {
        var text = _strings.Get(utf8, out var isNew);
        if (isNew && ++_built > _places && _places < MostPlaces)
        {
            Grow();
        }

        return text;
    }

    /// <exception cref="ClaimTrackerException">The text is no EDTF date.</exception>
    public EdtfDate Date(ReadOnlySpan<byte> utf8) => _dates.Get(utf8);

    private void Grow()
    {
        _places = _places < ManyPlaces ? ManyPlaces : MostPlaces;
        _strings = new StringPool(_places);
        _dates = new DatePool(ManyPlaces);
    }
}

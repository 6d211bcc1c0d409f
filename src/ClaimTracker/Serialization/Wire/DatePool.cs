using System.Text;
using ClaimTracker.Model;

namespace ClaimTracker.Serialization.Wire;

/// <summary>Parses a date once for the many records that carry it; forgets at will, as a <see cref="StringPool"/> does.</summary>
internal sealed class DatePool(int places)
{
    private readonly (string? Text, EdtfDate Date)[] _dates = new (string?, EdtfDate)[places];

    /// <exception cref="ClaimTrackerException">The text is no EDTF date.</exception>
    public EdtfDate Get(ReadOnlySpan<byte> utf8)
    {
        ref var place = ref _dates[StringPool.PlaceOf(StringPool.HashOf(utf8), _dates.Length)];
        if (place.Text is null || !Ascii.Equals(utf8, place.Text))
        {
            var text = Encoding.UTF8.GetString(utf8);
            place = (text, EdtfDate.Parse(text));
        }

        return place.Date;
    }
}

using ClaimTracker.Ledger.Storage;
using ClaimTracker.Model;

namespace ClaimTracker.Ledger;

/// <summary>The distinct dates of a ledger: news happens on few days, so that a statement holds an int in place of a date.</summary>
internal sealed class DateTable
{
    /// <summary>The slot of the unknown date.</summary>
    public const int Unknown = 0;

    // Boxed, because a date is wider than a machine word and a reader must not see half of one.
    private readonly Column<Entry?> _dates = new(null);
    private readonly Dictionary<string, int> _slots = new(StringComparer.Ordinal);

    private (string? Text, int Slot) _last;

    public DateTable() => GetOrAdd(EdtfDate.Unknown);

    /// <summary>How many distinct dates there are, the unknown one included.</summary>
    public int Count => _dates.Count;

    public EdtfDate this[int slot] => _dates.Items[slot]!.Date;

    /// <summary>The slot of a date, a new one if it has none. Only the writer may call it.</summary>
    public int GetOrAdd(EdtfDate date)
    {
        var text = date.ToString();
        // Statements come in the order of the news: most were said on the day of the one before.
        if (text == _last.Text)
        {
            return _last.Slot;
        }

        if (!_slots.TryGetValue(text, out var slot))
        {
            slot = _dates.Add(new Entry(date));
            _slots.Add(text, slot);
        }

        _last = (text, slot);
        return slot;
    }

    /// <summary>Takes back the dates from a slot on.</summary>
    public void Truncate(int count)
    {
        for (var slot = count; slot < _dates.Count; slot++)
        {
            _slots.Remove(this[slot].ToString());
        }

        _dates.Truncate(count);
        _last = default;
    }

    private sealed record Entry(EdtfDate Date);
}

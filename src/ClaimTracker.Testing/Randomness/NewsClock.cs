using System.Globalization;
using ClaimTracker.Model;

namespace ClaimTracker.Testing.Randomness;

/// <summary>
/// Says when each statement is made. Statements come in order of time; a Saturday has half of a weekday's and a Sunday a third, and most
/// are made from morning to evening.
/// </summary>
internal sealed class NewsClock(DateOnly firstDay, int statementsADay)
{
    /// <summary>Of a day's news, how much comes in each hour.</summary>
    private static readonly int[] Hours = [1, 1, 1, 1, 1, 2, 4, 6, 8, 9, 9, 8, 8, 8, 8, 8, 9, 9, 8, 6, 5, 4, 3, 2];

    private static readonly int[] HourEnds = Accumulate(Hours);

    // The minutes of the day's statements, in order, and how many of them have been used.
    private readonly List<int> _minutes = [];
    private int _used;
    private int _daysPassed = -1;
    private DateOnly _day;

    /// <summary>Goes on to the next statement.</summary>
    /// <returns>Its day.</returns>
    public DateOnly Next(ref SplitMix random)
    {
        while (++_used >= _minutes.Count)
        {
            NextDay(ref random);
            _used = -1;
        }

        return _day;
    }

    /// <summary>The date of the statement, as precise as news are.</summary>
    public EdtfDate Said(ref SplitMix random)
    {
        var minute = _minutes[_used];
        return random.Below(100) switch
        {
            < 70 => EdtfDate.FromDay(_day),
            < 94 => EdtfDate.Parse(string.Create(CultureInfo.InvariantCulture, $"{_day:yyyy-MM-dd}T{minute / 60:D2}:{minute % 60:D2}Z")),
            < 97 => EdtfDate.Parse(_day.ToString("yyyy-MM-dd'~'", CultureInfo.InvariantCulture)),
            < 99 => EdtfDate.Parse(_day.ToString("yyyy-MM", CultureInfo.InvariantCulture)),
            _ => EdtfDate.Unknown,
        };
    }

    /// <summary>A day some days later, but no later than the calendar goes.</summary>
    public static DateOnly Later(DateOnly day, int days) => DateOnly.FromDayNumber(Math.Min(day.DayNumber + days, DateOnly.MaxValue.DayNumber));

    private void NextDay(ref SplitMix random)
    {
        _daysPassed++;
        _day = Later(firstDay, _daysPassed);
        _minutes.Clear();
        var count = _day.DayOfWeek switch
        {
            DayOfWeek.Saturday => (statementsADay + 1) / 2,
            DayOfWeek.Sunday => (statementsADay + 2) / 3,
            _ => statementsADay,
        };
        for (var i = 0; i < count; i++)
        {
            var hour = Array.BinarySearch(HourEnds, random.Below(HourEnds[^1]));
            _minutes.Add(((hour < 0 ? ~hour : hour + 1) * 60) + random.Below(60));
        }

        _minutes.Sort();
    }

    private static int[] Accumulate(int[] weights)
    {
        var ends = new int[weights.Length];
        var sum = 0;
        for (var i = 0; i < ends.Length; i++)
        {
            ends[i] = sum += weights[i];
        }

        return ends;
    }
}

using System.Collections.Concurrent;
using System.Globalization;
using ClaimTracker.Model;
using CsCheck;

namespace ClaimTracker.Tests.Model;

/// <summary>
/// Checks dates against a model that knows no ticks and no parsing: a text is a pattern (X matches any digit), and it means
/// those minutes of a small world whose own text the pattern matches.
/// </summary>
public sealed class EdtfDatePropertyTests
{
    // Three minutes of each day: its two ends, where spans meet, and one within. In order of time.
    private static readonly string[] World =
    [
        .. from day in Enumerable.Range(0, 9 * 365)
           from clock in new[] { "00:00", "12:00", "23:59" }
           select new DateOnly(1996, 1, 1).AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T" + clock,
    ];

    private static readonly ConcurrentDictionary<string, (int First, int Last)> Meanings = new();

    private static readonly Gen<string> Year = Gen.Int[1998, 2002].Select(year => $"{year}");

    private static readonly Gen<string> Month = Gen.Select(Year, Gen.OneOf("01", "02", "03", "12"), (y, m) => $"{y}-{m}");

    private static readonly Gen<string> Day = Gen.Select(Month, Gen.OneOf("01", "02", "15", "28"), (m, d) => $"{m}-{d}");

    private static readonly Gen<string> Instant =
        Gen.Select(Day, Gen.OneOf("00:00", "12:00", "23:59"), (day, clock) => $"{day}T{clock}");

    private static readonly Gen<string> Simple = Gen.OneOf<string>(
        Gen.OneOf("19XX", "20XX", "199X", "200X"),
        Gen.Select(
            Gen.OneOf<string>(Year, Year.Select(y => y + "-XX"), Month, Month.Select(m => m + "-XX"), Day),
            Gen.OneOf("", "", "~", "?", "%"),
            (date, qualifier) => date + qualifier),
        Day,
        Instant,
        Instant.Select(instant => instant + "Z"));

    private static readonly Gen<string> Interval = Gen.Select(Simple, Simple, Gen.Int[0, 5], (a, b, open) => open switch
    {
        0 => $"../{b}",
        1 => $"{a}/..",
        2 => $"{a}/",
        _ => Meaning(a).First <= Meaning(b).Last ? $"{a}/{b}" : $"{b}/{a}",
    });

    private static readonly Gen<string> Text = Gen.Frequency<string>((6, Simple), (4, Interval), (1, Gen.Const("XXXX")));

    private static readonly Gen<EdtfDate> Date = Text.Select(EdtfDate.Parse);

    [Fact]
    public void What_is_written_is_given_back_and_read_back() =>
        Text.ForAll(text =>
        {
            var date = EdtfDate.Parse(text);
            return date.ToString() == text && EdtfDate.Parse(date.ToString()) == date;
        });

    [Fact]
    public void Before_and_after_hold_just_where_they_hold_for_every_pair_of_instants() =>
        Gen.Select(Text, Text).ForAll((left, right) =>
        {
            var (one, other) = (EdtfDate.Parse(left), EdtfDate.Parse(right));
            var before = Meaning(left).Last < Meaning(right).First;
            var after = Meaning(right).Last < Meaning(left).First;
            return one.IsBefore(other) == before
                && one.IsAfter(other) == after
                && one.MayOverlap(other) == (!before && !after);
        });

    [Fact]
    public void An_instant_of_the_world_lies_in_the_span_just_where_the_text_means_it() =>
        Gen.Select(Text, Gen.Int[0, World.Length - 1]).ForAll((text, index) =>
        {
            var date = EdtfDate.Parse(text);
            var instant = EdtfDate.Parse(World[index]).Earliest;
            var (first, last) = Meaning(text);
            return (date.Earliest <= instant && instant <= date.Latest) == (first <= index && index <= last);
        });

    [Fact]
    public void Before_is_irreflexive_asymmetric_and_transitive() =>
        Gen.Select(Date, Date, Date).ForAll((a, b, c) =>
            !a.IsBefore(a)
            && !(a.IsBefore(b) && b.IsBefore(a))
            && (!(a.IsBefore(b) && b.IsBefore(c)) || a.IsBefore(c)));

    // What sets an interval order apart from any other partial order (Fishburn).
    [Fact]
    public void Of_two_pairs_in_order_one_earlier_date_comes_before_the_later_date_of_the_other_pair() =>
        Gen.Select(Date, Date, Date, Date).ForAll((a, b, c, d) =>
            !(a.IsBefore(b) && c.IsBefore(d)) || a.IsBefore(d) || c.IsBefore(b));

    [Fact]
    public void A_listing_is_in_a_total_order_that_agrees_with_equality_and_extends_before() =>
        Gen.Select(Date, Date, Date).ForAll((a, b, c) =>
        {
            var order = EdtfDate.Chronological;
            return Math.Sign(order.Compare(a, b)) == -Math.Sign(order.Compare(b, a))
                && (order.Compare(a, b) == 0) == (a == b)
                && (order.Compare(a, b) > 0 || order.Compare(b, c) > 0 || order.Compare(a, c) <= 0)
                && (!a.IsBefore(b) || order.Compare(a, b) < 0);
        });

    [Fact]
    public void A_listing_does_not_depend_on_the_order_it_was_given() =>
        Gen.Select(Date.Array[2, 20], Gen.Int).ForAll((dates, seed) =>
        {
            EdtfDate[] shuffled = [.. dates];
            new Random(seed).Shuffle(shuffled);
            return dates.Order(EdtfDate.Chronological).SequenceEqual(shuffled.Order(EdtfDate.Chronological));
        });

    [Fact]
    public void A_day_is_written_as_it_is_read() =>
        Gen.Int[0, DateOnly.MaxValue.DayNumber].Select(DateOnly.FromDayNumber).ForAll(day =>
            SameMeaning(EdtfDate.FromDay(day), DatePrecision.Day)
            && DateOnly.FromDateTime(EdtfDate.FromDay(day).Earliest.UtcDateTime) == day);

    [Fact]
    public void An_instant_is_written_as_it_is_read() =>
        Gen.Select(
            Gen.Long[TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay],
            Gen.OneOf(1, TimeSpan.TicksPerMillisecond, TimeSpan.TicksPerSecond, TimeSpan.TicksPerMinute),
            Gen.Int[-14 * 60, 14 * 60],
            (ticks, unit, offset) => new DateTimeOffset(ticks - (ticks % unit), TimeSpan.FromMinutes(offset)))
        .ForAll(instant =>
            SameMeaning(EdtfDate.FromInstant(instant), DatePrecision.Instant)
            && EdtfDate.FromInstant(instant).Earliest == instant
            && EdtfDate.FromInstant(instant).Latest == instant
            && DateTimeOffset.Parse(EdtfDate.FromInstant(instant).ToString(), CultureInfo.InvariantCulture).EqualsExact(instant));

    [Fact]
    public void A_damaged_text_is_refused_or_is_a_date_in_its_own_right() =>
        Gen.Select(Text, Gen.Int[0, 40], Gen.OneOf<char>([.. "0129X-/.T:Z+~?% \u0000\uFF12"]), Gen.Int[0, 2])
        .ForAll((text, at, c, edit) =>
        {
            at %= text.Length;
            var damaged = edit switch
            {
                0 => text.Remove(at, 1),
                1 => text.Insert(at, c.ToString()),
                _ => text.Remove(at, 1).Insert(at, c.ToString()),
            };
            return EdtfDate.TryParse(damaged, out var date)
                ? date.ToString() == damaged && date.Earliest <= date.Latest && EdtfDate.Parse(damaged) == date
                : date.IsUnknown && Refuses(damaged);
        });

    private static bool SameMeaning(EdtfDate made, DatePrecision precision)
    {
        var read = EdtfDate.Parse(made.ToString());
        return made.Precision == precision
            && (made.Earliest, made.Latest, made.Precision) == (read.Earliest, read.Latest, read.Precision);
    }

    private static bool Refuses(string text)
    {
        try
        {
            EdtfDate.Parse(text);
            return false;
        }
        catch (ClaimTrackerException)
        {
            return true;
        }
    }

    /// <summary>The first and last place in the world that the text means; a side past its ends stands for an open one.</summary>
    private static (int First, int Last) Meaning(string text) => Meanings.GetOrAdd(text, static text =>
    {
        var sides = text.Split('/');
        return (FirstMatch(sides[0]), LastMatch(sides[^1]));

        static int FirstMatch(string side) => side is "" or ".." ? 0 : Array.FindIndex(World, minute => Matches(minute, side));
        static int LastMatch(string side) =>
            side is "" or ".." ? World.Length - 1 : Array.FindLastIndex(World, minute => Matches(minute, side));
    });

    private static bool Matches(string minute, string side)
    {
        var pattern = side.TrimEnd('~', '?', '%', 'Z').PadRight(minute.Length, 'X');
        return minute.Zip(pattern).All(pair => pair.Second == 'X' || pair.First == pair.Second);
    }
}

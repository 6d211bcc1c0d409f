using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace ClaimTracker.Model;

/// <summary>
/// A date as the news gives it, of uneven precision: an instant, a day, a month, "the twenties", "on or before the 15th", or
/// unknown. It answers which instants it may mean, and whether all of them come before all those of another date.
/// </summary>
/// <remarks>
/// <para><b>Text.</b> Level 0 of the Extended Date/Time Format (EDTF; Library of Congress, loc.gov/standards/datetime, now part
/// of ISO 8601-2:2019) and the part of level 1 that news needs: unspecified digits, qualifiers, open intervals.
/// <see cref="Parse"/> lists the forms. The text is kept exactly as written.</para>
/// <para><b>Time zone.</b> Years, months and days are those of UTC, since a bare day names no zone. An instant without an
/// offset is taken as UTC too. The calendar is the proleptic Gregorian one, years 0001 to 9999.</para>
/// <para><b>Order.</b> Dates that may mean many instants are only partly ordered. This is an interval order (Fishburn,
/// <i>Interval Orders and Interval Graphs</i>, 1985): one date is before another only where its every instant is. Two dates are
/// thereby compared at the precision that both have: 2022-02 is neither before nor after 2022-02-15, and both are before
/// 2022-03. "Neither before nor after" does not carry over: 2022-02-01 and 2022-02-15 each may overlap 2022-02, yet the
/// one is before the other. That is why the type is not <see cref="IComparable{T}"/>; to list dates in one fixed order, use
/// <see cref="Chronological"/>.</para>
/// <para><b>Qualifiers.</b> <c>~</c> (approximate), <c>?</c> (uncertain) and <c>%</c> (both) say how sure the date is, not how
/// far off it may be. They do not widen the span.</para>
/// <para><b>Equality</b> is that of the text, ordinally: <c>2022-02</c> and <c>2022-02-XX</c> mean the same instants and are
/// not equal.</para>
/// <para>The type is immutable, and safe to use from any number of threads.</para>
/// </remarks>
public readonly struct EdtfDate : IEquatable<EdtfDate>
{
    private const string UnknownText = "XXXX";

    // Enough to recognize the date by, little enough for one line of a log.
    private const int QuotedLength = 40;

    private readonly string? _text;
    private readonly EdtfSpan _span;

    private EdtfDate(string text, EdtfSpan span)
    {
        // The unknown date has one representation, so that it is the default value wherever it came from.
        _text = span.IsUnknown ? null : text;
        _span = span;
    }

    /// <summary>The date of which nothing is known, written <c>XXXX</c>. It is the default value of the type.</summary>
    public static EdtfDate Unknown => default;

    /// <summary>
    /// A total order for listings: by <see cref="Earliest"/> (or <see cref="Latest"/> where the start is open), then by
    /// <see cref="Latest"/>, then by text, ordinally, and unknown dates last.
    /// </summary>
    /// <remarks>
    /// It extends <see cref="IsBefore"/> (a date that is before another is listed before it) and agrees with equality. Where
    /// two dates may overlap, their order in it is a convention and says nothing about the world.
    /// </remarks>
    public static IComparer<EdtfDate> Chronological { get; } = Comparer<EdtfDate>.Create(CompareForListing);

    /// <summary>Whether nothing is known about when.</summary>
    public bool IsUnknown => _span.IsUnknown;

    /// <summary>Whether the date, or either side of an interval, is approximate (<c>~</c> or <c>%</c>).</summary>
    public bool IsApproximate => (_span.Qualifiers & EdtfQualifiers.Approximate) != 0;

    /// <summary>Whether the date, or either side of an interval, is uncertain (<c>?</c> or <c>%</c>).</summary>
    public bool IsUncertain => (_span.Qualifiers & EdtfQualifiers.Uncertain) != 0;

    /// <summary>How finely the date says when.</summary>
    public DatePrecision Precision => _span.Precision;

    /// <summary>
    /// The first instant that the date may mean, in UTC; <see cref="DateTimeOffset.MinValue"/> where its start is open or
    /// the date is unknown.
    /// </summary>
    public DateTimeOffset Earliest => new(_span.First, TimeSpan.Zero);

    /// <summary>
    /// The last instant that the date may mean, in UTC and itself included: the last tick (100 ns) of a day, month or year, and
    /// the same as <see cref="Earliest"/> for an instant; <see cref="DateTimeOffset.MaxValue"/> where its end is open or the
    /// date is unknown.
    /// </summary>
    public DateTimeOffset Latest => new(_span.Last, TimeSpan.Zero);

    /// <summary>Whether both dates are written alike, character for character.</summary>
    public static bool operator ==(EdtfDate left, EdtfDate right) => left.Equals(right);

    /// <summary>Whether the dates are written differently, even if they mean the same instants.</summary>
    public static bool operator !=(EdtfDate left, EdtfDate right) => !left.Equals(right);

    /// <summary>Reads a date.</summary>
    /// <remarks>
    /// The forms, of at most 64 characters, with digits 0 to 9 and letters in upper case:
    /// <list type="bullet">
    /// <item>year <c>2022</c>, month <c>2022-02</c>, day <c>2022-02-15</c>, which must exist;</item>
    /// <item>unspecified digits <c>20XX</c>, <c>202X</c>, <c>2022-XX</c>, <c>2022-XX-XX</c>, <c>2022-02-XX</c>, which
    /// mean the whole century, decade, year or month (<c>00XX</c> and <c>000X</c> begin with the year 0001);</item>
    /// <item>any of these with <c>~</c>, <c>?</c> or <c>%</c> at its end;</item>
    /// <item>instant <c>2022-02-15T10:30</c>, with or without seconds (<c>:05</c>) and a fraction of them of 1 to 7 digits
    /// (<c>.25</c>), and with <c>Z</c>, an offset up to 14 hours (<c>+03:00</c>) or neither, which is taken as UTC;</item>
    /// <item>interval <c>2022-02-01/2022-02-15</c> of any two of the above. A side that is <c>..</c> (open), empty or
    /// <c>XXXX</c> (both unknown) sets no bound; one side must set one;</item>
    /// <item><c>XXXX</c>, the unknown date.</item>
    /// </list>
    /// </remarks>
    /// <param name="text">The text of the date and nothing else.</param>
    /// <returns>The date, which keeps <paramref name="text"/> itself and allocates nothing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="ClaimTrackerException">
    /// <paramref name="text"/> has none of the forms, names a day or time that does not exist, or is an interval that starts
    /// after it ends or has no bound. The message quotes the text and says which.
    /// </exception>
    public static EdtfDate Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (EdtfParser.Read(text, out var span) is { } problem)
            throw new ClaimTrackerException($"date '{Quote(text)}'", problem, EdtfParser.AcceptedForms);
        return new EdtfDate(text, span);
    }

    /// <summary>Reads a date where failing is normal: the twin of <see cref="Parse"/> that never throws.</summary>
    /// <param name="text">The text of the date and nothing else; null is no date.</param>
    /// <param name="date">The date, or <see cref="Unknown"/> where the answer is false.</param>
    /// <returns>Whether <paramref name="text"/> is a date.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out EdtfDate date)
    {
        if (text is null || EdtfParser.Read(text, out var span) is not null)
        {
            date = default;
            return false;
        }

        date = new EdtfDate(text, span);
        return true;
    }

    /// <summary>The date that means one calendar day of UTC, written <c>2022-02-15</c>.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The date, with the precision <see cref="DatePrecision.Day"/>.</returns>
    public static EdtfDate FromDay(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        var text = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new EdtfDate(text, EdtfSpan.OfDays(midnight, midnight, DatePrecision.Day, EdtfQualifiers.None));
    }

    /// <summary>The date that means "then or before": open at its start, with the end that the other date has.</summary>
    internal static EdtfDate NotAfter(EdtfDate date)
    {
        var text = date.ToString();
        var end = text[(text.IndexOf('/', StringComparison.Ordinal) + 1)..];
        return date.Latest == DateTimeOffset.MaxValue ? Unknown : Parse($"../{end}");
    }

    /// <summary>
    /// The date that means one instant, written <c>2022-02-15T10:30+03:00</c>: with its offset (<c>Z</c> for none), and
    /// with seconds and their fraction only where they are not zero.
    /// </summary>
    /// <param name="instant">The instant; its offset is kept in the text.</param>
    /// <returns>The date, with the precision <see cref="DatePrecision.Instant"/>.</returns>
    public static EdtfDate FromInstant(DateTimeOffset instant)
    {
        var clock = instant.Ticks % TimeSpan.TicksPerMinute == 0 ? "HH:mm" : "HH:mm:ss.FFFFFFF";
        var offset = instant.Offset == TimeSpan.Zero ? "'Z'" : "zzz";
        var text = instant.ToString($"yyyy-MM-dd'T'{clock}{offset}", CultureInfo.InvariantCulture);
        return new EdtfDate(text, EdtfSpan.OfInstant(instant.UtcTicks));
    }

    /// <summary>Whether every instant that this date may mean comes before every instant that the other may mean.</summary>
    /// <param name="other">The other date.</param>
    /// <returns>
    /// True where <see cref="Latest"/> is earlier than the other's <see cref="Earliest"/>; false for unknown dates. False does
    /// not mean that this date comes after: see <see cref="MayOverlap"/>.
    /// </returns>
    public bool IsBefore(EdtfDate other) => _span.Last < other._span.First;

    /// <summary>Whether every instant that this date may mean comes after every instant that the other may mean.</summary>
    /// <param name="other">The other date.</param>
    /// <returns>True where the other date <see cref="IsBefore"/> this one; false for unknown dates.</returns>
    public bool IsAfter(EdtfDate other) => other.IsBefore(this);

    /// <summary>Whether the two dates may mean the same instant, so that neither is before the other.</summary>
    /// <param name="other">The other date.</param>
    /// <returns>
    /// True where neither <see cref="IsBefore"/> nor <see cref="IsAfter"/> holds; always true for unknown dates.
    /// </returns>
    public bool MayOverlap(EdtfDate other) => !IsBefore(other) && !IsAfter(other);

    /// <summary>Whether the other date is written like this one, character for character.</summary>
    /// <param name="other">The other date.</param>
    /// <returns>True where both texts are the same ordinally.</returns>
    public bool Equals(EdtfDate other) => string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <summary>Whether the object is a date that is written like this one, character for character.</summary>
    /// <param name="obj">The other object.</param>
    /// <returns>True for an <see cref="EdtfDate"/> with the same text.</returns>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is EdtfDate other && Equals(other);

    /// <summary>A hash of the text; like that of a string, it differs from process to process.</summary>
    /// <returns>The hash.</returns>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>The text of the date, exactly as it was written; <c>XXXX</c> where it is unknown.</summary>
    /// <returns>A text that <see cref="Parse"/> reads back as an equal date.</returns>
    public override string ToString() => _text ?? UnknownText;

    private static int CompareForListing(EdtfDate left, EdtfDate right)
    {
        var order = left.IsUnknown.CompareTo(right.IsUnknown);
        if (order == 0)
            order = ListingKey(left._span).CompareTo(ListingKey(right._span));
        if (order == 0)
            order = left._span.Last.CompareTo(right._span.Last);
        return order != 0 ? order : string.CompareOrdinal(left._text, right._text);
    }

    // "On or before the 16th" is of news from about the 16th, not from the year 1: an open start sorts by its end.
    private static long ListingKey(EdtfSpan span) => span.First == DateTime.MinValue.Ticks ? span.Last : span.First;

    /// <summary>
    /// The text for a message: shortened, and with everything but printable ASCII escaped, so that it stays on one line and a
    /// look-alike (a full-width digit, a long dash) shows itself.
    /// </summary>
    private static string Quote(string text)
    {
        var quoted = new StringBuilder();
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, QuotedLength)))
        {
            if (c is >= ' ' and <= '~' and not '\\')
                quoted.Append(c);
            else
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
        }

        return quoted.Append(text.Length > QuotedLength ? "..." : "").ToString();
    }
}

namespace ClaimTracker.Model;

/// <summary>
/// Reads the text of an <see cref="EdtfDate"/>. Every method answers what is wrong, or null where nothing is. The answers
/// are constants, so that refusing a text costs no more than accepting it; only <c>Parse</c> makes a message of them.
/// </summary>
internal static class EdtfParser
{
    internal const int MaxLength = 64;

    internal const string AcceptedForms =
        "Write a year (2022), month (2022-02), day (2022-02-15), each with ~, ? or % after it where it is approximate, "
        + "uncertain or both; unspecified digits (20XX, 202X, 2022-XX, 2022-02-XX, 2022-XX-XX); an instant "
        + "(2022-02-15T10:30Z, 2022-02-15T10:30:05.25+03:00); an interval (2022-02-01/2022-02-15, ../2022-02-15, "
        + "2022-02-15/..); or XXXX for unknown";

    private const string NoSuchForm = "it has none of the forms of a date";

    public static string? Read(ReadOnlySpan<char> text, out EdtfSpan span)
    {
        span = default;
        if (text.IsEmpty)
            return "it is empty";
        if (text.Length > MaxLength)
            return "it is longer than 64 characters";
        // Two mistakes that are easy to make and hard to see; the forms would refuse them too, but not say why.
        if (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]))
            return "it has white space around it";
        if (text.ContainsAny('t', 'z', 'x'))
            return "T, Z and X are written in upper case";

        var slash = text.IndexOf('/');
        return slash < 0 ? ReadSimple(text, out span) : ReadInterval(text[..slash], text[(slash + 1)..], out span);
    }

    private static string? ReadInterval(ReadOnlySpan<char> startText, ReadOnlySpan<char> endText, out EdtfSpan span)
    {
        span = default;
        if (endText.Contains('/'))
            return "an interval has a single '/'";
        if (ReadBound(startText, out var start) is { } wrongStart)
            return wrongStart;
        if (ReadBound(endText, out var end) is { } wrongEnd)
            return wrongEnd;
        if (start.IsUnknown && end.IsUnknown)
            return "an interval without a bound says nothing; leave the date out";
        // Refused only where no instant is left: 2022-02-15/2022-02 runs to the end of the month.
        if (start.First > end.Last)
            return "the interval starts after it ends";

        span = EdtfSpan.Between(start, end);
        return null;
    }

    private static string? ReadBound(ReadOnlySpan<char> text, out EdtfSpan span)
    {
        span = default;
        return text is "" or ".." ? null : ReadSimple(text, out span);
    }

    private static string? ReadSimple(ReadOnlySpan<char> text, out EdtfSpan span)
    {
        var time = text.IndexOf('T');
        if (time >= 0)
            return ReadInstant(text[..time], text[(time + 1)..], out span);

        var qualifiers = QualifiersAtEnd(text);
        if (qualifiers != EdtfQualifiers.None)
            text = text[..^1];
        return text.Length switch
        {
            4 => ReadYears(text, qualifiers, out span),
            7 when text[4] == '-' => ReadMonths(text, qualifiers, out span),
            10 when text[4] == '-' && text[7] == '-' => ReadDays(text, qualifiers, out span),
            _ => Refuse(NoSuchForm, out span),
        };
    }

    private static EdtfQualifiers QualifiersAtEnd(ReadOnlySpan<char> text) =>
        (text.IsEmpty ? default : text[^1]) switch
        {
            '~' => EdtfQualifiers.Approximate,
            '?' => EdtfQualifiers.Uncertain,
            '%' => EdtfQualifiers.Approximate | EdtfQualifiers.Uncertain,
            _ => EdtfQualifiers.None,
        };

    private static string? ReadYears(ReadOnlySpan<char> text, EdtfQualifiers qualifiers, out EdtfSpan span)
    {
        var known = text.TrimEnd('X');
        if (known.IsEmpty)
        {
            span = default;
            return qualifiers == EdtfQualifiers.None ? null : "an unknown date (XXXX) takes no qualifier";
        }

        var (years, precision) = known.Length switch
        {
            4 => (1, DatePrecision.Year),
            3 => (10, DatePrecision.Decade),
            2 => (100, DatePrecision.Century),
            _ => (0, DatePrecision.Unknown),
        };
        if (years == 0 || !TryNumber(known, out var number))
            return Refuse("its year is not four digits, with X for the last one or two where they are unspecified", out span);

        var first = number * years;
        if (first == 0 && years == 1)
            return Refuse("years run from 0001 to 9999", out span);
        // 000X and 00XX would begin in the year 0, which the calendar here lacks.
        span = EdtfSpan.OfDays(FirstOf(Math.Max(first, 1)), LastOf(first + years - 1), precision, qualifiers);
        return null;
    }

    private static string? ReadMonths(ReadOnlySpan<char> text, EdtfQualifiers qualifiers, out EdtfSpan span)
    {
        if (ReadYear(text[..4], out var year) is { } wrong)
            return Refuse(wrong, out span);
        if (text[5..] is "XX")
        {
            span = EdtfSpan.OfDays(FirstOf(year), LastOf(year), DatePrecision.Year, qualifiers);
            return null;
        }

        if (ReadMonth(text[5..], out var month) is { } wrongMonth)
            return Refuse(wrongMonth, out span);
        var lastDay = DateTime.DaysInMonth(year, month);
        span = EdtfSpan.OfDays(new(year, month, 1), new(year, month, lastDay), DatePrecision.Month, qualifiers);
        return null;
    }

    private static string? ReadDays(ReadOnlySpan<char> text, EdtfQualifiers qualifiers, out EdtfSpan span)
    {
        // An unspecified day adds nothing to the month (or year) before it.
        if (text[8..] is "XX")
            return ReadMonths(text[..7], qualifiers, out span);
        if (ReadDay(text, out var day) is { } wrong)
            return Refuse(wrong, out span);
        span = EdtfSpan.OfDays(day, day, DatePrecision.Day, qualifiers);
        return null;
    }

    private static string? ReadInstant(ReadOnlySpan<char> dayText, ReadOnlySpan<char> time, out EdtfSpan span)
    {
        span = default;
        if (QualifiersAtEnd(time) != EdtfQualifiers.None)
            return "an instant takes no qualifier (~, ? or %)";
        if (dayText.Length != 10 || dayText[4] != '-' || dayText[7] != '-')
            return "an instant has a whole day before its T";
        if (ReadDay(dayText, out var day) is { } wrongDay)
            return wrongDay;
        if (ReadOffset(ref time, out var offset) is { } wrongOffset)
            return wrongOffset;
        if (ReadClock(time, out var clock) is { } wrongClock)
            return wrongClock;

        var ticks = day.Ticks + clock - offset;
        if (ticks < DateTime.MinValue.Ticks || ticks > DateTime.MaxValue.Ticks)
            return "its offset takes it out of the years 0001 to 9999 in UTC";
        span = EdtfSpan.OfInstant(ticks);
        return null;
    }

    /// <summary>Takes the offset off the end of <paramref name="time"/>; where there is none, UTC is meant.</summary>
    private static string? ReadOffset(ref ReadOnlySpan<char> time, out long offset)
    {
        offset = 0;
        if (time.EndsWith('Z'))
        {
            time = time[..^1];
            return null;
        }

        var sign = time.IndexOfAny('+', '-');
        if (sign < 0)
            return null;
        var text = time[(sign + 1)..];
        if (text.Length != 5 || text[2] != ':' || !TryNumber(text[..2], out var hours) || !TryNumber(text[3..], out var minutes))
            return "its offset is not Z, +hh:mm or -hh:mm";
        if (minutes > 59 || (hours * 60) + minutes > 14 * 60)
            return "its offset is not between -14:00 and +14:00";

        offset = ((hours * 60) + minutes) * TimeSpan.TicksPerMinute * (time[sign] == '-' ? -1 : 1);
        time = time[..sign];
        return null;
    }

    private static string? ReadClock(ReadOnlySpan<char> text, out long ticks)
    {
        const string NoClock = "its time is not hh:mm, hh:mm:ss or hh:mm:ss with a fraction of 1 to 7 digits";

        ticks = 0;
        if (text.Length < 5 || text[2] != ':' || !TryNumber(text[..2], out var hours) || !TryNumber(text[3..5], out var minutes))
            return NoClock;
        var (seconds, fraction) = (0, 0);
        if (text.Length > 5 && (text.Length < 8 || text[5] != ':' || !TryNumber(text[6..8], out seconds)))
            return NoClock;
        if (text.Length > 8)
        {
            var digits = text[9..];
            if (text[8] != '.' || digits.Length > 7 || !TryNumber(digits, out fraction))
                return NoClock;
            for (var missing = 7 - digits.Length; missing > 0; missing--)
                fraction *= 10;
        }

        // A leap second (60) has no tick of its own in .NET, and 24:00 is the next day's 00:00: neither is guessed at.
        if (hours > 23 || minutes > 59 || seconds > 59)
            return "its time is not between 00:00:00 and 23:59:59";
        ticks = (((((hours * 60L) + minutes) * 60L) + seconds) * TimeSpan.TicksPerSecond) + fraction;
        return null;
    }

    /// <summary>Reads yyyy-mm-dd, whose hyphens the caller has seen.</summary>
    private static string? ReadDay(ReadOnlySpan<char> text, out DateTime date)
    {
        date = default;
        if (ReadYear(text[..4], out var year) is { } wrongYear)
            return wrongYear;
        if (text[5..7] is "XX")
            return "a day needs a month";
        if (ReadMonth(text[5..7], out var month) is { } wrongMonth)
            return wrongMonth;
        if (!TryNumber(text[8..], out var day))
            return "its day is not two digits";
        if (day < 1 || day > DateTime.DaysInMonth(year, month))
            return "its month has no such day";
        date = new DateTime(year, month, day);
        return null;
    }

    private static string? ReadYear(ReadOnlySpan<char> text, out int year)
    {
        if (!TryNumber(text, out year))
            return "a month or day needs a year of four digits";
        return year == 0 ? "years run from 0001 to 9999" : null;
    }

    private static string? ReadMonth(ReadOnlySpan<char> text, out int month)
    {
        if (!TryNumber(text, out month))
            return "its month is not two digits";
        return month is < 1 or > 12 ? "months run from 01 to 12" : null;
    }

    /// <summary>Reads at least one and at most nine digits, all of them 0 to 9: no signs, blanks or other scripts.</summary>
    private static bool TryNumber(ReadOnlySpan<char> digits, out int number)
    {
        number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
                return false;
            number = (number * 10) + (digit - '0');
        }

        return !digits.IsEmpty;
    }

    private static DateTime FirstOf(int year) => new(year, 1, 1);

    private static DateTime LastOf(int year) => new(year, 12, 31);

    private static string Refuse(string problem, out EdtfSpan span)
    {
        span = default;
        return problem;
    }
}

namespace ClaimTracker.Model;

/// <summary>What may be said about the sureness of a date; it leaves the span as it is.</summary>
[Flags]
internal enum EdtfQualifiers : byte
{
    None = 0,
    Approximate = 1,
    Uncertain = 2,
}

/// <summary>
/// What the text of an <see cref="EdtfDate"/> means, in ticks of UTC. The default is the unknown date, which may be any
/// instant at all.
/// </summary>
internal readonly struct EdtfSpan
{
    private readonly long _last;

    public EdtfSpan(long first, long last, DatePrecision precision, EdtfQualifiers qualifiers)
    {
        First = first;
        _last = last;
        Precision = precision;
        Qualifiers = qualifiers;
    }

    /// <summary>The first tick that it may mean.</summary>
    public long First { get; }

    // All-zero memory has to read as "any instant", so the unknown date is told by its precision, not by its ticks.
    /// <summary>The last tick that it may mean.</summary>
    public long Last => IsUnknown ? DateTime.MaxValue.Ticks : _last;

    public DatePrecision Precision { get; }

    public EdtfQualifiers Qualifiers { get; }

    public bool IsUnknown => Precision == DatePrecision.Unknown;

    /// <summary>The whole days from <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    public static EdtfSpan OfDays(DateTime first, DateTime last, DatePrecision precision, EdtfQualifiers qualifiers) =>
        // Adding a day less a tick cannot overflow, as stepping to the day after 9999-12-31 would.
        new(first.Ticks, last.Ticks + (TimeSpan.TicksPerDay - 1), precision, qualifiers);

    public static EdtfSpan OfInstant(long utcTicks) =>
        new(utcTicks, utcTicks, DatePrecision.Instant, EdtfQualifiers.None);

    /// <summary>From the first tick of <paramref name="start"/> to the last of <paramref name="end"/>; unknown is open.</summary>
    public static EdtfSpan Between(EdtfSpan start, EdtfSpan end) =>
        new(start.First, end.Last, DatePrecision.Interval, start.Qualifiers | end.Qualifiers);
}

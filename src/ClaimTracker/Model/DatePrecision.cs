namespace ClaimTracker.Model;

/// <summary>
/// How finely an <see cref="EdtfDate"/> says when: the smallest unit of the calendar that its text gives in full.
/// </summary>
/// <remarks>
/// Precision is about the span, not about how sure anyone is: <c>2022~</c> is as precise as <c>2022</c>. From
/// <see cref="Century"/> to <see cref="Instant"/> a greater value is a finer date; <see cref="Unknown"/> and
/// <see cref="Interval"/> stand outside that scale.
/// </remarks>
public enum DatePrecision
{
    /// <summary>Nothing is said about when: <c>XXXX</c>.</summary>
    Unknown = 0,

    /// <summary>A hundred years that share their first two digits: <c>20XX</c>.</summary>
    Century = 1,

    /// <summary>Ten years that share their first three digits: <c>202X</c>.</summary>
    Decade = 2,

    /// <summary>A calendar year: <c>2022</c>, and so <c>2022-XX</c> and <c>2022-XX-XX</c>.</summary>
    Year = 3,

    /// <summary>A calendar month: <c>2022-02</c>, and so <c>2022-02-XX</c>.</summary>
    Month = 4,

    /// <summary>A calendar day: <c>2022-02-15</c>.</summary>
    Day = 5,

    /// <summary>One instant: <c>2022-02-15T10:30Z</c>.</summary>
    Instant = 6,

    /// <summary>From one date to another, either of which may be open: <c>2022-02-01/2022-02-15</c>, <c>../2022</c>.</summary>
    Interval = 7,
}

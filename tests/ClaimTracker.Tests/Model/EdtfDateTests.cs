using System.Globalization;
using System.Runtime.CompilerServices;
using ClaimTracker.Model;

namespace ClaimTracker.Tests.Model;

public sealed class EdtfDateTests
{
    // Latest is written as the first tick after it, which is what a person can check against a calendar.
    [Theory]
    [InlineData("2022", DatePrecision.Year, "2022-01-01", "2023-01-01")]
    [InlineData("0001", DatePrecision.Year, "0001-01-01", "0002-01-01")]
    [InlineData("2022-02", DatePrecision.Month, "2022-02-01", "2022-03-01")]
    [InlineData("2022-12", DatePrecision.Month, "2022-12-01", "2023-01-01")]
    [InlineData("2022-02-15", DatePrecision.Day, "2022-02-15", "2022-02-16")]
    [InlineData("2024-02-29", DatePrecision.Day, "2024-02-29", "2024-03-01")]
    [InlineData("2000-02-29", DatePrecision.Day, "2000-02-29", "2000-03-01")]
    [InlineData("20XX", DatePrecision.Century, "2000-01-01", "2100-01-01")]
    [InlineData("00XX", DatePrecision.Century, "0001-01-01", "0100-01-01")]
    [InlineData("202X", DatePrecision.Decade, "2020-01-01", "2030-01-01")]
    [InlineData("000X", DatePrecision.Decade, "0001-01-01", "0010-01-01")]
    [InlineData("2022-XX", DatePrecision.Year, "2022-01-01", "2023-01-01")]
    [InlineData("2022-XX-XX", DatePrecision.Year, "2022-01-01", "2023-01-01")]
    [InlineData("2024-02-XX", DatePrecision.Month, "2024-02-01", "2024-03-01")]
    [InlineData("2022-02-01/2022-02-15", DatePrecision.Interval, "2022-02-01", "2022-02-16")]
    [InlineData("2022-02-15/2022-02-15", DatePrecision.Interval, "2022-02-15", "2022-02-16")]
    [InlineData("2022/2022-02-15", DatePrecision.Interval, "2022-01-01", "2022-02-16")]
    [InlineData("2022-02-15/2022-02", DatePrecision.Interval, "2022-02-15", "2022-03-01")]
    [InlineData("201X/202X", DatePrecision.Interval, "2010-01-01", "2030-01-01")]
    public void A_date_means_every_instant_of_its_span(string text, DatePrecision precision, string first, string after)
    {
        var date = EdtfDate.Parse(text);

        date.Precision.Should().Be(precision);
        date.Earliest.Should().Be(Midnight(first));
        date.Latest.Should().Be(Midnight(after).AddTicks(-1));
        date.ToString().Should().Be(text);
    }

    [Theory]
    [InlineData("9999")]
    [InlineData("9999-12")]
    [InlineData("9999-12-31")]
    [InlineData("99XX")]
    public void The_last_of_the_calendar_ends_at_its_last_tick(string text) =>
        EdtfDate.Parse(text).Latest.Should().Be(DateTimeOffset.MaxValue);

    [Theory]
    [InlineData("2022-02-15T10:30Z", "2022-02-15T10:30:00.0000000+00:00")]
    [InlineData("2022-02-15T10:30", "2022-02-15T10:30:00.0000000+00:00")]
    [InlineData("2022-02-15T10:30:05Z", "2022-02-15T10:30:05.0000000+00:00")]
    [InlineData("2022-02-15T10:30:05", "2022-02-15T10:30:05.0000000+00:00")]
    [InlineData("2022-02-15T10:30:05.2Z", "2022-02-15T10:30:05.2000000+00:00")]
    [InlineData("2022-02-15T10:30:05.025", "2022-02-15T10:30:05.0250000+00:00")]
    [InlineData("2022-02-15T10:30:05.0000001-05:00", "2022-02-15T15:30:05.0000001+00:00")]
    [InlineData("2022-02-15T02:30+03:00", "2022-02-14T23:30:00.0000000+00:00")]
    [InlineData("2022-02-15T23:59:59.9999999Z", "2022-02-15T23:59:59.9999999+00:00")]
    [InlineData("2022-02-15T10:30+05:45", "2022-02-15T04:45:00.0000000+00:00")]
    [InlineData("2022-02-15T10:30+14:00", "2022-02-14T20:30:00.0000000+00:00")]
    [InlineData("2022-02-15T10:30-14:00", "2022-02-16T00:30:00.0000000+00:00")]
    [InlineData("0001-01-01T00:00Z", "0001-01-01T00:00:00.0000000+00:00")]
    [InlineData("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999+00:00")]
    public void An_instant_is_one_tick_of_utc(string text, string instant)
    {
        var date = EdtfDate.Parse(text);

        date.Precision.Should().Be(DatePrecision.Instant);
        date.Earliest.ToString("O", CultureInfo.InvariantCulture).Should().Be(instant);
        date.Latest.Should().Be(date.Earliest);
        date.ToString().Should().Be(text);
    }

    [Theory]
    [InlineData("../2022-02-15")]
    [InlineData("/2022-02-15")]
    [InlineData("XXXX/2022-02-15")]
    public void A_start_that_is_open_or_unknown_sets_no_bound(string text)
    {
        var date = EdtfDate.Parse(text);

        date.Earliest.Should().Be(DateTimeOffset.MinValue);
        date.Latest.Should().Be(Midnight("2022-02-16").AddTicks(-1));
        (date.Precision, date.IsUnknown, date.ToString()).Should().Be((DatePrecision.Interval, false, text));
    }

    [Theory]
    [InlineData("2022-02-15/..")]
    [InlineData("2022-02-15/")]
    [InlineData("2022-02-15/XXXX")]
    public void An_end_that_is_open_or_unknown_sets_no_bound(string text)
    {
        var date = EdtfDate.Parse(text);

        date.Earliest.Should().Be(Midnight("2022-02-15"));
        date.Latest.Should().Be(DateTimeOffset.MaxValue);
        (date.Precision, date.IsUnknown, date.ToString()).Should().Be((DatePrecision.Interval, false, text));
    }

    [Theory]
    [InlineData("2022", false, false)]
    [InlineData("2022~", true, false)]
    [InlineData("2022-02?", false, true)]
    [InlineData("2022-02-15%", true, true)]
    [InlineData("202X~", true, false)]
    [InlineData("20XX?", false, true)]
    [InlineData("2022-XX~", true, false)]
    [InlineData("2022-02-XX?", false, true)]
    [InlineData("2022-XX-XX%", true, true)]
    [InlineData("2022~/2023", true, false)]
    [InlineData("2022/2023?", false, true)]
    [InlineData("2022~/2023?", true, true)]
    [InlineData("../2023%", true, true)]
    public void A_qualifier_says_how_sure_and_leaves_the_span(string text, bool approximate, bool uncertain)
    {
        var date = EdtfDate.Parse(text);
        var plain = EdtfDate.Parse(string.Concat(text.Split('~', '?', '%')));

        (date.IsApproximate, date.IsUncertain, date.ToString()).Should().Be((approximate, uncertain, text));
        (date.Earliest, date.Latest, date.Precision).Should().Be((plain.Earliest, plain.Latest, plain.Precision));
    }

    [Fact]
    public void The_unknown_date_is_the_default_and_is_written_XXXX()
    {
        var parsed = EdtfDate.Parse("XXXX");

        parsed.Should().Be(EdtfDate.Unknown).And.Be(default(EdtfDate));
        parsed.GetHashCode().Should().Be(default(EdtfDate).GetHashCode());
        default(EdtfDate).ToString().Should().Be("XXXX");
        (parsed.IsUnknown, parsed.Precision).Should().Be((true, DatePrecision.Unknown));
        (parsed.Earliest, parsed.Latest).Should().Be((DateTimeOffset.MinValue, DateTimeOffset.MaxValue));
        EdtfDate.Parse("2022").IsUnknown.Should().BeFalse();
    }

    [Theory]
    [InlineData("2022-02", "2022-02-15")]
    [InlineData("202X", "2022-02-15T10:30Z")]
    [InlineData("2022-02-15", "2022-02-15")]
    [InlineData("2022-02-15", "2022-02-16T01:00+03:00")]
    [InlineData("../2022-02-15", "2022-02-15/..")]
    [InlineData("2022-02-01/2022-02-15", "2022-02-10/2022-03")]
    [InlineData("XXXX", "2022")]
    [InlineData("XXXX", "0001-01-01T00:00Z")]
    [InlineData("XXXX", "9999-12-31T23:59:59.9999999Z")]
    [InlineData("XXXX", "XXXX")]
    public void Dates_that_share_an_instant_are_neither_before_nor_after_each_other(string left, string right)
    {
        var (one, other) = (EdtfDate.Parse(left), EdtfDate.Parse(right));

        (one.IsBefore(other), one.IsAfter(other), one.MayOverlap(other)).Should().Be((false, false, true));
        (other.IsBefore(one), other.IsAfter(one), other.MayOverlap(one)).Should().Be((false, false, true));
    }

    [Theory]
    [InlineData("2022-02-14", "2022-02-15")]
    [InlineData("2022-02-15", "2022-02-16T00:00Z")]
    [InlineData("2022-02-16T00:59:59.9999999+01:00", "2022-02-16")]
    [InlineData("2022-02", "2022-03-01")]
    [InlineData("201X", "2020")]
    [InlineData("19XX", "2000-XX")]
    [InlineData("../2022-02-14", "2022-02-15/..")]
    [InlineData("2022-02-15T10:30Z", "2022-02-15T10:30:00.0000001Z")]
    [InlineData("2022~", "2023?")]
    public void A_date_is_before_another_where_its_every_instant_is(string left, string right)
    {
        var (earlier, later) = (EdtfDate.Parse(left), EdtfDate.Parse(right));

        (earlier.IsBefore(later), earlier.IsAfter(later), earlier.MayOverlap(later)).Should().Be((true, false, false));
        (later.IsBefore(earlier), later.IsAfter(earlier), later.MayOverlap(earlier)).Should().Be((false, true, false));
    }

    [Fact]
    public void A_listing_goes_by_start_or_by_the_end_of_an_open_start_and_puts_unknown_dates_last()
    {
        string[] expected =
        [
            "20XX", "2022-01", "2022", "2022-XX", "2022~", "2022-02-15T00:00Z", "2022-02-15",
            "2022-02-15/..", "../2022-02-15", "9999-12-31T23:59:59.9999999Z", "XXXX", "XXXX",
        ];

        EdtfDate[] listed = [.. expected.Reverse().Select(EdtfDate.Parse).Order(EdtfDate.Chronological)];

        listed.Select(date => date.ToString()).Should().Equal(expected);
    }

    [Fact]
    public void Dates_are_equal_where_they_are_written_alike()
    {
        var date = EdtfDate.Parse("2022-02");
        var alike = EdtfDate.Parse(new string("2022-02".AsSpan()));
        var sameSpan = EdtfDate.Parse("2022-02-XX");

        (date == alike, date != alike, date.Equals((object)alike)).Should().Be((true, false, true));
        (date == sameSpan, date != sameSpan, date.Equals((object)sameSpan)).Should().Be((false, true, false));
        date.Equals("2022-02").Should().BeFalse();
        date.GetHashCode().Should().Be(alike.GetHashCode());
    }

    [Theory]
    [InlineData("2022-02-15T10:30:00.0000000+00:00", "2022-02-15T10:30Z")]
    [InlineData("2022-02-15T10:30:00.0000000+03:00", "2022-02-15T10:30+03:00")]
    [InlineData("2022-02-15T10:30:05.0000000-05:30", "2022-02-15T10:30:05-05:30")]
    [InlineData("2022-02-15T10:30:05.2500000+00:00", "2022-02-15T10:30:05.25Z")]
    [InlineData("2022-02-15T10:30:00.0000001+00:00", "2022-02-15T10:30:00.0000001Z")]
    [InlineData("0033-04-03T15:00:00.0000000+00:00", "0033-04-03T15:00Z")]
    public void An_instant_is_written_with_its_offset_and_no_needless_zeros(string instant, string expected) =>
        EdtfDate.FromInstant(DateTimeOffset.ParseExact(instant, "O", CultureInfo.InvariantCulture))
            .ToString().Should().Be(expected);

    [Fact]
    public void A_date_is_no_larger_than_a_reference_two_ticks_and_flags() =>
        Unsafe.SizeOf<EdtfDate>().Should().BeLessThanOrEqualTo(IntPtr.Size + (2 * sizeof(long)) + sizeof(long));

    [Fact]
    public void Reading_a_date_allocates_nothing_and_keeps_the_text_that_it_was_given()
    {
        string[] texts = ["2022", "2022-02-15~", "2022-XX-XX", "2022-02-15T10:30:05.25+03:00", "2022-02/..", "2022-02-30", "?"];
        AllocatedByReading(texts); // the first reading also compiles the code

        AllocatedByReading(texts).Should().Be(0);
        EdtfDate.Parse(texts[1]).ToString().Should().BeSameAs(texts[1]);
    }

    private static long AllocatedByReading(string[] texts)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var text in texts)
            _ = EdtfDate.TryParse(text, out _);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static DateTimeOffset Midnight(string day) =>
        new(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), TimeOnly.MinValue, TimeSpan.Zero);
}

using ClaimTracker.Model;

namespace ClaimTracker.Tests.Model;

public sealed class EdtfDateRefusalTests
{
    [Theory]
    [InlineData("", "it is empty")]
    [InlineData(" 2022", "white space")]
    [InlineData("2022\n", "white space")]
    [InlineData("\u00A02022", "white space")]
    [InlineData("0000", "0001 to 9999")]
    [InlineData("0000-01", "0001 to 9999")]
    [InlineData("0000-01-01", "0001 to 9999")]
    [InlineData("22", "none of the forms")]
    [InlineData("12022", "none of the forms")]
    [InlineData("-2022", "none of the forms")]
    [InlineData("Y2022", "none of the forms")]
    [InlineData("20220215", "none of the forms")]
    [InlineData("2022-2", "none of the forms")]
    [InlineData("2022/2/15", "a single '/'")]
    [InlineData("2022 02", "none of the forms")]
    [InlineData("2022-02/15", "none of the forms")]
    [InlineData("2022-02.15", "none of the forms")]
    [InlineData("15-02-2022", "none of the forms")]
    [InlineData("..", "none of the forms")]
    [InlineData("~", "none of the forms")]
    [InlineData("~2022", "none of the forms")]
    [InlineData("2022~?", "none of the forms")]
    [InlineData("2022~-02", "none of the forms")]
    [InlineData("+022", "not four digits")]
    [InlineData("２０２２", "not four digits")]
    [InlineData("٢٠٢٢", "not four digits")]
    [InlineData("2XXX", "not four digits")]
    [InlineData("2X22", "not four digits")]
    [InlineData("202X-02", "a year of four digits")]
    [InlineData("20XX-XX", "a year of four digits")]
    [InlineData("XXXX-02-15", "a year of four digits")]
    [InlineData("XXXX-XX-XX", "a year of four digits")]
    [InlineData("XXXX~", "takes no qualifier")]
    [InlineData("202x", "upper case")]
    [InlineData("2022-00", "01 to 12")]
    [InlineData("2022-13", "01 to 12")]
    [InlineData("2022-21", "01 to 12")]
    [InlineData("2022-13-XX", "01 to 12")]
    [InlineData("2022-1X", "its month is not two digits")]
    [InlineData("2022-0２", "its month is not two digits")]
    [InlineData("2022-XX-15", "a day needs a month")]
    [InlineData("2022-02-1X", "its day is not two digits")]
    [InlineData("2022-02-00", "no such day")]
    [InlineData("2022-02-29", "no such day")]
    [InlineData("1900-02-29", "no such day")]
    [InlineData("2024-02-30", "no such day")]
    [InlineData("2022-04-31", "no such day")]
    public void A_text_that_is_no_day_month_or_year_is_refused(string text, string problem) => AssertRefused(text, problem);

    [Theory]
    [InlineData("2022-02-15T", "its time is not")]
    [InlineData("2022-02-15T10", "its time is not")]
    [InlineData("2022-02-15T1030Z", "its time is not")]
    [InlineData("2022-02-15T10:3Z", "its time is not")]
    [InlineData("2022-02-15T10:30:5Z", "its time is not")]
    [InlineData("2022-02-15T10:30:Z", "its time is not")]
    [InlineData("2022-02-15T10:30.5Z", "its time is not")]
    [InlineData("2022-02-15T10:30:05.Z", "its time is not")]
    [InlineData("2022-02-15T10:30:05,5Z", "its time is not")]
    [InlineData("2022-02-15T10:30:05.12345678Z", "its time is not")]
    [InlineData("2022-02-15T10:30:05.1２Z", "its time is not")]
    [InlineData("2022-02-15T10:30ZZ", "its time is not")]
    [InlineData("2022-02-15T24:00Z", "between 00:00:00 and 23:59:59")]
    [InlineData("2022-02-15T10:60Z", "between 00:00:00 and 23:59:59")]
    [InlineData("2022-02-15T10:30:60Z", "between 00:00:00 and 23:59:59")]
    [InlineData("2022-02-15T10:30+03", "its offset is not")]
    [InlineData("2022-02-15T10:30+0300", "its offset is not")]
    [InlineData("2022-02-15T10:30+3:00", "its offset is not")]
    [InlineData("2022-02-15T10:30+", "its offset is not")]
    [InlineData("2022-02-15T10:30+03:00+03:00", "its offset is not")]
    [InlineData("2022-02-15T10:30+03:00Z", "its time is not")]
    [InlineData("2022-02-15T10:30+03:60", "between -14:00 and +14:00")]
    [InlineData("2022-02-15T10:30+14:01", "between -14:00 and +14:00")]
    [InlineData("2022-02-15T10:30-15:00", "between -14:00 and +14:00")]
    [InlineData("0001-01-01T02:59+03:00", "0001 to 9999 in UTC")]
    [InlineData("9999-12-31T19:00-05:00", "0001 to 9999 in UTC")]
    [InlineData("2022-02T10:30Z", "a whole day")]
    [InlineData("T10:30Z", "a whole day")]
    [InlineData("2022/02/15T10:30Z", "a single '/'")]
    [InlineData("2022.02.15T10:30Z", "a whole day")]
    [InlineData("2022-02-XXT10:30Z", "its day is not two digits")]
    [InlineData("2022-02-30T10:30Z", "no such day")]
    [InlineData("2022-02-15T10:30Z~", "takes no qualifier")]
    [InlineData("2022-02-15~T10:30Z", "a whole day")]
    [InlineData("2022-02-15t10:30Z", "upper case")]
    [InlineData("2022-02-15T10:30z", "upper case")]
    [InlineData("2022-02-15 10:30Z", "none of the forms")]
    public void A_text_that_is_no_instant_is_refused(string text, string problem) => AssertRefused(text, problem);

    [Theory]
    [InlineData("/", "says nothing; leave the date out")]
    [InlineData("../..", "says nothing; leave the date out")]
    [InlineData("../", "says nothing; leave the date out")]
    [InlineData("/..", "says nothing; leave the date out")]
    [InlineData("XXXX/..", "says nothing; leave the date out")]
    [InlineData("XXXX/XXXX", "says nothing; leave the date out")]
    [InlineData("2022/2021", "starts after it ends")]
    [InlineData("2022-02-16/2022-02-15", "starts after it ends")]
    [InlineData("2022-02-16T00:00Z/2022-02-15", "starts after it ends")]
    [InlineData("2022/2023/2024", "a single '/'")]
    [InlineData("2022//2023", "a single '/'")]
    [InlineData("2022-02-30/..", "no such day")]
    [InlineData("../2022-02-30", "no such day")]
    [InlineData(".../2022", "none of the forms")]
    [InlineData("..~/2022", "none of the forms")]
    [InlineData("2022 / 2023", "none of the forms")]
    [InlineData("2022--2023", "none of the forms")]
    public void A_text_that_is_no_interval_is_refused(string text, string problem) => AssertRefused(text, problem);

    [Fact]
    public void An_interval_of_more_than_64_characters_is_refused()
    {
        const string Longest = "2022-02-15T10:30:05.12345+03:00/2022-02-15T10:30:05.123456+03:00";

        Longest.Should().HaveLength(64);
        EdtfDate.Parse(Longest).Precision.Should().Be(DatePrecision.Interval);
        AssertRefused(Longest.Replace("6+", "67+", StringComparison.Ordinal), "longer than 64 characters");
    }

    [Fact]
    public void A_refusal_quotes_the_text_says_what_is_wrong_and_lists_the_forms()
    {
        var act = () => EdtfDate.Parse("2022-02-30");

        var refusal = act.Should().Throw<ClaimTrackerException>().Which;
        refusal.Where.Should().Be("date '2022-02-30'");
        refusal.Rule.Should().Be("its month has no such day");
        refusal.Cure.Should().ContainAll("2022-02-15", "20XX", "~, ? or %", "T10:30Z", "../2022-02-15", "XXXX");
    }

    [Theory]
    [InlineData("2022\r\n\u0000", @"date '2022\u000D\u000A\u0000'")]
    [InlineData("２\u202E\\", @"date '\uFF12\u202E\u005C'")]
    [InlineData("0123456789012345678901234567890123456789", "date '0123456789012345678901234567890123456789'")]
    [InlineData("0123456789012345678901234567890123456789+", "date '0123456789012345678901234567890123456789...'")]
    public void A_refusal_shortens_and_escapes_what_it_quotes(string text, string quoted)
    {
        var act = () => EdtfDate.Parse(text);

        act.Should().Throw<ClaimTrackerException>().Which.Where.Should().Be(quoted);
    }

    [Fact]
    public void Null_is_a_mistake_of_the_caller_for_Parse_and_no_date_for_TryParse()
    {
        var act = () => EdtfDate.Parse(null!);

        act.Should().Throw<ArgumentNullException>().WithParameterName("text");
        EdtfDate.TryParse(null, out _).Should().BeFalse();
    }

    private static void AssertRefused(string text, string problem)
    {
        var act = () => EdtfDate.Parse(text);
        act.Should().Throw<ClaimTrackerException>().Which.Rule.Should().Contain(problem);

        var date = EdtfDate.FromDay(new DateOnly(2022, 2, 15));
        EdtfDate.TryParse(text, out date).Should().BeFalse();
        date.Should().Be(EdtfDate.Unknown);
    }
}

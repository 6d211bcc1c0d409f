using ClaimTracker.Interchange.Quoting;
using ClaimTracker.Model;

namespace ClaimTracker.Interchange.Tests.Quoting;

public class QuoteMarksTests
{
    [Theory]
    [InlineData("“We will see.”", QuotationMode.Direct)]
    [InlineData("\"We will see,\"", QuotationMode.Direct)]
    [InlineData("«Мы увидим»,", QuotationMode.Direct)]
    [InlineData("that it was “absurd”", QuotationMode.Mixed)]
    [InlineData("“absurd” and “a lie”", QuotationMode.Mixed)]
    [InlineData("that it doesn't matter", QuotationMode.Indirect)]
    [InlineData("\"", QuotationMode.Mixed)]
    public void Quotation_marks_tell_the_mode(string content, QuotationMode mode) => QuoteMarks.ModeOf([content]).Should().Be(mode);

    [Fact]
    public void A_content_in_parts_is_direct_where_each_part_is()
    {
        QuoteMarks.ModeOf(["“We,”", "“will see.”"]).Should().Be(QuotationMode.Direct);
        QuoteMarks.ModeOf(["“We,”", "will see"]).Should().Be(QuotationMode.Mixed);
    }
}

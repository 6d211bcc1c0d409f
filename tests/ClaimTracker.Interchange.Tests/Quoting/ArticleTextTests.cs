using ClaimTracker.Interchange.Quoting;

namespace ClaimTracker.Interchange.Tests.Quoting;

public class ArticleTextTests
{
    [Fact]
    public void Offsets_count_characters_and_not_utf16_units()
    {
        var text = new ArticleText("\U0001F600 Ada said 𝒙 holds.");

        text.Length.Should().Be(19);
        text.Slice(new TextSpan(2, 5)).Should().Be("Ada");
        text.Slice(new TextSpan(11, 12)).Should().Be("𝒙");
    }

    [Fact]
    public void Every_character_of_a_long_text_is_found()
    {
        var runes = Enumerable.Range(0, 2_000).Select(i => i % 3 == 0 ? "\U0001F600" : ((char)('a' + i % 26)).ToString()).ToArray();
        var text = new ArticleText(string.Concat(runes));

        Enumerable.Range(0, runes.Length).Select(i => text.Slice(new TextSpan(i, i + 1))).Should().Equal(runes);
    }

    [Fact]
    public void A_quote_has_its_surroundings_and_offsets()
    {
        var quote = new ArticleText("Today Ada said that engines think.").Quote(new TextSpan(6, 33))!;

        quote.Exact.Should().Be("Ada said that engines think");
        quote.Prefix.Should().Be("Today ");
        quote.Suffix.Should().Be(".");
        (quote.Start, quote.End).Should().Be((6, 33));
    }

    [Fact]
    public void What_lies_outside_or_has_no_words_is_no_quote()
    {
        var text = new ArticleText("a   b");

        text.Quote(new TextSpan(1, 4)).Should().BeNull();
        text.Quote(new TextSpan(3, 6)).Should().BeNull();
        text.Quote(new TextSpan(0, 5)).Should().NotBeNull();
    }
}

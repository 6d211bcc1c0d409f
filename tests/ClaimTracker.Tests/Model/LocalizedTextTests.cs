using ClaimTracker.Model;

namespace ClaimTracker.Tests.Model;

public sealed class LocalizedTextTests
{
    private static readonly LocalizedText Greeting = LocalizedText.Of("Guten Tag", "de").And("Good day", "en");

    [Fact]
    public void A_text_is_found_by_its_language_in_any_case() => Greeting["EN"].Should().Be("Good day");

    [Fact]
    public void A_reader_gets_English_before_whatever_came_first() => Greeting.ToString().Should().Be("Good day");

    [Fact]
    public void Without_English_a_reader_gets_what_came_first() =>
        LocalizedText.Of("Bonjour", "fr").And("Guten Tag", "de").ToString().Should().Be("Bonjour");

    [Fact]
    public void A_text_in_no_language_reads_as_nothing() => LocalizedText.Empty.ToString().Should().BeEmpty();

    [Fact]
    public void A_language_that_is_not_there_is_refused_with_those_that_are() =>
        FluentActions.Invoking(() => Greeting["fr"]).Should().Throw<ClaimTrackerException>()
            .WithMessage("text in language 'fr': there is no text in this language. Ask for one of: de, en.");

    [Fact]
    public void A_language_comes_once() =>
        FluentActions.Invoking(() => Greeting.And("Hello", "EN")).Should().Throw<ClaimTrackerException>()
            .WithMessage("text in language 'EN': a language comes once in a text. Keep one of the two.");

    [Fact]
    public void Adding_a_language_leaves_the_text_as_it_was()
    {
        var one = LocalizedText.Of("Bonjour", "fr");

        one.And("Hello", "en").Languages.Should().Equal("fr", "en");
        one.Languages.Should().Equal("fr");
    }

    [Fact]
    public void Texts_are_equal_by_language_and_order()
    {
        Greeting.Equals(LocalizedText.Of("Guten Tag", "de").And("Good day", "en")).Should().BeTrue();
        Greeting.Equals(LocalizedText.Of("Good day", "en").And("Guten Tag", "de")).Should().BeFalse();
    }
}

using ClaimTracker.Interchange.Quoting;
using ClaimTracker.Model;

namespace ClaimTracker.Interchange.Tests.Quoting;

public class SourceNameTests
{
    [Theory]
    [InlineData("Lavrov")]
    [InlineData("Maria Zakharova")]
    [InlineData("Mrs. Merkel's")]
    [InlineData("the Foreign Ministry")]
    [InlineData("The Obama administration")]
    [InlineData("Renzi’s campaign")]
    [InlineData("Ministry spokesman Oleg Nikolenko")]
    [InlineData("Secretary of State Antony Blinken")]
    [InlineData("President of Ukraine")]
    [InlineData("Rep. Ann Lee (D-Iowa)")]
    [InlineData("the Rev. John Doe, of Holy Trinity Church")]
    [InlineData("Doctors Without Borders")]
    [InlineData("“Vogue”")]
    [InlineData("an early critic, Laurence H. Tribe")]
    [InlineData("one of the family's lawyers, Ada Lovelace")]
    [InlineData("NATO")]
    [InlineData("лавров Сергей")]
    [InlineData("Зеленський")]
    [InlineData("外務省")]
    [InlineData("زاخاروفا")]
    public void Names_and_named_institutions_are_named(string text) => SourceName.IsNamed(text).Should().BeTrue();

    [Theory]
    [InlineData("sources")]
    [InlineData("Sources")]
    [InlineData("officials")]
    [InlineData("US officials")]
    [InlineData("U.S. officials")]
    [InlineData("Senior Officials")]
    [InlineData("Officials in Kyiv")]
    [InlineData("sources close to the Kremlin")]
    [InlineData("people familiar with Mr. Putin's thinking")]
    [InlineData("he")]
    [InlineData("She")]
    [InlineData("who")]
    [InlineData("some who were there")]
    [InlineData("Those close to him")]
    [InlineData("a spokeswoman for the Foreign Ministry")]
    [InlineData("A Kremlin official")]
    [InlineData("one Democrat")]
    [InlineData("At least one Democrat")]
    [InlineData("two European diplomats")]
    [InlineData("the president")]
    [InlineData("The President")]
    [InlineData("police")]
    [InlineData("Protesters")]
    [InlineData("the ministry")]
    [InlineData("Kremlin insiders")]
    [InlineData("the ad’s narrator")]
    [InlineData("a man in Reno, Nevada")]
    [InlineData("чиновники")]
    [InlineData("12 senators")]
    [InlineData("47")]
    [InlineData("...")]
    [InlineData(" ")]
    [InlineData("(")]
    public void Pronouns_generic_nouns_and_whatever_begins_indefinitely_are_unnamed(string text) =>
        SourceName.IsNamed(text).Should().BeFalse();

    [Theory]
    [InlineData("Donald Tusk", SpeakerKind.Person)]
    [InlineData("European Council President Donald Tusk", SpeakerKind.Person)]
    [InlineData("the Rev. John Doe", SpeakerKind.Person)]
    [InlineData("the European Council", SpeakerKind.Organization)]
    [InlineData("Human Rights Council", SpeakerKind.Organization)]
    [InlineData("NATO", SpeakerKind.Organization)]
    [InlineData("the Trump campaign", SpeakerKind.Organization)]
    [InlineData("France and Germany", SpeakerKind.Group)]
    [InlineData("he", SpeakerKind.Person)]
    [InlineData("a spokesman", SpeakerKind.Person)]
    [InlineData("officials", SpeakerKind.Group)]
    public void The_kind_of_speaker_is_read_from_the_words(string text, SpeakerKind kind) =>
        SourceName.KindOf(text, SourceName.IsNamed(text)).Should().Be(kind);

    [Theory]
    [InlineData("Trump’s", "Trump")]
    [InlineData("TRUMP,", "Trump")]
    [InlineData("  The   Times", "the Times")]
    public void Case_possessives_and_punctuation_do_not_make_another_name(string one, string other) =>
        SourceName.Fold(one).Should().Be(SourceName.Fold(other));
}

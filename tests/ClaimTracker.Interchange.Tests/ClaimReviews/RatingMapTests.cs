using System.Text;
using ClaimTracker.Interchange.ClaimReviews;
using ClaimTracker.Model;

namespace ClaimTracker.Interchange.Tests.ClaimReviews;

public sealed class RatingMapTests
{
    [Theory]
    [InlineData("False", Stance.Denies)]
    [InlineData("FALSE ", Stance.Denies)]
    [InlineData("Faux", Stance.Denies)]
    [InlineData("Falso.", Stance.Denies)]
    [InlineData("गलत", Stance.Denies)]
    [InlineData("错误", Stance.Denies)]
    [InlineData("كاذب", Stance.Denies)]
    [InlineData("Фейк", Stance.Denies)]
    [InlineData("Pants on Fire!", Stance.Denies)]
    [InlineData("Mostly False", Stance.Denies)]
    [InlineData("FALSO: a foto é de 2014", Stance.Denies)]
    [InlineData("False - the photo is old", Stance.Denies)]
    [InlineData("True", Stance.Asserts)]
    [InlineData("Mostly-true", Stance.Asserts)]
    [InlineData("Vrai", Stance.Asserts)]
    [InlineData("正确", Stance.Asserts)]
    [InlineData("Misleading", Stance.Reports)]
    [InlineData("Half True", Stance.Reports)]
    [InlineData("Engañoso", Stance.Reports)]
    [InlineData("भ्रामक", Stance.Reports)]
    [InlineData("證據不足", Stance.Reports)]
    public void Words_say_which_side_a_rating_takes(string words, Stance stance)
    {
        RatingMap.Default.TryFind(new Rating { Text = words }, out var found).Should().BeTrue();
        found.Should().Be(stance);
    }

    [Theory]
    [InlineData(1, null, null, Stance.Denies)]
    [InlineData(2, null, null, Stance.Denies)]
    [InlineData(3, null, null, Stance.Reports)]
    [InlineData(4, null, null, Stance.Asserts)]
    [InlineData(5, 1.0, 5.0, Stance.Asserts)]
    [InlineData(1, 0.0, 10.0, Stance.Denies)]
    [InlineData(1, 5.0, 1.0, Stance.Asserts)]
    [InlineData(50, 0.0, 100.0, Stance.Reports)]
    public void Numbers_say_it_by_their_position_on_the_scale(double value, double? worst, double? best, Stance stance)
    {
        RatingMap.Default.TryFind(new Rating { Value = value, Worst = worst, Best = best }, out var found).Should().BeTrue();
        found.Should().Be(stance);
    }

    [Theory]
    [InlineData(-1, 1.0, 5.0)]
    [InlineData(6, 1.0, 5.0)]
    [InlineData(1, 1.0, 1.0)]
    public void A_number_off_the_scale_says_nothing(double value, double worst, double best)
    {
        RatingMap.Default.TryFind(new Rating { Value = value, Worst = worst, Best = best }, out var found).Should().BeFalse();
        found.Should().Be(Stance.Reports);
    }

    [Fact]
    public void Words_count_before_numbers_and_unknown_words_leave_it_to_the_number()
    {
        RatingMap.Default.TryFind(new Rating { Text = "Misleading", Value = 1 }, out var worded);
        RatingMap.Default.TryFind(new Rating { Text = "A sentence of its own", Value = 1 }, out var numbered);

        worded.Should().Be(Stance.Reports);
        numbered.Should().Be(Stance.Denies);
    }

    [Fact]
    public void A_map_of_ones_own_goes_before_the_default()
    {
        var map = Read("""{"Misleading":"denies","Fünf Nasen":"denies"}""");

        Find(map, "misleading!").Should().Be(Stance.Denies);
        Find(map, "fünf  nasen").Should().Be(Stance.Denies);
        Find(map, "true").Should().Be(Stance.Asserts);
        Find(map.With("true", Stance.Reports), "True").Should().Be(Stance.Reports);
        Reviewed.Read("""{"@type":"ClaimReview","claimReviewed":"x","reviewRating":"Fünf Nasen"}""", map).Review.Stance.Should().Be(Stance.Denies);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"false":"lies"}""")]
    [InlineData("""{"false":1}""")]
    [InlineData("""{"\ud800":"denies"}""")]
    [InlineData("""{"false":"\ud800"}""")]
    public void A_map_that_is_none_is_refused(string map)
    {
        var read = () => Read(map);

        read.Should().Throw<ClaimTrackerException>().WithMessage("*{\"false\": \"denies\"*");
    }

    private static RatingMap Read(string map) => RatingMap.Read(new MemoryStream(Encoding.UTF8.GetBytes(map)));

    private static Stance Find(RatingMap map, string words)
    {
        map.TryFind(new Rating { Text = words }, out var stance).Should().BeTrue();
        return stance;
    }
}

using System.Text.Json;
using ClaimTracker.Interchange.ClaimReviews;

namespace ClaimTracker.Interchange.Tests.ClaimReviews;

public sealed class ClaimReviewGuideTests
{
    [Fact]
    public void A_node_that_has_everything_lacks_nothing() =>
        Check(
            """
            {"@type":"ClaimReview","claimReviewed":"x","url":"https://a.example/","datePublished":"2024",
             "author":{"name":"A","url":"https://a.example/"},"reviewRating":{"alternateName":"False"},
             "itemReviewed":{"author":[{"name":"B"}],"datePublished":"2024","appearance":["https://b.example/"],"firstAppearance":"https://c.example/"}}
            """).Should().BeEmpty();

    [Fact]
    public void An_empty_node_lacks_everything() =>
        Check("{}").Should().Equal(
            "@type required", "claimReviewed required", "reviewRating required", "url required",
            "author", "datePublished", "itemReviewed");

    [Theory]
    [InlineData("""{"ratingValue":1,"bestRating":5,"worstRating":1}""", "reviewRating.alternateName")]
    [InlineData("""{"ratingValue":1}""", "reviewRating.bestRating required,reviewRating.worstRating required,reviewRating.alternateName required")]
    [InlineData("""{"@type":"Rating"}""", "reviewRating.alternateName required")]
    [InlineData("""{"alternateName":" "}""", "reviewRating.alternateName required")]
    public void A_rating_has_words_or_a_whole_scale(string rating, string missing) =>
        string.Join(',', Check($$"""{"@type":"ClaimReview","reviewRating":{{rating}}}""").Where(property => property.StartsWith("reviewRating", StringComparison.Ordinal)))
            .Should().Be(missing);

    [Fact]
    public void A_finding_reads_as_a_sentence() =>
        new MissingProperty("url", IsRequired: true).ToString().Should().Be("Google's guide requires url.");

    private static IEnumerable<string> Check(string node)
    {
        using var document = JsonDocument.Parse(node);
        return [.. ClaimReviewGuide.Check(document.RootElement).Select(missing => missing.Property + (missing.IsRequired ? " required" : ""))];
    }
}

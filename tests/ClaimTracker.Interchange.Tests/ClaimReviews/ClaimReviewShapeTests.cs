using ClaimTracker.Interchange.ClaimReviews;
using ClaimTracker.Model;

namespace ClaimTracker.Interchange.Tests.ClaimReviews;

/// <summary>The shapes of single properties, and how what cannot be kept is listed.</summary>
public sealed class ClaimReviewShapeTests
{
    [Theory]
    [InlineData("2024-03-05")]
    [InlineData("2024-03")]
    [InlineData("2024")]
    [InlineData("2024-03-05T10:30:00Z")]
    [InlineData("2024-03-05T10:30:00.123+05:30")]
    [InlineData("2024-03-01/2024-03-05")]
    [InlineData("2024-XX")]
    public void Dates_of_edtf_are_kept_to_the_letter(string date) =>
        Dated(date).Review.Said.ToString().Should().Be(date);

    [Theory]
    [InlineData("20240305", "2024-03-05")]
    [InlineData("2024-03-05T10:30:00+0530", "2024-03-05T10:30:00+05:30")]
    [InlineData("2024-03-05T10:30:00+05", "2024-03-05T10:30:00+05:00")]
    [InlineData("2024-03-05t10:30z", "2024-03-05T10:30Z")]
    [InlineData("20240305T103000Z", "2024-03-05T10:30:00Z")]
    [InlineData("2024-03-05T10:30:00,123456789Z", "2024-03-05T10:30:00.1234567Z")]
    public void Other_forms_of_iso_8601_are_read(string date, string edtf) =>
        Dated(date).Review.Said.ToString().Should().Be(edtf);

    [Theory]
    [InlineData("2021-08-04 06:49")]
    [InlineData("March 5, 2024")]
    [InlineData("05/03/2024")]
    [InlineData("2024-02-30")]
    [InlineData("2024-3-5")]
    [InlineData("yesterday")]
    [InlineData("1709600000")]
    public void Other_dates_are_listed_and_not_guessed(string date)
    {
        var read = Dated(date);

        read.Review.Said.IsUnknown.Should().BeTrue();
        read.WhyLeftOut("$.datePublished").Should().Contain(date).And.Contain("not guessed");
        read.Summary.Mapped.Should().Be(1);
    }

    [Theory]
    [InlineData("/author/jo")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("checks.example/1")]
    [InlineData("ftp://checks.example/1")]
    public void Addresses_that_are_not_of_the_web_are_refused_and_listed(string url)
    {
        var read = Reviewed.Read($$$"""{"@type":"ClaimReview","url":"{{{url}}}","claimReviewed":"It rains.","author":"A","itemReviewed":{"appearance":["{{{url}}}"]}}""");

        read.WhyLeftOut("$.url").Should().Contain("no absolute http or https address");
        read.WhyLeftOut("$.itemReviewed.appearance[0]").Should().Contain("no absolute http or https address");
        read.Dossier.Reports.Should().BeEmpty();
    }

    [Theory]
    [InlineData("\"False\"", "False", null)]
    [InlineData("1", null, 1.0)]
    [InlineData("\"2\"", null, 2.0)]
    [InlineData("""{"alternateName":"Incorrect \r","ratingValue":1}""", "Incorrect", 1.0)]
    [InlineData("""{"name":"Faux"}""", "Faux", null)]
    [InlineData("""{"ratingValue":"Falso"}""", "Falso", null)]
    [InlineData("""{"ratingValue":"-1","alternateName":["False","Falso"]}""", "False", -1.0)]
    [InlineData("""[{"alternateName":{"@value":"गलत","@language":"hi"}}]""", "गलत", null)]
    [InlineData("""{"ratingValue":"","bestRating":"","alternateName":"False"}""", "False", null)]
    public void Ratings_are_read_as_words_and_as_numbers(string rating, string? text, double? value)
    {
        var read = Rated(rating).Review.Rating;

        read!.Text.Should().Be(text);
        read.Value.Should().Be(value);
    }

    [Theory]
    [InlineData("""{"ratingValue":"N/A","alternateName":"False"}""")]
    [InlineData("""{"ratingValue":1e999,"alternateName":"False"}""")]
    [InlineData("""{"ratingValue":"NaN","alternateName":"False"}""")]
    public void A_rating_that_is_no_number_is_listed(string rating) =>
        Rated(rating).WhyLeftOut("$.reviewRating.ratingValue").Should().Contain("no number");

    [Fact]
    public void A_review_without_rating_reports_the_claim()
    {
        var read = Reviewed.Read("""{"@type":"ClaimReview","claimReviewed":"It rains.","author":"A"}""");

        read.Review.Stance.Should().Be(Stance.Reports);
        read.WhyLeftOut("$.reviewRating").Should().Contain("no rating");
    }

    [Theory]
    [InlineData("en", "en")]
    [InlineData("pt_BR", "pt-BR")]
    [InlineData("zh-Hant-TW", "zh-Hant-TW")]
    public void Languages_are_tags(string given, string tag) =>
        Reviewed.Read($$"""{"@type":"ClaimReview","claimReviewed":"It rains.","inLanguage":"{{given}}"}""").Claim.Text.Languages.Should().Equal(tag);

    [Fact]
    public void A_language_by_its_name_is_listed_and_one_by_its_object_is_read()
    {
        Reviewed.Read("""{"@type":"ClaimReview","claimReviewed":"It rains.","inLanguage":"English"}""")
            .WhyLeftOut("$.inLanguage").Should().Contain("no language tag");
        Reviewed.Read("""{"@type":"ClaimReview","claimReviewed":"It rains.","inLanguage":{"@type":"Language","name":"Spanish","alternateName":"es"}}""")
            .Claim.Text.Languages.Should().Equal("es");
    }

    [Fact]
    public void A_claim_in_several_languages_keeps_all_of_them()
    {
        var read = Reviewed.Read("""{"@type":"ClaimReview","claimReviewed":[{"@value":"It rains.","@language":"en"},{"@value":"Il pleut.","@language":"fr"},"Again."]}""");

        read.Claim.Text.Languages.Should().Equal("en", "fr", "und");
    }

    [Fact]
    public void What_nobody_asked_for_is_listed_with_its_place()
    {
        var read = Reviewed.Read(
            """
            [{"@type":"ClaimReview","claimReviewed":"It rains.","image":"https://a.example/p.png","postTerms":{"a":1},"dateModified":"2024",
              "author":{"@type":"Organization","name":"A","logo":{"@type":"ImageObject"}},
              "reviewRating":{"alternateName":"False","ratingExplanation":5},
              "itemReviewed":{"@type":"Claim","name":"TV3","author":{"@type":"Person","name":"Ann","jobTitle":"Mayor","sameAs":"https://ann.example"}},
              "sdLicense":"", "keywords":null}]
            """);

        read.Summary.Skipped.Select(item => item.Where).Should().BeEquivalentTo(
            "$[0].image", "$[0].postTerms", "$[0].dateModified", "$[0].author.logo", "$[0].reviewRating.ratingExplanation",
            "$[0].itemReviewed.name", "$[0].itemReviewed.author.jobTitle", "$[0].itemReviewed.author.sameAs");
        read.WhyLeftOut("$[0].image").Should().Be("pictures are left out");
    }

    [Fact]
    public void What_is_said_twice_is_not_listed() =>
        Reviewed.Read("""{"@type":"ClaimReview","claimReviewed":"It rains.","name":"No","headline":"No","author":"A","reviewRating":"False","itemReviewed":{"name":"It rains."},"url":"https://a.example/1","mainEntityOfPage":{"@type":"WebPage","@id":"https://a.example/1"}}""")
            .Summary.Skipped.Should().BeEmpty();

    [Fact]
    public void Only_so_many_values_of_a_property_are_taken()
    {
        var read = Reviewed.Read(
            """{"@type":"ClaimReview","claimReviewed":"It rains.","itemReviewed":{"appearance":["https://a.example/1","https://a.example/2","https://a.example/3"]}}""",
            limits: new ClaimReviewLimits { MaxValues = 2 });

        read.Appearances.Should().HaveCount(2);
        read.WhyLeftOut("$.itemReviewed.appearance[2]").Should().Contain("2 values");
    }

    [Fact]
    public void A_text_that_is_too_long_for_a_ledger_is_listed()
    {
        var read = Reviewed.Read($$"""{"@type":"ClaimReview","claimReviewed":"It rains.","reviewBody":"{{new string('x', 70_000)}}"}""");

        read.Review.Quote.Should().BeNull();
        read.WhyLeftOut("$.reviewBody").Should().Contain("65,536");
    }

    private static Reviewed Dated(string date) => Reviewed.Read($$"""{"@type":"ClaimReview","claimReviewed":"It rains.","author":"A","datePublished":"{{date}}"}""");

    private static Reviewed Rated(string rating) => Reviewed.Read($$"""{"@type":"ClaimReview","claimReviewed":"It rains.","author":"A","reviewRating":{{rating}}}""");
}

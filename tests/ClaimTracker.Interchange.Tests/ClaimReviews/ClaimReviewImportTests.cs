using ClaimTracker.Model;

namespace ClaimTracker.Interchange.Tests.ClaimReviews;

public sealed class ClaimReviewImportTests
{
    private const string Whole =
        """
        {
          "@context": "https://schema.org",
          "@type": "ClaimReview",
          "url": "https://checks.example/2024/bridge-not-sold",
          "headline": "No, the bridge was not sold",
          "datePublished": "2024-03-05",
          "inLanguage": "en",
          "author": { "@type": "Organization", "name": "Example Checks", "url": "https://www.checks.example/" },
          "claimReviewed": "The city sold the bridge.",
          "reviewRating": { "@type": "Rating", "ratingValue": 1, "bestRating": 5, "worstRating": 1, "alternateName": "False" },
          "reviewBody": "The bridge belongs to the city.",
          "itemReviewed": {
            "@type": "Claim",
            "author": { "@type": "Person", "name": "Ann Mayor", "jobTitle": "Mayor", "affiliation": { "@type": "Organization", "name": "City of Example" } },
            "datePublished": "2024-03-01",
            "firstAppearance": { "@type": "NewsArticle", "url": "https://daily.example/sold", "headline": "Sold!", "publisher": { "name": "The Daily" }, "datePublished": "2024-03-02" },
            "appearance": [ "https://www.blog.example/bridge", { "@type": "CreativeWork", "url": "https://video.example/v/1" } ]
          }
        }
        """;

    [Fact]
    public void A_whole_review_becomes_claim_claimant_appearances_and_review()
    {
        var read = Reviewed.Read(Whole);

        read.Summary.Should().Be(new TransferSummary(1, 1, []));
        read.Claim.Text.Should().Equal(LocalizedText.Of("The city sold the bridge.", "en"));
        var review = read.Review;
        review.Stance.Should().Be(Stance.Denies);
        review.Said.Should().Be(EdtfDate.Parse("2024-03-05"));
        review.Quote.Should().Be("The bridge belongs to the city.");
        review.Rating.Should().Be(new Rating { Text = "False", Value = 1, Best = 5, Worst = 1 });
        read.AgentOf(review).Should().BeOfType<Outlet>().Which.ExternalIds.Should().Equal(new ExternalId(ExternalId.Domain, "checks.example"));
        read.ReportOf(review).Should().BeEquivalentTo(new
        {
            Url = "https://checks.example/2024/bridge-not-sold",
            Title = "No, the bridge was not sold",
            Language = "en",
            Published = EdtfDate.Parse("2024-03-05"),
        });
    }

    [Fact]
    public void The_claimant_asserts_the_claim_and_acts_for_its_organization()
    {
        var read = Reviewed.Read(Whole);

        var saying = read.Sayings.Single();
        saying.Said.Should().Be(EdtfDate.Parse("2024-03-01"));
        read.ReportOf(saying).Title.Should().Be("Sold!");
        var mayor = read.AgentOf(saying).Should().BeOfType<Speaker>().Subject;
        mayor.Kind.Should().Be(SpeakerKind.Person);
        mayor.Affiliations.Single().Role.Should().Be("Mayor");
        read.Ledger.Now.GetAgent(mayor.Affiliations.Single().AgentId).Name.Should().Be("City of Example");
    }

    [Fact]
    public void Appearances_are_reports_of_their_outlets_that_credit_the_claimant()
    {
        var read = Reviewed.Read(Whole);

        read.Appearances.Select(appearance => read.AgentOf(appearance).Name).Should().Equal("The Daily", "blog.example", "video.example");
        read.Appearances.Should().OnlyContain(appearance => appearance.Attributions.Single().To == read.Sayings.Single().Id);
        foreach (var appearance in read.Appearances)
        {
            read.Ledger.Trace(appearance).Resolve().Origins.Single().StatementId.Should().Be(read.Sayings.Single().Id);
        }
    }

    [Fact]
    public void The_dispute_says_who_alleges_and_who_denies()
    {
        var read = Reviewed.Read(Whole);

        read.Ledger.Dispute(read.Claim).ToString().Should().Contain("alleged by Ann Mayor").And.Contain("denied by Example Checks");
    }

    [Fact]
    public void Reading_twice_gives_the_same_ids_and_recording_twice_changes_nothing()
    {
        var (once, again) = (Reviewed.Read(Whole), Reviewed.Read($"[{Whole}]"));

        Reviewed.Records(again.Dossier).Should().BeEquivalentTo(Reviewed.Records(once.Dossier));
        once.Ledger.Record(again.Dossier).Should().Be(1);
    }

    [Fact]
    public void Several_reviews_of_one_claim_stand_side_by_side()
    {
        const string Other = """{"@type":"ClaimReview","url":"https://other.example/x","claimReviewed":"The city sold the bridge.","inLanguage":"en","author":"Other","reviewRating":"True","itemReviewed":{"author":{"@type":"Person","name":"Ann Mayor"}}}""";

        var read = Reviewed.Read($"[{Whole},{Other}]");

        read.Summary.Mapped.Should().Be(2);
        read.Dossier.Claims.Should().ContainSingle();
        read.Reviews.Select(review => review.Stance).Should().Equal(Stance.Denies, Stance.Asserts);
    }

    [Fact]
    public void The_same_words_of_another_claimant_are_another_claim()
    {
        var read = Reviewed.Read(
            """
            [{"@type":"ClaimReview","url":"https://a.example/1","claimReviewed":"It rains.","itemReviewed":{"author":"Ann"}},
             {"@type":"ClaimReview","url":"https://a.example/2","claimReviewed":"It rains.","itemReviewed":{"author":"Bob"}}]
            """);

        read.Dossier.Claims.Should().HaveCount(2);
    }

    [Theory]
    [InlineData("Social media users", true)]
    [InlineData("Multiple persons", true)]
    [InlineData("Facebook Post", true)]
    [InlineData("सोशल मीडिया यूजर्स", true)]
    [InlineData("Varias fuentes", true)]
    [InlineData("Boatos de redes sociais", true)]
    [InlineData("网传", true)]
    [InlineData("Washington Post", false)]
    [InlineData("Cyril Ramaphosa", false)]
    [InlineData("السيسي", false)]
    public void Words_that_name_nobody_are_an_unnamed_source(string name, bool isUnnamed)
    {
        var read = Reviewed.Read($$$$"""{"@type":"ClaimReview","claimReviewed":"It rains.","itemReviewed":{"author":{"@type":"Person","name":"{{{{name}}}}"}}}""");

        var claimant = read.AgentOf(read.Sayings.Single());
        claimant.Name.Should().Be(name);
        claimant.IsNamed.Should().Be(!isUnnamed);
    }

    [Theory]
    [InlineData("""{"@type":"Person"}""")]
    [InlineData("""{"@type":"Person","name":""}""")]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("\"Unknown\"")]
    [InlineData("\"N/A\"")]
    public void A_claimant_without_a_name_is_unknown(string author)
    {
        var read = Reviewed.Read($$$"""{"@type":"ClaimReview","claimReviewed":"It rains.","itemReviewed":{"author":{{{author}}}}}""");

        read.Sayings.Single().AgentId.Should().BeNull();
    }

    [Fact]
    public void The_page_of_an_unnamed_claimant_is_where_it_was_said()
    {
        var read = Reviewed.Read(
            """{"@type":"ClaimReview","claimReviewed":"It rains.","itemReviewed":{"@type":"CreativeWork","author":{"@type":"Organization","name":"Social media users ","sameAs":" https://www.social.example/posts/1 "}}}""");

        read.ReportOf(read.Appearances.Single()).Url.Should().Be("https://www.social.example/posts/1");
        read.AgentOf(read.Appearances.Single()).Name.Should().Be("social.example");
    }

    [Fact]
    public void A_review_without_a_claim_text_takes_that_of_its_item()
    {
        Reviewed.Read("""{"@type":"ClaimReview","url":"https://a.example/1","itemReviewed":{"@type":"Claim","name":"It rains."}}""")
            .Claim.Text.ToString().Should().Be("It rains.");
        Reviewed.Read("""{"@type":"ClaimReview","url":"https://a.example/1","itemReviewed":"It rains."}""")
            .Claim.Text.ToString().Should().Be("It rains.");
        Reviewed.Read("""{"@type":"ClaimReview","url":"https://a.example/1","itemReviewed":[{"name":"It rains."},{"text":"It snows."}]}""")
            .Dossier.Claims.Select(claim => claim.Text.ToString()).Should().Equal("It rains.", "It snows.");
    }

    [Fact]
    public void A_review_without_any_claim_text_is_kept_with_a_claim_without_words()
    {
        var read = Reviewed.Read("""[{"@type":"ClaimReview","url":"https://a.example/1"},{"@type":"ClaimReview","url":"https://a.example/2"}]""");

        read.Summary.Mapped.Should().Be(2);
        read.Dossier.Claims.Should().HaveCount(2).And.OnlyContain(claim => claim.Text.Count == 0);
        read.WhyLeftOut("$[0]").Should().Contain("no text");
    }

    [Fact]
    public void A_node_that_says_nothing_is_listed()
    {
        var read = Reviewed.Read("""[{"@type":"ClaimReview","itemReviewed":{}}]""");

        read.Summary.Should().BeEquivalentTo(new { Read = 1, Mapped = 0 });
        read.Summary.Skipped.Should().Contain(item => item.Where == "$[0]" && item.Why.StartsWith("it says nothing", StringComparison.Ordinal));
        read.Dossier.IsEmpty.Should().BeTrue();
    }

    [Fact]
    public void Words_in_every_script_come_through_to_the_letter()
    {
        const string Words = "न्यू यॉर्क टाइम्स 网传 安倍晉三 تُركيا Singh&#039;s “50%” &amp; \\u003cb\\u003e";
        var read = Reviewed.Read($$"""{"@type":"ClaimReview","claimReviewed":"{{Words}}","author":"दैनिक"}""");

        read.Claim.Text.ToString().Should().Be(Words.Replace("\\u003c", "<", StringComparison.Ordinal).Replace("\\u003e", ">", StringComparison.Ordinal));
        read.AgentOf(read.Review).Name.Should().Be("दैनिक");
        read.Dossier.Agents.Single().Id.Should().StartWith("दैनिक-");
    }

    [Fact]
    public void An_author_who_is_a_person_signs_what_the_publisher_says()
    {
        var read = Reviewed.Read(
            """{"@type":"ClaimReview","url":"https://a.example/1","claimReviewed":"It rains.","author":[{"@type":"Person","name":"Jo Writer"},{"@type":"Person","name":"Al Editor"}],"publisher":{"@type":"Organization","name":"BOOM"}}""");

        read.AgentOf(read.Review).Name.Should().Be("BOOM");
        read.ReportOf(read.Review).Byline.Should().Be("Jo Writer, Al Editor");
    }

    [Fact]
    public void Without_author_and_publisher_the_site_is_the_fact_checker()
    {
        var read = Reviewed.Read("""{"@type":"ClaimReview","url":"https://www.a.example/1","claimReviewed":"It rains."}""");

        read.AgentOf(read.Review).Name.Should().Be("a.example");
    }

    [Fact]
    public void A_person_without_a_page_reviews_as_a_speaker()
    {
        var read = Reviewed.Read("""{"@type":"ClaimReview","claimReviewed":"It rains.","author":{"@type":"Person","name":"Jo"}}""");

        read.AgentOf(read.Review).Should().BeOfType<Speaker>();
        read.Review.ReportId.Should().BeNull();
    }

    [Fact]
    public void Persons_and_organizations_are_found_where_a_graph_refers_to_them()
    {
        var read = Reviewed.Read(
            """
            {"@context":"https://schema.org","@graph":[
              {"@type":"ClaimReview","url":"https://a.example/1","claimReviewed":"It rains.","author":{"@id":"#org"},"itemReviewed":{"@id":"#claim"}},
              {"@type":"Organization","@id":"#org","name":"Example Checks"},
              {"@type":"Claim","@id":"#claim","author":{"@type":"Person","name":"Ann"},"datePublished":"bad"}]}
            """);

        read.AgentOf(read.Review).Name.Should().Be("Example Checks");
        read.AgentOf(read.Sayings.Single()).Name.Should().Be("Ann");
        read.WhyLeftOut("$['@graph'][2].datePublished".Replace("['@graph']", ".@graph", StringComparison.Ordinal)).Should().Contain("not guessed");
    }

    [Fact]
    public void A_copy_in_the_wayback_machine_is_a_report_of_the_original()
    {
        var read = Reviewed.Read("""{"@type":"ClaimReview","claimReviewed":"It rains.","itemReviewed":{"appearance":"https://web.archive.org/web/2020/https://www.blog.example/p"}}""");

        read.ReportOf(read.Appearances.Single()).Should().BeEquivalentTo(new
        {
            Url = "https://www.blog.example/p",
            ArchivedUrl = "https://web.archive.org/web/2020/https://www.blog.example/p",
        });
        read.AgentOf(read.Appearances.Single()).Name.Should().Be("blog.example");
    }
}

using System.Text.Json;
using ClaimTracker.Interchange.ClaimReviews;
using ClaimTracker.Model;

namespace ClaimTracker.Interchange.Tests.ClaimReviews;

public sealed class ClaimReviewExportTests
{
    [Fact]
    public void A_review_of_any_ledger_is_written_as_the_guide_asks()
    {
        using var document = JsonDocument.Parse(Reviewed.Write(Affair()).Json);

        var node = document.RootElement.EnumerateArray().Single();
        ClaimReviewGuide.Check(node).Should().BeEmpty();
        node.GetProperty("claimReviewed").GetString().Should().Be("The city sold the bridge.");
        node.GetProperty("reviewRating").GetProperty("alternateName").GetString().Should().Be("False");
        node.GetProperty("author").GetProperty("url").GetString().Should().Be("https://checks.example/");
        var item = node.GetProperty("itemReviewed");
        item.GetProperty("author").GetProperty("name").GetString().Should().Be("Ann Mayor");
        item.GetProperty("firstAppearance").GetProperty("url").GetString().Should().Be("https://daily.example/sold");
        item.GetProperty("appearance").GetProperty("url").GetString().Should().Be("https://blog.example/bridge");
    }

    [Fact]
    public void What_the_format_cannot_say_is_listed()
    {
        var summary = Reviewed.Write(Affair()).Summary;

        summary.Should().BeEquivalentTo(new { Read = 1, Mapped = 1 });
        summary.Skipped.Select(item => $"{item.Where}: {item.Why}").Should().BeEquivalentTo(
            "statement 's-mayor': a ClaimReview has no place for this: venue",
            "statement 's-blog': a ClaimReview has no chains: that it credits 's-daily' is left out",
            "statement 's-denial': of those who speak of a claim, a ClaimReview has the reviewer, who asserts it and where it appeared: not who denies it",
            "statement 's-other': no statement with a rating reviews its claim",
            "claim 'answer': a ClaimReview has no counter-claims: that it answers 'sold' is left out",
            "statement 's-daily': a ClaimReview has no retractions: that it no longer stands is left out",
            "agent 'daily': a ClaimReview has name, domain and affiliations of an agent: what else is known of it is left out",
            "agent 'daily': a ClaimReview knows persons and organizations: the kind of organization is left out");
    }

    [Fact]
    public void A_speaker_of_several_roles_comes_back_with_each_of_them()
    {
        var read = Reviewed.Read(
            """
            [{"@type":"ClaimReview","url":"https://a.example/1","claimReviewed":"x","reviewRating":"False","itemReviewed":
              {"@type":"Claim","author":{"@type":"Person","name":"Ann","jobTitle":"Mayor","affiliation":{"name":"City"}}}},
             {"@type":"ClaimReview","url":"https://a.example/2","claimReviewed":"y","reviewRating":"False","itemReviewed":
              {"@type":"Claim","author":{"@type":"Person","name":"Ann","affiliation":[{"name":"City"},
                {"@type":"OrganizationRole","roleName":"Chair","startDate":"2019","endDate":"2021-05","affiliation":{"name":"Water Board"}}]}}}]
            """);

        var again = Reviewed.Read(read.Write().Json);

        var ann = again.Dossier.Agents.Single(agent => agent.Name == "Ann");
        ann.Should().Be(read.Dossier.Agents.Single(agent => agent.Name == "Ann"));
        ann.Affiliations.Select(affiliation => (again.Ledger.Now.GetAgent(affiliation.AgentId).Name, affiliation.Role, affiliation.Since.ToString(), affiliation.Until.ToString()))
            .Should().BeEquivalentTo(new[] { ("City", "Mayor", "XXXX", "XXXX"), ("City", null, "XXXX", "XXXX"), ("Water Board", "Chair", "2019", "2021-05") });
        read.Write().Summary.Skipped.Should().BeEmpty();
    }

    [Fact]
    public void The_types_of_what_was_reviewed_and_of_where_it_appeared_come_back()
    {
        var read = Reviewed.Read(
            """
            {"@type":"ClaimReview","url":"https://a.example/1","claimReviewed":"x","reviewRating":"False","itemReviewed":
              {"@type":"SocialMediaPosting","author":{"name":"Ann"},"firstAppearance":{"@type":["NewsArticle","https://schema.org/LiveBlogPosting"],"url":"https://b.example/1"},
               "appearance":[{"@type":"CreativeWork","url":"https://c.example/1"},{"@type":"VideoObject","url":"https://c.example/1"}]}}
            """);
        var (json, summary) = read.Write();

        read.Summary.Skipped.Should().BeEmpty();
        summary.Skipped.Should().BeEmpty();
        using var document = JsonDocument.Parse(json);
        var item = document.RootElement[0].GetProperty("itemReviewed");
        item.GetProperty("@type").GetString().Should().Be("SocialMediaPosting");
        item.GetProperty("firstAppearance").GetProperty("@type").EnumerateArray().Select(type => type.GetString()).Should().Equal("NewsArticle", "LiveBlogPosting");
        item.GetProperty("appearance").EnumerateArray().Select(work => work.GetProperty("@type").GetString()).Should().Equal("CreativeWork", "VideoObject");
        Reviewed.Records(Reviewed.Read(json).Dossier).Should().BeEquivalentTo(Reviewed.Records(read.Dossier));
    }

    [Fact]
    public void A_type_that_is_no_word_or_that_the_ledger_has_no_place_for_is_listed()
    {
        var read = Reviewed.Read(
            """
            {"@type":["ClaimReview","NewsArticle"],"url":"https://a.example/1","claimReviewed":"x","author":{"@type":"NewsMediaOrganization","name":"A"},
             "reviewRating":{"@type":"Rating","alternateName":"False"},"itemReviewed":
              {"@type":"गलत दावा","author":{"@type":"PoliticalParty","name":"P"},"appearance":{"@type":"a \"b\"","url":"https://c.example/1"}}}
            """);

        read.Summary.Skipped.Select(item => (item.Where, item.Why)).Should().BeEquivalentTo(new[]
        {
            ("$.@type", "the ledger has no place for the type"),
            ("$.itemReviewed.@type", "the ledger has no place for the type"),
            ("$.itemReviewed.author.@type", "the ledger has no place for the type"),
            ("$.itemReviewed.appearance.@type", "the ledger has no place for the type"),
        });
    }

    [Fact]
    public void Members_that_nobody_knows_are_listed_beside_types_that_are_written()
    {
        var ledger = Affair();
        ledger.Record(new Dossier
        {
            Reports =
            [
                new Report("typed", "daily") { UnknownMembers = [new UnknownMember("schemaType", "\"NewsArticle\"")] },
                new Report("odd", "daily") { UnknownMembers = [new UnknownMember("schemaType", "{}")] },
                new Report("more", "daily") { UnknownMembers = [new UnknownMember("schemaType", "\"NewsArticle\""), new UnknownMember("pages", "3")] },
            ],
        });

        Reviewed.Write(ledger).Summary.Skipped.Select(item => item.Where).Should().Contain(["report 'odd'", "report 'more'"]).And.NotContain("report 'typed'");
    }

    [Fact]
    public void What_of_an_agent_would_come_back_otherwise_is_listed()
    {
        var ledger = Affair();
        ledger.Record(new Dossier
        {
            Agents =
            [
                Speaker.Unnamed("A voice") with { Id = "voice" },
                Speaker.Person("Anonymous Jo") with { Id = "jo" },
                Outlet.Online("Site") with { Id = "site", Affiliations = [new Affiliation("checks")] },
            ],
        });

        Reviewed.Write(ledger).Summary.Skipped.Where(item => item.Where is "agent 'voice'" or "agent 'jo'" or "agent 'site'").Select(item => $"{item.Where}: {item.Why}").Should().Equal(
            "agent 'voice': a ClaimReview does not say who is unnamed, and it is read from the name, which says otherwise",
            "agent 'jo': a ClaimReview does not say who is unnamed, and it is read from the name, which says otherwise",
            "agent 'site': a ClaimReview says of claimants for whom they act, not of reviewers, publishers and organizations: the affiliations are left out");
    }

    [Fact]
    public void A_node_that_lacks_what_the_guide_requires_is_written_and_listed()
    {
        var written = Reviewed.Read("""{"@type":"ClaimReview","claimReviewed":"x","author":{"@type":"Person","name":"Jo"}}""").Write();

        written.Summary.Mapped.Should().Be(1);
        written.Summary.Skipped.Select(item => item.Why).Should().Equal(
            "the node lacks reviewRating.alternateName, which Google's guide requires", "the node lacks url, which Google's guide requires");
    }

    [Fact]
    public void A_stance_that_the_rating_does_not_say_is_listed()
    {
        var map = RatingMap.Default.With("Misleading", Stance.Denies);
        var read = Reviewed.Read("""{"@type":"ClaimReview","url":"https://a.example/1","claimReviewed":"x","reviewRating":"Misleading"}""", map);

        read.Write().Summary.Skipped.Single().Why.Should().Be("its stance (denies) is not the one that its rating says (reports)");
        using var stream = new MemoryStream();
        ClaimReviewWriter.Write(read.Ledger.Now, stream, map).Skipped.Should().BeEmpty();
    }

    [Fact]
    public void Nothing_in_the_output_can_end_a_script()
    {
        var json = Reviewed.Read("""{"@type":"ClaimReview","url":"https://a.example/</script>","claimReviewed":"</script><!-- गलत","reviewBody":"</SCRIPT>"}""").Write().Json;

        json.Should().NotContain("<");
        Reviewed.Read(json).Claim.Text.ToString().Should().Be("</script><!-- गलत");
    }

    [Fact]
    public void An_empty_ledger_is_an_empty_array() => Reviewed.Write(new ClaimLedger()).Json.Should().Be("[]");

    [Fact]
    public void The_round_trip_keeps_every_member_the_context_and_what_a_node_refers_to()
    {
        var copied = Reviewed.Copy(
            """{"@context":"https://schema.org","@graph":[{"@type":"WebPage"},{"@type":"ClaimReview","x":[1.50,{"y":null}],"author":{"@id":"#a"}},{"@id":"#a","name":"A","parent":{"@id":"#b"}},{"@id":"#b","name":"B"}]}""");

        copied.Summary.Should().Be(new TransferSummary(1, 1, []));
        Compact(copied.Json).Should().Be(
            """[{"@context":"https://schema.org","@type":"ClaimReview","x":[1.50,{"y":null}],"author":{"@id":"#a"}},{"@context":"https://schema.org","@id":"#a","name":"A","parent":{"@id":"#b"}},{"@context":"https://schema.org","@id":"#b","name":"B"}]""");
        Reviewed.Copy(copied.Json).Json.Should().Be(copied.Json);
    }

    private static string Compact(string json)
    {
        using var document = JsonDocument.Parse(json);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            document.WriteTo(writer);
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static ClaimLedger Affair()
    {
        var ledger = new ClaimLedger();
        ledger.Record(new Dossier
        {
            Agents =
            [
                Speaker.Person("Ann Mayor") with { Id = "mayor" },
                Outlet.Newspaper("The Daily") with { Id = "daily", Aliases = ["Daily"] },
                Outlet.Online("A Blog") with { Id = "blog" },
                Outlet.Online("Example Checks") with { Id = "checks", ExternalIds = [new ExternalId(ExternalId.Domain, "checks.example")] },
            ],
            Claims =
            [
                new Claim("sold", LocalizedText.Of("The city sold the bridge.", "en")),
                new Claim("answer", LocalizedText.Of("The bridge cannot be sold.", "en")),
            ],
            Reports =
            [
                new Report("r-daily", "daily") { Url = "https://daily.example/sold" },
                new Report("r-blog", "blog") { Url = "https://blog.example/bridge" },
                new Report("r-checks", "checks") { Url = "https://checks.example/bridge", Language = "en", Published = EdtfDate.Parse("2024-03-05") },
            ],
            Statements =
            [
                new Statement("s-mayor", "mayor", "sold", Stance.Asserts) { Said = EdtfDate.Parse("2024-03-01"), ReportId = "r-daily", Venue = "press briefing" },
                new Statement("s-daily", "daily", "sold", Stance.Reports) { ReportId = "r-daily", Attributions = [new Attribution("s-mayor")] },
                new Statement("s-blog", "blog", "sold", Stance.Reports) { ReportId = "r-blog", Attributions = [new Attribution("s-mayor"), new Attribution("s-daily")] },
                new Statement("s-denial", "blog", "sold", Stance.Denies),
                new Statement("s-other", "blog", "answer", Stance.Asserts),
                new Statement("s-check", "checks", "sold", Stance.Denies) { ReportId = "r-checks", Said = EdtfDate.Parse("2024-03-05"), Rating = new Rating { Text = "False" } },
            ],
            CounterClaims = [new CounterClaim("answer", "sold", CounterClaimKind.Rebuttal)],
            Retractions = [new Retraction("s-daily", RetractionKind.Corrected)],
        });
        return ledger;
    }
}

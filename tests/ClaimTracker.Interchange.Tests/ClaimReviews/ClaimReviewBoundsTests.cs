using System.Text;
using ClaimTracker.Interchange.ClaimReviews.Mapping;

namespace ClaimTracker.Interchange.Tests.ClaimReviews;

/// <summary>What a node cannot make of the records and of the list of what is left out, however it is written.</summary>
public sealed class ClaimReviewBoundsTests
{
    [Fact]
    public void What_is_left_out_of_a_node_that_many_refer_to_is_listed_once()
    {
        var unknown = string.Concat(Enumerable.Range(0, 1_000).Select(i => $",\"x{i}\":1"));
        var reviews = Enumerable.Range(0, 1_000).Select(i =>
            $$$"""{"@type":"ClaimReview","url":"https://a.example/{{{i}}}","claimReviewed":"It rains.","publisher":{"@id":"#org"},"reviewRating":{"alternateName":"False"}}""");

        var read = Reviewed.Read($$"""{"@graph":[{{string.Join(',', reviews)}},{"@id":"#org","@type":"Organization","name":"A","url":{"@list":[{"@id":"https://a.example/","y":1}]}{{unknown}}}]}""");

        read.Summary.Mapped.Should().Be(1_000);
        read.Summary.Skipped.Should().HaveCount(1_001).And.OnlyHaveUniqueItems();
        read.Reviews.Select(review => read.AgentOf(review).Name).Distinct().Should().Equal("A");
    }

    [Fact]
    public void A_node_read_in_two_roles_has_listed_what_either_leaves_out()
    {
        var read = Reviewed.Read(
            """
            {"@graph":[
              {"@type":"ClaimReview","url":"https://a.example/1","claimReviewed":"It rains.","publisher":{"@id":"#p"},"reviewRating":{"alternateName":"False"},
               "itemReviewed":{"author":{"@id":"#p"}}},
              {"@id":"#p","@type":"Organization","name":"P","jobTitle":"Chief","slogan":"So"}]}
            """);

        read.Summary.Skipped.Select(item => item.Where).Should().BeEquivalentTo("$.@graph[1].jobTitle", "$.@graph[1].slogan");
    }

    [Fact]
    public void The_list_of_what_is_left_out_ends_with_how_many_more_there_were()
    {
        var log = new TransferLog();
        for (var i = 0; i < TransferLog.MostListed + 2_345; i++)
        {
            log.Skip("here", "why");
        }

        var summary = log.ToSummary();

        summary.Skipped.Should().HaveCount(TransferLog.MostListed + 1);
        summary.Skipped[^1].Should().Be(new SkippedItem("further on", "2,345 more were left out, and no more than 1,000,000 are listed"));
    }

    [Fact]
    public void Who_no_longer_fits_in_the_signature_is_listed()
    {
        var authors = Enumerable.Range(0, 3).Select(i => $$"""{"@type":"Person","name":"{{new string((char)('a' + i), 30_000)}}"}""");

        var read = Reviewed.Read($$"""{"@type":"ClaimReview","url":"https://a.example/1","claimReviewed":"It rains.","author":[{{string.Join(',', authors)}}]}""");

        read.ReportOf(read.Dossier.Statements.Single(statement => statement.ReportId is not null)).Byline.Should().HaveLength(60_002);
        read.WhyLeftOut("$.author[2]").Should().Be("a text is at most 65,536 characters, and all who signed are one");
    }

    [Fact]
    public void A_name_of_two_that_is_too_long_is_listed()
    {
        var half = new string('a', 40_000);

        var read = Reviewed.Read(
            $$$$"""{"@type":"ClaimReview","url":"https://a.example/1","claimReviewed":"It rains.","itemReviewed":{"author":{"@type":"Person","givenName":"{{{{half}}}}","familyName":"{{{{half}}}}"}}}""");

        read.WhyLeftOut("$.itemReviewed.author").Should().Be("a text is at most 65,536 characters");
        read.Dossier.Agents.Should().ContainSingle();
    }

    [Fact]
    public void An_id_is_no_longer_than_ids_are()
    {
        var host = string.Join('.', Enumerable.Repeat(new string('a', 50), 40));

        var read = Reviewed.Read($$"""{"@type":"ClaimReview","url":"https://{{host}}/x","headline":"H","claimReviewed":"It rains."}""");
        var id = RecordId.Of(new string('語', 600), "content");

        read.Summary.Read.Should().Be(1);
        read.Dossier.Reports.All(report => Encoding.UTF8.GetByteCount(report.Id) <= 512).Should().BeTrue();
        Encoding.UTF8.GetByteCount(id).Should().BeInRange(509, 512);
        id.Should().MatchRegex("^語+-[0-9a-f]{12}$");
    }
}

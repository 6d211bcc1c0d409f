using System.Text;
using ClaimTracker.Interchange.ClaimReviews;

namespace ClaimTracker.Interchange.Tests.ClaimReviews;

/// <summary>Where nodes are found, and what is put up with on the way.</summary>
public sealed class ClaimReviewFindingTests
{
    private const string Node = """{"@type":"ClaimReview","url":"https://a.example/1","claimReviewed":"It rains."}""";

    [Theory]
    [InlineData($$"""{{Node}}""")]
    [InlineData($$"""[{{Node}}]""")]
    [InlineData($$"""{"@context":"https://schema.org","@graph":[{"@type":"WebPage"},{{Node}}]}""")]
    [InlineData($$"""{"@type":"DataFeed","dataFeedElement":[{"@type":"DataFeedItem","item":[{{Node}}]}]}""")]
    [InlineData($$$"""{"page":{"meta":[1,null,{"ld":{{{Node}}}}]}}""")]
    [InlineData("""{"@type":["Review","ClaimReview"],"claimReviewed":"It rains."}""")]
    [InlineData("""{"@type":"http://schema.org/ClaimReview","claimReviewed":"It rains."}""")]
    [InlineData("""{"@type":"https://schema.org/ClaimReview","claimReviewed":"It rains."}""")]
    [InlineData("""{"@type":"schema:ClaimReview","schema:claimReviewed":"It rains."}""")]
    [InlineData("""{"type":"ClaimReview","http://schema.org/claimReviewed":"It rains."}""")]
    [InlineData("""{"@type":"claimReview","claimReviewed":{"@value":"It rains."}}""")]
    [InlineData("""{"ld":"{\"@type\":\"ClaimReview\",\"claimReviewed\":\"It rains.\"}"}""")]
    [InlineData("""{"html":"<p>x</p><script type=\"application/ld+json\">{\"@type\":\"ClaimReview\",\"claimReviewed\":\"It rains.\"}</script>"}""")]
    [InlineData($$"""<html><head><script type="application/ld+json">{{Node}}</script></head></html>""")]
    [InlineData($$"""<!doctype html><SCRIPT data-x=1 TYPE='Application/LD+JSON; charset=utf-8'>[{{Node}}]</SCRIPT>""")]
    public void A_node_is_found_wherever_it_stands(string document)
    {
        var read = Reviewed.Read(document);

        read.Summary.Should().BeEquivalentTo(new { Read = 1, Mapped = 1 });
        read.Claim.Text.ToString().Should().Be("It rains.");
    }

    [Theory]
    [InlineData("""{"@type":"MediaReview","claimReviewed":"It rains."}""")]
    [InlineData("""{"about":"ClaimReview"}""")]
    [InlineData("""[]""")]
    [InlineData("""<html><body>No script here, but <b>ClaimReview</b>.</body></html>""")]
    [InlineData("""<textarea><script type="application/ld+json">{"@type":"ClaimReview","url":"https://a.example/1"}</script></textarea>""")]
    [InlineData("""<!-- <script type="application/ld+json">{"@type":"ClaimReview","url":"https://a.example/1"}</script> -->""")]
    [InlineData("""<script type="text/template">{"@type":"ClaimReview","url":"https://a.example/1"}</script>""")]
    public void What_is_no_node_is_not_found(string document) =>
        Reviewed.Read(document).Summary.Read.Should().Be(0);

    [Fact]
    public void A_node_in_a_node_is_read_too()
    {
        var read = Reviewed.Read($$"""{"@type":"ClaimReview","claimReviewed":"It snows.","hasPart":{{Node}}}""");

        read.Summary.Read.Should().Be(2);
        read.Dossier.Claims.Should().HaveCount(2);
    }

    [Fact]
    public void Lines_of_json_are_read_one_after_the_other()
    {
        var read = Reviewed.Read($"{Node}\n{Node.Replace("rains", "snows", StringComparison.Ordinal)}\n");

        read.Summary.Read.Should().Be(2);
    }

    [Fact]
    public void A_broken_script_is_listed_and_loses_no_other()
    {
        var read = Reviewed.Read(
            $$"""
            <html>
            <script type="application/ld+json">{"@type":"ClaimReview", oops</script>
            <script type="application/ld+json"></script>
            <script type="application/ld+json">{{Node}}</script>
            """);

        read.Summary.Mapped.Should().Be(1);
        read.Summary.Skipped[0].Should().Be(new SkippedItem("script 1 (line 2)", "this is no JSON (line 1, byte 25 of it)"));
        read.Summary.Skipped[1].Where.Should().Be("script 2 (line 3)");
    }

    [Theory]
    [InlineData($$"""<!-- {{Node}} -->""", "HTML comment")]
    [InlineData($$"""<![CDATA[{{Node}}]]>""", "HTML comment or CDATA")]
    [InlineData($"//<![CDATA[\n{Node}\n//]]>", "CDATA")]
    [InlineData($"/* <![CDATA[ */{Node}/* ]]> */", "CDATA")]
    [InlineData($$"""{{Node}};""", "stray characters")]
    [InlineData("""{"@type":"ClaimReview","url":"https://a.example/1","claimReviewed":"It rains.",}""", "trailing commas")]
    [InlineData("""{"@type":"ClaimReview",/* so */"url":"https://a.example/1","claimReviewed":"It rains."}""", "comments")]
    [InlineData("{\"@type\":\"ClaimReview\",\"url\":\"https://a.example/1\",\"claimReviewed\":\"It rains.\",\"x\":\"a\n\tb\u0001\"}", "control characters")]
    [InlineData("""{"@type":"ClaimReview","url":"https://a.example/1","claimReviewed":"It rains.","x":"it\'s 50\% \ud83d"}""", "escapes that JSON does not have")]
    [InlineData("{\"@type\":\"ClaimReview\",\u00A0\"url\":\"https://a.example/1\",\"claimReviewed\":\"It rains.\"}", "stray characters")]
    public void What_is_safe_to_repair_is_repaired_and_listed(string script, string why)
    {
        var read = Reviewed.Read($"<script type=\"application/ld+json\">{script}</script>");

        read.Claim.Text.ToString().Should().Be("It rains.");
        read.WhyLeftOut("script 1 (line 1)").Should().Contain(why);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_replaced()
    {
        var read = Reviewed.Read("""{"@type":"ClaimReview","claimReviewed":"a\ud83db \ud83d\ude00 \\ud83d"}""");

        read.Claim.Text.ToString().Should().Be("a\uFFFDb \U0001F600 \\ud83d");
        read.WhyLeftOut("the document").Should().Contain("surrogate");
    }

    [Fact]
    public void A_claim_in_microdata_is_listed() =>
        Reviewed.Read("<p>\n<div itemscope itemtype=\"https://schema.org/ClaimReview\"></div>")
            .Summary.Skipped.Should().Equal(new SkippedItem("line 2", "a ClaimReview in microdata or RDFa is not read, only JSON-LD is"));

    [Fact]
    public void Every_encoding_that_says_what_it_is_is_read()
    {
        const string Hindi = """{"@type":"ClaimReview","claimReviewed":"गलत"}""";
        Reviewed.Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Hindi)]).Claim.Text.ToString().Should().Be("गलत");
        Reviewed.Read([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Hindi)]).Claim.Text.ToString().Should().Be("गलत");
        Reviewed.Read([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Hindi)]).Claim.Text.ToString().Should().Be("गलत");

        const string Page = """<html><meta charset="windows-1251"><script type="application/ld+json">{"@type":"ClaimReview","claimReviewed":"фейк"}</script>""";
        Reviewed.Read(CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(Page)).Claim.Text.ToString().Should().Be("фейк");
    }

    [Fact]
    public void Bytes_that_are_no_text_are_replaced_and_listed()
    {
        var read = Reviewed.Read([.. """{"@type":"ClaimReview","claimReviewed":"a"""u8, 0xFF, .. "\"}"u8]);

        read.Claim.Text.ToString().Should().Be("a\uFFFD");
        read.WhyLeftOut("the document").Should().Contain("no UTF-8");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("{")]
    [InlineData("nonsense")]
    [InlineData("""{"@type":"ClaimReview""")]
    public void What_is_no_json_and_no_page_is_refused(string document)
    {
        var read = () => Reviewed.Read(document);

        read.Should().Throw<ClaimTrackerException>().Which.Where.Should().Be("the document");
    }

    [Fact]
    public void Size_depth_and_number_are_bounded()
    {
        var large = () => Reviewed.Read(Node, limits: new ClaimReviewLimits { MaxDocumentBytes = 20 });
        var deep = () => Reviewed.Read(new string('[', 100) + new string(']', 100));
        var many = () => Reviewed.Read($"[{Node},{Node},{Node}]", limits: new ClaimReviewLimits { MaxNodes = 2 });

        large.Should().Throw<ClaimTrackerException>().WithMessage("*at most 20 bytes*");
        deep.Should().Throw<ClaimTrackerException>();
        many.Should().Throw<ClaimTrackerException>().WithMessage("*$[2]*at most 2 ClaimReview nodes*");
    }

    [Fact]
    public void A_page_of_any_depth_is_read()
    {
        var page = string.Concat(Enumerable.Repeat("<div>", 200_000)) + $"<script type=\"application/ld+json\">{Node}</script>";

        Reviewed.Read(page).Summary.Mapped.Should().Be(1);
    }

    [Theory]
    [InlineData($"{Node}\noops\n{Node}\n", "line 2", "this is no JSON*")]
    [InlineData($"{Node}\n\n{Node}\n{{\"@type\":\"ClaimReview\",\"url\":\"https://a.ex", "line 4", "this is no JSON*")]
    [InlineData($"[[[[[[[[[[]]]]]]]]]]\n{Node}\r\n{Node}", "line 1", "JSON nests at most 8 deep here, and this nests deeper")]
    public void A_broken_line_is_listed_and_loses_no_other(string document, string where, string why)
    {
        var read = Reviewed.Read(document, limits: new ClaimReviewLimits { MaxDepth = 8 });

        read.Summary.Mapped.Should().Be(2);
        read.Summary.Skipped.Where(item => item.Where.StartsWith("line", StringComparison.Ordinal) && !item.Where.Contains('$', StringComparison.Ordinal))
            .Should().ContainSingle(item => item.Where == where).Which.Why.Should().Match(why);
    }

    [Fact]
    public void So_many_broken_lines_that_it_is_no_feed_are_refused()
    {
        var read = () => Reviewed.Read($"{Node}\n{string.Concat(Enumerable.Repeat("{\n", 10_001))}");

        read.Should().Throw<ClaimTrackerException>().WithMessage("line 10002: *at most 10,000 are broken*");
    }

    [Fact]
    public void Json_that_nests_too_deep_is_not_said_to_be_no_json()
    {
        var read = () => Reviewed.Read(new string('[', 100) + new string(']', 100));
        var page = Reviewed.Read($"<script type=\"application/ld+json\">{new string('[', 65)}{new string(']', 65)}</script>");

        read.Should().Throw<ClaimTrackerException>().WithMessage("the document: JSON nests at most 64 deep here, and this nests deeper. *ClaimReviewLimits.MaxDepth.");
        page.WhyLeftOut("script 1 (line 1)").Should().Be("JSON nests at most 64 deep here, and this nests deeper");
        Reviewed.Read(new string('[', 64) + new string(']', 64)).Summary.Skipped.Should().BeEmpty();
    }
}

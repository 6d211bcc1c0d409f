using System.Text;
using ClaimTracker.Interchange.Citron;
using ClaimTracker.Model;
using ClaimTracker.Serialization;
using CsCheck;

namespace ClaimTracker.Interchange.Tests.Citron;

public class CitronJsonTests
{
    private const string Text = "Ada Lovelace smiled. “Engines,” she said, “will think.”";

    // As the extractor writes it: what it resolved the pronoun to is the source, and the confidence is a string.
    private const string Extracted = """
        {"quotes": [{
            "sources": [{"start": 0, "end": 12, "text": "Ada Lovelace"}],
            "coreferences": [{"start": 32, "end": 35, "text": "she"}],
            "cue": {"start": 36, "end": 40, "text": "said"},
            "contents": [{"start": 21, "end": 31, "text": "“Engines,”"}, {"start": 42, "end": 55, "text": "“will think.”"}],
            "confidence": "0.8125"}],
         "source": {"application": "citron-extractor", "model:": "2021"}}
        """;

    // As it is trained on: the source is as the text has it.
    private const string Annotated = """
        {"text": "Ada Lovelace smiled. “Engines,” she said, “will think.”",
         "quotes": [{
            "cue": {"start": 36, "end": 40, "text": "said"},
            "sources": [{"start": 32, "end": 35, "text": "she"}],
            "contents": [{"start": 21, "end": 31, "text": "“Engines,”"}, {"start": 42, "end": 55, "text": "“will think.”"}]}],
         "coreference_groups": [[{"start": 0, "end": 12, "text": "Ada Lovelace"}, {"start": 32, "end": 35, "text": "she"}]]}
        """;

    private static (Dossier Dossier, TransferSummary Summary) Import(string json, CitronOptions? options = null)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        var sink = new DossierCollector();
        var summary = CitronJson.Import(stream, sink, options);
        var dossier = sink.ToDossier();
        new ClaimLedger().Record(dossier);
        return (dossier, summary);
    }

    private static Statement Find(Dossier dossier, string id) => dossier.Statements.Single(statement => statement.Id == id);

    [Fact]
    public void A_quote_becomes_what_its_source_says_and_what_the_outlet_reports()
    {
        var (dossier, summary) = Import(Extracted, new CitronOptions
        {
            DocumentId = "news",
            Outlet = "The Clarion",
            Published = EdtfDate.Parse("1843-09-01"),
            Url = "https://clarion.example/engines",
            Language = "en",
            Text = Text,
        });

        summary.Should().Be(new TransferSummary(1, 1, [new SkippedItem("line 1", "a ledger has no place for the members source")]));
        var said = Find(dossier, "news#0");
        said.Should().BeEquivalentTo(new { AgentId = "news/ada-lovelace", Stance = Stance.Asserts, Cue = "said", Quote = "“Engines,” “will think.”" });
        dossier.Claims.Should().Equal(new Claim("news/engines-will-think", LocalizedText.Of("“Engines,” “will think.”", "en")));
        var reported = Find(dossier, "news#0@outlet");
        (reported.Stance, reported.ReportId, reported.Said.ToString()).Should().Be((Stance.Reports, "news", "1843-09-01"));
        reported.Attributions.Should().Equal(new Attribution("news#0")
        {
            Mode = QuotationMode.Direct,
            Cue = "said",
            Confidence = 0.8125,
            Evidence = new TextQuote("“Engines,” she said, “will think.”") { Prefix = "Ada Lovelace smiled. ", Start = 21, End = 55 },
        });
        dossier.Reports.Should().ContainSingle().Which.Url.Should().Be("https://clarion.example/engines");
    }

    [Fact]
    public void The_training_format_says_by_groups_whom_a_pronoun_means()
    {
        var (dossier, summary) = Import(Annotated);

        summary.Should().Be(new TransferSummary(1, 1, []));
        dossier.Agents.Single(agent => agent.Id == Find(dossier, "citron#0").AgentId).Name.Should().Be("Ada Lovelace");
        Find(dossier, "citron#0@outlet").Attributions[0].Evidence!.Start.Should().Be(21);
    }

    [Fact]
    public void A_pronoun_that_nothing_resolves_is_an_unnamed_source()
    {
        var (dossier, _) = Import(Annotated.Replace("coreference_groups", "other", StringComparison.Ordinal));

        dossier.Agents.Single(agent => agent.Id == Find(dossier, "citron#0").AgentId).Should().BeEquivalentTo(new { Name = "she", IsNamed = false });
    }

    [Fact]
    public void A_pronoun_may_mean_several_who_all_speak()
    {
        var (dossier, _) = Import("""
            {"quotes": [{"cue": {"text": "said"}, "sources": [{"text": "they"}], "contents": [{"text": "that they agree"}],
                "coreferences": [{"text": "Morecambe"}, {"text": "Wise"}]}]}
            """);

        Find(dossier, "citron#0@outlet").Attributions.Select(credit => credit.To).Should().Equal("citron#0", "citron#0/2");
        dossier.Statements.Select(statement => statement.AgentId).Should().Contain(["citron/morecambe", "citron/wise"]);
    }

    [Theory]
    [InlineData("[{0},{1}]", "citron#0", "citron-2#0")]
    [InlineData("{0}\n{1}\n", "citron#0", "citron-2#0")]
    public void Documents_may_come_in_an_array_or_one_after_the_other(string shape, string first, string second)
    {
        var (dossier, summary) = Import(shape.Replace("{0}", Extracted.ReplaceLineEndings(" "), StringComparison.Ordinal).Replace("{1}", Annotated.ReplaceLineEndings(" "), StringComparison.Ordinal));

        summary.Mapped.Should().Be(2);
        dossier.Statements.Select(statement => statement.Id).Should().Equal(first, first + "@outlet", second, second + "@outlet");
        dossier.Reports.Should().HaveCount(2);
    }

    [Fact]
    public void Bare_quotes_are_those_of_one_document()
    {
        const string Quote = """{"cue": {"text": "said"}, "sources": [{"text": "Ada"}], "contents": [{"text": "that engines think"}]}""";
        var (dossier, summary) = Import($"[{Quote},{Quote}]");

        summary.Should().Be(new TransferSummary(2, 2, []));
        dossier.Statements.Select(statement => statement.Id).Should().Equal("citron#0", "citron#0@outlet", "citron#1", "citron#1@outlet");
        dossier.Claims.Should().ContainSingle();
    }

    [Fact]
    public void A_document_may_say_what_it_is()
    {
        var (dossier, _) = Import("""
            {"id": "a7", "title": "Engines", "outlet": "The Clarion", "published": "1843-09-01", "url": "https://a.example/", "language": "en", "quotes": []}
            """);

        dossier.Reports.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Id = "a7", Title = "Engines", OutletId = "the-clarion", Language = "en" });
    }

    [Theory]
    [InlineData("""{"quotes": [{"contents": [{"text": "x"}], "confidence": "1.5"}]}""", "a confidence is a number from 0 to 1")]
    [InlineData("""{"quotes": [{"contents": []}]}""", "it has no content, so that its claim has no text")]
    [InlineData("""{"quotes": [{"contents": ["x"]}]}""", "it is no span, which has start, end and text")]
    [InlineData("""{"quotes": [{"contents": [{"text": "\ud800"}]}]}""", "it has no words")]
    [InlineData("""{"quotes": [7]}""", "a quote is an object with cue, sources and contents")]
    [InlineData("""{"quotes": 7}""", "it is no array")]
    [InlineData("""{"error": "x"}""", "it is neither a document, which has quotes, nor a quote, which has cue, sources and contents")]
    [InlineData("""{"text": "abc", "quotes": [{"contents": [{"start": 1, "end": 2, "text": "c"}]}]}""", "the text has other words at its offsets; its own words came along, without offsets")]
    [InlineData("""{"text": "abc", "quotes": [{"contents": [{"start": 1, "end": 9, "text": "c"}]}]}""", "its offsets lie outside the text; its own words came along, without offsets")]
    [InlineData("""{"published": "yesterday", "quotes": []}""", "'yesterday' is no date of the forms that a ledger knows")]
    public void What_is_not_as_it_should_be_is_reported(string json, string why) =>
        Import(json).Summary.Skipped.Select(item => item.Why).Should().Contain(why);

    [Fact]
    public void Wrong_options_and_text_that_is_no_json_are_refused()
    {
        var language = () => Import(Extracted, new CitronOptions { Language = "English!" });
        language.Should().Throw<ClaimTrackerException>();
        var url = () => Import(Extracted, new CitronOptions { Url = "javascript:alert(1)" });
        url.Should().Throw<ClaimTrackerException>();
        var json = () => Import(Extracted[..^9]);
        json.Should().Throw<ClaimTrackerException>();
        var deep = () => Import("{\"quotes\": " + new string('[', 70) + new string(']', 70) + "}");
        deep.Should().Throw<ClaimTrackerException>();
        var large = () => Import(Extracted, new CitronOptions { MaxDocumentBytes = 100 });
        large.Should().Throw<ClaimTrackerException>();
    }

    [Fact]
    public void Mutated_documents_give_a_valid_dossier_or_the_one_exception()
    {
        string[] scraps = ["\"", "{", "}", "[", "]", ",", "null", "-1", "99999999999", "1e400", "\\ud83d", "\\u202e", "\"text\"", "\"start\": 3", "[[]]", "\"id\": \"\\u0000\","];
        Gen.Select(Gen.Bool, Gen.Select(Gen.Int[0, 900], Gen.Int[0, 8], Gen.Int[0, scraps.Length - 1]).Array[1, 4]).ForAll(
            (isExtracted, mutations) =>
            {
                var json = new StringBuilder(isExtracted ? Extracted : Annotated);
                foreach (var (place, cut, scrap) in mutations)
                {
                    var at = place % json.Length;
                    json.Remove(at, Math.Min(cut, json.Length - at)).Insert(at, scraps[scrap]);
                }

                using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json.ToString()));
                var sink = new DossierCollector();
                try
                {
                    CitronJson.Import(stream, sink);
                }
                catch (ClaimTrackerException)
                {
                    return;
                }

                new ClaimLedger().Record(sink.ToDossier());
            },
            cases: 5_000);
    }
}

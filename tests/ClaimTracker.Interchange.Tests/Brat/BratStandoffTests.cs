using System.Globalization;
using System.Text;
using ClaimTracker.Interchange.Brat;
using ClaimTracker.Model;
using ClaimTracker.Tracing;

namespace ClaimTracker.Interchange.Tests.Brat;

public sealed class BratStandoffTests : IDisposable
{
    private const string Text = "Ada Lovelace said that engines think. “Nonsense,” Babbage replied. Officials denied that any engine exists.";

    private const string Table =
        "filename\tpublisher\tpublication_date\tauthor\ttitle\tcredit\twire\n"
        + "news\tThe Clarion\t1843-09-01\tA. Menabrea\tEngines \"think\"\tNone\tNA\n";

    private readonly BratCorpus _corpus = new();

    public void Dispose() => _corpus.Dispose();

    private static Annotated Annotations() => new Annotated(Text)
        .Event("E1", "Ada Lovelace", "said", "that engines think")
        .Event("E2", "Babbage", "replied", "“Nonsense,”")
        .Event("E3", "Officials", "denied", "that any engine exists");

    [Fact]
    public void An_attribution_becomes_what_its_source_says_and_what_the_outlet_reports()
    {
        var import = _corpus.With("text/news.txt", Text).With("attributions/news_an1.ann", Annotations().ToString()).With("metadata.tsv", Table)
            .Import(new BratOptions { Language = "en" });

        import.Summary.Should().Be(new TransferSummary(3, 3, []));
        var said = import["news_an1/E1"];
        import.SpeakerOf(said.Id).Should().BeEquivalentTo(new { Name = "Ada Lovelace", IsNamed = true, Kind = SpeakerKind.Person });
        import.ClaimOf(said.Id).Should().Be("that engines think");
        import.Dossier.Claims[0].Text.Languages.Should().Equal("en");
        (said.Stance, said.Cue, said.Said.ToString()).Should().Be((Stance.Asserts, "said", "../1843-09-01"));

        var reported = import["news_an1/E1@outlet"];
        (reported.Stance, reported.ClaimId, reported.Said.ToString(), reported.ReportId).Should().Be((Stance.Reports, said.ClaimId, "1843-09-01", "news"));
        import.SpeakerOf(reported.Id).Should().BeOfType<Outlet>().Which.Name.Should().Be("The Clarion");
        reported.Attributions.Should().Equal(new Attribution("news_an1/E1")
        {
            Mode = QuotationMode.Indirect,
            Cue = "said",
            Evidence = new TextQuote("Ada Lovelace said that engines think") { Suffix = ". “Nonsense,” Babbage replied. O", Start = 0, End = 36 },
        });
        import.Dossier.Reports.Should().Equal(new Report("news", reported.AgentId!)
        {
            Title = "Engines \"think\"",
            Byline = "A. Menabrea",
            Published = EdtfDate.Parse("1843-09-01"),
            Language = "en",
        });
    }

    [Fact]
    public void A_direct_quotation_keeps_its_words_and_a_denial_denies()
    {
        var import = _corpus.With("news.txt", Text).With("news.ann", Annotations().ToString()).Import();

        import["news/E2"].Quote.Should().Be("“Nonsense,”");
        import["news/E2@outlet"].Attributions[0].Mode.Should().Be(QuotationMode.Direct);
        import["news/E3"].Stance.Should().Be(Stance.Denies);
        import.SpeakerOf("news/E3").Should().BeEquivalentTo(new { Id = "news/officials@67", Name = "Officials", IsNamed = false });
    }

    [Fact]
    public void The_trace_of_the_outlets_statement_ends_at_the_source()
    {
        var import = _corpus.With("news.txt", Text).With("news.ann", Annotations().ToString()).Import();

        var trace = import.Ledger.Now.Trace("news/E1@outlet").Resolve();
        trace.Origins.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Kind = OriginKind.OnRecord, StatementId = "news/E1" });
    }

    [Fact]
    public void A_wire_stands_between_the_outlet_and_the_source()
    {
        var import = _corpus.With("news.txt", Text).With("news.ann", Annotations().ToString())
            .With("metadata.tsv", Table.Replace("None\tNA", "Associated Press\tAP", StringComparison.Ordinal)).Import();

        import.Ledger.Now.Trace("news/E1@outlet").Resolve().Chains.First().StatementIds.Should().Equal("news/E1@outlet", "news/E1@wire", "news/E1");
        import.SpeakerOf("news/E1@wire").Should().BeEquivalentTo(new { Name = "AP", Kind = OutletKind.NewsAgency });
        import["news/E1@wire"].Attributions[0].Evidence!.Exact.Should().Be("Ada Lovelace said that engines think");
        import.Dossier.Statements.Should().HaveCount(9, "credit names the same agency as wire");
    }

    [Fact]
    public void A_credit_to_another_outlet_stands_beside_the_wire()
    {
        var import = _corpus.With("news.txt", Text).With("news.ann", Annotations().ToString())
            .With("metadata.tsv", Table.Replace("None\tNA", "Daily Bugle\treuters", StringComparison.Ordinal)).Import();

        import["news/E1@outlet"].Attributions.Select(credit => credit.To).Should().Equal("news/E1@wire", "news/E1@credit");
        import.SpeakerOf("news/E1@credit").Name.Should().Be("Daily Bugle");
    }

    [Fact]
    public void An_attribution_without_source_has_an_unknown_speaker()
    {
        var annotations = new Annotated(Text).Event("E1", null, "said", "that engines think");
        var import = _corpus.With("news.txt", Text).With("news.ann", annotations.ToString()).Import();

        import["news/E1"].AgentId.Should().BeNull();
        import.Summary.Mapped.Should().Be(1);
    }

    [Fact]
    public void An_attribution_without_content_is_kept_and_reported()
    {
        var annotations = new Annotated(Text);
        annotations.Line($"E21\tAttribution-no-source:{annotations.Mark("Attribution-no-source", "denied")} ");
        var import = _corpus.With("news.txt", Text).With("news.ann", annotations.ToString()).Import();

        import.ClaimOf("news/E21").Should().BeEmpty();
        import.Summary.Should().BeEquivalentTo(new { Read = 1, Mapped = 1 });
        import.Summary.Skipped.Should().Equal(new SkippedItem("news.ann, line 2, E21", "it has no content, so that its claim has no text"));
    }

    [Fact]
    public void The_same_name_in_a_document_is_one_agent_across_annotators()
    {
        var text = Text + " Lovelace’s view: Ada Lovelace insisted that they do.";
        var first = new Annotated(text).Event("E1", "Ada Lovelace", "said", "that engines think").ToString();
        var second = new Annotated(text).Event("E1", "Ada Lovelace", "insisted", "that they do").ToString();
        var import = _corpus.With("text/news.txt", text).With("attributions/news_a1.ann", first).With("attributions/news_b2.ann", second).Import();

        import["news_a1/E1"].AgentId.Should().Be("news/ada-lovelace").And.Be(import["news_b2/E1"].AgentId);
        import.Dossier.Reports.Should().ContainSingle();
    }

    [Fact]
    public void The_same_name_in_another_document_is_another_agent()
    {
        var import = _corpus.With("a.txt", Text).With("a.ann", Annotations().ToString()).With("b.txt", Text).With("b.ann", Annotations().ToString()).Import();

        import["a/E1"].AgentId.Should().Be("a/ada-lovelace");
        import["b/E1"].AgentId.Should().Be("b/ada-lovelace");
    }

    [Fact]
    public void Unnamed_sources_are_agents_of_their_own_at_each_place()
    {
        const string Words = "He said yes. Later he said no, sources said. But sources said so twice.";
        var marks = new Annotated(Words).Event("E1", "He", "said", "yes").Event("E2", "he", "said", "no").Event("E3", "he", "said", "yes").ToString();
        var import = _corpus.With("news.txt", Words).With("news.ann", marks).Import();

        import["news/E1"].AgentId.Should().NotBe(import["news/E2"].AgentId);
        import["news/E2"].AgentId.Should().Be(import["news/E3"].AgentId, "two attributions share these very words");
    }

    [Fact]
    public void The_same_content_is_one_claim_unless_it_is_a_word_or_two()
    {
        const string Words = "Ada said engines do think. Bob said it. Eve said it, too: engines do think.";
        var marks = new Annotated(Words)
            .Event("E1", "Ada", "said", "engines do think").Event("E2", "Eve", "said", "engines do think")
            .Event("E3", "Bob", "said", "it.").Event("E4", "Eve", "said", "it,").ToString();
        var import = _corpus.With("news.txt", Words).With("news.ann", marks).Import();

        import["news/E1"].ClaimId.Should().Be("news/engines-do-think").And.Be(import["news/E2"].ClaimId);
        import["news/E3"].ClaimId.Should().Be("news/it");
        import["news/E4"].ClaimId.Should().Be("news/it-2");
    }

    [Fact]
    public void Contents_in_several_stretches_and_arguments_are_joined_in_the_order_of_the_text()
    {
        const string Words = "“We,” Ada said, “will see.” Then: “Soon.”";
        var marks = new Annotated(Words);
        var (later, cue, source, first) = (marks.Mark("Content", "“Soon.”"), marks.Mark("Cue", "said"), marks.Mark("Source", "Ada"), marks.Mark("Content", "“We,”", "“will see.”"));
        marks.Line($"E1\tAttribution:{cue} Content2:{later} Content:{first} Source:{source}");
        var import = _corpus.With("news.txt", Words).With("news.ann", marks.ToString()).Import();

        import.ClaimOf("news/E1").Should().Be("“We,” “will see.” “Soon.”");
        import["news/E1@outlet"].Attributions[0].Evidence!.Exact.Should().Be(Words);
    }

    [Fact]
    public void Several_sources_are_several_speakers_and_the_outlet_credits_each()
    {
        var marks = new Annotated(Text);
        marks.Line($"E1\tAttribution:{marks.Mark("Cue", "said")} Source:{marks.Mark("Source", "Ada Lovelace")} Source2:{marks.Mark("Source", "Babbage")} Content:{marks.Mark("Content", "that engines think")}");
        var import = _corpus.With("news.txt", Text).With("news.ann", marks.ToString()).Import();

        import["news/E1@outlet"].Attributions.Select(credit => credit.To).Should().Equal("news/E1", "news/E1/2");
        import.SpeakerOf("news/E1/2").Name.Should().Be("Babbage");
        import.Summary.Mapped.Should().Be(1);
    }

    [Fact]
    public void A_source_within_anothers_content_is_reported_along_the_sources_around_it()
    {
        const string Words = "Bob wrote that Ada had said that engines think.";
        var marks = new Annotated(Words).Event("E1", "Bob", "wrote", "that Ada had said that engines think").Event("E2", "Ada", "said", "that engines think").ToString();
        var import = _corpus.With("news.txt", Words).With("news.ann", marks).Import();

        import.Ledger.Now.Trace("news/E2@outlet").Resolve().Chains.Single().StatementIds.Should().Equal("news/E2@outlet", "news/E2@E1", "news/E2");
        import.SpeakerOf("news/E2@E1").Name.Should().Be("Bob");
        import["news/E2@E1"].Should().BeEquivalentTo(new { Stance = Stance.Reports, import["news/E2"].ClaimId });
        import["news/E1@outlet"].Attributions[0].To.Should().Be("news/E1");
    }

    [Fact]
    public void An_event_may_have_another_as_its_content()
    {
        const string Words = "Bob wrote that Ada had said that engines think.";
        var marks = new Annotated(Words).Event("E1", "Ada", "said", "that engines think");
        marks.Line($"E2\tAttribution:{marks.Mark("Attribution", "wrote")} Source:{marks.Mark("Source", "Bob")} Content:E1");
        var import = _corpus.With("news.txt", Words).With("news.ann", marks.ToString()).Import();

        import.ClaimOf("news/E2").Should().Be("Ada had said that engines think");
        import["news/E1@outlet"].Attributions[0].To.Should().Be("news/E1@E2");
        import.Reasons.Should().BeEmpty();
    }

    [Fact]
    public void Many_events_may_have_a_late_one_as_their_content_in_linear_time()
    {
        const int Many = 20_000;
        var file = new StringBuilder("T1\tCue 4 9\twrote\nT2\tSource 0 3\tBob\nT3\tContent 10 13\tall\nT4\tContent 14 18\twell\n");
        for (var i = 0; i < Many; i++)
        {
            file.Append(CultureInfo.InvariantCulture, $"E{i}\tAttribution:T1 Source:T2 Content:E{Many}\n");
        }

        file.Append(CultureInfo.InvariantCulture, $"E{Many}\tOther:T3 Part:T4\n");
        var import = _corpus.With("news.ann", file.ToString()).Import();

        import.Summary.Mapped.Should().Be(Many);
        import.ClaimOf("news/E0").Should().Be(import.ClaimOf($"news/E{Many - 1}")).And.Be("all well");
    }

    [Fact]
    public void Relations_are_attributions_too()
    {
        var marks = new Annotated(Text);
        var (source, cue, content) = (marks.Mark("Source", "Ada Lovelace"), marks.Mark("Cue", "said"), marks.Mark("Content", "that engines think"));
        marks.Line($"R1\tHas-cue Arg1:{content} Arg2:{cue}").Line($"R2\tAttribution Arg1:{source} Arg2:{content}");
        var import = _corpus.With("news.txt", Text).With("news.ann", marks.ToString()).Import();

        import.Summary.Should().Be(new TransferSummary(1, 1, []));
        import["news/R2"].Cue.Should().Be("said");
        import.SpeakerOf("news/R2").Name.Should().Be("Ada Lovelace");
    }

    [Fact]
    public void Relations_that_meet_at_a_cue_are_one_attribution()
    {
        var marks = new Annotated(Text);
        var (source, cue, content) = (marks.Mark("Source", "Ada Lovelace"), marks.Mark("Cue", "said"), marks.Mark("Content", "that engines think"));
        marks.Line($"R1\tSource-of Arg1:{cue} Arg2:{source}").Line($"R2\tContent-of Arg1:{cue} Arg2:{content}");
        var import = _corpus.With("news.txt", Text).With("news.ann", marks.ToString()).Import();

        import["news/R2"].Cue.Should().Be("said");
        import.SpeakerOf("news/R2").Name.Should().Be("Ada Lovelace");
        import.Summary.Should().Be(new TransferSummary(1, 1, []));
    }

    [Fact]
    public void A_relation_named_after_the_speaker_says_who_spoke_a_quotation()
    {
        var marks = new Annotated(Text);
        marks.Line($"R1\tSpeaker Arg1:{marks.Mark("Quotation", "“Nonsense,”")} Arg2:{marks.Mark("Character", "Babbage")}");
        var import = _corpus.With("news.txt", Text).With("news.ann", marks.ToString()).Import();

        import.SpeakerOf("news/R1").Name.Should().Be("Babbage");
        import.ClaimOf("news/R1").Should().Be("“Nonsense,”");
    }

    [Fact]
    public void Equivalences_and_normalizations_say_who_a_pronoun_is()
    {
        const string Words = "Ada Lovelace smiled. She said that engines think.";
        var marks = new Annotated(Words).Event("E1", "She", "said", "that engines think");
        marks.Line($"*\tEquiv {marks.Mark("Source", "Ada Lovelace")} T3").Line("N1\tReference T3 Wikidata:Q7259\tAda Lovelace");
        var import = _corpus.With("news.txt", Words).With("news.ann", marks.ToString()).Import();

        import.SpeakerOf("news/E1").Should().BeEquivalentTo(new { Name = "Ada Lovelace", IsNamed = true });
        import.SpeakerOf("news/E1").ExternalIds.Should().Equal(new ExternalId("wikidata", "Q7259"));
    }

    [Fact]
    public void Of_two_ids_in_one_scheme_the_first_comes_along_and_the_other_is_listed()
    {
        var marks = Annotations().Line("N1\tReference T3 Wikipedia:12\tAda").Line("N2\tReference T3 Wikipedia:13\tAda").Line("N3\tReference T3 Wikidata:Q7259\tAda");
        var import = _corpus.With("news.txt", Text).With("news.ann", marks.ToString()).Import();

        import.SpeakerOf("news/E1").ExternalIds.Should().Equal(new ExternalId("wikipedia", "12"), new ExternalId("wikidata", "Q7259"));
        import.Reasons.Should().Equal("an agent has one id in a scheme, and 'Ada Lovelace' is wikipedia:12 already, so that wikipedia:13 was left out");
    }

    [Fact]
    public void Other_names_for_the_parts_are_an_option()
    {
        var marks = new Annotated(Text);
        marks.Line($"E1\tMelding:{marks.Mark("Melding", "said")} Bron:{marks.Mark("Bron", "Ada Lovelace")} Inhoud:{marks.Mark("Inhoud", "that engines think")}");
        _corpus.With("news.txt", Text).With("news.ann", marks.ToString());

        _corpus.Import().Summary.Read.Should().Be(0);
        var import = _corpus.Import(new BratOptions { Schema = new BratSchema { Sources = ["bron"], Contents = ["inhoud"] } });
        import.ClaimOf("news/E1").Should().Be("that engines think");
    }

    [Fact]
    public void One_annotation_file_is_a_corpus_too()
    {
        _corpus.With("text/news.txt", Text).With("attributions/news_an1.ann", Annotations().ToString()).With("metadata.tsv", Table);

        var import = _corpus.Import(input: "attributions/news_an1.ann");
        import.Summary.Mapped.Should().Be(3);
        import["news_an1/E1@outlet"].ReportId.Should().Be("news");
        import.Dossier.Reports[0].Title.Should().Be("Engines \"think\"");
    }

    [Fact]
    public void Without_a_publisher_each_document_has_an_outlet_without_a_name()
    {
        var import = _corpus.With("news.txt", Text).With("news.ann", Annotations().ToString()).Import();

        import.SpeakerOf("news/E1@outlet").Should().BeEquivalentTo(new { Name = "publisher of news", IsNamed = false });
        _corpus.Import(new BratOptions { Outlet = "The Clarion" }).SpeakerOf("news/E1@outlet").Name.Should().Be("The Clarion");
    }

    [Fact]
    public void Files_of_one_name_in_several_folders_have_ids_of_their_own()
    {
        var import = _corpus.With("train/news.txt", Text).With("train/news.ann", Annotations().ToString())
            .With("test/news.txt", Text).With("test/news.ann", Annotations().ToString()).Import();

        import.Summary.Mapped.Should().Be(6);
        import.Dossier.Reports.Select(report => report.Id).Should().BeEquivalentTo("train/news", "test/news");
        import["test/news/E1@outlet"].ReportId.Should().Be("test/news");
    }

    [Fact]
    public void A_folder_without_annotations_is_refused()
    {
        var import = () => _corpus.With("news.txt", Text).Import();

        import.Should().Throw<ClaimTrackerException>().Which.Rule.Should().Contain(".ann");
    }
}

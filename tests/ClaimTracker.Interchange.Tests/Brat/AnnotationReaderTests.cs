using ClaimTracker.Interchange.Brat;

namespace ClaimTracker.Interchange.Tests.Brat;

/// <summary>What is not quite of the format: reported, and no attribution lost.</summary>
public sealed class AnnotationReaderTests : IDisposable
{
    private const string Text = "Ada said that engines think.";
    private const string Marks = "T1\tSource 0 3\tAda\nT2\tCue 4 8\tsaid\nT3\tContent 9 27\tthat engines think\nE1\tAttribution:T2 Source:T1 Cue:T2 Content:T3\n";

    private readonly BratCorpus _corpus = new();

    public void Dispose() => _corpus.Dispose();

    private BratImport Import(string annotations, string text = Text) => _corpus.With("a.txt", text).With("a.ann", annotations).Import();

    [Fact]
    public void Carriage_returns_and_byte_order_marks_are_no_part_of_it()
    {
        var import = Import('\uFEFF' + Marks.Replace("\n", "\r\n", StringComparison.Ordinal));

        import.Summary.Should().Be(new TransferSummary(1, 1, []));
        import["a/E1@outlet"].Attributions[0].Evidence!.Start.Should().Be(0);
    }

    [Theory]
    [InlineData("one\r\nAda said that engines think.", 5)]
    [InlineData("\uFEFFone\nAda said that engines think.", 4)]
    [InlineData("\uFEFFone\nAda said that engines think.", 5)]
    [InlineData("one\nAda said that engines think.", 5)]
    [InlineData("\uFEFFone\r\nAda said that engines think.", 6)]
    public void Offsets_may_count_line_ends_and_marks_in_other_ways_than_the_text_has_them(string text, int start)
    {
        var import = Import($"T1\tSource {start} {start + 3}\tAda\nT3\tContent {start + 9} {start + 27}\tthat engines think\nE1\tAttribution Source:T1 Content:T3\n", text);

        import.Reasons.Should().BeEmpty();
        import["a/E1@outlet"].Attributions[0].Evidence!.Exact.Should().Be("Ada said that engines think");
    }

    [Fact]
    public void Words_may_go_on_in_the_next_lines()
    {
        const string Lines = "Ada said: one\n\ntwo\nT9\tthree. End";
        var import = Import("T1\tSource 0 3\tAda\nT3\tContent 10 19\tone\n\ntwo\nT4\tContent 5 8\taid\nE1\tAttribution Source:T1 Content:T3\n", Lines);

        import.Summary.Mapped.Should().Be(1);
        import.ClaimOf("a/E1").Should().Be("one\n\ntwo");
    }

    [Fact]
    public void Other_line_breaks_of_unicode_stand_within_words()
    {
        var import = Import("T1\tSource 0 3\tAda\nT3\tContent 9 14\ta\u2028b\u0085c\nE1\tAttribution Source:T1 Content:T3\n", "Ada said a\u2028b\u0085c.");

        import.ClaimOf("a/E1").Should().Be("a\u2028b\u0085c");
        import.Reasons.Should().BeEmpty();
    }

    [Theory]
    [InlineData("T4\tSource 0 x\tAda", "T4 is no text-bound annotation")]
    [InlineData("T4\tSource 3 0\tAda", "T4 is no text-bound annotation")]
    [InlineData("T4\tSource 0 3;\tAda", "T4 is no text-bound annotation")]
    [InlineData("T4\tSource 0 99999999999\tAda", "T4 is no text-bound annotation")]
    [InlineData("T1\tSource 0 3\tAda", "the id T1 is taken")]
    [InlineData("some words", "the line is not an annotation")]
    [InlineData("E9\t", "E9 has neither type nor arguments")]
    [InlineData("E1\tAttribution:T2 Source", "an argument without a role and an id: 'Source'")]
    [InlineData("N1\tReference T1", "N1 is no normalization")]
    public void A_malformed_line_is_reported_with_its_place(string line, string why)
    {
        var import = Import(Marks + line + "\n");

        import.Summary.Skipped.Should().Contain(item => item.Where.StartsWith("a.ann, line 5") && item.Why.Contains(why));
        import["a/E1"].AgentId.Should().NotBeNull();
    }

    [Fact]
    public void What_has_no_place_in_a_ledger_is_reported_by_kind()
    {
        var import = Import(Marks + "A1\tNegated E1\n#1\tAnnotatorNotes E1\tunsure\n#2\tAnnotatorNotes T1\twho?\nT4\tDiscuss 0 3\tAda\nE2\tMove:T4 Who:T1\n");

        import.Summary.Should().BeEquivalentTo(new { Read = 1, Mapped = 1 });
        import.Reasons.Should().BeEquivalentTo(
            "left out: 1 text-bound annotations of type Discuss that no attribution uses",
            "left out: 1 events or relations of type Move, which are no attributions",
            "left out: 1 attributes, for which a ledger has no place",
            "left out: 2 notes, for which a ledger has no place");
    }

    [Fact]
    public void A_dangling_reference_costs_the_part_and_not_the_attribution()
    {
        var import = Import(Marks + "E2\tAttribution:T8 Source:T9 Content:T3\nR1\tAttribution Arg1:T1 Arg2:T7\n");

        import.Summary.Should().BeEquivalentTo(new { Read = 3, Mapped = 3 });
        import["a/E2"].AgentId.Should().BeNull();
        import["a/R1"].AgentId.Should().Be("a/ada");
        import.Reasons.Should().BeEquivalentTo(
            "its Source T9 is not in the file",
            "the words T8 that it hangs on are not in the file",
            "its Arg2 T7 is not in the file",
            "it has no content, so that its claim has no text");
    }

    [Theory]
    [InlineData("T3\tContent 9 28\tthat engines think", "other words at its offsets")]
    [InlineData("T3\tContent 9 99\tthat engines think", "outside the text")]
    public void Words_that_the_text_does_not_have_there_come_along_without_offsets(string line, string why)
    {
        var import = Import(Marks.Replace("T3\tContent 9 27\tthat engines think", line, StringComparison.Ordinal));

        import.ClaimOf("a/E1").Should().Be("that engines think");
        import["a/E1@outlet"].Attributions[0].Evidence.Should().Be(new Model.TextQuote("that engines think"));
        import.Summary.Skipped.Should().ContainSingle(item => item.Where == "a.ann, line 3, T3" && item.Why.Contains(why));
    }

    [Fact]
    public void Without_a_text_the_annotations_own_words_and_offsets_come_along()
    {
        var import = _corpus.With("a.ann", Marks).Import();

        import["a/E1@outlet"].Attributions[0].Evidence.Should().Be(new Model.TextQuote("that engines think") { Start = 9, End = 27 });
        import.Reasons.Should().ContainSingle().Which.Should().StartWith("its text is not there");
    }

    [Fact]
    public void Annotations_without_words_take_them_from_the_text()
    {
        var import = Import("T1\tSource 0 3\nT3\tContent 9 27\nE1\tAttribution Source:T1 Content:T3\n");

        import.ClaimOf("a/E1").Should().Be("that engines think");
        import.Reasons.Should().BeEmpty();
    }

    [Fact]
    public void An_id_that_is_taken_does_not_cost_the_attribution()
    {
        var import = Import(Marks + "E1\tAttribution:T2 Source:T1 Content:T3\nE@1/x\tAttribution:T2\nE2@outlet\tAttribution:T2 Content:T3\n");

        import.Dossier.Statements.Select(statement => statement.Id).Should().BeEquivalentTo(
            "a/E1", "a/E1@outlet", "a/E1-2", "a/E1-2@outlet", "a/E2_outlet", "a/E2_outlet@outlet");
        import.Reasons.Should().Contain(why => why.Contains("came along as E1-2")).And.Contain("the line is not an annotation of brat's");
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_reported()
    {
        var import = _corpus.With("a.txt", [.. "Ada said \xE9t\xE9.".Select(c => (byte)c)]).With("a.ann", "T1\tSource 0 3\tAda\nE1\tAttribution Source:T1\n").Import();

        import.Reasons.Should().Contain(why => why.StartsWith("the text is not UTF-8"));
    }

    [Fact]
    public void A_text_longer_than_a_ledger_takes_is_cut_and_reported()
    {
        var words = string.Concat(Enumerable.Repeat("words and ", 7_000)).Trim();
        var text = $"Ada said {words}.";
        var import = Import($"T1\tSource 0 3\tAda\nT2\tCue 4 8\tsaid\nT3\tContent 9 {9 + words.Length}\t{words}\nE1\tAttribution:T2 Source:T1 Content:T3\n", text);

        import.ClaimOf("a/E1").Should().HaveLength(65_536);
        import.Reasons.Should().ContainSingle().Which.Should().Contain("longer than a text may be");
        import["a/E1@outlet"].Attributions[0].Evidence!.Exact.Should().Be("said", "the whole stretch is too long for evidence");
    }

    [Fact]
    public void Limits_are_refused_with_the_name_of_the_file()
    {
        _corpus.With("a.txt", Text).With("a.ann", Marks);

        var tooMany = () => _corpus.Import(new BratOptions { Limits = new BratLimits { MaxAnnotations = 3 } });
        tooMany.Should().Throw<ClaimTrackerException>().WithMessage("a.ann: *at most 3 annotations*");
        var tooLarge = () => _corpus.Import(new BratOptions { Limits = new BratLimits { MaxFileBytes = 10 } });
        tooLarge.Should().Throw<ClaimTrackerException>().WithMessage("a.txt: *at most 10 bytes*");
        var tooManyFiles = () => _corpus.With("b.ann", "").Import(new BratOptions { Limits = new BratLimits { MaxFiles = 1 } });
        tooManyFiles.Should().Throw<ClaimTrackerException>().WithMessage("*at most 1 files*");
    }
}

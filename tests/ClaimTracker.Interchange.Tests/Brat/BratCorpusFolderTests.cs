using System.Globalization;
using System.Text;

namespace ClaimTracker.Interchange.Tests.Brat;

public sealed class BratCorpusFolderTests : IDisposable
{
    private const string Text = "Ada Lovelace said that engines think.";

    private readonly BratCorpus _corpus = new();
    private readonly BratCorpus _elsewhere = new();

    public void Dispose()
    {
        _corpus.Dispose();
        _elsewhere.Dispose();
    }

    private static string Annotations { get; } = new Annotated(Text).Event("E1", "Ada Lovelace", "said", "that engines think").ToString();

    [Theory]
    [InlineData("text/news.txt", "news.txt")]
    [InlineData("news.txt", "news.txt")]
    [InlineData("text", "")]
    public void A_link_is_no_text(string link, string target)
    {
        _elsewhere.With("news.txt", Text);
        _corpus.With("text/other.txt", "").With("ann/news.ann", Annotations);
        Link(link, target);

        _corpus.Import().Reasons.Should().ContainSingle().Which.Should().StartWith("its text is not there");
    }

    [Fact]
    public void A_link_is_no_table_of_documents()
    {
        _elsewhere.With("metadata.tsv", "filename\tpublisher\nnews\tThe Clarion\n");
        _corpus.With("news.txt", Text).With("news.ann", Annotations);
        Link("metadata.tsv", "metadata.tsv");

        _corpus.Import().SpeakerOf("news/E1@outlet").Name.Should().Be("publisher of news");
    }

    [Theory]
    [InlineData("file;publisher;title\nnews;\"The Clarion; late\";\"Engines \"\"think\"\"\"\n")]
    [InlineData("file,publisher,title\r\n\"news\",\"The Clarion; late\",\"Engines \"\"think\"\"\"\r\n")]
    public void A_table_with_commas_or_semicolons_may_have_cells_in_quotes(string table)
    {
        var import = _corpus.With("news.txt", Text).With("news.ann", Annotations).With("metadata.csv", table).Import();

        import.Summary.Should().Be(new TransferSummary(1, 1, []));
        import.SpeakerOf("news/E1@outlet").Name.Should().Be("The Clarion; late");
        import.Dossier.Reports[0].Title.Should().Be("Engines \"think\"");
    }

    [Theory]
    [InlineData(',', "metadata.csv")]
    [InlineData('\t', "metadata.tsv")]
    public void Rows_of_another_length_and_second_rows_for_a_document_are_listed(char delimiter, string name)
    {
        var table = "file,publisher\nshort\nnews,The Clarion\nnews,The Herald\nlong,a,b\n".Replace(',', delimiter);
        var import = _corpus.With("news.txt", Text).With("news.ann", Annotations).With(name, table).Import();

        import.Summary.Should().BeEquivalentTo(new { Read = 1, Mapped = 1 });
        import.Summary.Skipped.Select(item => $"{item.Where}: {item.Why}").Should().BeEquivalentTo(
            $"{name}, line 2: the row has 1 cells, and the heading has 2",
            $"{name}, line 4: the table has a row for news already",
            $"{name}, line 5: the row has 3 cells, and the heading has 2");
        import.SpeakerOf("news/E1@outlet").Name.Should().Be("The Clarion");
    }

    [Fact]
    public void Words_that_the_text_sets_wider_are_its_words_but_not_any_stretch_that_has_them()
    {
        const string Line = "E1\tAttribution:T1 Source:T1 Content:T2\nT1\tSource 0 3\tAda\nT2\tContent 4 {0}\tengines think\n";
        var indented = "Ada engines\n" + new string(' ', 40) + "think";
        var torn = "Ada engines\n" + new string(' ', 4000) + "think";
        _corpus.With("indented.txt", indented).With("indented.ann", string.Format(CultureInfo.InvariantCulture, Line, indented.Length));
        _corpus.With("torn.txt", torn).With("torn.ann", string.Format(CultureInfo.InvariantCulture, Line, torn.Length));

        _corpus.Import().Summary.Skipped.Should().ContainSingle().Which.Where.Should().Be("torn.ann, line 3, T2");
    }

    [Fact]
    public void Long_stretches_cost_no_more_than_their_words()
    {
        var text = string.Concat(Enumerable.Repeat("engines think ", 20_000));
        var marks = new StringBuilder();
        for (var i = 1; i <= 4_000; i++)
        {
            marks.Append(CultureInfo.InvariantCulture, $"T{i}\tContent 0 {text.Length}{(i % 2 == 0 ? "\tengines" : "")}\n");
        }

        _corpus.With("news.txt", text).With("news.ann", marks.ToString());
        var before = GC.GetAllocatedBytesForCurrentThread();
        _corpus.Import();

        // Read out, they would be two gigabytes.
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(50_000_000);
    }

    private void Link(string link, string target)
    {
        var (from, to) = (Path.Combine(_corpus.Folder, link), Path.Combine(_elsewhere.Folder, target));
        if (target.Length > 0)
        {
            File.CreateSymbolicLink(from, to);
        }
        else
        {
            Directory.Delete(from, recursive: true);
            Directory.CreateSymbolicLink(from, to);
        }
    }
}

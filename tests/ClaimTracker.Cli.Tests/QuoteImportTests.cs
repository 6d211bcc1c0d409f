using ClaimTracker.Cli.Tests.Support;

namespace ClaimTracker.Cli.Tests;

/// <summary>Attributions that people annotated and quotes that a program found, brought in by the tool and traced.</summary>
public sealed class QuoteImportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("claimtracker-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_folder_of_brat_standoff_becomes_chains_from_outlet_to_source()
    {
        Write("news.txt", "Ada Lovelace said that it rains.");
        Write("news.ann", "T1\tSource 0 12\tAda Lovelace\nT2\tCue 13 17\tsaid\nT3\tContent 18 31\tthat it rains\nT4\tAttribution 13 17\tsaid\n"
            + "E7\tAttribution:T4 Source:T1 Cue:T2 Content:T3\n");

        Tool.Run("import", "brat", _folder, "--outlet", "The Clarion", "-o", At("news.jsonl")).Answered().Should().StartWith("1 read, 1 mapped");

        Tool.Run("trace", At("news.jsonl"), "news/E7@outlet", "--json").Answered()
            .Should().Contain("\"chains\":[[\"news/E7@outlet\",\"news/E7\"]]").And.Contain("\"kind\":\"onRecord\"");
    }

    [Fact]
    public void Citrons_quotes_become_chains_from_outlet_to_source()
    {
        Write("article.json", """
            {"quotes": [{"sources": [{"start": 0, "end": 12, "text": "Ada Lovelace"}], "cue": {"start": 13, "end": 17, "text": "said"},
              "contents": [{"start": 18, "end": 31, "text": "that it rains"}], "confidence": "0.75"}]}
            """);

        Tool.Run("import", "citron", At("article.json"), "--outlet", "The Clarion", "--published", "2022-02-20", "-o", At("out.json"))
            .Answered().Should().StartWith("1 read, 1 mapped");

        Tool.Run("trace", At("out.json"), "article#0@outlet", "--json").Answered()
            .Should().Contain("\"chains\":[[\"article#0@outlet\",\"article#0\"]]").And.Contain("\"kind\":\"onRecord\"");
    }

    [Theory]
    [InlineData("outlet\tdate\nThe Clarion\t2022\n", "line 1: a table of documents has a column that names them")]
    [InlineData("file,publisher\nnews,\"LONG\"\n", "line 2: a row is at most 1,048,576 bytes long")]
    public void A_table_that_is_no_table_of_documents_is_blamed_by_its_own_name_and_line(string table, string why)
    {
        Write("news.ann", "T1\tSource 0 12\tAda Lovelace\n");
        Write("table.of", table.Replace("LONG", new string('x', 1_100_000), StringComparison.Ordinal));

        Tool.Run("import", "brat", _folder, "--metadata", At("table.of"), "-o", At("out.json")).Refused(ExitCode.BadInput)
            .Should().StartWith($"{At("table.of")}: {why}");
    }

    [Fact]
    public void A_text_too_long_for_an_article_is_refused()
    {
        Write("article.json", "{\"quotes\": []}");
        Write("article.txt", new string('x', (16 * 1024 * 1024) + 1));

        Tool.Run("import", "citron", At("article.json"), "--text", At("article.txt"), "-o", At("out.json")).Refused(ExitCode.BadInput)
            .Should().Be($"{At("article.txt")}: the text: an article is at most 16,777,216 characters long. Give the article alone.");
    }

    private string At(string name) => Path.Combine(_folder, name);

    private void Write(string name, string text) => File.WriteAllText(At(name), text);
}

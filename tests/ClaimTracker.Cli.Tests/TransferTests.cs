using ClaimTracker.Cli.Tests.Support;

namespace ClaimTracker.Cli.Tests;

public sealed class TransferTests : IDisposable
{
    private const string Chains = """
        [{"doc": "d", "source": ["w", "x"], "text": "Rain."}, {"doc": "d", "source": []}, {"doc": "e", "source": []}, 7]
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("claimtracker-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("out.json")]
    [InlineData("out.jsonl")]
    public void An_import_can_be_asked_and_says_what_it_left_out(string name)
    {
        var output = At(name);
        Snapshot.Match(Tool.Run("import", "nested", Write("in.json", Chains), "-o", output).Answered(), "import.summary.txt");

        Tool.Run("trace", output, "d#0/0", "--json").Answered().Should().Contain("\"chains\":[[\"d#0/0\",\"d#0/1\"]]");
        Directory.GetFiles(_folder).Select(Path.GetFileName).Should().BeEquivalentTo("in.json", name);
    }

    [Fact]
    public void For_machines_the_summary_is_one_object_and_nothing_else() =>
        Tool.Run("import", "nested", Write("in.json", Chains), "-o", At("out.json"), "--json").Answered().Should().Be(
            """{"read":4,"mapped":1,"skipped":[{"where":"$[1], line 1","why":"its list of sources is empty, so that nobody says it"},"""
            + """{"where":"$[2], line 1","why":"its list of sources is empty, so that nobody says it"},"""
            + """{"where":"$[3], line 1","why":"a record is an object"}]}""" + "\n");

    [Fact]
    public void Verbose_lists_each_thing_that_was_left_out() =>
        Tool.Run("import", "mpqa", Write("in.json", Chains), "-o", At("out.json"), "--verbose").Answered().Should().Contain(
            "$[1], line 1: its list of sources is empty, so that nobody says it\n$[2], line 1: its list of sources is empty");

    [Fact]
    public void On_standard_output_the_data_stands_alone()
    {
        var outcome = Tool.Run(Chains, ["import", "nested", "-", "-o", "-", "--json"]);

        outcome.ExitCode.Should().Be(ExitCode.Done);
        outcome.Lines[0].Should().Be("""{"format":"claimtracker/1"}""");
        outcome.Error.Should().StartWith("""{"read":4,"mapped":1,""");
        Tool.Run(outcome.Output, ["check", "-"]).Answered();
        Tool.Run(Chains, ["import", "nested", "-", "-o", "-", "--to", "json"]).Output.Should().StartWith("{\n  \"format\"");
    }

    [Fact]
    public void Reviews_come_in_one_by_one_and_go_out_again()
    {
        const string Node = """{"@type":"ClaimReview","url":"https://a.example/1","claimReviewed":"It rains.","author":{"@type":"Organization","name":"A"},"reviewRating":{"alternateName":"False"}}""";
        var input = Write("feed.jsonl", $"{Node}\n{{\"@type\":\"ClaimRev");

        Tool.Run("import", "claimreview", input, "-o", At("a.jsonl"), "--verbose").Answered().Should().Contain("1 read, 1 mapped, 1 left out").And.Contain("line 2: this is no JSON");
        Tool.Run("check", At("a.jsonl")).Answered();
        Tool.Run("export", "claimreview", At("a.jsonl"), "-o", At("b.json")).Answered();
        Tool.Run("import", "claimreview", At("b.json"), "-o", At("c.jsonl")).Answered().Should().StartWith("1 read, 1 mapped");
        Tool.Run("roundtrip", "claimreview", input, "-o", At("d.json")).Answered().Should().StartWith("1 read, 1 mapped");

        File.ReadAllText(At("b.json")).Should().Contain("It rains.");
        File.ReadAllText(At("d.json")).Should().Contain("\"alternateName\": \"False\"");
    }

    [Fact]
    public void What_came_in_goes_out_again()
    {
        var input = Write("in.json", """[{"doc":"d","sentence":1,"source":["w","x"],"text":"Rain."}]""");
        Tool.Run("import", "nested", input, "-o", At("a.jsonl")).Answered();
        Tool.Run("export", "nested", At("a.jsonl"), "-o", At("b.json")).Answered().Should().Be("2 read, 2 mapped, 0 left out.\n");
        Tool.Run("roundtrip", "nested", input, "-o", At("c.json")).Answered().Should().Be("1 read, 1 mapped, 0 left out.\n");

        File.ReadAllText(At("b.json")).Should().Be(File.ReadAllText(At("c.json")));
    }

    [Fact]
    public void A_table_is_read_by_its_mapping()
    {
        var mapping = Write("m.json", """{"format":"claimtracker-csv/1","claim":{"id":"{n}","text":"{t}"},"statements":[{"agent":"{o}","stance":"reports"}]}""");
        Tool.Run("import", "tsv", Write("t.txt", "n\tt\to\n1\tRain.\tDaily\n"), "--mapping", mapping, "-o", At("a.json")).Answered();
        Tool.Run("export", "csv", At("a.json"), "-o", At("b.tsv")).Answered();
        Tool.Run("import", "csv", At("b.tsv"), "-o", At("c.json")).Answered();

        File.ReadAllText(At("c.json")).Should().Be(File.ReadAllText(At("a.json")));
    }

    [Theory]
    [InlineData("Give FORMAT", "import")]
    [InlineData("knows no format 'frob'. It knows ", "import", "frob", "x", "-o", "y.json")]
    [InlineData("--output", "import", "nested", "x.json")]
    [InlineData("does not say what to write", "import", "nested", "x.json", "-o", "y.txt")]
    [InlineData("--to: there is no format 'xml'", "import", "nested", "x.json", "-o", "-", "--to", "xml")]
    [InlineData("--mapping: this belongs to csv, and the format is nested", "import", "nested", "x.json", "-o", "y.json", "--mapping", "m")]
    [InlineData("--delimiter", "export", "csv", "{sample}", "-o", "-", "--delimiter", "ab")]
    public void Wrong_arguments_exit_with_2_and_say_why(string reason, params string[] args) =>
        Tool.Run([.. args.Select(arg => arg == "{sample}" ? Dossiers.Sample : arg)]).Refused(ExitCode.Usage).Should().Contain(reason);

    [Fact]
    public void What_is_read_is_never_written_over()
    {
        var input = Write("in.json", Chains);

        Tool.Run("import", "nested", input, "-o", Path.Combine(_folder, ".", "in.json")).Refused(ExitCode.Usage).Should().Contain("is what is read");
        File.ReadAllText(input).Should().Be(Chains);
    }

    [Theory]
    [InlineData("[{\"doc\": \"d\", \"source\": [\"w\"]}, oops]", "out.jsonl")]
    [InlineData("[{\"doc\": \"d\", \"source\": [\"w\"]}", "out.json")]
    public void A_failed_run_leaves_nothing_behind_and_what_was_there_as_it_was(string text, string name)
    {
        var output = Write(name, "before");

        Tool.Run("import", "nested", Write("in.txt", text), "-o", output).Refused(ExitCode.BadInput).Should().StartWith(At("in.txt"));
        File.ReadAllText(output).Should().Be("before");
        Directory.GetFiles(_folder).Should().HaveCount(2);
    }

    [Fact]
    public void Files_that_cannot_be_read_or_written_are_named()
    {
        Tool.Run("import", "nested", At("none.json"), "-o", At("out.json")).Refused(ExitCode.BadInput).Should().Contain("there is no such file");
        Tool.Run("import", "nested", _folder, "-o", At("out.json")).Refused(ExitCode.BadInput).Should().Contain("directory");
        Tool.Run("import", "nested", Write("in.json", Chains), "-o", At("none/out.json")).Refused(ExitCode.BadInput)
            .Should().Be($"{At("none/out.json")}: there is no such folder to write to. Create it, or correct the path");
        Tool.Run("import", "csv", Write("t.csv", "a\n1\n"), "--mapping", At("none"), "-o", At("out.json")).Refused(ExitCode.BadInput)
            .Should().StartWith(At("none"));
        Tool.Run("export", "nested", At("none.json"), "-o", At("out.json")).Refused(ExitCode.BadInput).Should().Contain("there is no such file");
    }

    [Theory]
    [InlineData("citron", "--text")]
    [InlineData("brat", "--metadata")]
    [InlineData("claimreview", "--ratings")]
    [InlineData("csv", "--mapping")]
    public void A_further_file_that_is_not_there_is_blamed_by_its_own_name(string format, string option) =>
        Tool.Run("import", format, Write("in.ann", "{}"), option, At("none"), "-o", At("out.json")).Refused(ExitCode.BadInput)
            .Should().StartWith($"{At("none")}: there is no such file");

    [Fact]
    public void A_delimiter_that_is_given_wins_over_the_mappings_and_that_over_the_files_name()
    {
        var mapping = Write("m.json", """{"format":"claimtracker-csv/1","delimiter":";","claim":{"id":"{n}"},"statements":[{"agent":"{o}","stance":"reports"}]}""");

        Tool.Run("import", "csv", Write("t.tsv", "n;o\n1;Daily\n"), "--mapping", mapping, "-o", At("a.json")).Answered().Should().StartWith("1 read, 1 mapped");
        Tool.Run("import", "csv", Write("t.csv", "n|o\n1|Daily\n"), "--mapping", mapping, "--delimiter", "|", "-o", At("b.json")).Answered()
            .Should().StartWith("1 read, 1 mapped");
    }

    [Fact]
    public void Records_that_come_early_or_in_masses_are_still_checked_as_a_whole()
    {
        var lines = string.Concat(Enumerable.Range(0, 9000).Select(i => $"{{\"doc\":\"d{i % 50}\",\"source\":[\"w\",\"x\"],\"text\":\"{i}\"}}\n"));

        Tool.Run("import", "nested", Write("in.jsonl", lines), "-o", At("out.jsonl")).Answered().Should().StartWith("9,000 read, 9,000 mapped");
        Tool.Run("check", At("out.jsonl")).Error.Should().BeEmpty();
    }

    [Theory]
    [InlineData("import")]
    [InlineData("export")]
    [InlineData("roundtrip")]
    public void Every_command_lists_its_formats_and_has_examples(string command) =>
        Tool.Run(command, "--help").Answered().Should().Contain("\nFormats:\n  ").And.Contain("  nested, nested-sources, mpqa")
            .And.Contain("  csv, tsv").And.Contain("Examples:\n  claimtracker " + command);

    private string At(string name) => Path.Combine(_folder, name);

    private string Write(string name, string text)
    {
        File.WriteAllText(At(name), text);
        return At(name);
    }
}

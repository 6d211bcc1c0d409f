using System.Text;
using System.Text.Json;
using ClaimTracker.Cli.Tests.Support;
using ClaimTracker.Sqlite;
using Microsoft.Data.Sqlite;

namespace ClaimTracker.Cli.Tests;

/// <summary>Durable ledgers by the tool: made, recorded in, asked, verified.</summary>
public sealed class StoreTests : IDisposable
{
    private const string Rain = """{"claim":{"id":"rain","text":{"en":"It rains."}}}""" + "\n";
    private const string Said = """{"statement":{"id":"s1","agent":null,"claim":"rain","stance":"asserts"}}""" + "\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("claimtracker-");

    private string Db => Path.Combine(_folder.FullName, "ledger.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Init_makes_a_ledger_once()
    {
        Tool.Run("init", Db).Answered().Should().Be($"{Db} is a new, empty ledger.\n");

        Tool.Run("init", Db).Refused(ExitCode.BadInput).Should().Be($"{Db}: this is there already. Give another name, or append to it");
    }

    [Fact]
    public void Append_acknowledges_each_line_by_its_revision_and_ids()
    {
        Tool.Run("init", Db);

        Tool.Run(Rain + "\n" + Said, ["append", Db, "-", "--json"]).Answered()
            .Should().Be("{\"revision\":1,\"ids\":[\"rain\"]}\n{\"revision\":2,\"ids\":[\"s1\"]}\n");
    }

    [Fact]
    public void What_is_appended_again_is_acknowledged_again_and_not_recorded_twice()
    {
        Tool.Run("init", Db);
        Tool.Run(Rain + Said, ["append", Db, "-"]);

        Tool.Run(Rain + Said, ["append", Db, "-"]).Answered().Should().Be("revision 2: rain\nrevision 2: s1\n");
    }

    [Fact]
    public void A_batch_of_lines_is_one_revision_and_the_last_one_may_be_smaller()
    {
        Tool.Run("init", Db);

        Tool.Run(Rain + Said + Said.Replace("s1", "s2", StringComparison.Ordinal), ["append", Db, "-", "--batch", "2", "--json"]).Answered()
            .Should().Be("{\"revision\":1,\"ids\":[\"rain\",\"s1\"]}\n{\"revision\":2,\"ids\":[\"s2\"]}\n");
    }

    [Fact]
    public void The_head_of_the_lines_is_no_record_and_its_unknown_members_are_kept()
    {
        Tool.Run("init", Db);

        var outcome = Tool.Run("{\"format\":\"claimtracker/1\",\"x-note\":[1]}\n" + Rain, ["append", Db, "-", "--json"]);

        outcome.Output.Should().Be("{\"revision\":1,\"ids\":[\"rain\"]}\n");
        outcome.Error.Should().Be("standard input: the head has the member 'x-note', which this version does not know. It is kept as it is; check the spelling.\n");

        using var store = SqliteStore.Open(Db);
        store.Ledger.ToDossier().UnknownMembers.Should().ContainSingle().Which.Name.Should().Be("x-note");
    }

    [Theory]
    [InlineData("{\"statement\":{\"id\":\"s2\"", "line 3: $.statement")]
    [InlineData("""{"statement":{"id":"s2","agent":null,"claim":"rain","stance":"wonders"}}""", "line 3: $.statement.stance")]
    [InlineData("""{"statement":{"id":"s2","agent":null,"claim":"snow","stance":"asserts"}}""", "line 3: statement 's2', member 'claim'")]
    [InlineData("""{"statement":{"id":"s1","agent":null,"claim":"rain","stance":"denies"}}""", "line 3: statement 's1'")]
    public void A_bad_line_is_named_and_what_was_acknowledged_stays(string line, string place)
    {
        Tool.Run("init", Db);

        var outcome = Tool.Run(Rain + Said + line + "\n", ["append", Db, "-", "--json"]);

        outcome.ExitCode.Should().Be(ExitCode.BadInput);
        outcome.Lines.Should().HaveCount(2);
        outcome.Error.Should().StartWith($"standard input: {place}").And.EndWith("\n");
        outcome.Error.TrimEnd('\n').Should().NotContain("\n");
        Tool.Run("verify", Db).Answered().Should().StartWith("intact: 2 revisions, 2 records\n");
    }

    [Fact]
    public void A_line_is_acknowledged_before_the_next_one_is_waited_for()
    {
        Tool.Run("init", Db);
        using var output = new MemoryStream();
        var acknowledged = new List<int>();
        using var pipe = new LinePipe([Rain, Said], () => acknowledged.Add(Encoding.UTF8.GetString(output.ToArray()).Split('\n').Length - 1));

        App.Run(["append", Db, "-"], pipe, output, TextWriter.Null, Terminal.None).Should().Be(ExitCode.Done);

        acknowledged.Should().Equal(0, 1, 2);
    }

    [Fact]
    public void Append_to_what_is_not_there_or_no_ledger_is_refused()
    {
        Tool.Run(Rain, ["append", Db, "-"]).Refused(ExitCode.BadInput).Should().Contain("is not there");
        File.Exists(Db).Should().BeFalse();

        Tool.Run(Rain, ["append", Dossiers.Sample, "-"]).Refused(ExitCode.BadInput).Should().Contain("is not an SQLite database");
    }

    [Fact]
    public void Init_by_the_name_of_a_dossier_is_refused()
    {
        foreach (var name in new[] { "ledger.json", "ledger.JSONL" })
        {
            var path = Path.Combine(_folder.FullName, name);

            Tool.Run("init", path).Refused(ExitCode.Usage).Should().Be($"the name '{path}' is that of a dossier. Let the name of a durable ledger end in .db");
            File.Exists(path).Should().BeFalse();
        }
    }

    [Fact]
    public void A_redaction_is_acknowledged_by_what_it_redacts()
    {
        Tool.Run("init", Db);

        Tool.Run(Rain + """{"redaction":{"target":"claim","id":"rain"}}""" + "\n", ["append", Db, "-", "--json"]).Answered()
            .Should().Be("{\"revision\":1,\"ids\":[\"rain\"]}\n{\"revision\":2,\"ids\":[\"rain\"]}\n");
    }

    [Fact]
    public void A_redaction_whose_texts_cannot_be_cleared_away_yet_is_acknowledged_and_told_of()
    {
        Tool.Run("init", Db);
        using var reader = new SqliteConnection($"Data Source={Db};Pooling=False");
        reader.Open();
        Tool.Run(Rain, ["append", Db, "-"]);
        using (var command = reader.CreateCommand())
        {
            command.CommandText = "BEGIN; SELECT count(*) FROM claims";
            command.ExecuteScalar();
        }

        var outcome = Tool.Run("{\"redaction\":{\"target\":\"claim\",\"id\":\"rain\"}}\n", ["append", Db, "-", "--wait", "0"]);
        reader.Dispose();

        outcome.Output.Should().Be("revision 2: rain\n");
        outcome.Error.Should().Be($"{Db}: what was redacted may still stand in {Db}-wal, which somebody is reading. Run: claimtracker compact {Db}\n");
        Tool.Run("compact", Db).Answered();
    }

    [Theory]
    [InlineData("{\n  \"format\": \"claimtracker/1\",\n  \"agents\": []\n}\n")]
    [InlineData("{\"format\":\"claimtracker/1\",\"claims\":[{\"id\":\"rain\",\"text\":{\"en\":\"It rains.\"}}]}\n")]
    [InlineData("{\"claims\":[]}\n")]
    public void A_document_is_not_appended_and_the_way_to_import_it_is_shown(string document)
    {
        Tool.Run("init", Db);

        Tool.Run(document, ["append", Db, "-"]).Refused(ExitCode.BadInput).Should().StartWith("standard input: ")
            .And.EndWith($"This is one document rather than lines: claimtracker import dossier - -o {Db}");
    }

    [Theory]
    [InlineData("{\"claim\":{\"id\":\"rain\",\n")]
    [InlineData("{\"format\":\"claimtracker/1\",\"x-note\":1}\n{\"claim\":{\"id\":\"rain\",\n")]
    public void A_malformed_line_is_not_taken_for_a_document(string lines)
    {
        Tool.Run("init", Db);

        Tool.Run(lines, ["append", Db, "-", "--batch", "10"]).Refused(ExitCode.BadInput).Should().NotContain("import");
    }

    [Fact]
    public void A_member_that_is_not_known_is_kept_and_told_of_once()
    {
        Tool.Run("init", Db);
        var said = Said.Replace("\"asserts\"", """
            "asserts","sayed":"2022","attributions":[{"to":"s9","mod":"direct"}]
            """, StringComparison.Ordinal);

        var outcome = Tool.Run(Rain + said + said.Replace("s1", "s2", StringComparison.Ordinal), ["append", Db, "-"]);

        outcome.ExitCode.Should().Be(ExitCode.Done);
        outcome.Output.Should().Be("revision 1: rain\nrevision 2: s1\nrevision 3: s2\n");
        outcome.Error.Should().Be(
            "standard input: line 2: a statement has the member 'sayed', which this version does not know. It is kept as it is; check the spelling.\n"
            + "standard input: line 2: an attribution has the member 'mod', which this version does not know. It is kept as it is; check the spelling.\n");
    }

    [Fact]
    public void Of_many_members_that_are_not_known_only_some_are_told_of()
    {
        Tool.Run("init", Db);
        var members = string.Concat(Enumerable.Range(0, 50).Select(i => $",\"m{i}\":1"));

        var outcome = Tool.Run(Rain.Replace("}}}", "}" + members + "}}", StringComparison.Ordinal), ["append", Db, "-"]);

        var notes = outcome.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        notes.Should().HaveCount(21);
        notes[^1].Should().Be("standard input: line 1: there are more members that this version does not know. No more of them are named.");
    }

    [Fact]
    public void Verify_takes_a_head_as_it_was_printed()
    {
        Tool.Run("init", Db);
        Tool.Run(Rain, ["append", Db, "-"]);
        var line = Tool.Run("verify", Db).Answered().Split('\n')[1];

        line.Should().StartWith("head: ");
        Tool.Run("verify", Db, "--head", line).Answered();
        Tool.Run("verify", Db, "--head", " " + line["head: ".Length..] + "\n").Answered();
    }

    [Fact]
    public void What_cannot_be_verified_is_refused_in_one_line_that_says_what_it_is()
    {
        var empty = Path.Combine(_folder.FullName, "empty.db");
        File.WriteAllBytes(empty, []);

        Tool.Run("verify", empty).Refused(ExitCode.BadInput).Should().Contain("is an empty file");
        Tool.Run("verify", _folder.FullName).Refused(ExitCode.BadInput).Should().Contain("is a folder");
        Tool.Run("verify", Path.Combine(_folder.FullName, "none.db")).Refused(ExitCode.BadInput).Should().Contain("is not there");
        Tool.Run("verify", Dossiers.Sample).Refused(ExitCode.BadInput).Should().Contain("is not an SQLite database");
        new FileInfo(empty).Length.Should().Be(0);
    }

    [Fact]
    public void Reading_leaves_no_files_behind()
    {
        Tool.Run("init", Db);
        Tool.Run(Rain + Said, ["append", Db, "-"]);

        Tool.Run("verify", Db).Answered();
        Tool.Run("trace", Db, "s1").Answered();

        Directory.GetFiles(_folder.FullName).Should().Equal(Db);
    }

    [Theory]
    [InlineData("--batch", "0")]
    [InlineData("--synchronous", "perhaps")]
    [InlineData("--wait", "-1")]
    public void Append_with_a_senseless_option_is_refused(string option, string value)
    {
        Tool.Run("init", Db);

        Tool.Run(Rain, ["append", Db, "-", option, value]).Refused(ExitCode.Usage).Should().StartWith($"{option}: ");
    }

    [Theory]
    [InlineData("trace", "--all")]
    [InlineData("dispute", "--all")]
    [InlineData("corroborate", "--all")]
    [InlineData("check", null)]
    [InlineData("timeline", null)]
    public void A_durable_ledger_gives_the_answers_of_the_dossier(string command, string? subject)
    {
        Tool.Run("import", "dossier", Dossiers.Sample, "-o", Db).Answered().Should().Be("95 read, 95 mapped, 0 left out.\n");
        string[] rest = subject is null ? [] : [subject];

        foreach (var json in new string[][] { [], ["--json"] })
        {
            Tool.Run([command, Db, .. rest, .. json]).Should().Be(Tool.Run([command, Dossiers.Sample, .. rest, .. json]));
        }
    }

    [Fact]
    public void A_durable_ledger_is_known_by_its_beginning_too()
    {
        Tool.Run("import", "dossier", Dossiers.Sample, "-o", Db);
        var renamed = Path.Combine(_folder.FullName, "ledger");
        File.Move(Db, renamed);

        Tool.Run("check", renamed).Should().Be(Tool.Run("check", Dossiers.Sample));
    }

    [Fact]
    public void A_dossier_comes_out_of_a_durable_ledger_as_it_went_in()
    {
        var output = Path.Combine(_folder.FullName, "again.json");
        Tool.Run("import", "dossier", Dossiers.Sample, "-o", Db);

        Tool.Run("export", "dossier", Db, "-o", output).Answered();

        File.ReadAllText(output).ReplaceLineEndings("\n").Should().Be(File.ReadAllText(Dossiers.Sample).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Importing_again_records_nothing_twice()
    {
        Tool.Run("import", "dossier", Dossiers.Sample, "-o", Db);
        Tool.Run("import", "dossier", Dossiers.Sample, "-o", Db).Answered();

        Tool.Run("verify", Db).Answered().Should().StartWith("intact: 1 revisions, 95 records\n");
    }

    [Fact]
    public void What_cannot_be_imported_leaves_no_ledger_behind()
    {
        var bad = Path.Combine(_folder.FullName, "bad.jsonl");
        File.WriteAllText(bad, Said);

        Tool.Run("import", "dossier", bad, "-o", Db).Refused(ExitCode.BadInput);

        File.Exists(Db).Should().BeFalse();
    }

    [Fact]
    public void Verify_says_what_is_wrong_and_exits_with_1()
    {
        Tool.Run("init", Db);
        Tool.Run(Rain + Said, ["append", Db, "-"]);
        var head = Tool.Run("verify", Db).Answered().Split('\n')[1]["head: ".Length..];
        Tool.Run("verify", Db, "--head", head).Answered();
        Tamper("UPDATE statements SET stance = 'denies'");

        var outcome = Tool.Run("verify", Db, "--head", head, "--json");

        outcome.ExitCode.Should().Be(ExitCode.Findings);
        using var json = JsonDocument.Parse(outcome.Output);
        json.RootElement.GetProperty("intact").GetBoolean().Should().BeFalse();
        json.RootElement.GetProperty("faults")[0].GetProperty("record").GetInt64().Should().Be(2);
        Tool.Run("verify", Db).Answered(ExitCode.Findings).Should()
            .StartWith("revision 2, record 2: what it holds is not what was recorded: the hash chain breaks here\nnot intact: 2 revisions, 2 records\n")
            .And.Contain("\nhead, not verified and not to be kept: 2:2:").And.NotContain("head: ");
    }

    [Fact]
    public void A_head_that_is_none_is_refused()
    {
        Tool.Run("init", Db);

        Tool.Run("verify", Db, "--head", "12").Refused(ExitCode.Usage).Should().StartWith("--head: ");
    }

    [Fact]
    public void Compact_changes_nothing_but_the_size()
    {
        Tool.Run("import", "dossier", Dossiers.Sample, "-o", Db);
        var head = Tool.Run("verify", Db).Answered();

        Tool.Run("compact", Db).Answered().Should().MatchRegex(@" takes \d{2,3}\.\d kB; it took \d{2,3}\.\d kB\.\n$");

        Tool.Run("verify", Db).Answered().Should().Be(head);
    }

    [Fact]
    public void A_ledger_that_cannot_be_read_is_refused_in_one_line()
    {
        File.WriteAllText(Db, "no database at all, but long enough to be taken for one: " + new string('x', 2000));

        Tool.Run("trace", Db, "s1").Refused(ExitCode.BadInput).Should().Contain("is not an SQLite database");
        Tool.Run("trace", Path.Combine(_folder.FullName, "none.db"), "s1").Refused(ExitCode.BadInput).Should().Contain("is not there");
    }

    private void Tamper(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Db};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery().Should().BeGreaterThan(0);
    }
}

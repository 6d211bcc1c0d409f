using ClaimTracker.Cli.Tests.Support;
using ClaimTracker.Sqlite;
using Microsoft.Data.Sqlite;

namespace ClaimTracker.Cli.Tests;

/// <summary>A durable ledger where another file is meant, and another file where a ledger is: each is told what it is, and nothing is lost.</summary>
public sealed class MistakenFileTests : IDisposable
{
    private const string Rain = """{"claim":{"id":"rain","text":{"en":"It rains."}}}""" + "\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("claimtracker-");

    private string Db => Path.Combine(_folder.FullName, "ledger.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Init_in_the_place_of_something_else_says_what_that_is()
    {
        var empty = Path.Combine(_folder.FullName, "empty.db");
        File.WriteAllBytes(empty, []);
        var notes = Path.Combine(_folder.FullName, "notes.db");
        File.WriteAllText(notes, "Somebody's notes.");
        var other = Path.Combine(_folder.FullName, "other.db");
        using (var connection = new SqliteConnection($"Data Source={other};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE notes (text TEXT)";
            command.ExecuteNonQuery();
        }

        Tool.Run("init", _folder.FullName).Refused(ExitCode.BadInput).Should().Be($"{_folder.FullName}: this is a folder. Give a file in it");
        Tool.Run("init", empty).Refused(ExitCode.BadInput)
            .Should().Be($"{empty}: this is an empty file, in which nothing was ever recorded. Delete it, or give another name");
        Tool.Run("init", notes).Refused(ExitCode.BadInput).Should().Be($"{notes}: this is not an SQLite database. Give another name");
        Tool.Run("init", other).Refused(ExitCode.BadInput).Should().NotContain("append");

        new FileInfo(empty).Length.Should().Be(0);
        File.ReadAllText(notes).Should().Be("Somebody's notes.");
    }

    [Theory]
    [InlineData("import", "dossier", "{ledger}", "-o", "{folder}/other.db")]
    [InlineData("import", "brat", "{ledger}", "-o", "{folder}/other.json")]
    [InlineData("import", "nested", "{ledger}", "-o", "{folder}/other.json")]
    [InlineData("import", "citron", "{article}", "--text", "{ledger}", "-o", "{folder}/other.json")]
    [InlineData("roundtrip", "csv", "{ledger}", "-o", "{folder}/other.csv")]
    [InlineData("append", "{folder}/target.db", "{ledger}")]
    public void A_durable_ledger_in_the_place_of_a_document_is_recognised_and_the_way_out_shown(params string[] args)
    {
        var target = Path.Combine(_folder.FullName, "target.db");
        var article = Path.Combine(_folder.FullName, "article.json");
        File.WriteAllText(article, "{}");
        Tool.Run("init", Db);
        Tool.Run("init", target);
        string[] files = [Db, target, article];

        Tool.Run([.. args.Select(arg => arg.Replace("{ledger}", Db, StringComparison.Ordinal)
                .Replace("{article}", article, StringComparison.Ordinal).Replace("{folder}", _folder.FullName, StringComparison.Ordinal))])
            .Refused(ExitCode.BadInput)
            .Should().Be($"{Db}: this is a durable ledger, and a document is read here. Export it first: claimtracker export dossier {Db} -o dossier.jsonl");
        Directory.GetFiles(_folder.FullName).Should().BeEquivalentTo(files);
    }

    [Theory]
    [InlineData("append", "{target}", "-")]
    [InlineData("import", "dossier", "-", "-o", "-")]
    public void A_durable_ledger_on_standard_input_is_recognised(params string[] args)
    {
        var target = Path.Combine(_folder.FullName, "target.db");
        Tool.Run("init", Db);
        Tool.Run("init", target);

        Tool.Run(File.ReadAllBytes(Db), Terminal.None, [.. args.Select(arg => arg == "{target}" ? target : arg)]).Refused(ExitCode.BadInput)
            .Should().StartWith("standard input: this is a durable ledger, and a document is read here. Export it from its file first: ");
    }

    [Fact]
    public void A_durable_ledger_that_is_asked_like_a_document_is_recognised()
    {
        Tool.Run("init", Db);

        Tool.Run("check", Db, "--format", "json").Refused(ExitCode.BadInput).Should().Be($"{Db}: this is a durable ledger. Leave out --format");
        Tool.Run(File.ReadAllBytes(Db), Terminal.None, "check", "-").Refused(ExitCode.BadInput)
            .Should().Be("standard input: this is a durable ledger. Give its file by name: it is not read from a pipe");
    }

    [Fact]
    public void A_ledger_is_not_appended_to_itself()
    {
        Tool.Run("init", Db);

        Tool.Run("append", Db, Path.Combine(_folder.FullName, ".", "ledger.db")).Refused(ExitCode.Usage).Should().Contain("both the ledger and what to record");
    }

    [Theory]
    [InlineData("export", "nested", "{sample}")]
    [InlineData("export", "dossier", "{sample}")]
    [InlineData("import", "dossier", "{sample}", "--to", "json")]
    [InlineData("import", "dossier", "{sample}", "--to", "jsonl")]
    [InlineData("roundtrip", "nested", "-")]
    public void No_other_file_takes_the_place_of_a_durable_ledger_whatever_it_is_called(params string[] command)
    {
        string[] args = [.. command.Select(arg => arg == "{sample}" ? Dossiers.Sample : arg), "-o"];
        Tool.Run("init", Db);
        Tool.Run(Rain, ["append", Db, "-"]);
        var renamed = Path.Combine(_folder.FullName, "ledger.json");
        File.Copy(Db, renamed);
        var before = File.ReadAllBytes(Db);

        Tool.Run("[]", [.. args, Db]).Refused(ExitCode.Usage).Should().Be($"-o: '{Db}' is the name of a durable ledger, and this command writes none. "
            + $"Give another name, or record a dossier in it: claimtracker import dossier DOSSIER -o {Db}");
        Tool.Run("[]", [.. args, renamed]).Refused(ExitCode.BadInput)
            .Should().Be($"{renamed}: this is a durable ledger, and another file would take its place. Give another name");

        File.ReadAllBytes(Db).Should().Equal(before);
        File.ReadAllBytes(renamed).Should().Equal(before);
        _folder.GetFiles().Should().HaveCount(2);
    }

    [Theory]
    [InlineData("-wal")]
    [InlineData("-shm")]
    [InlineData("-journal")]
    public void No_other_file_takes_the_place_of_what_SQLite_keeps_beside_a_durable_ledger(string ending)
    {
        Tool.Run("init", Db);

        Tool.Run("[]", ["roundtrip", "nested", "-", "-o", Db + ending]).Refused(ExitCode.BadInput)
            .Should().Be($"{Db}{ending}: a file of this name is a part of the durable ledger '{Db}'. Give another name");

        _folder.GetFiles().Should().ContainSingle();
    }

    [Fact]
    public void A_durable_ledger_that_somebody_makes_while_another_file_is_written_stays()
    {
        var output = Path.Combine(_folder.FullName, "out.json");
        using var error = new StringWriter();
        using var input = new LinePipe(["[]"], () => SqliteStore.Open(output).Dispose());

        App.Run(["roundtrip", "nested", "-", "-o", output], input, Stream.Null, error, Terminal.None).Should().Be(ExitCode.BadInput);

        error.ToString().Should().Contain("this is a durable ledger");
        Tool.Run("verify", output).Answered().Should().StartWith("intact: 0 revisions");
        _folder.GetFiles().Should().ContainSingle();
    }

    [Fact]
    public void A_name_of_a_durable_ledger_is_not_given_to_a_dossier()
    {
        Tool.Run("export", "dossier", Dossiers.Sample, "-o", Db).Refused(ExitCode.Usage).Should().Contain("import dossier DOSSIER");

        _folder.GetFiles().Should().BeEmpty();
    }
}

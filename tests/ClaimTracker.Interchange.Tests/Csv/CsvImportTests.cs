using System.Text;
using ClaimTracker.Interchange.Csv;
using ClaimTracker.Interchange.Tests.Support;
using ClaimTracker.Model;
using CsCheck;

namespace ClaimTracker.Interchange.Tests.Csv;

public class CsvImportTests
{
    private const string Mapping = """
        {
          "format": "claimtracker-csv/1",
          "passOver": ["Show more"],
          "dateFormats": ["dd.MM.yyyy"],
          "claim": { "id": { "value": "{id}", "removePrefix": "http://x.org/", "removeSuffix": "/" }, "text": "{title}", "language": "en",
                     "topics": { "value": "{tags}", "separator": "+" } },
          "statements": [
            { "agent": { "value": "{outlets}", "separator": "+" }, "stance": "reports", "said": "{date}",
              "language": { "value": "{language}", "words": { "Russian": "ru" } } },
            { "agent": "Database", "type": "other", "stance": "denies", "url": "http://x.org/?case={id}",
              "counterClaim": { "text": "Not so: {title}", "kind": "rebuttal" } }
          ]
        }
        """;

    private const string Heading = "id,title,tags,outlets,date,language\n";

    [Fact]
    public void A_row_is_a_claim_that_its_outlets_report_and_the_database_denies()
    {
        var (ledger, summary) = Import(Heading + "http://x.org/case/,\"It will, \"\"surely\"\",\r\nrain\",a+b,One+Two - Ü,31.12.2020,Russian\n");

        summary.Should().Be(new TransferSummary(1, 1, []));
        var view = ledger.Now;
        view.GetClaim("case").Should().Match<Claim>(c => c.Text["en"] == "It will, \"surely\",\r\nrain" && c.Topics.Count == 2);
        view.GetStatement("case/two-ü").Should().Match<Statement>(
            s => s.Stance == Stance.Reports && s.Said == EdtfDate.Parse("2020-12-31") && s.Language == "ru" && s.AgentId == "two-ü");
        view.GetStatement("case/database").Stance.Should().Be(Stance.Denies);
        view.GetReport("case/database").Url.Should().Be("http://x.org/?case=http://x.org/case/");
        view.ToDossier().CounterClaims.Single().Should().Match<CounterClaim>(
            c => c.AnswersId == "case" && c.StatementId == "case/database" && c.Kind == CounterClaimKind.Rebuttal);
        ledger.Dispute(view.GetClaim("case")).Status.ToString().Should().Be("Contested");
    }

    [Theory]
    [InlineData("a,T,,O,,\nshort,row\nb,T,,O,,\n", "line 3: the row has 2 cells, and the heading has 6")]
    [InlineData("a,T,,O,,\nx,y,z,1,2,3,4\n", "line 3: the row has 7 cells, and the heading has 6")]
    [InlineData("a,T,,O,,\nb,\"T\"T,,O,,\n", "line 3: text follows the quote that closes a cell")]
    [InlineData("a,T,,O,,\nb,T\"T,,O,,\n", "line 3: a quote stands in a cell that is not quoted as a whole")]
    [InlineData("a,T,,O,,\nb,T,,O,,\"open\nc,T,,O,,\n", "line 3: a quote is opened and never closed*")]
    [InlineData("a,T,,O,,\na,U,,O,,\n", "line 3: the claim 'a' has another content on an earlier line")]
    [InlineData("a,T,,O,,\na,T,,O,,\n", "line 3: the claim 'a' is there from an earlier line, and no statement is new")]
    [InlineData("a\u0007,T,,O,,\n", "line 2: an id has no control*")]
    public void A_row_that_cannot_come_along_is_listed_with_its_line(string rows, string skipped)
    {
        var (_, summary) = Import(Heading + rows);

        summary.Skipped.Select(item => $"{item.Where}: {item.Why}").Single().Should().Match(skipped);
        summary.Read.Should().Be(summary.Mapped + 1);
    }

    [Theory]
    [InlineData("a,T,,O+O,,", "'O' comes again in agent")]
    [InlineData("a,T,,O+Show more,,", "'Show more' is passed over as the mapping says*")]
    [InlineData("a,T,,O,2020-31-12,", "said: '2020-31-12' is no date*")]
    [InlineData("a,T,,O,,Old Norse", "language: 'Old Norse' is no BCP-47 tag*")]
    public void A_value_that_cannot_come_along_is_listed_and_the_row_is_kept(string row, string why)
    {
        var (ledger, summary) = Import(Heading + row);

        summary.Should().BeEquivalentTo(new { Read = 1, Mapped = 1 });
        summary.Skipped.Single().Where.Should().Be("line 2");
        summary.Skipped.Single().Why.Should().Match(why);
        ledger.Now.TryGetStatement("a/o", out _).Should().BeTrue();
    }

    [Fact]
    public void Blank_lines_and_a_byte_order_mark_are_passed_over() =>
        Import("\uFEFF" + Heading + "\n\na,T,,O,,\n\n").Summary.Should().Be(new TransferSummary(1, 1, []));

    [Fact]
    public void An_empty_table_lacks_the_columns()
    {
        var importing = () => Import("");

        importing.Should().Throw<ClaimTrackerException>().WithMessage("line 1: the mapping names the column*");
    }

    [Fact]
    public void What_is_not_UTF_8_is_listed()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Heading + "a,T"), 0xFF, .. ",,O,,\nb,T,,O,,\n"u8];

        var (_, summary) = Importing.Import(bytes, (input, sink) => CsvFormat.Import(input, Read(Mapping), sink));

        summary.Should().BeEquivalentTo(new { Read = 2, Mapped = 1 });
        summary.Skipped.Single().Should().Be(new SkippedItem("line 2", "the row is not valid UTF-8"));
    }

    [Fact]
    public void A_row_that_never_ends_is_an_error()
    {
        var importing = () => Import(Heading + "a,\"" + new string('x', 2_000_000) + "\",,O,,\n");

        importing.Should().Throw<ClaimTrackerException>().WithMessage("*a row is at most 1,048,576 bytes*");
    }

    [Theory]
    [InlineData("{", "*line*JSON*")]
    [InlineData("[]", "*it is an object*")]
    [InlineData("""{"format": "claimtracker-csv/2"}""", "$.format*")]
    [InlineData("""{"format": "claimtracker-csv/1"}""", "*says what the claim is*")]
    [InlineData("""{"format": "claimtracker-csv/1", "claim": {"txt": "{a}"}}""", "$.claim.txt: there is no such member*")]
    [InlineData("""{"format": "claimtracker-csv/1", "claim": {"text": "{a"}}""", "$.claim.text: a column's name stands between*")]
    [InlineData("""{"format": "claimtracker-csv/1", "claim": {"text": {"value": "{a}", "separator": ""}}}""", "$.claim.text.separator*")]
    [InlineData("""{"format": "claimtracker-csv/1", "claim": {}, "statements": [{"agent": "x"}]}""", "$.statements*: a statement has a stance*")]
    [InlineData("""{"format": "claimtracker-csv/1", "claim": {}, "passOver": [7]}""", "$.passOver*: it is a text*")]
    [InlineData("""{"format": "claimtracker-csv/1", "claim": {}, "delimiter": ";;"}""", "$.delimiter*")]
    public void A_mapping_is_read_strictly(string mapping, string message)
    {
        var reading = () => Read(mapping);

        reading.Should().Throw<ClaimTrackerException>().WithMessage(message);
    }

    [Fact]
    public void Mutated_input_gives_a_clear_error_or_a_dossier_that_loads()
    {
        var table = Encoding.UTF8.GetBytes(Heading + "http://x.org/a/,\"T, \"\"q\"\"\",k+l,One+Two,01.02.2020,Russian\nb,U,,One,,\n");
        Gen.Select(Gen.Int[0, table.Length - 1], Gen.OneOf<byte>(Gen.OneOf((byte)'"', (byte)',', (byte)'\n', (byte)'\r', (byte)'+'), Gen.Byte), Gen.Int[0, 2]).ForAll(
            (at, value, how) =>
            {
                var bytes = table.ToList();
                bytes.RemoveRange(at, how == 0 ? 0 : 1);
                bytes.InsertRange(at, how == 2 ? [] : [value]);
                try
                {
                    var (_, summary) = Importing.Import([.. bytes], (input, sink) => CsvFormat.Import(input, Read(Mapping), sink));
                    return summary.Mapped <= summary.Read;
                }
                catch (ClaimTrackerException)
                {
                    return true;
                }
            },
            cases: 2000);
    }

    private const string ById = """
        {
          "format": "claimtracker-csv/1",
          "delimiter": ";",
          "claim": { "id": "{c}", "topics": { "value": "{topics}", "separator": "+" } },
          "statements": [{ "id": "{s}", "agent": { "value": "{a}", "separator": "+" }, "stance": "reports", "report": "{r}", "title": "{t}",
                           "counterClaim": { "text": "{not}" } }]
        }
        """;

    [Theory]
    [InlineData("s1/counter;;s1;A;;;No\n", "line 2: the counter-claim 's1/counter' is left out: another claim has its id")]
    [InlineData("s1/counter;;s0;A;;;\nc;;s1;A;;;No\n", "line 3: the counter-claim 's1/counter' is left out: another claim has its id")]
    [InlineData("c;;s1;A;;;No\ns1/counter;;s2;A;;;\n", "line 3: the claim 's1/counter' has another content on an earlier line")]
    public void A_counter_claim_takes_no_id_of_another_claim(string rows, string skipped) =>
        Listed(ImportById("c;topics;s;a;r;t;not\n" + rows).Summary).Should().Equal(skipped);

    [Theory]
    [InlineData("c;;;A+B;rid;;\n", "line 2", "c")]
    [InlineData("c;;;A;rid;;\nd;;;B;rid;;\n", "line 3", "d")]
    public void A_report_has_the_statements_of_one_outlet(string rows, string line, string claim)
    {
        var (ledger, summary) = ImportById("c;topics;s;a;r;t;not\n" + rows);

        Listed(summary).Should().Equal($"{line}: the report 'rid' is of the outlet 'a', so that the statement '{claim}/b' of 'b' is in no report");
        ledger.Now.GetReport("rid").OutletId.Should().Be("a");
        ledger.Now.GetStatement("c/a").ReportId.Should().Be("rid");
        ledger.Now.GetStatement($"{claim}/b").ReportId.Should().BeNull();
    }

    [Fact]
    public void A_report_that_comes_again_keeps_its_first_description()
    {
        var (ledger, summary) = ImportById("c;topics;s;a;r;t;not\nc;;;A;rid;One;\nd;;;A;rid;Two;\ne;;;A;rid;One;\n");

        Listed(summary).Should().Equal("line 3: the report 'rid' is described otherwise before");
        ledger.Now.GetReport("rid").Title.Should().Be("One");
        ledger.Now.GetStatement("d/a").ReportId.Should().Be("rid");
    }

    [Fact]
    public void A_topic_too_long_for_a_ledger_is_listed()
    {
        var (ledger, summary) = ImportById($"c;topics;s;a;r;t;not\nc;rain+{new string('x', 65_537)};;A;;;\n");

        Listed(summary).Should().Equal("line 2: topics: a text is at most 65,536 characters");
        ledger.Now.GetClaim("c").Topics.Should().Equal("rain");
    }

    [Fact]
    public void A_delimiter_that_the_caller_gives_wins_over_the_mapping()
    {
        var table = Encoding.UTF8.GetBytes("c|topics|s|a|r|t|not\nc|||A;B|||\n");
        var (ledger, _) = Importing.Import(table, (input, sink) => CsvFormat.Import(input, Read(ById), sink, '|'));

        ledger.Now.ToDossier().Agents.Single().Name.Should().Be("A;B");
        Read(ById).Delimiter.Should().Be(';');
    }

    [Theory]
    [InlineData("हिन्दी समाचार", "हिन्दी-समाचार")]
    [InlineData("ข่าวที่นี่", "ข่าวที่นี่")]
    public void Ids_of_agents_keep_the_marks_of_their_script(string name, string id) =>
        ImportById($"c;topics;s;a;r;t;not\nc;;;{name};;;\n").Ledger.Now.GetStatement($"c/{id}").AgentId.Should().Be(id);

    [Fact]
    public void Names_with_the_same_letters_are_agents_of_their_own()
    {
        var rows = string.Concat(Enumerable.Range(1, 20_000).Select(i => $"c{i};;;{string.Concat(i.ToString("B", System.Globalization.CultureInfo.InvariantCulture).Select(bit => bit == '0' ? '!' : '?'))};;;\n"));

        ImportById("c;topics;s;a;r;t;not\n" + rows).Ledger.Now.GetStatement("c20000/unnamed-20000").AgentId.Should().Be("unnamed-20000");
    }

    private static IEnumerable<string> Listed(TransferSummary summary) => summary.Skipped.Select(item => $"{item.Where}: {item.Why}");

    private static (ClaimLedger Ledger, TransferSummary Summary) ImportById(string table) =>
        Importing.Import(table, (input, sink) => CsvFormat.Import(input, Read(ById), sink));

    [Fact]
    public void Every_case_of_EUvsDisinfo_is_a_claim_that_the_database_denies()
    {
        if (Corpora.Find("euvsdisinfo") is not { } folder)
        {
            return;
        }

        using var table = File.OpenRead(Path.Combine(folder, "posts.csv"));
        using var mapping = File.OpenRead(Path.Combine(Repository(), "docs", "samples", "euvsdisinfo.mapping.json"));
        var records = new ClaimTracker.Serialization.DossierCollector();
        var summary = CsvFormat.Import(table, CsvMapping.Read(mapping), records);
        var ledger = new ClaimLedger();
        var dossier = records.ToDossier();
        ledger.Record(dossier);

        summary.Should().BeEquivalentTo(new { Read = 10_892, Mapped = 10_892 });
        dossier.CounterClaims.Should().HaveCount(10_892);
        dossier.Statements.Count(statement => statement.Stance == Stance.Denies).Should().Be(10_892);
        dossier.Agents.Should().NotContain(agent => agent.Name == "Show more");
        summary.Skipped.Count(item => item.Why.StartsWith("'Show more'", StringComparison.Ordinal)).Should().Be(216);
    }

    private static (ClaimLedger Ledger, TransferSummary Summary) Import(string table) =>
        Importing.Import(table, (input, sink) => CsvFormat.Import(input, Read(Mapping), sink));

    private static CsvMapping Read(string mapping)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(mapping));
        return CsvMapping.Read(stream);
    }

    private static string Repository([System.Runtime.CompilerServices.CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));
}

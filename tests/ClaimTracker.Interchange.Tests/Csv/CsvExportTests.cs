using System.Text;
using ClaimTracker.Interchange.Csv;
using ClaimTracker.Interchange.Tests.Support;
using ClaimTracker.Model;
using CsCheck;

namespace ClaimTracker.Interchange.Tests.Csv;

public class CsvExportTests
{
    private static readonly Gen<string> Text =
        Gen.Select(Gen.Char["=+-@\t\r\n '\"a,;ü＝"].Array[1, 12], Gen.Int[0, 1]).Select((chars, _) => new string(chars) + ".");

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("  @SUM(A1)", "'  @SUM(A1)")]
    [InlineData("ok\n-2", "ok\n'-2")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "'\rx")]
    [InlineData("'=1", "''=1")]
    [InlineData("＋1", "'＋1")]
    [InlineData("a=b", "a=b")]
    [InlineData("it's", "it's")]
    public void What_a_spreadsheet_would_run_is_written_as_text(string text, string cell)
    {
        FormulaGuard.Put(text).Should().Be(cell);
        FormulaGuard.TakeOff(cell).Should().Be(text);
    }

    [Fact]
    public void Taking_the_guard_off_gives_back_every_text_and_no_line_begins_a_formula() =>
        Text.ForAll(
            text =>
            {
                var guarded = FormulaGuard.Put(text);
                return FormulaGuard.TakeOff(guarded) == text
                    && guarded.Split('\n', '\r').All(line => line.TrimStart() is not ['=' or '+' or '-' or '@', ..]);
            },
            cases: 5000);

    [Fact]
    public void Statements_come_back_from_their_table_as_they_were() =>
        Gen.Select(Text, Text, Text, Gen.Int[0, 4], Gen.Int[0, 2]).ForAll(
            (text, quote, name, stance, kind) =>
            {
                var ledger = new ClaimLedger();
                ledger.Record(new Dossier
                {
                    Agents = [kind == 0 ? Speaker.Person(name) with { Id = "=a", IsNamed = false } : Outlet.Newspaper(name) with { Id = "=a" }],
                    Claims = [new Claim("c", LocalizedText.Of(text, "ru")) { Topics = ["t", "u v"], About = EdtfDate.Parse("2020-05") }],
                    Reports = kind == 0 ? [] : [new Report("r", "=a") { Url = "https://x.org/?a=1", Title = text, Published = EdtfDate.Parse("2021") }],
                    Statements =
                    [
                        new Statement("s", "=a", "c", (Stance)stance)
                        {
                            Quote = quote, Cue = "-said", Venue = "a, b", Language = "uk", Said = EdtfDate.Parse("2020-05-01~"), Certainty = Certainty.Probable,
                            ReportId = kind == 0 ? null : "r", Attributions = [new Attribution("t"), new Attribution("missing")],
                        },
                        new Statement("t", null, "c", Stance.Asserts),
                    ],
                });

                TransferSummary exported = null!;
                var table = Importing.Text(output => exported = CsvFormat.Export(ledger.Now, output));
                var (again, imported) = Importing.Import(table, (input, sink) => CsvFormat.Import(input, CsvMapping.Statements, sink));
                return exported.Skipped.Count == 0 && imported.Skipped.Count == 0 && again.Now.ToDossier() == ledger.Now.ToDossier();
            },
            cases: 300);

    [Fact]
    public void What_the_table_cannot_hold_is_listed()
    {
        var ledger = new ClaimLedger();
        var rain = ledger.Claim("rain", "It will rain.");
        var sun = ledger.Claim("sun", "It will not.");
        ledger.Record(s => s.By(Speaker.Person("Ann").For("Met Office")).Asserts(rain));
        ledger.Counter(rain, sun, CounterClaimKind.Denial);

        TransferSummary summary = null!;
        Importing.Text(output => summary = CsvFormat.Export(ledger.Now, output));

        summary.Should().BeEquivalentTo(new { Read = 1, Mapped = 1 });
        summary.Skipped.Select(item => item.ToString()).Should().HaveCount(4);
        summary.Skipped.Select(item => item.Where).Should().BeEquivalentTo("agent 'ann'", "agent 'met-office'", "claim 'sun'", "counter-claim 'sun'");
    }

    [Fact]
    public void Without_a_ledger_between_the_cells_stay_as_they_are()
    {
        const string Table = "a,b\r\n\"x, \"\"y\"\"\",\"1\r\n2\"\r\n'=1,ü\r\n";
        Importing.Text(output =>
        {
            using var input = new MemoryStream(Encoding.UTF8.GetBytes(Table));
            CsvFormat.RoundTrip(input, output).Should().Be(new TransferSummary(2, 2, []));
        }).Should().Be(Table);
    }
}

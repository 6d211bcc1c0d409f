using ClaimTracker.Interchange.ClaimReviews;
using ClaimTracker.Interchange.Csv;
using ClaimTracker.Interchange.NestedSources;
using ClaimTracker.Interchange.Prov;
using ClaimTracker.Model;

namespace ClaimTracker.Interchange.Tests;

/// <summary>No other format can say that something was erased; what is left is exported, and the loss is listed.</summary>
public sealed class RedactionLossTests
{
    public static TheoryData<string> Formats => ["ClaimReview", "CSV", "nested sources", "PROV-JSON"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_redaction_is_listed_as_left_out_and_nothing_that_was_erased_comes_along(string format)
    {
        var ledger = new ClaimLedger();
        var rain = ledger.Claim("rain", "It rains.");
        ledger.Record(s => s.By(Speaker.Person("Ann Secret") with { Id = "p1" }).Asserts(rain).On("2022-02-12").Saying("A secret."));
        ledger.Redact(RedactionTarget.Agent, "p1");
        ledger.Redact(RedactionTarget.Statement, "s-p1");

        using var output = new MemoryStream();
        var skipped = Export(format, ledger.Now, output);

        skipped.Select(item => item.Where).Should().Contain("redaction of 'p1'").And.Contain("redaction of 's-p1'");
        System.Text.Encoding.UTF8.GetString(output.ToArray()).Should().NotContainEquivalentOf("secret");
    }

    private static ValueList<SkippedItem> Export(string format, LedgerView view, Stream output) => format switch
    {
        "ClaimReview" => ClaimReviewWriter.Write(view, output).Skipped,
        "CSV" => CsvFormat.Export(view, output).Skipped,
        "nested sources" => NestedSourceFormat.Export(view, output).Skipped,
        _ => ProvExporter.Export(view, output).Skipped,
    };
}

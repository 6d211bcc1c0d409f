using System.Text.Json;
using ClaimTracker.Interchange.Tests.Support;

namespace ClaimTracker.Interchange.Tests.ClaimReviews;

/// <summary>Nodes as fact-checkers publish them, where the corpus is present.</summary>
public sealed class ClaimReviewCorpusTests
{
    private static IEnumerable<string> Files => Corpora.Files("claimreview", "*.json");

    [Fact]
    public void No_node_is_lost()
    {
        foreach (var file in Files)
        {
            var read = Reviewed.Read(File.ReadAllBytes(file));

            read.Summary.Read.Should().Be(CountNodes(file), "of {0}", file);
            read.Summary.Mapped.Should().Be(read.Summary.Read, "of {0}", file);
            read.Reviews.Should().HaveCount((int)read.Summary.Read, "of {0}", file);
        }
    }

    [Fact]
    public void Every_claim_has_the_words_that_were_published()
    {
        foreach (var file in Files)
        {
            var claims = Reviewed.Read(File.ReadAllBytes(file)).Dossier.Claims.Select(claim => claim.Text.Single().Value);

            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            claims.Should().BeEquivalentTo(document.RootElement.EnumerateArray().Select(WordsOf), "of {0}", file);
        }
    }

    [Fact]
    public void Every_rating_is_understood()
    {
        var unknown = Files.SelectMany(file => Reviewed.Read(File.ReadAllBytes(file)).Summary.Skipped)
            .Where(item => item.Why.Contains("rating map does not know", StringComparison.Ordinal));

        // One rates in a whole sentence, without a number.
        unknown.Should().HaveCountLessThanOrEqualTo(1);
    }

    [Fact]
    public void All_files_can_be_recorded_in_one_ledger()
    {
        var ledger = new ClaimLedger();
        foreach (var file in Files)
        {
            ledger.Record(Reviewed.Read(File.ReadAllBytes(file)).Dossier);
        }

        ledger.Now.ToDossier().Statements.Count(statement => statement.Rating is not null)
            .Should().Be(Files.Sum(CountNodes));
    }

    [Fact]
    public void What_was_exported_imports_as_the_same_records()
    {
        foreach (var file in Files)
        {
            var read = Reviewed.Read(File.ReadAllBytes(file));
            var again = Reviewed.Read(read.Write().Json);

            Reviewed.Records(again.Dossier).Should().BeEquivalentTo(Reviewed.Records(read.Dossier), "of {0}", file);
        }
    }

    [Fact]
    public void The_round_trip_without_a_ledger_changes_no_node()
    {
        foreach (var file in Files)
        {
            using var copied = JsonDocument.Parse(Reviewed.Copy(File.ReadAllText(file)).Json);
            using var original = JsonDocument.Parse(File.ReadAllBytes(file));

            JsonElement.DeepEquals(copied.RootElement, original.RootElement).Should().BeTrue("of {0}", file);
        }
    }

    private static int CountNodes(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        return document.RootElement.GetArrayLength();
    }

    private static string WordsOf(JsonElement node)
    {
        var words = node.GetProperty("claimReviewed");
        return (words.ValueKind == JsonValueKind.Array ? words[0] : words).GetString()!.Trim();
    }
}

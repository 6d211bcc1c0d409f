using ClaimTracker.Cli.Tests.Support;

namespace ClaimTracker.Cli.Tests;

/// <summary>PROV-JSON by way of the tool.</summary>
public class ProvJsonTests
{
    private const string Document =
        """{ "prefix": { "ex": "http://example.org/" }, "wasDerivedFrom": { "_:d": { "prov:generatedEntity": "ex:b", "prov:usedEntity": "ex:a" } } }""";

    [Theory]
    [InlineData("prov-json")]
    [InlineData("PROV")]
    [InlineData("provjson")]
    public void A_document_goes_through_to_a_new_file(string format)
    {
        var file = Path.Combine(Path.GetTempPath(), $"claimtracker-{Guid.NewGuid():N}.json");
        try
        {
            Tool.Run(Document, ["roundtrip", format, "-", "-o", file, "--json"]).Answered().Should().Be("{\"read\":1,\"mapped\":1,\"skipped\":[]}\n");
            File.ReadAllText(file).Should().Contain("\"prov:usedEntity\": \"ex:a\"");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void A_document_of_others_can_be_traced()
    {
        var dossier = Tool.Run(Document, ["import", "prov-json", "-", "-o", "-"]).Output;

        Tool.Run(dossier, ["trace", "-", "ex:b", "--json"]).Answered().Should().Contain("\"origins\":[{\"kind\":\"dangling\",\"statement\":\"ex:a\"");
    }

    [Fact]
    public void A_malformed_document_is_refused_with_its_place() =>
        Tool.Run("""{ "entity": "notadict" }""", ["roundtrip", "prov-json", "-", "-o", "-"]).Refused(ExitCode.BadInput)
            .Should().Contain("$.entity, line 1: 'entity' is a JSON object, and this is a string");
}

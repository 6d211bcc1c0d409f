using System.Text.Json;
using ClaimTracker.Model;
using ClaimTracker.Serialization.Wire;

namespace ClaimTracker.Tests.Serialization;

public sealed class DossierSchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(Repository.Read("docs/format/claimtracker-1.schema.json")).RootElement;

    private static readonly Dictionary<string, Shape> Shapes = new()
    {
        ["agent"] = AgentJson.Shape,
        ["affiliation"] = AffiliationJson.Shape,
        ["claim"] = ClaimJson.Shape,
        ["report"] = ReportJson.Shape,
        ["statement"] = StatementJson.Shape,
        ["rating"] = RatingJson.Shape,
        ["attribution"] = AttributionJson.Shape,
        ["evidence"] = TextQuoteJson.Shape,
        ["counterClaim"] = CounterClaimJson.Shape,
        ["retraction"] = RetractionJson.Shape,
        ["redaction"] = RedactionJson.Shape,
    };

    private static readonly Dictionary<string, IEnumerable<string>> Words = new()
    {
        ["agentType"] = AgentJson.Types,
        ["stance"] = EnumWords<Stance>.Instance.Words,
        ["certainty"] = EnumWords<Certainty>.Instance.Words,
        ["denialTarget"] = EnumWords<DenialTarget>.Instance.Words,
        ["quotationMode"] = EnumWords<QuotationMode>.Instance.Words,
        ["counterClaimKind"] = EnumWords<CounterClaimKind>.Instance.Words,
        ["retractionKind"] = EnumWords<RetractionKind>.Instance.Words,
        ["redactionTarget"] = EnumWords<RedactionTarget>.Instance.Words,
    };

    [Fact]
    public void Schema_and_code_know_the_same_objects_and_words()
    {
        Definitions(schema => schema.TryGetProperty("properties", out _)).Should().BeEquivalentTo(Shapes.Keys);
        Definitions(schema => schema.TryGetProperty("enum", out _)).Should().BeEquivalentTo(Words.Keys);
    }

    [Fact]
    public void Schema_and_code_give_each_object_the_same_members_in_the_same_order_and_require_the_same()
    {
        Compare(Schema, DocumentJson.Shape);
        foreach (var (name, shape) in Shapes)
        {
            Compare(Definition(name), shape);
        }
    }

    [Fact]
    public void Schema_and_code_accept_the_same_words()
    {
        foreach (var (name, words) in Words)
        {
            Definition(name).GetProperty("enum").EnumerateArray().Select(word => word.GetString()).Should().Equal(words, "of {0}", name);
        }
    }

    [Fact]
    public void Schema_and_code_know_the_same_kinds_of_line()
    {
        var kinds = Definition("line").GetProperty("oneOf").EnumerateArray().Select(kind => kind.GetProperty("required")[0].GetString());

        kinds.Should().Equal(LineJson.Shape.Names);
    }

    [Fact]
    public void Schema_describes_every_member_and_refuses_none_that_it_does_not_know()
    {
        foreach (var schema in Shapes.Keys.Select(Definition).Append(Schema))
        {
            schema.GetProperty("additionalProperties").GetBoolean().Should().BeTrue();
            foreach (var member in schema.GetProperty("properties").EnumerateObject())
            {
                member.Value.GetProperty("description").GetString().Should().EndWith(".", "of {0}", member.Name);
            }
        }
    }

    [Fact]
    public void Schema_lets_optional_members_and_no_others_be_null()
    {
        foreach (var (name, shape) in Shapes)
        {
            for (var i = 0; i < shape.Names.Count; i++)
            {
                var member = Definition(name).GetProperty("properties").GetProperty(shape.Names[i]);
                AllowsNull(member).Should().Be(!shape.IsRequired(i) || shape.IsNullable(i), "of {0}.{1}", name, shape.Names[i]);
            }
        }
    }

    [Fact]
    public void The_page_on_the_format_shows_a_dossier_that_reads() =>
        DossierText.Read(Repository.Read("docs/format/README.md").Split("```json")[1].Split("```")[0])
            .Should().Be(DossierText.Read(DossierText.Minimal));

    private static void Compare(JsonElement schema, Shape shape)
    {
        schema.GetProperty("properties").EnumerateObject().Select(member => member.Name).Should().Equal(shape.Names, "of {0}", shape.Noun);
        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()!) : [];
        required.Should().BeEquivalentTo(shape.Names.Where((_, i) => shape.IsRequired(i)), "of {0}", shape.Noun);
    }

    private static bool AllowsNull(JsonElement schema) =>
        schema.TryGetProperty("anyOf", out var choices)
            ? choices.EnumerateArray().Any(AllowsNull)
            : schema.TryGetProperty("type", out var type) && (type.ValueKind == JsonValueKind.Array
                ? type.EnumerateArray().Any(one => one.GetString() == "null")
                : type.GetString() == "null");

    private static IEnumerable<string> Definitions(Func<JsonElement, bool> which) =>
        Schema.GetProperty("$defs").EnumerateObject().Where(definition => which(definition.Value)).Select(definition => definition.Name);

    private static JsonElement Definition(string name) => Schema.GetProperty("$defs").GetProperty(name);
}

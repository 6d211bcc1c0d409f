using System.Text;
using ClaimTracker.Interchange.Prov;
using ClaimTracker.Interchange.Tests.Support;

namespace ClaimTracker.Interchange.Tests.Prov;

/// <summary>What is refused, where, and why.</summary>
public sealed class ProvJsonRefusalTests
{
    [Theory]
    [InlineData("", "$, line 1", "a PROV-JSON document is a JSON object, and this one is empty")]
    [InlineData("[]", "$, line 1", "a PROV-JSON document is a JSON object, and this is an array")]
    [InlineData("7", "$, line 1", "a PROV-JSON document is a JSON object, and this is a number")]
    [InlineData("null", "$, line 1", "a PROV-JSON document is a JSON object, and this is null")]
    [InlineData("{ not json", "$, line 1, byte 3", "the text stops being JSON here")]
    [InlineData("{}\n{}", "$, line 2, byte 1", "the text stops being JSON here")]
    [InlineData("""{ "entity": { "prov:e": """, "$.entity, line 1, byte 25", "the text stops being JSON here")]
    [InlineData("""{ "entity": "notadict" }""", "$.entity, line 1", "'entity' is a JSON object, and this is a string")]
    [InlineData("""{ "prefix": [] }""", "$.prefix, line 1", "'prefix' is a JSON object, and this is an array")]
    [InlineData("""{ "prefix": { "ex": 1 } }""", "$.prefix.ex, line 1", "a prefix stands for a namespace given as a string, and this is a number")]
    [InlineData("""{ "prefix": { "ex": " " } }""", "$.prefix.ex, line 1", "a prefix stands for a namespace, and this one is nothing but space")]
    [InlineData("""{ "prefix": { "ex": "a", "ex": "b" } }""", "$.prefix.ex, line 1", "a prefix is declared once")]
    [InlineData("""{ "bundle": "notadict" }""", "$.bundle, line 1", "'bundle' is a JSON object, and this is a string")]
    [InlineData("""{ "bundle": { "prov:b": 1 } }""", "$.bundle['prov:b'], line 1", "a bundle is a JSON object, and this is a number")]
    [InlineData("""{ "bundle": { "b": {} } }""", "$.bundle.b, line 1", "a bundle has a qualified name, and 'b' has no prefix where no default namespace is declared")]
    [InlineData("""{ "bundle": { "prov:b": { "bundle": {} } } }""", "$.bundle['prov:b'].bundle, line 1", "a bundle holds no bundles")]
    [InlineData("""{ "prefix": { "p": "http://www.w3.org/ns/prov#" }, "bundle": { "prov:b": {}, "p:b": {} } }""", "$.bundle['p:b'], line 1", "a bundle comes once, and 'p:b' stands for the same as an earlier one")]
    [InlineData("""{ "wasQuotedFrom": {} }""", "$.wasQuotedFrom, line 1", "'wasQuotedFrom' is no kind of record that PROV-JSON has")]
    [InlineData("""{ "entity": {}, "entity": {} }""", "$.entity, line 1", "a member comes once in an object")]
    [InlineData("""{ "entity": { "prov:e": {}, "prov:e": {} } }""", "$.entity['prov:e'], line 1", "a member comes once in an object")]
    [InlineData("""{ "entity": { "prov:e": null } }""", "$.entity['prov:e'], line 1", "a record (or an array of several with this id) is a JSON object, and this is null")]
    [InlineData("""{ "entity": { "prov:e": [{}, []] } }""", "$.entity['prov:e'][1], line 1", "each of several records with one id is a JSON object, and this is an array")]
    [InlineData("""{ "entity": { "ex:e": {} } }""", "$.entity['ex:e'], line 1", "the prefix 'ex' is not declared")]
    [InlineData("""{ "entity": { "e": {} } }""", "$.entity.e, line 1", "an entity has a qualified name, and 'e' has no prefix where no default namespace is declared")]
    [InlineData("""{ "entity": { ":e": {} } }""", "$.entity[':e'], line 1", "an entity has a qualified name, and ':e' has no prefix where no default namespace is declared")]
    [InlineData("""{ "prefix": { "ex": "" }, "entity": { "no:e": {} } }""", "$.entity['no:e'], line 1", "the prefix 'no' is not declared")]
    [InlineData("""{ "prefix": { "ex": "" }, "entity": { "ex:": {} } }""", "$.entity['ex:'], line 1", "an entity has a qualified name, and 'ex:' is none")]
    [InlineData("""{ "agent": { "_:a": {} } }""", "$.agent['_:a'], line 1", "an agent has a qualified name, and '_:a' is none")]
    [InlineData("""{ "activity": { "": {} } }""", "$.activity, line 1", "an activity has a qualified name, and '' is none")]
    [InlineData("""{ "used": { "_:u": { "ex:tag": 1 } } }""", "$.used['_:u']['ex:tag'], line 1", "the prefix 'ex' is not declared")]
    [InlineData("""{ "used": { "_:u": { "prov:entity": ["prov:a", "prov:b"] } } }""", "$.used['_:u']['prov:entity'], line 1", "'prov:entity' has one value, and here it has 2")]
    [InlineData("""{ "used": { "_:u": { "prov:time": [] } } }""", "$.used['_:u']['prov:time'], line 1", "'prov:time' has one value, and here it has 0")]
    [InlineData("""{ "entity": { "prov:e": { "prov:label": [["x"]] } } }""", "$.entity['prov:e']['prov:label'][0], line 1", "a value is no array within an array")]
    [InlineData("""{ "entity": { "prov:e": { "prov:label": { "type": "xsd:int" } } } }""", "$.entity['prov:e']['prov:label'], line 1", "a value that is an object has the member '$', and this one lacks it")]
    [InlineData("""{ "entity": { "prov:e": { "prov:label": { "$": {} } } } }""", "$.entity['prov:e']['prov:label']['$'], line 1", "a value's '$' is a string, a number or a boolean, and this is an object")]
    [InlineData("""{ "entity": { "prov:e": { "prov:label": { "$": "x", "type": 1 } } } }""", "$.entity['prov:e']['prov:label'].type, line 1", "a value's 'type' is a string, and this is a number")]
    [InlineData("""{ "entity": { "prov:e": { "prov:label": { "$": "x", "lang": [] } } } }""", "$.entity['prov:e']['prov:label'].lang, line 1", "a value's 'lang' is a string, and this is an array")]
    [InlineData("""{ "entity": { "prov:e": { "prov:label": { "$": "x", "language": "en" } } } }""", "$.entity['prov:e']['prov:label'].language, line 1", "a value has the members '$', 'type' and 'lang', and 'language' is none of them")]
    [InlineData("""{ "entity": { "prov:e": { "prov:label": "\ud800" } } }""", "$.entity['prov:e']['prov:label'], line 1", "a text is well-formed Unicode, and this one has half of a surrogate pair")]
    [InlineData("""{ "used": { "_:u": { "prov:entity": "\udc00" } } }""", "$.used['_:u']['prov:entity'], line 1", "a text is well-formed Unicode, and this one has half of a surrogate pair")]
    public void What_breaks_a_rule_is_refused(string json, string where, string rule)
    {
        var refusal = Refusal(Encoding.UTF8.GetBytes(json));

        refusal.Rule.Should().Be(rule);
        refusal.Where.Should().Be(where);
        refusal.Cure.Should().NotBeEmpty();
    }

    [Fact]
    public void The_line_is_told() =>
        Refusal("{\n  \"entity\": {\n    \"ex:e\": {}\n  }\n}"u8.ToArray()).Where.Should().Be("$.entity['ex:e'], line 3");

    [Fact]
    public void What_is_no_UTF8_is_refused() =>
        Refusal([.. "{\n\""u8, 0xC3, 0x28, .. "\": 1 }"u8]).Message.Should().Be("line 2: JSON is valid UTF-8, and the byte 0xC3 is not. Save it as UTF-8.");

    [Fact]
    public void Nesting_without_end_is_refused_without_recursion() =>
        Refusal(Encoding.UTF8.GetBytes("{\"entity\":" + new string('[', 1_000_000))).Rule.Should().Be("JSON nests at most 64 deep here");

    [Fact]
    public void An_error_shows_nothing_that_would_disturb_a_terminal() =>
        Refusal("""{ "\u001b[31m\u202e": {} }"""u8.ToArray()).Message.Should().NotContainAny("\u001b", "\u202e").And.Contain("u001B");

    [Fact]
    public void Limits_hold()
    {
        Refusal("""{ "used": { "_:a": [{}, {}, {}] } }"""u8.ToArray(), new ProvJsonLimits { MaxRecords = 2 }).Rule.Should().Be("a document has at most 2 records");
        Refusal("""{ "used": { "_:a": { "prov:label": [1, 2, 3] } } }"""u8.ToArray(), new ProvJsonLimits { MaxValues = 2 }).Rule.Should().Be("a document has at most 2 values");
        Refusal("""{ "bundle": { "prov:a": {}, "prov:b": {} } }"""u8.ToArray(), new ProvJsonLimits { MaxBundles = 1 }).Rule.Should().Be("a document has at most 1 bundles");
        Refusal(Encoding.UTF8.GetBytes("{}" + new string(' ', 100_000)), new ProvJsonLimits { MaxDocumentBytes = 99_999 }).Rule.Should().Be("a document is at most 99,999 bytes long");
        ProvText.Read("{}" + new string(' ', 100_000), new ProvJsonLimits { MaxDocumentBytes = 100_002 }).RecordCount.Should().Be(0);
    }

    [Fact]
    public void A_name_that_the_prefixes_make_another_is_not_written()
    {
        var document = new ProvDocument
        {
            Prefixes = [new ProvPrefix("ex", "http://example.org/")],
            Records = [new ProvRecord(ProvRecordKind.Entity, new QualifiedName("ex:e", "http://elsewhere.org/e"), [])],
        };

        FluentActions.Invoking(() => ProvText.Write(document)).Should().Throw<ClaimTrackerException>()
            .WithMessage("name 'ex:e': it is to stand for 'http://elsewhere.org/e', and the prefixes of the document make it 'http://example.org/e'.*");
    }

    [Fact]
    public void An_element_without_a_name_and_half_a_surrogate_are_not_written()
    {
        var nameless = new ProvDocument { Records = [new ProvRecord(ProvRecordKind.Agent, null, [])] };
        var half = new ProvDocument { Records = [new ProvRecord(ProvRecordKind.Usage, null, [new ProvAttribute(new QualifiedName("prov:label", "http://www.w3.org/ns/prov#label"), ProvValue.Of("\uD800"))])] };

        FluentActions.Invoking(() => ProvText.Write(nameless)).Should().Throw<ClaimTrackerException>().WithMessage("*a name that stands for a URI*");
        FluentActions.Invoking(() => ProvText.Write(half)).Should().Throw<ClaimTrackerException>().WithMessage("*half of a surrogate pair*");
    }

    [Fact]
    public void Every_malformed_file_of_the_corpus_is_refused()
    {
        foreach (var file in Corpora.Files("prov-json-malformed", "*.json"))
        {
            Refusal(File.ReadAllBytes(file)).Message.Should().NotContain("\n", Path.GetFileName(file));
        }
    }

    private static ClaimTrackerException Refusal(byte[] json, ProvJsonLimits? limits = null) =>
        FluentActions.Invoking(() => ProvText.Read(json, limits)).Should().Throw<ClaimTrackerException>().Which;
}

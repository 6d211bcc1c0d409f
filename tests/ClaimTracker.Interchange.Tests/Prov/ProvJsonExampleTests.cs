using ClaimTracker.Interchange.Prov;

namespace ClaimTracker.Interchange.Tests.Prov;

/// <summary>Each kind of record and each shape of value: what it is read as, and that it is written as it was.</summary>
public sealed class ProvJsonExampleTests
{
    private const string Prefix = """ "prefix": { "ex": "http://example.org/" } """;

    [Theory]
    [InlineData("entity", ProvRecordKind.Entity, """{ "prov:type": "x" }""")]
    [InlineData("activity", ProvRecordKind.Activity, """{ "prov:startTime": "2011-11-16T16:05:00", "prov:endTime": "2011-11-16T16:06:00.10+01:00" }""")]
    [InlineData("agent", ProvRecordKind.Agent, """{ "prov:type": { "$": "prov:Person", "type": "xsd:QName" } }""")]
    [InlineData("wasGeneratedBy", ProvRecordKind.Generation, """{ "prov:entity": "ex:e", "prov:activity": "ex:a", "prov:time": "2011-11-16T16:05:00Z" }""")]
    [InlineData("used", ProvRecordKind.Usage, """{ "prov:activity": "ex:a", "prov:entity": "ex:e" }""")]
    [InlineData("wasInformedBy", ProvRecordKind.Communication, """{ "prov:informed": "ex:a2", "prov:informant": "ex:a1" }""")]
    [InlineData("wasStartedBy", ProvRecordKind.Start, """{ "prov:activity": "ex:a", "prov:trigger": "ex:e", "prov:starter": "ex:a1" }""")]
    [InlineData("wasEndedBy", ProvRecordKind.End, """{ "prov:activity": "ex:a", "prov:trigger": "ex:e", "prov:ender": "ex:a1" }""")]
    [InlineData("wasInvalidatedBy", ProvRecordKind.Invalidation, """{ "prov:entity": "ex:e", "prov:activity": "ex:a" }""")]
    [InlineData("wasDerivedFrom", ProvRecordKind.Derivation, """{ "prov:generatedEntity": "ex:e2", "prov:usedEntity": "ex:e1", "prov:generation": "ex:g", "prov:usage": "ex:u" }""")]
    [InlineData("wasAttributedTo", ProvRecordKind.Attribution, """{ "prov:entity": "ex:e", "prov:agent": "ex:ag" }""")]
    [InlineData("wasAssociatedWith", ProvRecordKind.Association, """{ "prov:activity": "ex:a", "prov:agent": "ex:ag", "prov:plan": "ex:p", "prov:role": ["editor", "author"] }""")]
    [InlineData("actedOnBehalfOf", ProvRecordKind.Delegation, """{ "prov:delegate": "ex:ag1", "prov:responsible": "ex:ag2" }""")]
    [InlineData("wasInfluencedBy", ProvRecordKind.Influence, """{ "prov:influencee": "ex:e2", "prov:influencer": "ex:e1" }""")]
    [InlineData("specializationOf", ProvRecordKind.Specialization, """{ "prov:specificEntity": "ex:e2", "prov:generalEntity": "ex:e1" }""")]
    [InlineData("alternateOf", ProvRecordKind.Alternate, """{ "prov:alternate1": "ex:e2", "prov:alternate2": "ex:e1" }""")]
    [InlineData("hadMember", ProvRecordKind.Membership, """{ "prov:collection": "ex:c", "prov:entity": ["ex:e1", "ex:e2"] }""")]
    [InlineData("mentionOf", ProvRecordKind.Mention, """{ "prov:specificEntity": "ex:e2", "prov:generalEntity": "ex:e1", "prov:bundle": "ex:b" }""")]
    public void Every_kind_of_record_is_read_and_written(string word, ProvRecordKind kind, string body)
    {
        var document = ReadAgain($$"""{ {{Prefix}}, "{{word}}": { "ex:r": {{body}} } }""");

        var record = document.Records.Should().ContainSingle().Subject;
        record.Kind.Should().Be(kind);
        record.Id!.Uri.Should().Be("http://example.org/r");
        record.IsElement.Should().Be(word is "entity" or "activity" or "agent");
    }

    [Theory]
    [InlineData("\"text\"", "text", "xsd:string", null)]
    [InlineData("1", "1", "xsd:int", null)]
    [InlineData("-2147483649", "-2147483649", "xsd:long", null)]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567890", "xsd:integer", null)]
    [InlineData("1.10", "1.10", "xsd:double", null)]
    [InlineData("1E400", "1E400", "xsd:double", null)]
    [InlineData("true", "true", "xsd:boolean", null)]
    [InlineData("false", "false", "xsd:boolean", null)]
    [InlineData("""{ "$": "2014-06-23T12:28:53.0370+01:00", "type": "xsd:dateTime" }""", "2014-06-23T12:28:53.0370+01:00", "xsd:dateTime", null)]
    [InlineData("""{ "$": "http://example.org", "type": "xsd:anyURI" }""", "http://example.org", "xsd:anyURI", null)]
    [InlineData("""{ "$": 10, "type": "xsd:unsignedByte" }""", "10", "xsd:unsignedByte", null)]
    [InlineData("""{ "$": true, "type": "xsd:boolean" }""", "true", "xsd:boolean", null)]
    [InlineData("""{ "$": "bonjour", "lang": "fr" }""", "bonjour", "prov:InternationalizedString", "fr")]
    [InlineData("""{ "$": "bonjour", "type": "prov:InternationalizedString", "lang": "fr-CA" }""", "bonjour", "prov:InternationalizedString", "fr-CA")]
    [InlineData("""{ "$": "only" }""", "only", "xsd:string", null)]
    [InlineData("""{ "$": "a:b", "type": "other:undeclared" }""", "a:b", "other:undeclared", null)]
    [InlineData("\"\\uD83D\\uDC69 Лавров\\u0000\"", "👩 Лавров\0", "xsd:string", null)]
    public void Every_shape_of_a_value_is_read_and_written(string json, string text, string datatype, string? language)
    {
        var document = ReadAgain($$"""{ {{Prefix}}, "entity": { "ex:e": { "ex:tag": {{json}} } } }""");

        var value = document.Records[0].ValuesOf("http://example.org/tag").Should().ContainSingle().Subject;
        value.Text.Should().Be(text);
        value.Datatype!.Text.Should().Be(datatype);
        value.Language.Should().Be(language);
        value.Name.Should().BeNull();
    }

    [Theory]
    [InlineData("prov:QUALIFIED_NAME")]
    [InlineData("xsd:QName")]
    public void A_value_that_is_a_name_is_resolved(string type)
    {
        var document = ReadAgain($$"""{ {{Prefix}}, "entity": { "ex:e": { "prov:type": { "$": "ex:News", "type": "{{type}}" } } } }""");

        document.Records[0].ValuesOf("http://www.w3.org/ns/prov#type").Should().ContainSingle()
            .Which.Should().Be(ProvValue.Named(new QualifiedName("other:News", "http://example.org/News")), "names are equal that stand for one URI");
    }

    [Fact]
    public void A_plain_string_and_one_that_says_it_is_a_string_are_equal_values_written_differently()
    {
        var document = ReadAgain($$"""{ {{Prefix}}, "entity": { "ex:e": { "ex:a": ["x", { "$": "x", "type": "xsd:string" }] } } }""");

        var values = document.Records[0].ValuesOf("http://example.org/a").ToList();
        values[0].Should().Be(values[1]).And.NotBe(ProvValue.InLanguage("x", "en"));
    }

    [Fact]
    public void Null_states_nothing_and_is_kept()
    {
        var document = ReadAgain($$"""{ {{Prefix}}, "used": { "_:u": { "prov:activity": "ex:a", "prov:entity": null, "ex:n": [null] } } }""");

        document.Records[0].ValuesOf("http://example.org/n").Should().ContainSingle().Which.Datatype.Should().BeNull();
    }

    [Fact]
    public void Several_records_with_one_id_are_an_array_and_single_ones_are_none()
    {
        var document = ReadAgain($$"""{ {{Prefix}}, "used": { "ex:u": [{ "prov:activity": "ex:a" }, { "prov:activity": "ex:b" }, {}] } }""");

        document.Records.Should().HaveCount(3).And.OnlyContain(record => record.Id!.Uri == "http://example.org/u");
        ProvText.Write(ProvText.Read($$"""{ {{Prefix}}, "used": { "ex:u": [{}] } }""")).Should().NotContain("[");
    }

    [Fact]
    public void The_shape_of_single_values_in_arrays_and_of_empty_arrays_is_kept() =>
        ReadAgain($$"""{ {{Prefix}}, "entity": { "ex:e": { "prov:label": ["one"], "ex:none": [], "ex:two": [1, "1"] } }, "hadMember": { "_:m": { "prov:collection": "ex:c", "prov:entity": ["ex:e"] } } }""");

    [Fact]
    public void Prefixes_may_come_last_and_all_are_written_again()
    {
        var document = ReadAgain("""
            { "entity": { "e": { "b:x": 1 } },
              "prefix": { "a": "http://a/", "b": "http://a/", "default": "http://d/", "unused": "http://u/" } }
            """);

        document.Records[0].Id!.Uri.Should().Be("http://d/e");
        document.Records[0].Attributes[0].Name.Uri.Should().Be("http://a/x");
        document.Prefixes.Should().HaveCount(4);
    }

    [Fact]
    public void An_empty_prefix_is_the_default_one_and_a_namespace_may_be_empty()
    {
        var document = ReadAgain("""
            { "prefix": { "default": "http://d/", "none": "" },
              "entity": { ":e1": { ":x": 1 }, "none:e2": {} },
              "bundle": {
                ":b": { "prefix": { "in": "http://in/" }, "entity": { ":e": {} } },
                ":c": { "prefix": { "": "http://c/" }, "entity": { ":e": {}, "e": {} } },
                ":d": { "prefix": { "default": "" }, "entity": { ":e": {} } } } }
            """);

        document.Records.Select(record => record.Id!.Uri).Should().Equal("http://d/e1", "e2");
        document.Records[0].Id!.Text.Should().Be(":e1");
        document.Records[0].Attributes[0].Name.Uri.Should().Be("http://d/x");
        document.Bundles.Select(bundle => bundle.Id.Uri).Should().Equal("http://d/b", "http://c/c", "d");
        document.Bundles.SelectMany(bundle => bundle.Records).Select(record => record.Id!.Uri).Should().Equal("http://d/e", "http://c/e", "http://d/e", "e");
    }

    [Fact]
    public void A_whole_URI_is_a_name_where_its_namespace_is_declared()
    {
        var document = ReadAgain("""
            { "prefix": { "ex": "http://example.org/", "deep": "http://example.org/deep/", "far": "urn:far:" },
              "entity": { "http://example.org/deeper": {}, "urn:far:x": {} },
              "used": { "_:u": { "prov:entity": "http://elsewhere.org/x" } } }
            """);

        document.Records[0].Id.Should().Be(new QualifiedName("ex:deeper", "http://example.org/deeper"));
        document.Records[1].Id!.Uri.Should().Be("urn:far:x");
        document.Records[2].Attributes[0].Values[0].Name!.Uri.Should().BeNull("nothing declares it");
    }

    [Fact]
    public void A_document_that_declares_the_prefixes_of_W3C_in_another_way_means_the_same()
    {
        var document = ReadAgain("""
            { "prefix": { "xsd": "http://www.w3.org/2001/XMLSchema", "p": "http://www.w3.org/ns/prov#", "ex": "http://example.org/" },
              "used": { "_:u": { "p:entity": "ex:e", "prov:role": { "$": "1", "type": "xsd:int" } } } }
            """);

        document.Records[0].Attributes[0].Values[0].Name!.Uri.Should().Be("http://example.org/e");
        document.Records[0].Attributes[1].Values[0].Datatype!.Uri.Should().Be("http://www.w3.org/2001/XMLSchema#int");
    }

    [Fact]
    public void A_bundle_has_prefixes_of_its_own_before_those_of_the_document()
    {
        var document = ReadAgain("""
            { "bundle": {
                "ex:b1": { "prefix": { "ex": "http://inner/", "default": "http://innerdefault/" }, "entity": { "ex:e": {}, "e": {}, "doc:e": {} } },
                "ex:b2": { "entity": { "ex:e": {}, "e": {} } } },
              "prefix": { "ex": "http://outer/", "doc": "http://doc/", "default": "http://outerdefault/" } }
            """);

        document.Bundles.Select(bundle => bundle.Id.Uri).Should().Equal("http://inner/b1", "http://outer/b2");
        document.Bundles[0].Records.Select(record => record.Id!.Uri).Should().Equal("http://inner/e", "http://innerdefault/e", "http://doc/e");
        document.Bundles[1].Records.Select(record => record.Id!.Uri).Should().Equal("http://outer/e", "http://outerdefault/e");
        document.RecordCount.Should().Be(5);
    }

    [Fact]
    public void A_relation_may_have_an_id_that_stands_for_nothing()
    {
        var document = ReadAgain("""{ "used": { "_:id1": {}, "nowhere:u": {}, "bare": {}, "": {} } }""");

        document.Records[0].Id!.IsBlank.Should().BeTrue();
        document.Records.Should().OnlyContain(record => record.Id!.Uri == null);
    }

    [Fact]
    public void Relations_without_id_get_labels_that_no_other_has()
    {
        var relation = new ProvRecord(ProvRecordKind.Usage, null, []);
        var document = new ProvDocument { Records = [relation, relation with { Id = new QualifiedName("_:id1", null) }, relation] };

        var again = ProvText.Read(ProvText.Write(document));

        again.Records.Select(record => record.Id!.Text).Should().BeEquivalentTo("_:id1", "_:id2", "_:id3");
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over() => ProvText.Read("\uFEFF{}").RecordCount.Should().Be(0);

    private static ProvDocument ReadAgain(string json)
    {
        var document = ProvText.Read(json);
        var written = ProvText.Write(document);
        ProvText.Canonical(written).Should().Be(ProvText.Canonical(json));
        ProvText.Statements(ProvText.Read(written)).Should().Equal(ProvText.Statements(document));
        return document;
    }
}

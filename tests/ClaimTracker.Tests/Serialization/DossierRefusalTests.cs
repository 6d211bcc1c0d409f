using System.Text;
using ClaimTracker.Serialization;

namespace ClaimTracker.Tests.Serialization;

public sealed class DossierRefusalTests
{
    private const string Head = "{\"format\":\"claimtracker/1\",\n";
    private const string OnePerLine = "line 1: $: a line holds exactly one of agent, claim, report, statement, counterClaim, retraction, redaction. Write one record a line, wrapped in its kind.";

    [Theory]
    [InlineData("", "$, line 1: a document is a JSON object, and this one is empty. Write {\"format\": \"claimtracker/1\"} where there is nothing to say.")]
    [InlineData("[]", "$, line 1: an object belongs here, and this is an array. Correct the value.")]
    [InlineData("{", "$, line 1: the document ends in the middle. Get the whole of it.")]
    [InlineData("{\"format\":\"claimtracker/1\",\n\"claims\":[{\"id\":\"c", "$.claims[0].id, line 2: the document ends in the middle. Get the whole of it.")]
    [InlineData("{\"format\":\"claimtracker/1\"} x", "$, line 1: a document is one JSON object, and something follows it. Remove what follows.")]
    [InlineData("{\"format\":\"claimtracker/1\"}\n{}", "$, line 2: a document is one JSON object, and something follows it. Remove what follows.")]
    public void A_document_is_one_whole_object(string text, string message) => Refused(text, message);

    [Theory]
    [InlineData("{}", "$.format, line 1: a document has 'format', and this one lacks it. Add it.")]
    [InlineData("{\"format\":1}", "$.format, line 1: a string belongs here, and this is a number. Correct the value.")]
    [InlineData("{\"format\":null}", "$.format, line 1: a document has 'format', and here it is null. Give it a value.")]
    [InlineData("{\"format\":\"claimtracker/2\"}", "$.format, line 1: this version reads claimtracker/1, and this is 'claimtracker/2'. Use a version that reads that format, or convert it.")]
    [InlineData("{\"format\":\"claimtracker/1.1\"}", "$.format, line 1: this version reads claimtracker/1, and this is 'claimtracker/1.1'. Use a version that reads that format, or convert it.")]
    [InlineData("{\"claims\":[{\"id\":7}],\n\"format\":\"claimtracker/2\"}", "$.format, line 2: this version reads claimtracker/1, and this is 'claimtracker/2'. Use a version that reads that format, or convert it.")]
    [InlineData("{\"claims\":[{\"id\":tru}],\n\"format\":\"claimtracker/2\"}", "$.claims[0].id, line 1: '}' is out of place in JSON. Correct the text here.")]
    [InlineData("{\"claims\":[{\"id\":7}],\n\"format\":\"claimtracker/1\"}", "$.claims[0].id, line 1: a string belongs here, and this is a number. Correct the value.")]
    public void The_format_is_the_first_rule(string text, string message) => Refused(text, message);

    [Theory]
    [InlineData("// no\n\"claims\":[]}", "$.format, line 2: JSON has no comments. Remove the comment.")]
    [InlineData("\"claims\":[{\"id\":\"c\"},\n]}", "$.claims[0], line 3: JSON has no trailing comma. Remove the comma before this.")]
    [InlineData("\"claims\":[{\"id\":\"c\", }]}", "$.claims[0].id, line 2: JSON has no trailing comma. Remove the comma before this.")]
    [InlineData("\"claims\":[{\"id\":'c'}]}", "$.claims[0].id, line 2: ''' is out of place in JSON. Correct the text here.")]
    [InlineData("\"claims\":[{\"id\":NaN}]}", "$.claims[0].id, line 2: 'N' is out of place in JSON. Correct the text here.")]
    [InlineData("\"claims\":[{\"id\":\"c\n\"}]}", "$.claims[0].id, line 2: '\\u000A' is out of place in JSON. Correct the text here.")]
    [InlineData("\"a\\tb\":tru}", "$.a\\u0009b, line 2: '}' is out of place in JSON. Correct the text here.")]
    [InlineData("\"format\":\"claimtracker/1\"}", "$.format, line 2: a member comes once in an object. Keep one of the two.")]
    [InlineData("\"claims\":[],\n\"claims\":[]}", "$.claims, line 3: a member comes once in an object. Keep one of the two.")]
    [InlineData("\"claims\":[{\"id\":\"c\",\n\"\\u0069d\":\"c\"}]}", "$.claims[0].id, line 3: a member comes once in an object. Keep one of the two.")]
    [InlineData("\"x\":1,\"\\u0078\":2}", "$.x, line 2: a member comes once in an object. Keep one of the two.")]
    [InlineData("\"x\":{\"a\":1,\n\"a\":2}}", "$.x.a, line 3: a member comes once in an object. Correct it, or leave the member out.")]
    public void JSON_is_taken_by_its_letter(string text, string message) => Refused(Head + text, message);

    [Theory]
    [InlineData("{\"id\":\"c\",\"text\":{\"en\":\"\\ud800\"}}", "$.claims[0].text.en, line 2: a text is well-formed Unicode, and this one has half of a surrogate pair. Correct the text.")]
    [InlineData("{\"id\":\"c\",\"\\udc00\":1}", "$.claims[0].\uFFFD, line 2: a text is well-formed Unicode, and this one has half of a surrogate pair. Correct the text.")]
    [InlineData("{\"id\":\"c\",\"x\":[1,\"\\ud800x\"]}", "$.claims[0].x[1], line 2: a text is well-formed Unicode, and this one has half of a surrogate pair. Correct it, or leave the member out.")]
    [InlineData("{\"id\":\"c\",\"x\":{\"\\ud800\":1}}", "$.claims[0].x.\uFFFD, line 2: a text is well-formed Unicode, and this one has half of a surrogate pair. Correct it, or leave the member out.")]
    [InlineData("{\"id\":\"\"}", "$.claims[0].id, line 2: an id is not empty. Give an id that a person can read and type.")]
    [InlineData("{\"id\":\"a\\nb\"}", "$.claims[0].id, line 2: an id has no control, line-breaking or bidirectional-format character, and this one has U+000A. Give an id that a person can read and type.")]
    [InlineData("{\"id\":\"a\u202Eb\"}", "$.claims[0].id, line 2: an id has no control, line-breaking or bidirectional-format character, and this one has U+202E. Give an id that a person can read and type.")]
    public void Texts_are_well_formed_and_ids_are_visible(string claim, string message) => Refused($"{Head}\"claims\":[{claim}]}}", message);

    [Theory]
    [InlineData("\"claims\":{}", "$.claims, line 2: an array belongs here, and this is an object. Correct the value.")]
    [InlineData("\"claims\":[[]]", "$.claims[0], line 2: an object belongs here, and this is an array. Correct the value.")]
    [InlineData("\"claims\":[null]", "$.claims[0], line 2: an object belongs here, and this is null. Correct the value.")]
    [InlineData("\"claims\":[{\n\"id\":null}]", "$.claims[0].id, line 3: a claim has 'id', and here it is null. Give it a value.")]
    [InlineData("\"claims\":[{\"id\":\"a\"},\n{\"ID\":\"c\"}]", "$.claims[1].id, line 3: a claim has 'id', and this one lacks it. Add it.")]
    [InlineData("\"claims\":[{\"id\":\"c\",\"text\":\"plain\"}]", "$.claims[0].text, line 2: an object belongs here, and this is a string. Correct the value.")]
    [InlineData("\"claims\":[{\"id\":\"c\",\"text\":{\"en\":1}}]", "$.claims[0].text.en, line 2: a string belongs here, and this is a number. Correct the value.")]
    [InlineData("\"claims\":[{\"id\":\"c\",\"text\":{\"en\":\"a\",\"EN\":\"b\"}}]", "$.claims[0].text.EN, line 2: a language comes once in a text, whatever its case. Keep one of the two.")]
    [InlineData("\"claims\":[{\"id\":\"c\",\"topics\":[\"a\",null]}]", "$.claims[0].topics[1], line 2: a string belongs here, and this is null. Correct the value.")]
    [InlineData("\"claims\":[{\"id\":\"c\",\"about\":2022}]", "$.claims[0].about, line 2: a string belongs here, and this is a number. Correct the value.")]
    [InlineData("\"agents\":[{\"id\":\"a\",\"type\":\"Person\",\"name\":\"A\"}]", "$.agents[0].type, line 2: 'Person' is none of the words person, organization, group, newsAgency, newspaper, broadcaster, onlineMedia, socialAccount, other. Use one of these, to the letter.")]
    [InlineData("\"agents\":[{\"id\":\"a\",\"type\":0,\"name\":\"A\"}]", "$.agents[0].type, line 2: a string belongs here, and this is a number. Correct the value.")]
    [InlineData("\"agents\":[{\"named\":\"yes\"}]", "$.agents[0].named, line 2: true or false belongs here, and this is a string. Correct the value.")]
    [InlineData("\"agents\":[{\"externalIds\":{\"w\":\"1\",\n\"w\":\"2\"}}]", "$.agents[0].externalIds.w, line 3: a member comes once in an object. Keep one of the two.")]
    [InlineData("\"agents\":[{\"actsFor\":[{\"agent\":\"b\"},{}]}]", "$.agents[0].actsFor[1].agent, line 2: an affiliation has 'agent', and this one lacks it. Add it.")]
    [InlineData("\"reports\":[{\"id\":\"r\"}]", "$.reports[0].outlet, line 2: a report has 'outlet', and this one lacks it. Add it.")]
    [InlineData("\"counterClaims\":[{\"claim\":\"a\",\"answers\":\"b\",\"kind\":\"counterallegation\"}]", "$.counterClaims[0].kind, line 2: 'counterallegation' is none of the words denial, rebuttal, counterAllegation, correction. Use one of these, to the letter.")]
    [InlineData("\"retractions\":[{\"statement\":\"s\",\"kind\":\"false\"}]", "$.retractions[0].kind, line 2: 'false' is none of the words withdrawn, corrected, misattributed, fabricated. Use one of these, to the letter.")]
    public void Members_are_of_their_type(string member, string message) => Refused($"{Head}{member}}}", message);

    [Theory]
    [InlineData("\"id\":\"s\",\"claim\":\"c\",\"stance\":\"asserts\"", "$.statements[0].agent, line 2: a statement has 'agent', and this one lacks it. Give an id, or null, which says that the speaker is unknown.")]
    [InlineData("\"stance\":\"claims\"", "$.statements[0].stance, line 2: 'claims' is none of the words asserts, denies, questions, declinesToComment, reports. Use one of these, to the letter.")]
    [InlineData("\"denies\":\"it\"", "$.statements[0].denies, line 2: 'it' is none of the words claim, utterance. Use one of these, to the letter.")]
    [InlineData("\"certainty\":\"sure\"", "$.statements[0].certainty, line 2: 'sure' is none of the words unknown, possible, probable, certain. Use one of these, to the letter.")]
    [InlineData("\"attributions\":[{\"to\":\"t\"},\n{\"mode\":1}]", "$.statements[0].attributions[1].mode, line 3: a string belongs here, and this is a number. Correct the value.")]
    [InlineData("\"attributions\":[{\"to\":\"t\"},\n{\"confidence\":1.5}]", "$.statements[0].attributions[1].confidence, line 3: a confidence lies between 0 and 1. Scale it, or leave it out.")]
    [InlineData("\"attributions\":[{\"confidence\":-1e999}]", "$.statements[0].attributions[0].confidence, line 2: a confidence lies between 0 and 1. Scale it, or leave it out.")]
    [InlineData("\"attributions\":[{\"evidence\":{\"prefix\":\"p\"}}]", "$.statements[0].attributions[0].evidence.exact, line 2: evidence has 'exact', and this one lacks it. Add it.")]
    [InlineData("\"attributions\":[{\"evidence\":{\"start\":-1}}]", "$.statements[0].attributions[0].evidence.start, line 2: an offset is a whole number from 0 to 2147483647. Count characters from 0.")]
    [InlineData("\"attributions\":[{\"evidence\":{\"end\":2147483648}}]", "$.statements[0].attributions[0].evidence.end, line 2: an offset is a whole number from 0 to 2147483647. Count characters from 0.")]
    [InlineData("\"attributions\":[{\"evidence\":{\"end\":1.5}}]", "$.statements[0].attributions[0].evidence.end, line 2: an offset is a whole number from 0 to 2147483647. Count characters from 0.")]
    [InlineData("\"rating\":{\"value\":1e400}", "$.statements[0].rating.value, line 2: a number is finite and fits 64 bits (IEEE 754). Scale it, or leave it out.")]
    [InlineData("\"rating\":{\"value\":\"5\"}", "$.statements[0].rating.value, line 2: a number belongs here, and this is a string. Correct the value.")]
    public void Statements_keep_to_the_rules(string members, string message) => Refused($"{Head}\"statements\":[{{{members}}}]}}", message);

    [Fact]
    public void A_text_that_is_no_date_is_quoted_and_explained() =>
        DossierText.Refusal(() => DossierText.Read(Head + "\"claims\":[{\"id\":\"c\",\"about\":\"20\\n22\"}]}"))
            .Should().StartWith("$.claims[0].about, line 2: '20\\u000A22' is no date: ");

    [Theory]
    [InlineData(new byte[] { 0xC3, 0x28 }, "0xC3")]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 }, "0xED")]
    [InlineData(new byte[] { 0xC0, 0xAF }, "0xC0")]
    [InlineData(new byte[] { 0xE2 }, "0xE2")]
    public void Bytes_that_are_no_UTF8_are_refused(byte[] bytes, string shown)
    {
        byte[] document = [.. Encoding.UTF8.GetBytes(Head + "\"claims\":[{\"id\":\""), .. bytes, .. "\"}]}"u8];
        byte[] line = [.. "\n{\"claim\":{\"id\":\""u8, .. bytes, .. "\"}}"u8];

        DossierText.Refusal(() => DossierText.Read(document, DossierFormat.Json))
            .Should().Be($"$.claims[0].id, line 2: JSON is valid UTF-8, and the byte {shown} is not. Save it as UTF-8.");
        DossierText.Refusal(() => DossierText.Read(line, DossierFormat.JsonLines))
            .Should().Be($"line 2: $.claim.id: JSON is valid UTF-8, and the byte {shown} is not. Save it as UTF-8.");
    }

    [Theory]
    [InlineData("{\"claim\":{\"id\":\"c\"}} {}", "line 1: $: a line is one JSON object, and something follows it. Remove what follows.")]
    [InlineData("\n{\"claim\":{\"id\":\"c\"", "line 2: $.claim.id: the line ends in the middle. Get the whole of it.")]
    [InlineData("\n\n{\"statement\":{\"id\":\"s\"}}", "line 3: $.statement.agent: a statement has 'agent', and this one lacks it. Give an id, or null, which says that the speaker is unknown.")]
    [InlineData("{\"format\":\"claimtracker/2\"}", "line 1: $.format: this version reads claimtracker/1, and this is 'claimtracker/2'. Use a version that reads that format, or convert it.")]
    [InlineData("{\"claim\":{\"id\":\"c\"}}\n{\"format\":\"claimtracker/1\"}", "line 2: $: the format is told by the first line. Remove this line.")]
    [InlineData("[]", "line 1: $: an object belongs here, and this is an array. Correct the value.")]
    [InlineData("{}", OnePerLine)]
    [InlineData("{\"claim\":null}", OnePerLine)]
    [InlineData("{\"Claim\":{\"id\":\"c\"}}", OnePerLine)]
    [InlineData("{\"claim\":{\"id\":\"c\"},\"x\":1}", OnePerLine)]
    [InlineData("{\"claim\":{\"id\":\"c\"},\"report\":{\"id\":\"r\",\"outlet\":\"o\"}}", OnePerLine)]
    [InlineData("{\"format\":\"claimtracker/1\",\"claim\":{\"id\":\"c\"}}", OnePerLine)]
    public void A_line_holds_one_record(string text, string message) =>
        DossierText.Refusal(() => DossierText.Read(text, DossierFormat.JsonLines)).Should().Be(message);

    private static void Refused(string text, string message) => DossierText.Refusal(() => DossierText.Read(text)).Should().Be(message);
}

using ClaimTracker.Model;
using ClaimTracker.Serialization;

namespace ClaimTracker.Tests.Serialization;

public sealed class DossierWriterTests
{
    private static readonly Statement Plain = new("s", null, "c", Stance.Asserts);

    private static readonly Claim PlainClaim = new("c", LocalizedText.Empty);

    public static TheoryData<Dossier, string> Unwritable => new()
    {
        { new Dossier { Agents = [Speaker.Person("A")] }, "member 'id': an id is not empty. Give an id that a person can read and type." },
        { new Dossier { Agents = [Speaker.Person("\uD800") with { Id = "a" }] }, "agent 'a', member 'name': a text is well-formed Unicode, and this one has half of a surrogate pair. Correct the text." },
        { new Dossier { Agents = [Speaker.Person("A") with { Id = "a", ExternalIds = [new("domain", "a.org"), new("domain", "b.org")] }] }, "agent 'a', member 'externalIds': a dossier holds one external id of a scheme, and 'domain' comes twice. Keep one of the two." },
        { new Dossier { Statements = [Plain with { Stance = (Stance)9 }] }, "statement 's', member 'stance': 9 is none of the words asserts, denies, questions, declinesToComment, reports. Use one of these." },
        { new Dossier { Statements = [Plain with { Rating = new Rating { Value = double.NaN } }] }, "statement 's', member 'value': a number is finite. Scale it, or leave it out." },
        { new Dossier { Statements = [Plain with { Attributions = [new Attribution("t") { Confidence = 2 }] }] }, "statement 's', member 'confidence': a confidence lies between 0 and 1. Scale it, or leave it out." },
        { new Dossier { Statements = [Plain with { Attributions = [new Attribution("t") { Evidence = new TextQuote("e") { Start = -1 } }] }] }, "statement 's', member 'start': an offset is a whole number from 0. Count characters from 0." },
        { With(new UnknownMember("id", "1")), "claim 'c', member 'id': a member comes once in an object. Drop or rename the unknown member." },
        { With(new UnknownMember("x", "1"), new UnknownMember("x", "1")), "claim 'c', member 'x': a member comes once in an object. Drop or rename the unknown member." },
        { With(new UnknownMember("x", "{\"a\":1,\"a\":2}")), "claim 'c', member 'x': a member comes once in an object. Correct the value." },
        { With(new UnknownMember("x", "\"\\ud800\"")), "claim 'c', member 'x': a text is well-formed Unicode, and this one has half of a surrogate pair. Correct the value." },
        { With(new UnknownMember("x", new string('[', 64) + new string(']', 64))), "claim 'c', member 'x': JSON nests at most 64 deep in a record. Correct the value." },
        { With(new UnknownMember("x", "1,\"y\":2")), "claim 'c', member 'x': its value is JSON, and this is not. Correct the value." },
        { With(new UnknownMember("x", "")), "claim 'c', member 'x': its value is JSON, and this is not. Correct the value." },
    };

    [Theory]
    [MemberData(nameof(Unwritable))]
    public void What_could_not_be_read_again_is_not_written(Dossier dossier, string message)
    {
        DossierText.Refusal(() => DossierText.Write(dossier)).Should().Be(message);
        DossierText.Refusal(() => DossierText.Write(dossier, DossierFormat.JsonLines)).Should().Be(message);
    }

    [Fact]
    public void Unknown_members_are_written_in_one_canonical_form()
    {
        var written = DossierText.Write(With(new UnknownMember("x", " { \"a\" : [ 1.0 , \"\\u041B\" ] } ")), DossierFormat.JsonLines);

        written.Should().EndWith("\n{\"claim\":{\"id\":\"c\",\"x\":{\"a\":[1.0,\"Л\"]}}}\n");
    }

    [Fact]
    public void A_stream_is_written_in_pieces_and_left_open()
    {
        using var stream = new CountingStream();
        DossierWriter.Write(new Dossier { Claims = [.. Enumerable.Range(0, 10_000).Select(i => new Claim($"c{i}", LocalizedText.Of(new string('x', 100))))] }, stream, DossierFormat.Json);

        stream.CanWrite.Should().BeTrue();
        stream.Largest.Should().BeLessThan(256 * 1024);
        stream.Length.Should().BeGreaterThan(1024 * 1024);
    }

    private static Dossier With(params UnknownMember[] members) => new() { Claims = [PlainClaim with { UnknownMembers = [.. members] }] };

    private sealed class CountingStream : MemoryStream
    {
        public int Largest { get; private set; }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            Largest = Math.Max(Largest, buffer.Length);
            base.Write(buffer);
        }
    }
}

using ClaimTracker.Serialization;

namespace ClaimTracker.Tests.Serialization;

public sealed class DossierLimitsTests
{
    private const string Empty = "{\"format\":\"claimtracker/1\"}";

    [Fact]
    public void A_document_may_be_as_long_as_the_limit_and_no_longer()
    {
        DossierText.Read(Empty, limits: new DossierLimits { MaxDocumentBytes = Empty.Length }).IsEmpty.Should().BeTrue();
        DossierText.Refusal(() => DossierText.Read(Empty, limits: new DossierLimits { MaxDocumentBytes = Empty.Length - 1 }))
            .Should().Be("the document: a document is at most 26 bytes long. Write it as JSON Lines, which may be of any length, or raise DossierLimits.MaxDocumentBytes.");
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("")]
    public void A_line_may_be_as_long_as_the_limit_and_no_longer(string end)
    {
        var text = $"\n{Empty}{end}";
        DossierText.Read(text, DossierFormat.JsonLines, new DossierLimits { MaxLineBytes = Empty.Length }).IsEmpty.Should().BeTrue();
        DossierText.Refusal(() => DossierText.Read(text, DossierFormat.JsonLines, new DossierLimits { MaxLineBytes = Empty.Length - 1 }))
            .Should().Be("line 2: a line is at most 26 bytes long. Shorten the record, or raise DossierLimits.MaxLineBytes.");
    }

    [Fact]
    public void A_line_without_end_is_refused_without_being_gathered()
    {
        var endless = new EndlessStream();

        DossierText.Refusal(() => DossierReader.Read(endless, DossierFormat.JsonLines))
            .Should().Be("line 1: a line is at most 1,048,576 bytes long. Shorten the record, or raise DossierLimits.MaxLineBytes.");
        endless.Given.Should().BeLessThan(8 * 1024 * 1024);
    }

    [Theory]
    [InlineData("{{\"format\":\"claimtracker/1\",\"x\":{0}}}", DossierFormat.Json, 1)]
    [InlineData("{{\"format\":\"claimtracker/1\",\"x\":{0}}}", DossierFormat.JsonLines, 1)]
    [InlineData("{{\"format\":\"claimtracker/1\",\"claims\":[{{\"id\":\"c\",\"x\":{0}}}]}}", DossierFormat.Json, 1)]
    [InlineData("{{\"claim\":{{\"id\":\"c\",\"x\":{0}}}}}", DossierFormat.JsonLines, 1)]
    [InlineData("{{\"format\":\"claimtracker/1\",\"statements\":[{{\"id\":\"s\",\"agent\":null,\"claim\":\"c\",\"stance\":\"asserts\",\"attributions\":[{{\"to\":\"t\",\"x\":{0}}}]}}],\"y\":{0}}}", DossierFormat.Json, 3)]
    public void A_record_nests_as_deep_as_the_limit_and_no_deeper_in_either_form(string pattern, DossierFormat format, int around)
    {
        string Nested(int depth) => string.Format(null, pattern, new string('[', depth) + new string(']', depth));

        var dossier = DossierText.Read(Nested(64 - around), format);
        DossierText.Read(DossierText.Bytes(dossier), DossierFormat.Json).Should().Be(dossier);
        DossierText.Read(DossierText.Bytes(dossier, DossierFormat.JsonLines), DossierFormat.JsonLines).Should().Be(dossier);
        DossierText.Refusal(() => DossierText.Read(Nested(64 - around + 1), format)).Should().Contain("JSON nests at most 64 deep in a record");
        DossierText.Refusal(() => DossierText.Read(Nested(200_000), format)).Should().Contain("JSON nests at most 64 deep in a record");
    }

    [Fact]
    public void Statements_and_attributions_are_counted()
    {
        var limits = new DossierLimits { MaxStatements = 2, MaxAttributions = 1 };

        DossierText.Read(DossierText.Minimal, limits: limits).Statements.Should().HaveCount(2);
        DossierText.Refusal(() => DossierText.Read(DossierText.Minimal, limits: limits with { MaxStatements = 1 }))
            .Should().Be("$.statements[1], line 10: a dossier has at most 1 statements. Write it as JSON Lines, split it, or raise DossierLimits.MaxStatements.");
        DossierText.Refusal(() => DossierText.Read(DossierText.Minimal, limits: limits with { MaxAttributions = 0 }))
            .Should().Be("$.statements[1], line 10: a dossier has at most 0 attributions. Write it as JSON Lines, split it, or raise DossierLimits.MaxAttributions.");
    }

    [Fact]
    public void Languages_are_counted() =>
        DossierText.Refusal(() => DossierText.Read("{\"claim\":{\"id\":\"c\",\"text\":{\"en\":\"a\",\"fr\":\"b\"}}}", DossierFormat.JsonLines, new DossierLimits { MaxLanguages = 1 }))
            .Should().Be("line 1: $.claim.text.fr: a claim is worded in at most 1 languages. Leave some out, or raise DossierLimits.MaxLanguages.");

    private sealed class EndlessStream : MemoryStream
    {
        public long Given { get; private set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)'[');
            Given += count;
            return count;
        }
    }
}

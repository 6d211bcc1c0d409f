using System.Text;
using ClaimTracker.Interchange.NestedSources;
using ClaimTracker.Interchange.Tests.Support;
using ClaimTracker.Model;
using ClaimTracker.Tracing;

namespace ClaimTracker.Interchange.Tests.NestedSources;

public class NestedSourceImportTests
{
    private const string Example = """
        [{"doc": "20011024/21.53", "sentence": 3, "source": ["w", "le_monde", "official"], "text": "It will rain."}]
        """;

    [Fact]
    public void Each_source_is_a_statement_that_credits_the_next()
    {
        var (ledger, summary) = Import(Example);

        summary.Should().Be(new TransferSummary(1, 1, []));
        var trace = ledger.Trace("20011024/21.53#0/0").Resolve();
        trace.Chains.Single().StatementIds.Should().Equal("20011024/21.53#0/0", "20011024/21.53#0/1", "20011024/21.53#0/2");
        trace.Origins.Single().Kind.Should().Be(OriginKind.OnRecord);
        ledger.Now.GetStatement("20011024/21.53#0/0").Should().Match<Statement>(s => s.Stance == Stance.Reports && s.ReportId == "20011024/21.53");
        ledger.Now.GetStatement("20011024/21.53#0/2").Stance.Should().Be(Stance.Asserts);
        ledger.Now.GetClaim("20011024/21.53#0").Text.ToString().Should().Be("It will rain.");
    }

    [Fact]
    public void The_writer_alone_speaks_in_a_voice_of_its_own()
    {
        var (ledger, _) = Import("""[{"doc": "d", "source": ["w"], "text": "x"}]""");

        ledger.Trace("d#0/0").Resolve().Origins.Single().Kind.Should().Be(OriginKind.Unattributed);
    }

    [Fact]
    public void The_same_source_in_one_document_is_one_agent_and_in_another_it_is_not()
    {
        var (ledger, _) = Import("""
            [{"doc": "a", "source": ["w", "x"], "text": "1"},
             {"doc": "b", "source": ["w", "x"], "text": "2"},
             {"doc": "a", "source": ["w", "x", "x"], "text": "3"}]
            """);

        AgentOf("a#0/1").Should().Be(AgentOf("a#2/1")).And.Be(AgentOf("a#2/2")).And.NotBe(AgentOf("b#1/1"));
        AgentOf("a#0/0").Should().Be(AgentOf("a#2/0")).And.NotBe(AgentOf("b#1/0"));

        string? AgentOf(string id) => ledger.Now.GetStatement(id).AgentId;
    }

    [Fact]
    public void A_source_that_comes_again_is_kept_as_it_was_written()
    {
        var (ledger, _) = Import("""[{"doc": "d", "source": ["w", "x", "w", "x"], "text": "t"}]""");

        ledger.Trace("d#0/0").Resolve().Chains.Single().StatementIds.Should().Equal("d#0/0", "d#0/1", "d#0/2", "d#0/3");
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"  \"")]
    [InlineData("null")]
    public void An_empty_source_is_a_speaker_who_is_not_known(string source)
    {
        var (ledger, summary) = Import($$"""[{"doc": "d", "source": ["w", {{source}}, "x"], "text": "t"}]""");

        summary.Mapped.Should().Be(1);
        ledger.Now.GetStatement("d#0/1").AgentId.Should().BeNull();
        ledger.Trace("d#0/0").Resolve().Chains.Single().StatementIds.Should().Equal("d#0/0", "d#0/1", "d#0/2");
    }

    [Fact]
    public void Implicit_sources_are_unnamed_and_each_its_own()
    {
        var (ledger, _) = Import("""[{"doc": "d", "source": ["w", "implicit"], "text": "1"}, {"doc": "d", "source": ["w", "implicit"], "text": "2"}]""");

        var one = ledger.Now.GetStatement("d#0/1").AgentId!;
        one.Should().NotBe(ledger.Now.GetStatement("d#1/1").AgentId);
        ledger.Now.GetAgent(one).IsNamed.Should().BeFalse();
        ledger.Trace("d#0/0").Resolve().Origins.Single().Kind.Should().Be(OriginKind.Unnamed);
    }

    [Fact]
    public void The_notation_of_MPQA_is_read_too()
    {
        var (ledger, _) = Import("""[{"doc": "d", "source": "w, le_monde,official", "text": "t"}]""");

        ledger.Now.GetAgent(ledger.Now.GetStatement("d#0/2").AgentId!).Name.Should().Be("official");
    }

    [Fact]
    public void Lines_are_read_like_an_array()
    {
        var (ledger, summary) = Import("\uFEFF{\"doc\":\"d\",\"source\":[\"w\"]}\n\n{\"doc\":\"d\",\"source\":[\"w\",\"x\"]}\r\n");

        summary.Mapped.Should().Be(2);
        ledger.Now.TryGetStatement("d#1/1", out _).Should().BeTrue();
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData(" \n")]
    public void Nothing_gives_nothing(string text) => Import(text).Summary.Should().Be(new TransferSummary(0, 0, []));

    [Theory]
    [InlineData("7", "a record is an object")]
    [InlineData("{}", "a record has a 'doc'")]
    [InlineData("""{"doc": "d"}""", "a record has a 'source'")]
    [InlineData("""{"doc": "", "source": ["w"]}""", "'doc' is not empty")]
    [InlineData("""{"doc": true, "source": ["w"]}""", "'doc' is not of the kind*")]
    [InlineData("""{"doc": "d", "source": [7]}""", "'source' is not of the kind*")]
    [InlineData("""{"doc": "d", "source": []}""", "*nobody says it")]
    [InlineData("""{"doc": "d", "source": ""}""", "*nobody says it")]
    [InlineData("""{"doc": "d\u0007", "source": ["w"]}""", "an id has no control*")]
    [InlineData("""{"doc": "d", "source": ["\ud800"]}""", "a text is well-formed Unicode*")]
    [InlineData("""{"doc": "d", "doc": "e", "source": ["w"]}""", "a member comes twice*")]
    public void A_record_that_cannot_come_along_is_listed_and_the_others_keep_their_numbers(string record, string why)
    {
        var (ledger, summary) = Import($$"""[{{record}}, {"doc": "ok", "source": ["w"]}]""");

        summary.Should().BeEquivalentTo(new { Read = 2, Mapped = 1 });
        summary.Skipped.Single().Where.Should().Be("$[0], line 1");
        summary.Skipped.Single().Why.Should().Match(why);
        ledger.Now.TryGetStatement("ok#1/0", out _).Should().BeTrue();
    }

    [Fact]
    public void A_chain_and_a_text_have_their_limits()
    {
        var long_ = string.Join(",", Enumerable.Repeat("\"x\"", 4097));
        Import($$"""[{"doc": "d", "source": [{{long_}}]}]""").Summary.Skipped.Single().Why.Should().Be("a chain has at most 4,096 sources");
        Import($$"""[{"doc": "d", "source": ["w"], "text": "{{new string('x', 65_537)}}"}]""").Summary.Skipped.Single().Why
            .Should().Be("a text is at most 65,536 characters");
    }

    [Theory]
    [InlineData("[{\"doc\": \"d\"", "line 1, byte*")]
    [InlineData("[\n{\"doc\" 7}]", "line 2, byte*")]
    [InlineData("[] []", "behind the array*")]
    [InlineData("{\"doc\":\"d\",\"source\":[\"w\"]}\n}", "line 2, byte*")]
    public void What_is_no_JSON_is_refused_with_its_place(string text, string message)
    {
        var importing = () => Import(text);

        importing.Should().Throw<ClaimTrackerException>().WithMessage(message);
    }

    [Fact]
    public void Depth_and_length_of_a_record_are_bounded()
    {
        var deep = () => Import($$"""[{"doc": "d", "source": ["w"], "x": {{new string('[', 100)}}{{new string(']', 100)}}}]""");
        deep.Should().Throw<ClaimTrackerException>().WithMessage("*depth*");

        var wide = () => Import($$"""[{"doc": "d", "source": ["w"], "x": "{{new string('y', 1_100_000)}}"}]""");
        wide.Should().Throw<ClaimTrackerException>().WithMessage("*at most 1,048,576 bytes*");

        var blank = () => Import("[" + new string(' ', 3_000_000) + "]");
        blank.Should().Throw<ClaimTrackerException>().WithMessage("*at most 1,048,576 bytes*");
    }

    [Fact]
    public void A_long_file_is_read_piece_by_piece()
    {
        var lines = new StringBuilder();
        for (var i = 0; i < 20_000; i++)
        {
            lines.Append("{\"doc\":\"d").Append(i % 100).Append("\",\"source\":[\"w\",\"söurce").Append(i % 7).Append("\"],\"text\":\"тест\"}\n");
        }

        var (ledger, summary) = Import(lines.ToString());

        summary.Mapped.Should().Be(20_000);
        ledger.Now.GetStatement("d99#19999/1").AgentId.Should().Be("d99#söurce0");
    }

    internal static (ClaimLedger Ledger, TransferSummary Summary) Import(string text) => Importing.Import(text, NestedSourceFormat.Import);
}

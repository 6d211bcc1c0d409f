using System.Text;
using ClaimTracker.Model;
using ClaimTracker.Serialization;

namespace ClaimTracker.Tests.Serialization;

/// <summary>Lines by the thousand, which are parsed in many blocks and on several threads.</summary>
public sealed class DossierStreamTests
{
    private const int Count = 3_000;

    // The head, the agents and the claims come first.
    private const int FirstStatementLine = 5;

    private static readonly Dossier Long = new()
    {
        Agents = [Outlet.Newspaper("Le Monde") with { Id = "le-monde" }, Speaker.Person("Лавров") with { Id = "лавров" }],
        Claims = [new Claim("invasion", LocalizedText.Of("Russia may invade.", "en"))],
        Statements = [.. Enumerable.Range(0, Count).Select(i => new Statement($"s-{i}", i % 2 == 0 ? "le-monde" : "лавров", "invasion", Stance.Reports)
        {
            Quote = new string('x', i % 300),
            Attributions = [new Attribution($"s-{i / 2}")],
        })],
        UnknownMembers = [new UnknownMember("x-note", "[1,2]")],
    };

    private static readonly byte[] Bytes = DossierText.Bytes(Long, DossierFormat.JsonLines);

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(70_000)]
    [InlineData(777)]
    public void However_a_stream_hands_out_its_bytes_the_dossier_is_the_same(int mostAtOnce) =>
        DossierReader.Read(new Sparing(Bytes, mostAtOnce), DossierFormat.JsonLines).Should().Be(Long);

    [Theory]
    [InlineData(DossierFormat.Json)]
    [InlineData(DossierFormat.JsonLines)]
    public void A_sink_is_given_every_record_in_order_on_the_thread_that_called(DossierFormat format)
    {
        var sink = new Noting();

        var unknown = DossierReader.ReadTo(sink, new MemoryStream(DossierText.Bytes(Long, format)), format);

        unknown.Should().Equal(Long.UnknownMembers);
        sink.Threads.Should().Equal(Environment.CurrentManagedThreadId);
        sink.Records.ToDossier().Should().Be(Long with { UnknownMembers = [] });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2_321)]
    [InlineData(Count - 1)]
    public void Lines_are_numbered_through_all_blocks_and_a_sink_is_given_all_before_the_one_that_is_wrong(int wrong)
    {
        var text = Encoding.UTF8.GetString(Bytes).Replace($"\"id\":\"s-{wrong}\"", "\"id\":\"\"", StringComparison.Ordinal);
        var sink = new Noting();

        var refusal = DossierText.Refusal(() => DossierReader.ReadTo(sink, new MemoryStream(Encoding.UTF8.GetBytes(text)), DossierFormat.JsonLines));

        refusal.Should().StartWith($"line {FirstStatementLine + wrong}: $.statement.id: an id is not empty");
        sink.Records.ToDossier().Statements.Should().Equal(Long.Statements.Take(wrong));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_000)]
    [InlineData(Count - 1)]
    public void A_line_that_is_no_UTF_8_is_told_alone_and_after_any_wrong_line_before_it(int wrong)
    {
        var bytes = (byte[])Bytes.Clone();
        bytes[bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes($"\"s-{wrong}\"")) + 1] = 0xFF;
        var sink = new Noting();

        var refusal = DossierText.Refusal(() => DossierReader.ReadTo(sink, new MemoryStream(bytes), DossierFormat.JsonLines));

        refusal.Should().Be($"line {FirstStatementLine + wrong}: $.statement.id: JSON is valid UTF-8, and the byte 0xFF is not. Save it as UTF-8.");
        sink.Records.ToDossier().Statements.Should().Equal(Long.Statements.Take(wrong));
        DossierText.Refusal(() => DossierReader.Load(new ClaimLedger(), new MemoryStream(bytes), DossierFormat.JsonLines)).Should().Be(refusal);

        bytes[bytes.AsSpan().IndexOf((byte)'\n') + 1] = (byte)'!';
        DossierText.Refusal(() => DossierReader.ReadTo(new Noting(), new MemoryStream(bytes), DossierFormat.JsonLines)).Should().StartWith("line 2: ");
    }

    [Fact]
    public void Of_two_wrong_lines_the_first_is_told_whichever_is_parsed_first()
    {
        var lines = Encoding.UTF8.GetString(Bytes).Split('\n');
        for (var wrong = 0; wrong < 20; wrong++)
        {
            var at = 1_000 + (wrong * 50);
            var broken = (string[])lines.Clone();
            // The first one is found wrong at its end, the second one at its first byte, and so is the last, which is too long.
            broken[at] = broken[at][..^1];
            broken[at + 500] = "!";
            broken[^2] = new string(' ', 2_000_000);

            DossierText.Refusal(() => DossierText.Read(string.Join('\n', broken), DossierFormat.JsonLines))
                .Should().StartWith($"line {at + 1}: ").And.Contain("the line ends in the middle");
        }
    }

    [Fact]
    public void What_the_stream_throws_comes_through_once_the_lines_before_it_are_read()
    {
        var sink = new Noting();

        var reading = () => DossierReader.ReadTo(sink, new Sparing(Bytes, 1000, failAt: 300_000), DossierFormat.JsonLines);

        reading.Should().ThrowExactly<IOException>().WithMessage("gone");
        sink.Records.ToDossier().Statements.Should().NotBeEmpty().And.Equal(Long.Statements.Take(sink.Records.ToDossier().Statements.Count));
    }

    [Fact]
    public void What_a_sink_throws_comes_through()
    {
        var sink = new Noting { Most = 2_000 };

        var reading = () => DossierReader.ReadTo(sink, new MemoryStream(Bytes), DossierFormat.JsonLines);

        reading.Should().ThrowExactly<InvalidOperationException>().WithMessage("full");
    }

    [Fact]
    public void Blank_lines_by_the_block_may_come_before_the_head_and_a_head_behind_a_record_is_refused()
    {
        var blank = new string('\n', 200_000);
        var text = Encoding.UTF8.GetString(Bytes);

        DossierText.Read("\uFEFF" + blank + text, DossierFormat.JsonLines).Should().Be(Long);
        DossierText.Refusal(() => DossierText.Read("{\"claim\":{\"id\":\"c\"}}" + blank + text, DossierFormat.JsonLines))
            .Should().StartWith("line 200001: $: the format is told by the first line");
    }

    private sealed class Noting : IRecordSink
    {
        private int _count;

        public DossierCollector Records { get; } = new();

        public HashSet<int> Threads { get; } = [];

        public int Most { get; init; } = int.MaxValue;

        public void Add(Agent agent) => Note(() => Records.Add(agent));

        public void Add(Claim claim) => Note(() => Records.Add(claim));

        public void Add(Report report) => Note(() => Records.Add(report));

        public void Add(Statement statement) => Note(() => Records.Add(statement));

        public void Add(CounterClaim counterClaim) => Note(() => Records.Add(counterClaim));

        public void Add(Retraction retraction) => Note(() => Records.Add(retraction));

        public void Add(Redaction redaction) => Note(() => Records.Add(redaction));

        private void Note(Action add)
        {
            if (_count++ == Most)
            {
                throw new InvalidOperationException("full");
            }

            Threads.Add(Environment.CurrentManagedThreadId);
            add();
        }
    }

    /// <summary>Gives a few bytes at a time, and may break off.</summary>
    private sealed class Sparing(byte[] bytes, int mostAtOnce, int failAt = int.MaxValue) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) =>
            Position >= failAt ? throw new IOException("gone") : base.Read(buffer, offset, Math.Min(count, mostAtOnce));
    }
}

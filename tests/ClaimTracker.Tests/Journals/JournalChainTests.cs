using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ClaimTracker.Journals;
using ClaimTracker.Model;

namespace ClaimTracker.Tests.Journals;

public sealed class JournalChainTests
{
    private static readonly byte[] Salt = [.. Enumerable.Range(1, JournalChain.SaltBytes).Select(i => (byte)i)];
    private static readonly DateTimeOffset At = new(2022, 2, 12, 11, 30, 0, TimeSpan.FromHours(1));
    private static readonly Claim Rain = new("rain", LocalizedText.Of("It rains.", "en"));

    [Fact]
    public void A_root_is_the_hash_that_the_documentation_says()
    {
        using var chain = new JournalChain(JournalHead.Empty);
        chain.Add(Rain, Salt);

        var head = chain.Seal(1, At, [new UnknownMember("note", "[1]")]);

        var commitment = SHA256.HashData([.. Salt, .. Encoding.UTF8.GetBytes("""{"claim":{"id":"rain","text":{"en":"It rains."}}}""")]);
        byte[] numbers = [.. BigEndian(1), .. BigEndian((At - DateTimeOffset.UnixEpoch).Ticks / 10), .. BigEndian(1)];
        byte[] members = SHA256.HashData("""{"note":[1]}"""u8);
        head.Should().Be(new JournalHead(1, 1, Convert.ToHexStringLower(SHA256.HashData([.. new byte[32], .. numbers, .. commitment, .. members]))));
    }

    [Fact]
    public void A_chain_never_changes_from_version_to_version()
    {
        using var chain = new JournalChain(JournalHead.Empty);
        chain.Add(Speaker.Person("Ann") with { Id = "ann", Affiliations = [new Affiliation("office") { Role = "chief" }] }, Salt);
        chain.Add(Rain, Salt);
        chain.Add(new Report("r", "daily") { Title = "Погода" }, Salt);
        chain.Seal(1, At, []);
        chain.Add(new Statement("s", "ann", "rain", Stance.Asserts) { Quote = "It\u00a0rains.", Attributions = [new Attribution("t") { Confidence = 0.1 }] }, Salt);
        chain.Add(new CounterClaim("dry", "rain", CounterClaimKind.Denial), Salt);
        chain.Add(new Retraction("s", RetractionKind.Withdrawn), Salt);

        chain.Seal(2, At, []).ToString().Should().Be("2:6:089aed9a5c24ea2f6acdb6f0cf30bdf1fc5b8de7485c6eb8b2907437a460fcfe");
    }

    [Fact]
    public void A_commitment_stands_for_the_record_that_it_was_made_of()
    {
        using var whole = new JournalChain(JournalHead.Empty);
        whole.Add(Rain, Salt);
        var commitment = whole.LastCommitment.ToArray();
        using var erased = new JournalChain(JournalHead.Empty);
        erased.AddCommitment(commitment);

        erased.Seal(1, At, []).Should().Be(whole.Seal(1, At, []));
    }

    [Fact]
    public void A_batch_that_is_announced_has_the_root_of_one_that_is_not()
    {
        using var kept = new JournalChain(JournalHead.Empty);
        using var streamed = new JournalChain(JournalHead.Empty);
        for (var revision = 1; revision <= 3; revision++)
        {
            var records = revision * 100;
            streamed.Begin(revision, At, records);
            for (var i = 0; i < records; i++)
            {
                kept.Add(Rain, Salt);
                streamed.Add(Rain, Salt);
            }

            ValueList<UnknownMember> unknown = revision == 2 ? [new UnknownMember("note", "[1]")] : [];
            streamed.Seal(revision, At, unknown).Should().Be(kept.Seal(revision, At, unknown));
        }

        streamed.Begin(4, At, 2);
        streamed.Add(Rain, Salt);
        streamed.Forget();
        kept.Add(Rain, Salt);
        streamed.Add(Rain, Salt);
        streamed.Seal(4, At, []).Should().Be(kept.Seal(4, At, []));
    }

    [Fact]
    public void Whatever_changes_shows_in_the_root()
    {
        JournalHead Seal(Claim claim, byte[] salt, long revision, DateTimeOffset at, params ValueList<UnknownMember> unknown)
        {
            using var chain = new JournalChain(JournalHead.Empty);
            chain.Add(claim, salt);
            return chain.Seal(revision, at, unknown);
        }

        string[] roots =
        [
            Seal(Rain, Salt, 1, At).Root,
            Seal(Rain with { Text = LocalizedText.Of("It rains!", "en") }, Salt, 1, At).Root,
            Seal(Rain, [.. Salt.Reverse()], 1, At).Root,
            Seal(Rain, Salt, 2, At).Root,
            Seal(Rain, Salt, 1, At.AddMicroseconds(1)).Root,
            Seal(Rain, Salt, 1, At, new UnknownMember("note", "1")).Root,
        ];

        roots.Should().OnlyHaveUniqueItems();
        Seal(Rain, Salt, 1, At.AddTicks(9)).Root.Should().Be(roots[0], "a store keeps microseconds");
    }

    [Fact]
    public void What_is_forgotten_is_in_no_batch()
    {
        using var chain = new JournalChain(JournalHead.Empty);
        chain.Add(Rain, Salt);
        chain.Forget();
        using var other = new JournalChain(JournalHead.Empty);

        chain.Seal(1, At, []).Should().Be(other.Seal(1, At, []));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1:2")]
    [InlineData("-1:2:0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("1:2:000000000000000000000000000000000000000000000000000000000000000Z")]
    [InlineData("1:2:00")]
    public void What_is_no_head_is_refused(string text)
    {
        JournalHead.TryParse(text, out _).Should().BeFalse();
        FluentActions.Invoking(() => JournalHead.Parse(text)).Should().Throw<ClaimTrackerException>().WithMessage("the head: *");
    }

    [Fact]
    public void A_head_is_read_as_it_was_written() => JournalHead.Parse(JournalHead.Empty.ToString()).Should().Be(JournalHead.Empty);

    private static byte[] BigEndian(long number)
    {
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        return bytes;
    }
}

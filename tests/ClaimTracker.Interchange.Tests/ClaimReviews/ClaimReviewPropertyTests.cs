using System.Text;
using ClaimTracker.Interchange.ClaimReviews;
using ClaimTracker.Interchange.Tests.Support;
using ClaimTracker.Serialization;
using CsCheck;

namespace ClaimTracker.Interchange.Tests.ClaimReviews;

public sealed class ClaimReviewPropertyTests
{
    private static readonly byte[][] Splices =
    [
        .. new[]
        {
            "{", "}", "[", "]", ",", ":", "\"", "\\", "\\ud800", "\\'", "null", "-", "1e999", "//", "/*", "\n", "\u0001", "<!--", "-->", "<![CDATA[", "</script>", "<script>",
            "<script type=\"application/ld+json\">", "{\"@type\":\"ClaimReview\"}", "\"@id\":\"#org\"", "[[[[[[[[", "\uFEFF", "é", "<", "&#0;",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC3], [0xED, 0xA0, 0x80],
    ];

    private static readonly Gen<(double At, int Kind, double Length, byte[] Splice)> Mutation =
        Gen.Select(Gen.Double.Unit, Gen.Int[0, 3], Gen.Double.Unit, Gen.Int[0, Splices.Length - 1].Select(i => Splices[i]));

    [Fact]
    public void Every_node_is_mapped_or_listed_and_every_ledger_takes_it() =>
        RandomNode.Document.ForAll(
            document =>
            {
                var read = Reviewed.Read(document);
                (read.Summary.Read - read.Summary.Mapped).Should().Be(read.Summary.Skipped.Count(item => item.Why.StartsWith("it says nothing", StringComparison.Ordinal)));
            },
            cases: 3_000);

    [Fact]
    public void What_was_exported_imports_as_the_same_records() =>
        RandomNode.Document.ForAll(
            document =>
            {
                var read = Reviewed.Read(document);
                var (before, after) = (Reviewed.Records(read.Dossier), Reviewed.Records(Reviewed.Read(read.Write().Json).Dossier));
                after.Except(before).Select(record => $"new: {record}").Concat(before.Except(after).Select(record => $"lost: {record}")).Should().BeEmpty();
            },
            cases: 1_500);

    [Fact]
    public void The_order_of_nodes_does_not_matter_to_the_records() =>
        Gen.Select(RandomNode.One, RandomNode.One).ForAll(
            (one, other) =>
            {
                var (forth, back) = (Reviewed.Read($"[{one},{other}]"), Reviewed.Read($"[{other},{one}]"));
                Reviewed.Records(back.Dossier).ToHashSet().SetEquals(Reviewed.Records(forth.Dossier)).Should().BeTrue();
            },
            cases: 1_500);

    [Fact]
    public void A_copy_of_a_copy_is_the_copy() =>
        RandomNode.Document.ForAll(
            document =>
            {
                var copied = Reviewed.Copy(document).Json;
                Reviewed.Copy(copied).Json.Should().Be(copied);
            },
            cases: 1_000);

    [Theory]
    [InlineData("{0}")]
    [InlineData("<html><script type=\"application/ld+json\">{0}</script><p>x</p></html>")]
    public void Whatever_is_done_to_a_document_it_is_read_or_refused(string frame)
    {
        int read = 0, refused = 0;
        Gen.Select(RandomNode.Document, Mutation.Array[1, 4]).ForAll(
            (document, mutations) =>
            {
                var bytes = Encoding.UTF8.GetBytes(frame.Replace("{0}", document, StringComparison.Ordinal));
                if (Survives(mutations.Aggregate(bytes, Mutate)))
                {
                    Interlocked.Increment(ref read);
                }
                else
                {
                    Interlocked.Increment(ref refused);
                }
            },
            cases: 5_000);

        read.Should().BePositive();
        if (frame == "{0}")
        {
            refused.Should().BePositive();
        }
    }

    [Fact]
    public void Whatever_is_done_to_the_corpus_it_is_read_or_refused()
    {
        var random = new Random(5);
        foreach (var file in Corpora.Files("claimreview", "*.json"))
        {
            var bytes = File.ReadAllBytes(file);
            for (var i = 0; i < 100_000 / bytes.Length + 5; i++)
            {
                var mutated = bytes;
                for (var j = random.Next(1, 4); j > 0; j--)
                {
                    mutated = Mutate(mutated, (random.NextDouble(), random.Next(4), random.NextDouble(), Splices[random.Next(Splices.Length)]));
                }

                Survives(mutated);
            }
        }
    }

    private static byte[] Mutate(byte[] bytes, (double At, int Kind, double Length, byte[] Splice) mutation)
    {
        var at = (int)(mutation.At * bytes.Length);
        var end = Math.Min(bytes.Length, at + (int)(mutation.Length * mutation.Length * 40));
        return mutation.Kind switch
        {
            0 => bytes[..at],
            1 => [.. bytes[..at], .. bytes[end..]],
            2 => [.. bytes[..at], .. mutation.Splice, .. bytes[end..]],
            _ => [.. bytes[..end], .. bytes[at..]],
        };
    }

    // Any exception but the documented one fails the test, and so does a dossier that no ledger takes or that cannot be written.
    private static bool Survives(byte[] bytes)
    {
        var collector = new DossierCollector();
        try
        {
            ClaimReviewReader.Read(new MemoryStream(bytes), collector);
        }
        catch (ClaimTrackerException refusal)
        {
            refusal.Message.Should().NotContainAny("\n", "\r", "\0");
            collector.ToDossier().IsEmpty.Should().BeTrue();
            return false;
        }

        var ledger = new ClaimLedger();
        ledger.Record(collector.ToDossier());
        DossierWriter.Write(collector.ToDossier(), Stream.Null, DossierFormat.Json);
        ClaimReviewWriter.Write(ledger.Now, Stream.Null);
        ClaimReviewReader.Copy(new MemoryStream(bytes), Stream.Null);
        return true;
    }
}

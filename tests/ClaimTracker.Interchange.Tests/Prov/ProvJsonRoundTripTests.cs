using System.Text;
using ClaimTracker.Interchange.Prov;
using ClaimTracker.Interchange.Tests.Support;
using CsCheck;

namespace ClaimTracker.Interchange.Tests.Prov;

/// <summary>What is read and written is the same, whatever it is.</summary>
public sealed class ProvJsonRoundTripTests
{
    private static readonly byte[][] Splices =
    [
        .. new[] { "{", "}", "[", "]", ",", ":", "\"", "\\", "\\ud800", "null", "-", "1e999", "{}", "[[[[[[[[", "\"$\":", "\"entity\":", "\"bundle\":{", "\uFEFF", "\u0000", "é" }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC3], [0xED, 0xA0, 0x80],
    ];

    private static readonly Gen<(double At, int Kind, double Length, byte[] Splice)> Mutation =
        Gen.Select(Gen.Double.Unit, Gen.Int[0, 3], Gen.Double.Unit, Gen.Int[0, Splices.Length - 1].Select(i => Splices[i]));

    [Fact]
    public void Every_file_of_the_corpus_comes_through_whole()
    {
        foreach (var file in Corpora.Files("prov-json", "*.json"))
        {
            var json = File.ReadAllText(file);
            var document = ProvText.Read(json);
            var written = ProvText.Write(document);

            ProvText.Canonical(written).Should().Be(ProvText.Canonical(json), Path.GetFileName(file));
            ProvText.Statements(ProvText.Read(written)).Should().Equal(ProvText.Statements(document), Path.GetFileName(file));
        }
    }

    [Fact]
    public void Every_document_comes_through_whole() => RandomProv.Any.ForAll(
        document =>
        {
            var written = ProvText.Write(document);
            var again = ProvText.Read(written);

            ProvText.Statements(again).Should().Equal(ProvText.Statements(document));
            again.Prefixes.Should().Equal(document.Prefixes);
            ProvText.Write(again).Should().Be(written);
        },
        cases: 3_000);

    [Fact]
    public void Whatever_is_done_to_a_document_it_is_read_or_refused_with_one_line()
    {
        int read = 0, refused = 0;
        Gen.Select(RandomProv.Any, Mutation.Array[1, 4]).ForAll(
            (document, mutations) =>
            {
                if (Survives(mutations.Aggregate(Encoding.UTF8.GetBytes(ProvText.Write(document)), Mutate)))
                {
                    Interlocked.Increment(ref read);
                }
                else
                {
                    Interlocked.Increment(ref refused);
                }
            },
            cases: 5_000);

        read.Should().BePositive("some changes do no harm");
        refused.Should().BePositive("most changes do");
    }

    [Fact]
    public void Every_beginning_of_a_document_is_refused()
    {
        var bytes = """{ "prefix": { "ex": "http://é/" }, "entity": { "ex:e": { "ex:é": [1.5, true, { "$": "x", "lang": "fr" }] } } }"""u8.ToArray();
        for (var length = 0; length < bytes.Length; length++)
        {
            Survives(bytes[..length]).Should().BeFalse("of {0} bytes", length);
        }

        Survives(bytes).Should().BeTrue();
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

    // Any exception but the documented one fails the test; so does a message of more than one line, and a document that cannot be
    // written again.
    private static bool Survives(byte[] bytes)
    {
        ProvDocument document;
        try
        {
            document = ProvText.Read(bytes);
        }
        catch (ClaimTrackerException refusal)
        {
            refusal.Message.Should().NotContainAny("\n", "\r", "\0");
            return false;
        }

        ProvText.Statements(ProvText.Read(ProvText.Write(document))).Should().Equal(ProvText.Statements(document));
        return true;
    }
}

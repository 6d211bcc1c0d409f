using System.Text;
using ClaimTracker.Model;
using ClaimTracker.Serialization;
using CsCheck;

namespace ClaimTracker.Tests.Serialization;

public sealed class DossierFuzzTests
{
    private static readonly byte[][] Splices =
    [
        .. new[] { "{", "}", "[", "]", ",", ":", "\"", "\\", "\\ud800", "null", "-", "1e999", "99999999999", "//", "\n", "\"\":", "{}", "[[[[[[[[", "\"agent\":", "\uFEFF", "\u0000", "é" }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC3], [0xED, 0xA0, 0x80],
    ];

    private static readonly Gen<(double At, int Kind, double Length, byte[] Splice)> Mutation =
        Gen.Select(Gen.Double.Unit, Gen.Int[0, 3], Gen.Double.Unit, Gen.Int[0, Splices.Length - 1].Select(i => Splices[i]));

    [Theory]
    [InlineData(DossierFormat.Json)]
    [InlineData(DossierFormat.JsonLines)]
    public void Whatever_is_done_to_a_dossier_it_is_read_or_refused_with_one_line(DossierFormat format)
    {
        int read = 0, refused = 0;
        Gen.Select(RandomDossier.Any, Mutation.Array[1, 4]).ForAll(
            (dossier, mutations) =>
            {
                var bytes = mutations.Aggregate(DossierText.Bytes(dossier, format), Mutate);
                if (Survives(bytes, format))
                {
                    Interlocked.Increment(ref read);
                }
                else
                {
                    Interlocked.Increment(ref refused);
                }
            },
            cases: 10_000);

        read.Should().BePositive("some changes do no harm");
        refused.Should().BePositive("most changes do");
    }

    [Theory]
    [InlineData(DossierFormat.Json)]
    [InlineData(DossierFormat.JsonLines)]
    public void Every_beginning_of_a_dossier_is_read_or_refused(DossierFormat format)
    {
        var bytes = DossierText.Bytes(DossierText.Read(DossierText.Minimal), format);
        for (var length = 0; length < bytes.Length - 1; length++)
        {
            var isWhole = Survives(bytes[..length], format);
            var endsALine = length == 0 || bytes[length - 1] == (byte)'\n' || bytes[length] == (byte)'\n';
            isWhole.Should().Be(format == DossierFormat.JsonLines && endsALine, "of {0} bytes", length);
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

    // Any exception but the documented one fails the test; so does a message of more than one line, and a dossier that cannot be
    // written again.
    private static bool Survives(byte[] bytes, DossierFormat format)
    {
        Dossier dossier;
        try
        {
            DossierReader.Load(new ClaimLedger(), new MemoryStream(bytes), format);
        }
        catch (ClaimTrackerException refusal)
        {
            refusal.Message.Should().NotContainAny("\n", "\r", "\0");
        }

        try
        {
            dossier = DossierText.Read(bytes, format);
        }
        catch (ClaimTrackerException refusal)
        {
            refusal.Message.Should().NotContainAny("\n", "\r", "\0");
            return false;
        }

        DossierText.Read(DossierText.Bytes(dossier, format), format).Should().Be(dossier);
        return true;
    }
}

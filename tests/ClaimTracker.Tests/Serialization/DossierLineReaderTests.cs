using System.Text;
using ClaimTracker.Model;
using ClaimTracker.Serialization;
using CsCheck;

namespace ClaimTracker.Tests.Serialization;

/// <summary>Lines as a pipe brings them.</summary>
public sealed class DossierLineReaderTests
{
    private const string Rain = """{"claim":{"id":"rain","text":{"en":"It rains."}}}""";

    [Fact]
    public void Lines_are_the_records_that_reading_all_at_once_gives() => Gen.Select(RandomDossier.Any, Gen.Int[1, 40]).ForAll(
        (dossier, piece) =>
        {
            using var lines = new MemoryStream();
            DossierWriter.Write(dossier, lines, DossierFormat.JsonLines);

            var (records, reader) = ReadAll(new PieceStream(lines.ToArray(), piece));

            (records with { UnknownMembers = reader.UnknownMembers }).Should().Be(dossier);
        },
        cases: 300);

    [Fact]
    public void A_line_is_handed_over_before_the_next_one_is_asked_for()
    {
        var stream = new PieceStream(Encoding.UTF8.GetBytes(Rain + "\n" + Rain + "\n"), Rain.Length + 1);
        var reader = new DossierLineReader(stream);

        reader.Read(new DossierCollector()).Should().BeTrue();

        stream.Reads.Should().Be(1);
        reader.Line.Should().Be(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n  \r\n")]
    [InlineData("\uFEFF{\"format\":\"claimtracker/1\"}\n")]
    public void Where_there_is_no_record_there_is_nothing_to_read(string text) =>
        new DossierLineReader(new MemoryStream(Encoding.UTF8.GetBytes(text))).Read(new DossierCollector()).Should().BeFalse();

    [Fact]
    public void The_last_line_needs_no_end()
    {
        var (records, reader) = ReadAll(new MemoryStream(Encoding.UTF8.GetBytes("\n" + Rain)));

        records.Claims.Should().ContainSingle();
        reader.Line.Should().Be(2);
    }

    [Fact]
    public void What_is_wrong_with_a_line_names_the_line()
    {
        var reader = new DossierLineReader(new MemoryStream(Encoding.UTF8.GetBytes(Rain + "\n\n{\"claim\":{\"id\":1}}\n")));
        reader.Read(new DossierCollector());

        reader.Invoking(lines => lines.Read(new DossierCollector())).Should().Throw<ClaimTrackerException>().WithMessage("line 3: $.claim.id*");
    }

    [Fact]
    public void A_line_that_is_too_long_is_refused_before_its_end_has_come()
    {
        var stream = new PieceStream(Encoding.UTF8.GetBytes(new string(' ', 100_000)), 100);
        var reader = new DossierLineReader(stream, new DossierLimits { MaxLineBytes = 1000 });

        reader.Invoking(lines => lines.Read(new DossierCollector())).Should().Throw<ClaimTrackerException>().WithMessage("line 1: a line is at most 1,000 bytes long*");

        stream.Reads.Should().BeLessThan(20);
    }

    [Fact]
    public void The_format_is_told_by_the_first_line_alone()
    {
        var reader = new DossierLineReader(new MemoryStream(Encoding.UTF8.GetBytes(Rain + "\n{\"format\":\"claimtracker/1\"}\n")));
        reader.Read(new DossierCollector());

        reader.Invoking(lines => lines.Read(new DossierCollector())).Should().Throw<ClaimTrackerException>().WithMessage("line 2: *");
    }

    private static (Dossier Records, DossierLineReader Reader) ReadAll(Stream stream)
    {
        var reader = new DossierLineReader(stream);
        var records = new DossierCollector();
        while (reader.Read(records))
        {
        }

        return (records.ToDossier(), reader);
    }

    /// <summary>Gives a few bytes at a time, as a pipe may.</summary>
    private sealed class PieceStream(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public int Reads { get; private set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Reads++;
            return base.Read(buffer, offset, Math.Min(count, piece));
        }
    }
}

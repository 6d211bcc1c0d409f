using System.Text;
using ClaimTracker.Model;
using ClaimTracker.Serialization;
using CsCheck;

namespace ClaimTracker.Tests.Serialization;

public class DossierLineWriterTests
{
    private static readonly Claim Flood = new("flood", LocalizedText.Of("The dam broke.", "en"));

    [Fact]
    public void Lines_written_one_by_one_are_those_of_the_whole_dossier()
    {
        RandomDossier.Any.ForAll(
            dossier =>
            {
                var known = dossier with { UnknownMembers = [] };
                using var whole = new MemoryStream();
                DossierWriter.Write(known, whole, DossierFormat.JsonLines);
                WriteOneByOne(known).Should().Be(Encoding.UTF8.GetString(whole.ToArray()));
            },
            cases: 200);
    }

    [Fact]
    public void A_record_that_cannot_be_read_again_leaves_the_lines_before_and_after_it_whole()
    {
        using var stream = new MemoryStream();
        using (var lines = new DossierLineWriter(stream))
        {
            lines.Add(Flood);
            lines.Invoking(to => to.Add(new Statement("s1", null, "flood", Stance.Asserts) { Quote = "\ud800" }))
                .Should().Throw<ClaimTrackerException>();
            lines.Add(new Statement("s2", null, "flood", Stance.Asserts));
        }

        stream.Position = 0;
        var dossier = DossierReader.Read(stream, DossierFormat.JsonLines);
        dossier.Claims.Should().Equal(Flood);
        dossier.Statements.Select(statement => statement.Id).Should().Equal("s2");
    }

    [Fact]
    public void A_record_longer_than_the_reader_allows_is_not_written()
    {
        using var stream = new MemoryStream();
        using (var lines = new DossierLineWriter(stream, new DossierLimits { MaxLineBytes = 80 }))
        {
            lines.Add(Flood);
            lines.Invoking(to => to.Add(Flood with { Id = new string('x', 80) })).Should().Throw<ClaimTrackerException>().WithMessage("*at most 80 bytes*");
        }

        stream.Position = 0;
        DossierReader.Read(stream, DossierFormat.JsonLines).Claims.Should().Equal(Flood);
    }

    [Fact]
    public void Collected_records_are_the_dossier_they_came_from() =>
        RandomDossier.Any.ForAll(
            dossier =>
            {
                var collector = new DossierCollector();
                collector.AddAll(dossier);
                collector.ToDossier().Should().Be(dossier with { UnknownMembers = [] });
            },
            cases: 100);

    private static string WriteOneByOne(Dossier dossier)
    {
        using var stream = new MemoryStream();
        using (var lines = new DossierLineWriter(stream))
        {
            lines.AddAll(dossier);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}

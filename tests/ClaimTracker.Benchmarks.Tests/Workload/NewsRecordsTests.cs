using ClaimTracker.Benchmarks.Workload;
using ClaimTracker.Serialization;

namespace ClaimTracker.Benchmarks.Tests.Workload;

public class NewsRecordsTests
{
    private static readonly NewsWorkload News = NewsWorkload.Generate(3_000);

    [Fact]
    public void Records_say_what_the_arrays_say()
    {
        var dossier = News.ToDossier();

        dossier.Statements.Count.Should().Be(News.StatementCount);
        dossier.Claims.Count.Should().Be(News.ClaimCount);
        for (var statement = 0; statement < News.StatementCount; statement++)
        {
            var record = dossier.Statements[statement];
            record.Id.Should().Be(News.IdOf(statement));
            record.ClaimId.Should().Be(dossier.Claims[News.ClaimOf(statement)].Id);
            record.AgentId.Should().Be(dossier.Agents[News.AgentOf(statement)].Id);
            record.Attributions.Select(attribution => NewsWorkload.NumberOf(attribution.To))
                .Should().Equal(News.CreditedBy(statement).ToArray());
        }
    }

    [Fact]
    public void Batches_are_the_whole_in_order()
    {
        var whole = News.ToDossier();
        var batches = News.ToBatches(700).ToList();

        batches.Should().HaveCount(5);
        batches.SelectMany(batch => batch.Agents).Should().Equal(whole.Agents);
        batches.SelectMany(batch => batch.Claims).Should().Equal(whole.Claims);
        batches.SelectMany(batch => batch.Statements).Should().Equal(whole.Statements);
    }

    [Fact]
    public void Streamed_lines_read_back_as_the_same_records()
    {
        using var lines = new MemoryStream();

        News.WriteLines(lines);

        lines.Position = 0;
        DossierReader.Read(lines, DossierFormat.JsonLines).Should().Be(News.ToDossier());
    }

    [Fact]
    public void Told_one_by_one_every_statement_is_recorded_with_its_earlier_sources()
    {
        var fluent = new FluentWorkload(News);

        fluent.RecordAll().Should().Be(News.StatementCount + 1);
    }
}

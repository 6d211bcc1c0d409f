using System.Text.RegularExpressions;
using ClaimTracker.Interchange.Tests.Support;
using ClaimTracker.Serialization;

namespace ClaimTracker.Interchange.Tests.Brat;

/// <summary>PolNeAR as published, where it is present.</summary>
public sealed partial class BratCorporaTests
{
    private const string Corpus = "polnear-dev";

    [Fact]
    public void Not_one_attribution_of_a_real_corpus_is_lost()
    {
        if (Corpora.Find(Corpus) is not { } folder)
        {
            return;
        }

        var sink = new DossierCollector();
        var summary = Interchange.Brat.BratStandoff.Import(folder, sink);
        var statements = sink.ToDossier().Statements.Select(statement => statement.Id).ToHashSet(StringComparer.Ordinal);

        var written = Corpora.Files(Corpus, "*.ann")
            .SelectMany(file => EventId().Matches(File.ReadAllText(file)).Select(match => $"{Path.GetFileNameWithoutExtension(file)}/{match.Value}"))
            .ToList();
        written.Should().HaveCountGreaterThan(2_000);
        statements.Should().Contain(written).And.Contain(written.Select(id => $"{id}@outlet"));
        (summary.Read, summary.Mapped).Should().Be((written.Count, written.Count));
        summary.Skipped.Should().OnlyContain(item => item.Why.StartsWith("left out: ") || item.Why.StartsWith("a ledger has no place") || item.Why.StartsWith("it has no content"));
    }

    [Fact]
    public void Every_piece_of_evidence_stands_in_its_text_and_a_ledger_takes_all_of_it()
    {
        if (Corpora.Find(Corpus) is not { } folder)
        {
            return;
        }

        var sink = new DossierCollector();
        Interchange.Brat.BratStandoff.Import(folder, sink);
        var dossier = sink.ToDossier();
        new ClaimLedger().Record(dossier);

        var texts = Corpora.Files(Corpus, "*.txt").ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => File.ReadAllText(file), StringComparer.Ordinal);
        dossier.Reports.Select(report => report.Id).Should().BeEquivalentTo(texts.Keys);
        foreach (var statement in dossier.Statements.Where(statement => statement.Id.EndsWith("@outlet", StringComparison.Ordinal)))
        {
            var evidence = statement.Attributions[0].Evidence!;
            string.Concat(texts[statement.ReportId!].EnumerateRunes().Skip(evidence.Start!.Value).Take(evidence.End!.Value - evidence.Start.Value))
                .Should().Be(evidence.Exact);
        }
    }

    [GeneratedRegex(@"^E\d+(?=\t)", RegexOptions.Multiline)]
    private static partial Regex EventId();
}

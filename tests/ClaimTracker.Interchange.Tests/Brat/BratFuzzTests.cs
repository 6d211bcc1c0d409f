using System.Text;
using ClaimTracker.Interchange.Brat;
using ClaimTracker.Serialization;
using CsCheck;

namespace ClaimTracker.Interchange.Tests.Brat;

/// <summary>Whatever is in the files, the answer is a dossier that a ledger takes, or the one exception for bad input.</summary>
public sealed class BratFuzzTests : IDisposable
{
    private const string Text = "Ada Lovelace said that engines think. 𝒙 “Nonsense,” Babbage replied.\r\nOfficials in Oz denied it: a\u202Eb. ";

    private static readonly string[] Scraps =
    [
        "T1", "T2", "E1", "E2", "R1", "*", "N1", "#1", "A1", "\t", " ", ";", ":", "\n", "\r\n", "Source", "Content", "Cue", "Attribution", "Content2",
        "0", "3", "9", "27", "99999", "2147483647", "-1", "\u202E", "\u0000", "\uFEFF", "\uD83D", "😀", "@outlet", "/", "Equiv", "Wikidata:Q1", "E1\tAttribution:T1 Source:E1 Content:E1",
        "E2\tAttribution:T2 Content:E1\nE1\tAttribution:T1 Content:E2\n", "T9\tSource 0 0\t\n", "R2\tAttribution Arg1:T1 Arg2:T3\n",
    ];

    private static readonly string Seed = new Annotated(Text)
        .Event("E1", "Ada Lovelace", "said", "that engines think").Event("E2", "Babbage", "replied", "“Nonsense,”")
        .Event("E3", "Officials in Oz", "denied", "it", "a").Line("*\tEquiv T3 T7").Line("A1\tNegated E1").Line("N1\tReference T3 Wikidata:Q7259\tAda").ToString();

    private static readonly Gen<(int Place, int Cut, string Scrap)[]> Mutations =
        Gen.Select(Gen.Int[0, 2_000], Gen.Int[0, 12], Gen.Int[0, Scraps.Length - 1].Select(index => Scraps[index])).Array[1, 12];

    private readonly BratCorpus _corpus = new();

    public void Dispose() => _corpus.Dispose();

    [Fact]
    public void Mutated_annotations_give_a_valid_dossier_or_the_one_exception() =>
        Mutations.ForAll(mutations => Import(Text, Mutate(Seed, mutations)), cases: 1_000);

    [Fact]
    public void Mutated_texts_and_tables_give_a_valid_dossier_or_the_one_exception() =>
        Mutations.ForAll(
            mutations =>
            {
                _corpus.With("metadata.tsv", Mutate("filename\tpublisher\tpublication_date\ttitle\twire\turl\na\tClarion\t2016-09-01\tNo\tAP\thttps://a.example/\n", mutations));
                Import(Mutate(Text, mutations), Seed);
            },
            cases: 300);

    private void Import(string text, string annotations)
    {
        var sink = new DossierCollector();
        TransferSummary summary;
        try
        {
            summary = BratStandoff.Import(_corpus.With("a.txt", text).With("a.ann", annotations).Folder, sink);
        }
        catch (ClaimTrackerException)
        {
            return;
        }

        summary.Mapped.Should().Be(summary.Read);
        new ClaimLedger().Record(sink.ToDossier());
    }

    private static string Mutate(string seed, (int Place, int Cut, string Scrap)[] mutations)
    {
        var text = new StringBuilder(seed);
        foreach (var (place, cut, scrap) in mutations)
        {
            var at = place % (text.Length + 1);
            text.Remove(at, Math.Min(cut, text.Length - at)).Insert(at, scrap);
        }

        return text.ToString();
    }
}

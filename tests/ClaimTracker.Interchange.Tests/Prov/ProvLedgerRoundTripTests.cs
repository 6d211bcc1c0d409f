using System.Text;
using ClaimTracker.Interchange.Prov;
using ClaimTracker.Model;
using ClaimTracker.Serialization;
using ClaimTracker.Tests.Tracing;
using ClaimTracker.Tracing;
using CsCheck;

namespace ClaimTracker.Interchange.Tests.Prov;

/// <summary>A ledger written as PROV comes back as it was.</summary>
public sealed class ProvLedgerRoundTripTests
{
    private static readonly string[] OddIds = ["", " a b", "/Лавров", "外交部", "%25", "#?&=", "'\"\\", ":x", "👩‍🔬", "a.", "-", "é", "<b>", "~2"];

    private static readonly string[] Splices = ["", "\"", "x", "{", "ct:", "-1", "\\\\ud800", "prov:"];

    [Fact]
    public void A_ledger_comes_back_with_the_same_traces() => Gen.Select(RandomDossiers.Any, Gen.Int[0, OddIds.Length - 1]).ForAll(
        (plain, odd) =>
        {
            var dossier = Rename(plain, OddIds[odd]);
            var (one, other) = (Load(dossier), Load(Import(Export(dossier))));
            foreach (var statement in dossier.Statements)
            {
                var (expected, actual) = (one.Trace(statement.Id).Resolve(), other.Trace(statement.Id).Resolve());
                actual.Origins.Select(Shown).Should().Equal(expected.Origins.Select(Shown));
                actual.Gatekeepers.Should().Equal(expected.Gatekeepers);
                actual.SingleSourced.Should().Be(expected.SingleSourced);
                actual.DisjointChains.Should().Be(expected.DisjointChains);
                actual.Cycles.Select(cycle => string.Join('|', cycle)).Should().Equal(expected.Cycles.Select(cycle => string.Join('|', cycle)));
                actual.IndependentVoices.Should().Be(expected.IndependentVoices);
                actual.Findings.Should().Equal(expected.Findings);
            }

            other.Check().Findings.Should().Equal(one.Check().Findings);
        },
        cases: 500);

    [Fact]
    public void A_ledger_comes_back_with_the_same_records() => Gen.Select(RandomDossiers.Any, Gen.Int[0, OddIds.Length - 1]).ForAll(
        (plain, odd) => ShouldBeTheSame(Import(Export(Rename(plain, OddIds[odd]))), Rename(plain, OddIds[odd])),
        cases: 1_000);

    [Fact]
    public void Every_member_of_every_record_comes_back() => ShouldBeTheSame(Import(Export(Everything)), Everything);

    [Fact]
    public void What_is_written_is_read_by_the_rules_of_PROV_JSON()
    {
        var document = ProvText.Read(Export(Everything));

        document.Records.Select(record => record.Kind).Distinct().Should().Equal(
            ProvRecordKind.Agent, ProvRecordKind.Entity, ProvRecordKind.Attribution, ProvRecordKind.Generation, ProvRecordKind.Derivation,
            ProvRecordKind.Delegation, ProvRecordKind.Invalidation, ProvRecordKind.Influence);
        var quotation = document.Records.First(record => record.Kind == ProvRecordKind.Derivation);
        quotation.ValuesOf("http://www.w3.org/ns/prov#type").Select(value => value.Text).Should().Equal("ct:Attribution", "prov:Quotation", "prov:PrimarySource");
        document.Records.First(record => record.Kind == ProvRecordKind.Generation).ValuesOf("http://www.w3.org/ns/prov#time").Single().Text
            .Should().Be("2022-02-15T07:30:00Z");
        document.Records.Where(record => record.Kind == ProvRecordKind.Agent).SelectMany(record => record.ValuesOf("http://www.w3.org/ns/prov#type"))
            .Select(value => value.Text).Should().Equal("prov:Person", "prov:Organization", "prov:Organization");
    }

    [Fact]
    public void Members_of_the_document_itself_are_reported_as_lost()
    {
        var ledger = Load(new Dossier { UnknownMembers = [new UnknownMember("note", "1")] });

        var summary = ProvExporter.Export(ledger.Now, new MemoryStream());

        summary.Skipped.Should().Equal(new SkippedItem("document, member 'note'", "PROV has no place for members of the document itself"));
    }

    [Fact]
    public void Whatever_is_done_to_a_written_ledger_it_is_imported_or_refused()
    {
        var json = Export(Everything);
        int imported = 0, refused = 0;
        Gen.Select(Gen.Int[0, json.Length - 1], Gen.Int[0, 30], Gen.Int[0, Splices.Length - 1].Select(i => Splices[i])).Array[1, 3].ForAll(
            mutations =>
            {
                var text = json;
                foreach (var (at, length, splice) in mutations)
                {
                    var start = Math.Min(at, text.Length);
                    text = text[..start] + splice + text[Math.Min(text.Length, start + length)..];
                }

                try
                {
                    Load(Import(text));
                    Interlocked.Increment(ref imported);
                }
                catch (ClaimTrackerException refusal)
                {
                    refusal.Message.Should().NotContainAny("\n", "\r", "\0");
                    Interlocked.Increment(ref refused);
                }
            },
            cases: 3_000);

        imported.Should().BePositive();
        refused.Should().BePositive();
    }

    private static Dossier Everything { get; } = new()
    {
        Agents =
        [
            Speaker.Person("Лавров") with
            {
                Id = "l, \"ав\"",
                Aliases = ["Lavrov", "لافروف"],
                Country = "RU",
                ExternalIds = [new ExternalId(ExternalId.Wikidata, "Q58217"), new ExternalId("x", "<\"é\">")],
                Affiliations =
                [
                    new Affiliation("mfa") { Role = "minister", Since = EdtfDate.Parse("2004-03-09"), UnknownMembers = [new UnknownMember("x", "[1.10,null]")] },
                    new Affiliation("reuters") { Until = EdtfDate.Parse("2003~") },
                ],
                UnknownMembers = [new UnknownMember("note", "{\"a\":\"<\\u202E\"}")],
            },
            Speaker.Organization("MFA") with { Id = "mfa" },
            Outlet.NewsAgency("Reuters") with { Id = "reuters" },
            Speaker.Unnamed("officials") with { Id = "officials" },
        ],
        Claims =
        [
            new Claim("c 1", LocalizedText.Of([new("en", "It is so."), new("zh-Hant", "是的"), new("und", "So")])) { Topics = ["war", "Україна"], About = EdtfDate.Parse("2022-02/.."), UnknownMembers = [new UnknownMember("c", "true")] },
            new Claim("c2", LocalizedText.Empty),
        ],
        Reports =
        [
            new Report("r", "reuters") { Title = "", Url = "https://example.org/ж?a=b", ArchivedUrl = "http://archive.org/x", Language = "fr-CA", Published = EdtfDate.Parse("2022-02-15"), Byline = "A\nB", UnknownMembers = [new UnknownMember("r", "0")] },
        ],
        Statements =
        [
            new Statement("s1", "reuters", "c 1", Stance.Reports)
            {
                Said = EdtfDate.Parse("2022-02-15T10:30+03:00"),
                ReportId = "r",
                Quote = "“…”\0",
                Language = "en",
                Cue = "warned",
                Certainty = Certainty.Probable,
                AddresseeId = "mfa",
                Venue = "phone",
                Rating = new Rating { Text = "Half true", Value = 2.5, Worst = 1, Best = 1e300, UnknownMembers = [new UnknownMember("y", "\"z\"")] },
                Attributions =
                [
                    new Attribution("s2") { Mode = QuotationMode.Mixed, Cue = "citing", Confidence = 0.1, Evidence = new TextQuote("he said") { Prefix = "", Suffix = "so", Start = 0, End = 7, UnknownMembers = [new UnknownMember("e", "[]")] }, UnknownMembers = [new UnknownMember("a", "{}")] },
                    new Attribution("nowhere: 1"),
                    new Attribution("s2") { Mode = QuotationMode.Indirect, Evidence = new TextQuote("again") },
                ],
                UnknownMembers = [new UnknownMember("s", "1e5")],
            },
            new Statement("s2", "l, \"ав\"", "c 1", Stance.Denies) { Denies = DenialTarget.Utterance, Disowns = "s1", Said = EdtfDate.Parse("2022~"), Rating = new Rating() },
            new Statement("s3", null, "c2", Stance.DeclinesToComment),
        ],
        CounterClaims = [new CounterClaim("c2", "c 1", CounterClaimKind.Rebuttal) { StatementId = "s2", UnknownMembers = [new UnknownMember("k", "null")] }, new CounterClaim("c 1", "c2", CounterClaimKind.Denial)],
        Retractions = [new Retraction("s1", RetractionKind.Corrected) { When = EdtfDate.Parse("2022-03-01T00:00:00Z"), ByStatementId = "s2", ReplacedBy = "s3", UnknownMembers = [new UnknownMember("t", "1")] }, new Retraction("s3", RetractionKind.Fabricated)],
    };

    private static string Shown(Origin origin) => $"{origin.Kind} {origin.StatementId} {origin.Agent?.Id} {origin.Cycle}";

    private static Dossier Rename(Dossier dossier, string odd) => dossier with
    {
        Agents = [.. dossier.Agents.Select(agent => agent with { Id = agent.Id + odd, Affiliations = [.. agent.Affiliations.Select(item => item with { AgentId = item.AgentId + odd })] })],
        Claims = [.. dossier.Claims.Select(claim => claim with { Id = claim.Id + odd })],
        Statements =
        [
            .. dossier.Statements.Select(statement => statement with
            {
                Id = statement.Id + odd,
                AgentId = statement.AgentId is null ? null : statement.AgentId + odd,
                ClaimId = statement.ClaimId + odd,
                Attributions = [.. statement.Attributions.Select(attribution => attribution with { To = attribution.To + odd })],
            }),
        ],
        CounterClaims = [.. dossier.CounterClaims.Select(item => item with { ClaimId = item.ClaimId + odd, AnswersId = item.AnswersId + odd, StatementId = item.StatementId is null ? null : item.StatementId + odd })],
        Retractions = [.. dossier.Retractions.Select(item => item with { StatementId = item.StatementId + odd })],
    };

    private static void ShouldBeTheSame(Dossier actual, Dossier expected)
    {
        actual.Agents.Should().Equal(expected.Agents);
        actual.Claims.Should().Equal(expected.Claims);
        actual.Reports.Should().Equal(expected.Reports);
        actual.Statements.Should().Equal(expected.Statements);
        actual.CounterClaims.Should().Equal(expected.CounterClaims);
        actual.Retractions.ToHashSet().SetEquals(expected.Retractions).Should().BeTrue();
    }

    private static string Export(Dossier dossier)
    {
        var stream = new MemoryStream();
        var summary = ProvExporter.Export(Load(dossier).Now, stream);
        summary.Skipped.Should().BeEmpty();
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static Dossier Import(string json)
    {
        var collector = new DossierCollector();
        ProvImporter.Import(ProvText.Read(json), collector);
        return collector.ToDossier();
    }

    private static ClaimLedger Load(Dossier dossier)
    {
        var ledger = new ClaimLedger();
        ledger.Record(dossier);
        return ledger;
    }
}

using ClaimTracker.Model;
using ClaimTracker.Serialization;
using ClaimTracker.Tests.Journals;
using ClaimTracker.Tests.Serialization;
using ClaimTracker.Tests.Tracing;

namespace ClaimTracker.Tests.Ledger;

/// <summary>Texts and names are erased for good, at every revision, while everything that rests on the structure stays as it was.</summary>
public sealed class RedactionTests
{
    private static readonly Claim Rain = new("rain", LocalizedText.Of("Secret rain.", "en").And("Pluie secrète.", "fr")) { Topics = ["Secret weather"] };

    private static readonly Dossier Story = new()
    {
        Agents =
        [
            new Speaker(SpeakerKind.Organization, "Weather Office") { Id = "office" },
            new Speaker(SpeakerKind.Person, "Ann Secret")
            {
                Id = "p1",
                Aliases = ["Secret Ann"],
                Country = "FR",
                ExternalIds = [new("wikidata", "Q-secret")],
                Affiliations = [new Affiliation("office") { Role = "secret spokesperson", Since = EdtfDate.Parse("2020") }],
                UnknownMembers = [new UnknownMember("x", "\"secret\"")],
            },
            new Outlet(OutletKind.Newspaper, "The Daily") { Id = "daily" },
        ],
        Claims = [Rain, new Claim("plain", LocalizedText.Of("Secret, and in one language.", "en"))],
        Reports = [new Report("r", "daily") { Title = "Secret", Url = "https://example.org/secret", ArchivedUrl = "https://example.com/secret", Byline = "Secret", Published = EdtfDate.Parse("2022") }],
        Statements =
        [
            new Statement("s1", "p1", "rain", Stance.Asserts) { Quote = "Secret.", Language = "en", Cue = "secretly", Venue = "secret", AddresseeId = "daily" },
            new Statement("s2", "daily", "plain", Stance.Reports)
            {
                ReportId = "r",
                Rating = new Rating { Text = "Secret", Value = 1 },
                Attributions = [new Attribution("s1") { Mode = QuotationMode.Direct, Cue = "secretly said", Evidence = new TextQuote("Secret"), Confidence = 0.5 }],
            },
        ],
    };

    private static readonly (RedactionTarget Target, string Id)[] Everything =
    [
        (RedactionTarget.Agent, "p1"), (RedactionTarget.Claim, "rain"), (RedactionTarget.Claim, "plain"), (RedactionTarget.Report, "r"),
        (RedactionTarget.Statement, "s1"), (RedactionTarget.Statement, "s2"),
    ];

    [Fact]
    public void What_was_erased_is_nowhere_at_any_revision()
    {
        var ledger = Redacted();

        for (var revision = 0; revision <= ledger.Revision; revision++)
        {
            DossierText.Write(ledger.AtRevision(revision).ToDossier()).Should().NotContainEquivalentOf("secret").And.NotContain("secrète");
        }

        ledger.FindAgents("Ann Secret").Should().BeEmpty();
        ledger.FindAgents("secret ann").Should().BeEmpty();
        ledger.FindAgents(Redaction.Placeholder).Should().BeEmpty();
    }

    [Fact]
    public void What_is_left_is_the_structure()
    {
        var left = Redacted().ToDossier();

        left.Agents[1].Should().Be(new Speaker(SpeakerKind.Person, "[redacted]")
        {
            Id = "p1",
            Affiliations = [new Affiliation("office") { Since = EdtfDate.Parse("2020") }],
        });
        left.Claims[0].Should().Be(new Claim("rain", LocalizedText.Of("[redacted]", "en").And("[redacted]", "fr")));
        left.Claims[1].Should().Be(new Claim("plain", LocalizedText.Of("[redacted]", "en")));
        left.Reports[0].Should().Be(new Report("r", "daily") { Published = EdtfDate.Parse("2022") });
        left.Statements[0].Should().Be(new Statement("s1", "p1", "rain", Stance.Asserts) { Language = "en", AddresseeId = "daily" });
        left.Statements[1].Should().Be(new Statement("s2", "daily", "plain", Stance.Reports)
        {
            ReportId = "r",
            Rating = new Rating { Value = 1 },
            Attributions = [new Attribution("s1") { Mode = QuotationMode.Direct, Confidence = 0.5 }],
        });
        left.Redactions.Should().Equal(Everything.Select(redacted => new Redaction(redacted.Target, redacted.Id) { Reason = "request 17" }));
    }

    [Fact]
    public void A_redaction_is_a_revision_of_its_own()
    {
        var ledger = new ClaimLedger();
        ledger.Record(Story);

        ledger.Redact(RedactionTarget.Agent, "p1", "request 17").Should().Be(new Redaction(RedactionTarget.Agent, "p1") { Reason = "request 17" });

        ledger.Revision.Should().Be(2);
        ledger.AtRevision(2).ToDossier().Redactions.Should().ContainSingle();
    }

    [Fact]
    public void An_earlier_revision_says_what_was_erased_of_it_since()
    {
        var ledger = new ClaimLedger();
        ledger.Claim("plain", "Secret, and in one language.");
        ledger.Record(Story with { Claims = [Rain, new Claim("plain", LocalizedText.Of("Secret, and in one language.", "en"))] });
        ledger.Redact(RedactionTarget.Claim, "plain");
        ledger.Redact(RedactionTarget.Agent, "p1");

        ledger.AtRevision(0).ToDossier().Redactions.Should().BeEmpty();
        ledger.AtRevision(1).ToDossier().Redactions.Should().Equal(new Redaction(RedactionTarget.Claim, "plain"));
        ledger.AtRevision(2).ToDossier().Redactions.Should().HaveCount(2);
    }

    [Fact]
    public void Two_roles_with_one_principal_are_two_affiliations_still_and_redacting_again_changes_nothing()
    {
        var ledger = new ClaimLedger();
        ledger.Record(Story with
        {
            Agents = [.. Story.Agents.Select(agent => agent.Id != "p1" ? agent : agent with
            {
                Affiliations = [new Affiliation("office") { Role = "minister" }, new Affiliation("office") { Role = "spokesperson" }],
            })],
        });
        ledger.Redact(RedactionTarget.Agent, "p1");

        ledger.Redact(RedactionTarget.Agent, "p1");

        ledger.Revision.Should().Be(2);
        ledger.Now.GetAgent("p1").Affiliations.Should().Equal(new Affiliation("office"), new Affiliation("office"));
    }

    [Fact]
    public void Readers_meet_the_text_or_what_is_left_of_it_and_nothing_between()
    {
        var ledger = new ClaimLedger();
        const int Claims = 2_000;
        var text = string.Concat(Enumerable.Repeat("Погода ", 40));
        ledger.Record(new Dossier { Claims = [.. Enumerable.Range(0, Claims).Select(i => new Claim($"c{i}", LocalizedText.Of(text, "ru")))] });
        var met = new HashSet<string>();
        var reader = new Thread(() =>
        {
            for (var i = 0; i < Claims; i++)
            {
                string seen;
                do
                {
                    seen = ledger.Now.GetClaim($"c{i}").Text.ToString();
                    met.Add(seen);
                }
                while (seen == text);
            }
        });
        reader.Start();
        for (var i = 0; i < Claims; i++)
        {
            ledger.Redact(RedactionTarget.Claim, $"c{i}");
        }

        reader.Join();
        met.Should().BeSubsetOf([text, Redaction.Placeholder]);
    }

    [Fact]
    public void Answers_end_where_they_ended_and_count_what_they_counted() => RandomDossiers.Any.ForAll(
        dossier =>
        {
            var ledger = new ClaimLedger();
            ledger.Record(dossier);
            var before = dossier.Statements.Select(statement => Answer(ledger, statement)).ToArray();

            foreach (var agent in dossier.Agents)
            {
                ledger.Redact(RedactionTarget.Agent, agent.Id);
            }

            foreach (var statement in dossier.Statements)
            {
                ledger.Redact(RedactionTarget.Statement, statement.Id);
            }

            dossier.Statements.Select(statement => Answer(ledger, statement)).Should().Equal(before);
        },
        cases: 200);

    [Fact]
    public void A_record_that_is_offered_again_brings_nothing_back()
    {
        var ledger = Redacted();
        var before = ledger.ToDossier();

        ledger.Record(Story).Should().Be(ledger.Revision);

        ledger.ToDossier().Should().Be(before);
    }

    [Fact]
    public void Another_record_under_a_redacted_id_is_refused()
    {
        var ledger = Redacted();

        ledger.Invoking(l => l.Record(new Dossier { Claims = [new Claim("plain", LocalizedText.Of("Another.", "de"))] }))
            .Should().Throw<ClaimTrackerException>().WithMessage("claim 'plain': the ledger holds this id with other content*");
    }

    [Fact]
    public void Redacting_again_changes_nothing()
    {
        var ledger = Redacted();
        var revision = ledger.Revision;

        foreach (var (target, id) in Everything)
        {
            ledger.Redact(target, id, "another reason");
        }

        ledger.Revision.Should().Be(revision);
    }

    [Fact]
    public void A_name_that_others_bear_too_still_finds_them()
    {
        var ledger = new ClaimLedger();
        ledger.Record(Story with { Agents = [.. Story.Agents, new Speaker(SpeakerKind.Person, "Ann Secret") { Id = "p2" }] });

        ledger.Redact(RedactionTarget.Agent, "p1");

        ledger.FindAgents("Ann Secret").Should().ContainSingle().Which.Id.Should().Be("p2");
    }

    [Fact]
    public void Affiliations_that_a_redacted_agent_gets_later_have_no_role()
    {
        var ledger = Redacted();

        ledger.Record(new Dossier { Agents = [Story.Agents[1] with { Affiliations = [new Affiliation("daily") { Role = "secret columnist" }] }] });

        ledger.Now.GetAgent("p1").Affiliations.Should().Equal(
            new Affiliation("office") { Since = EdtfDate.Parse("2020") }, new Affiliation("daily"));
    }

    [Theory]
    [InlineData(RedactionTarget.Agent, "redaction of 'nobody', member 'id': the agent 'nobody' is neither in this batch nor in the ledger. Declare the agent first, or correct the id.")]
    [InlineData(RedactionTarget.Claim, "redaction of 'nobody', member 'id': the claim 'nobody' is neither in this batch nor in the ledger. Declare the claim first, or correct the id.")]
    [InlineData(RedactionTarget.Report, "redaction of 'nobody', member 'id': the report 'nobody' is neither in this batch nor in the ledger. Declare the report first, or correct the id.")]
    [InlineData(RedactionTarget.Statement, "redaction of 'nobody', member 'id': the statement 'nobody' is neither in this batch nor in the ledger. Declare the statement first, or correct the id.")]
    public void What_is_not_there_cannot_be_redacted(RedactionTarget target, string message) => new ClaimLedger().Invoking(ledger => ledger.Redact(target, "nobody"))
        .Should().Throw<ClaimTrackerException>().WithMessage(message);

    [Theory]
    [InlineData(DossierFormat.Json)]
    [InlineData(DossierFormat.JsonLines)]
    public void A_redacted_ledger_is_written_down_and_read_again(DossierFormat format)
    {
        var ledger = Redacted();
        var copy = new ClaimLedger();

        DossierReader.Load(copy, new MemoryStream(DossierText.Bytes(ledger.ToDossier(), format)), format);

        copy.ToDossier().Should().Be(ledger.ToDossier());
        copy.Record(Story).Should().Be(copy.Revision, "the copy knows what was erased");
    }

    [Fact]
    public void A_journal_is_told_of_redactions()
    {
        var journal = new MemoryJournal();
        var ledger = ClaimLedger.Open(journal);
        ledger.Record(Story);
        ledger.Redact(RedactionTarget.Agent, "p1");

        ClaimLedger.Open(journal).ToDossier().Should().Be(ledger.ToDossier());
    }

    private static ClaimLedger Redacted()
    {
        var ledger = new ClaimLedger();
        ledger.Record(Story);
        foreach (var (target, id) in Everything)
        {
            ledger.Redact(target, id, "request 17");
        }

        return ledger;
    }

    private static string Answer(ClaimLedger ledger, Statement statement)
    {
        var trace = ledger.Trace(statement).Resolve();
        return string.Join(
            ";",
            string.Join(",", trace.Origins.Select(origin => $"{origin.Kind} {origin.StatementId}")),
            trace.IndependentVoices,
            trace.SingleSourced,
            trace.DisjointChains,
            string.Join(",", trace.Findings.Select(finding => $"{finding.Kind} {finding.StatementId}")));
    }
}

using ClaimTracker.Journals;
using ClaimTracker.Model;
using ClaimTracker.Relational.Journals;
using ClaimTracker.Serialization;
using ClaimTracker.Tests.Serialization;
using ClaimTracker.Tests.Tracing;
using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace ClaimTracker.Compliance;

/// <content>What was recorded is there when the ledger is opened again, to the letter, at every revision.</content>
public abstract partial class StoreCompliance
{
    [Fact]
    public void A_new_ledger_is_empty()
    {
        using var store = Place.Open();

        store.Ledger.Revision.Should().Be(0);
        store.Head.Should().Be(JournalHead.Empty);
        store.Verify().IsIntact.Should().BeTrue();
    }

    [Fact]
    public void A_ledger_is_opened_as_it_was_at_every_revision() => RandomDossiers.Any.ForAll(
        dossier =>
        {
            using var place = CreatePlace();
            var clock = new FakeTimeProvider(new DateTimeOffset(2022, 2, 12, 10, 30, 0, TimeSpan.Zero).AddTicks(7));
            using var store = place.Open(new ClaimLedgerOptions { TimeProvider = clock });
            foreach (var part in PartsOf(dossier))
            {
                store.Ledger.Record(part);
                clock.Advance(TimeSpan.FromTicks(11));
            }

            using var reopened = place.Open();

            reopened.Ledger.Revision.Should().Be(store.Ledger.Revision);
            for (var revision = 0L; revision <= store.Ledger.Revision; revision++)
            {
                Lines(reopened.Ledger.AtRevision(revision).ToDossier()).Should().Equal(Lines(store.Ledger.AtRevision(revision).ToDossier()));
                reopened.Ledger.AtRevision(revision).RecordedAt.Should().Be(store.Ledger.AtRevision(revision).RecordedAt);
            }

            reopened.Verify(store.Head).IsIntact.Should().BeTrue();
        },
        cases: 20);

    [Fact]
    public void Every_member_of_every_record_comes_back_to_the_letter() => RandomDossier.Any.ForAll(
        random =>
        {
            var dossier = Sound(random);
            if (!KeepsNullCharacters && Lines(dossier).AsSpan().IndexOf("\\u0000"u8) >= 0)
            {
                return;
            }

            using var place = CreatePlace();
            using var database = place.OpenDatabase();
            var journal = new RelationalJournal(database);
            using (var append = journal.BeginAppend())
            {
                append.Commit(new WrittenBatch(1, DateTimeOffset.UnixEpoch, dossier));
            }

            var batch = journal.ReadAfter(0).Select(kept => (Records: Collect(kept), kept.UnknownMembers)).Single();

            (batch.Records with { UnknownMembers = batch.UnknownMembers }).Should().Be(dossier);
            using var view = database.OpenView(CancellationToken.None);
            JournalVerifier.Verify(view, null, CancellationToken.None).ToString().Should().StartWith("Intact");
        },
        cases: 60);

    [Fact]
    public void Affiliations_that_an_agent_got_later_come_back_at_their_revision()
    {
        using var store = Place.Open();
        store.Ledger.Claim(Rain);
        store.Ledger.Record(s => s.By(Speaker.Person("Ann")).Asserts(Rain));
        store.Ledger.Record(s => s.By(Speaker.Person("Ann").For("Weather Office", "spokesperson")).Asserts(Rain));

        using var reopened = Place.Open();

        reopened.Ledger.AtRevision(2).GetAgent("ann").Affiliations.Should().BeEmpty();
        reopened.Ledger.Now.GetAgent("ann").Affiliations.Should().Equal(new Affiliation("weather-office") { Role = "spokesperson" });
        reopened.Verify().IsIntact.Should().BeTrue();
    }

    [Fact]
    public void An_instant_of_recording_has_the_same_answer_after_reopening()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2022, 2, 12, 10, 30, 0, TimeSpan.Zero).AddTicks(19));
        using var store = Place.Open(new ClaimLedgerOptions { TimeProvider = clock });
        store.Ledger.Claim(Rain);
        var between = clock.GetUtcNow();
        clock.Advance(TimeSpan.FromSeconds(1));
        store.Ledger.Claim("snow", "It snows.");

        using var reopened = Place.Open();

        reopened.Ledger.AsRecordedAt(between).Revision.Should().Be(1);
        reopened.Ledger.AsRecordedAt(between.AddMicroseconds(-1)).Revision.Should().Be(store.Ledger.AsRecordedAt(between.AddMicroseconds(-1)).Revision);
        reopened.Ledger.AsRecordedAt(clock.GetUtcNow()).Revision.Should().Be(2);
    }

    [Fact]
    public void A_clock_that_jumps_back_does_not_take_the_ledger_back()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2022, 2, 12, 0, 0, 0, TimeSpan.Zero));
        using (var store = Place.Open(new ClaimLedgerOptions { TimeProvider = clock }))
        {
            store.Ledger.Claim(Rain);
        }

        var early = new FakeTimeProvider(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero));
        using var later = Place.Open(new ClaimLedgerOptions { TimeProvider = early });
        later.Ledger.Claim("snow", "It snows.");

        later.Ledger.Now.RecordedAt.Should().Be(later.Ledger.AtRevision(1).RecordedAt);
        later.Verify().IsIntact.Should().BeTrue();
    }

    [Fact]
    public void A_head_says_how_many_records_there_are()
    {
        using var store = Place.Open();
        store.Ledger.Record(new Dossier { Claims = [Rain], Agents = [Speaker.Person("Ann") with { Id = "ann" }] });
        store.Ledger.Record(new Dossier { Statements = [new Statement("s", "ann", "rain", Stance.Asserts)] });

        store.Head.Should().Match<JournalHead>(head => head.Revision == 2 && head.Records == 3);
    }

    private static byte[] Lines(Dossier dossier)
    {
        using var stream = new MemoryStream();
        DossierWriter.Write(dossier, stream, DossierFormat.JsonLines);
        return stream.ToArray();
    }

    private static Dossier Collect(JournalBatch batch)
    {
        var collected = new DossierCollector();
        batch.CopyTo(collected);
        return collected.ToDossier();
    }

    /// <summary>The dossier with ids that are used once and references that lead somewhere, as a ledger would have seen to.</summary>
    private static Dossier Sound(Dossier random)
    {
        var agents = random.Agents.DistinctBy(agent => agent.Id).ToList();
        var claims = random.Claims.DistinctBy(claim => claim.Id).ToList();
        var reports = random.Reports.DistinctBy(report => report.Id).ToList();
        var statements = random.Statements.DistinctBy(statement => statement.Id).ToList();
        Declare(
            agents,
            agent => agent.Id,
            id => Speaker.Person("") with { Id = id },
            [
                .. agents.SelectMany(agent => agent.Affiliations).Select(affiliation => affiliation.AgentId), .. reports.Select(report => report.OutletId),
                .. statements.Select(statement => statement.AgentId), .. statements.Select(statement => statement.AddresseeId),
            ]);
        Declare(reports, report => report.Id, id => new Report(id, agents[0].Id), statements.Select(statement => statement.ReportId));
        Declare(
            statements,
            statement => statement.Id,
            id => new Statement(id, null, "claim", Stance.Asserts),
            [
                .. statements.Select(statement => statement.Disowns), .. random.CounterClaims.Select(counterClaim => counterClaim.StatementId),
                .. random.Retractions.SelectMany(retraction => new[] { retraction.StatementId, retraction.ByStatementId, retraction.ReplacedBy }),
            ]);
        Declare(
            claims,
            claim => claim.Id,
            id => new Claim(id, LocalizedText.Empty),
            [
                .. statements.Select(statement => statement.ClaimId), .. random.CounterClaims.Select(counterClaim => counterClaim.ClaimId),
                .. random.CounterClaims.Select(counterClaim => counterClaim.AnswersId),
            ]);

        // Each about a claim of which there is nothing to erase, so that the rest can be compared to what was recorded.
        var redactions = random.Redactions.Select((redaction, i) => redaction with { Target = RedactionTarget.Claim, Id = $"left-{i}" }).ToList();
        claims.AddRange(redactions.Select(redaction => new Claim(redaction.Id, LocalizedText.Of(Redaction.Placeholder))));
        return random with { Agents = [.. agents], Claims = [.. claims], Reports = [.. reports], Statements = [.. statements], Redactions = [.. redactions] };
    }

    private static void Declare<T>(List<T> records, Func<T, string> idOf, Func<string, T> make, IEnumerable<string?> named) =>
        records.AddRange(named.OfType<string>().Distinct().Except(records.Select(idOf)).ToList().Select(make));

    private sealed class WrittenBatch(long revision, DateTimeOffset recordedAt, Dossier records) : JournalBatch(revision, recordedAt)
    {
        public override int NewAgents => records.Agents.Count;

        public override ValueList<UnknownMember> UnknownMembers => records.UnknownMembers;

        public override void CopyTo(IRecordSink sink) => sink.AddAll(records);
    }
}

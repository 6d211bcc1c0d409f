using ClaimTracker.Journals;
using ClaimTracker.Ledger;
using ClaimTracker.Model;
using ClaimTracker.Tests.Tracing;
using Microsoft.Extensions.Time.Testing;

namespace ClaimTracker.Tests.Journals;

/// <summary>A ledger whose batches are kept by a journal before anybody sees them.</summary>
public sealed class JournaledLedgerTests
{
    private static readonly Claim Rain = new("rain", LocalizedText.Of("It rains.", "en"));

    private readonly MemoryJournal _journal = new();

    [Fact]
    public void A_ledger_is_opened_as_it_was_at_every_revision() => RandomDossiers.Any.ForAll(
        dossier =>
        {
            var journal = new MemoryJournal();
            var clock = new FakeTimeProvider(new DateTimeOffset(2022, 2, 12, 10, 30, 0, TimeSpan.Zero).AddTicks(7));
            var ledger = ClaimLedger.Open(journal, new ClaimLedgerOptions { TimeProvider = clock });
            foreach (var part in PartsOf(dossier))
            {
                ledger.Record(part);
                clock.Advance(TimeSpan.FromTicks(11));
            }

            var reopened = ClaimLedger.Open(journal);

            reopened.Revision.Should().Be(ledger.Revision);
            for (var revision = 0L; revision <= ledger.Revision; revision++)
            {
                reopened.AtRevision(revision).ToDossier().Should().Be(ledger.AtRevision(revision).ToDossier());
                reopened.AtRevision(revision).RecordedAt.Should().Be(ledger.AtRevision(revision).RecordedAt);
            }
        },
        cases: 300);

    [Fact]
    public void Affiliations_that_an_agent_got_later_come_back_at_their_revision()
    {
        var ledger = ClaimLedger.Open(_journal);
        ledger.Claim(Rain);
        ledger.Record(s => s.By(Speaker.Person("Ann")).Asserts(Rain));
        ledger.Record(s => s.By(Speaker.Person("Ann").For("Weather Office", "spokesperson")).Asserts(Rain));

        var reopened = ClaimLedger.Open(_journal);

        reopened.AtRevision(2).GetAgent("ann").Affiliations.Should().BeEmpty();
        reopened.Now.GetAgent("ann").Affiliations.Should().Equal(new Affiliation("weather-office") { Role = "spokesperson" });
    }

    [Fact]
    public void A_journal_that_was_put_back_to_an_older_copy_takes_nothing_more()
    {
        var ledger = ClaimLedger.Open(_journal);
        ledger.Claim(Rain);
        ledger.Claim("sun", "The sun shines.");
        _journal.Batches.RemoveAt(1);

        ledger.Invoking(l => l.Claim("snow", "It snows.")).Should().Throw<JournalException>()
            .WithMessage("The journal ends with revision 1, and this ledger has revision 2: *Put the right one in its place*")
            .Which.Should().NotBeOfType<JournalInDoubtException>();

        ledger.Revision.Should().Be(2);
        _journal.Batches.Should().ContainSingle("nothing is put behind a journal that is another one");
    }

    [Fact]
    public void Unknown_members_of_the_document_come_back()
    {
        var ledger = ClaimLedger.Open(_journal);
        ledger.Record(new Dossier { Claims = [Rain], UnknownMembers = [new UnknownMember("note", "1")] });

        ClaimLedger.Open(_journal).ToDossier().Should().Be(ledger.ToDossier());
    }

    [Fact]
    public void What_the_journal_did_not_keep_is_not_recorded()
    {
        var ledger = ClaimLedger.Open(_journal);
        _journal.FailBefore = new JournalException("The disk is full. Make room and record again.");

        ledger.Invoking(l => l.Claim(Rain)).Should().Throw<JournalException>();

        ledger.Revision.Should().Be(0);
        ledger.Now.TryGetClaim("rain", out _).Should().BeFalse();
        ledger.Claim(Rain);
        ledger.Revision.Should().Be(1);
        ClaimLedger.Open(_journal).ToDossier().Should().Be(ledger.ToDossier());
    }

    [Fact]
    public void A_batch_in_doubt_that_was_kept_is_there_when_it_is_recorded_again()
    {
        var ledger = ClaimLedger.Open(_journal);
        _journal.FailBehind = new JournalInDoubtException("The connection broke during the commit. Record the same again.");

        ledger.Invoking(l => l.Claim(Rain)).Should().Throw<JournalInDoubtException>();
        ledger.Revision.Should().Be(0);

        ledger.Record(new Dossier { Claims = [Rain] }).Should().Be(1);
        _journal.Revision.Should().Be(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Words_in_doubt_are_recorded_once_whether_they_were_kept_or_not(bool wereKept)
    {
        var ledger = ClaimLedger.Open(_journal);
        ledger.Claim(Rain);
        var doubt = new JournalInDoubtException("The connection broke during the commit. Record the same again.");
        (_journal.FailBefore, _journal.FailBehind) = wereKept ? (null, doubt) : (doubt, (Exception?)null);

        var thrown = ledger.Invoking(l => l.Record(s => s.By(Outlet.NewsAgency("Agency")).Reports(Rain).Citing(Speaker.Unnamed("officials"))))
            .Should().Throw<JournalInDoubtException>().Which;
        ledger.Record(thrown.Records!).Should().Be(2);

        ledger.ToDossier().Statements.Select(statement => statement.Id).Should().Equal("s-officials", "s-agency");
        ledger.ToDossier().Agents.Should().HaveCount(2);
        _journal.Revision.Should().Be(2);
    }

    [Fact]
    public void A_batch_that_is_refused_never_reaches_the_journal()
    {
        var ledger = ClaimLedger.Open(_journal);

        ledger.Invoking(l => l.Record(new Dossier { Statements = [new Statement("s", null, "nothing", Stance.Asserts)] }))
            .Should().Throw<ClaimTrackerException>();

        _journal.Revision.Should().Be(0);
        _journal.IsAppending.Should().BeFalse();
    }

    [Fact]
    public void A_batch_without_anything_new_appends_nothing()
    {
        var ledger = ClaimLedger.Open(_journal);
        ledger.Record(new Dossier { Claims = [Rain] });

        ledger.Record(new Dossier { Claims = [Rain] }).Should().Be(1);

        _journal.Revision.Should().Be(1);
    }

    [Fact]
    public void Two_ledgers_of_one_journal_see_what_the_other_recorded_before_they_record()
    {
        var one = ClaimLedger.Open(_journal);
        var other = ClaimLedger.Open(_journal);
        one.Claim(Rain);
        one.Record(s => s.By(Speaker.Person("Ann")).Asserts(Rain));

        // The same words make the same ids: those of the other ledger are taken by now.
        var second = other.Record(s => s.By(Speaker.Person("Ann")).Asserts(Rain));

        second.Id.Should().Be("s-ann-2");
        other.Revision.Should().Be(3);
        one.Refresh().Should().Be(3);
        one.ToDossier().Should().Be(other.ToDossier());
        one.ToDossier().Agents.Should().ContainSingle();
    }

    [Fact]
    public void A_ledger_in_memory_has_nothing_to_take_in()
    {
        var ledger = new ClaimLedger();
        ledger.Claim(Rain);

        ledger.Refresh().Should().Be(1);
    }

    [Fact]
    public void A_gap_in_the_journal_is_refused()
    {
        ClaimLedger.Open(_journal).Claim(Rain);
        _journal.Batches.Add(new MemoryJournal.Kept(3, DateTimeOffset.UnixEpoch, new Dossier()));

        FluentActions.Invoking(() => ClaimLedger.Open(_journal)).Should().Throw<JournalException>()
            .WithMessage("The journal has revision 3 behind revision 1, and revisions have no gaps. Verify it, and restore it from a copy.");
    }

    [Fact]
    public void A_journal_that_holds_what_breaks_a_rule_is_refused_with_the_revision()
    {
        var ledger = ClaimLedger.Open(_journal);
        _journal.Batches.Add(new MemoryJournal.Kept(1, DateTimeOffset.UnixEpoch, new Dossier { Claims = [Rain] }));
        _journal.Batches.Add(new MemoryJournal.Kept(2, DateTimeOffset.UnixEpoch, new Dossier { Claims = [Rain with { Topics = ["weather"] }] }));

        ledger.Invoking(l => l.Refresh()).Should().Throw<JournalException>().WithMessage("Revision 2 of the journal holds what no ledger has written: *");

        ledger.Revision.Should().Be(1);
    }

    [Fact]
    public void What_was_recorded_under_wider_limits_is_opened_under_narrower_ones()
    {
        ClaimLedger.Open(_journal).Claim(Rain);

        var ledger = ClaimLedger.Open(_journal, new ClaimLedgerOptions { Limits = new LedgerLimits { MaxTextLength = 3 } });

        ledger.Now.GetClaim("rain").Should().Be(Rain);
        ledger.Invoking(l => l.Claim("snow", "It snows.")).Should().Throw<ClaimTrackerException>();
    }

    [Fact]
    public void A_cancelled_record_leaves_everything_as_it_was()
    {
        var ledger = ClaimLedger.Open(_journal);

        ledger.Invoking(l => l.Record(new Dossier { Claims = [Rain] }, new CancellationToken(canceled: true))).Should().Throw<OperationCanceledException>();

        ledger.Revision.Should().Be(0);
        ledger.Claim(Rain);
        ledger.Revision.Should().Be(1);
    }

    private static IEnumerable<Dossier> PartsOf(Dossier dossier)
    {
        yield return new Dossier { Agents = dossier.Agents, Claims = dossier.Claims };
        foreach (var statement in dossier.Statements)
        {
            yield return new Dossier { Statements = [statement with { Disowns = null }] };
        }

        yield return new Dossier { CounterClaims = dossier.CounterClaims, Retractions = dossier.Retractions };
    }
}

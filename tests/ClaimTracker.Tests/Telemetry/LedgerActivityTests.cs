using System.Diagnostics;
using ClaimTracker.Journals;
using ClaimTracker.Tests.Journals;

namespace ClaimTracker.Tests.Telemetry;

[Collection(nameof(ListeningCollection))]
public sealed class LedgerActivityTests
{
    private readonly ClaimLedger _ledger = new();

    [Fact]
    public void Recording_is_an_activity_with_revision_and_count()
    {
        using var listener = new RecordingActivityListener();
        Affair.RecordIn(_ledger);

        var second = listener.Activities.Should().HaveCount(3).And.Subject.ElementAt(1);
        second.OperationName.Should().Be("claimtracker.record");
        second.TagObjects.Should().Equal(
            Tag("claimtracker.batch.outcome", "recorded"), Tag("claimtracker.revision", 2L), Tag("claimtracker.statements", 2));
        second.Status.Should().Be(ActivityStatusCode.Unset);
    }

    [Fact]
    public void Recording_nothing_new_is_an_activity_that_says_so()
    {
        Affair.RecordIn(_ledger);
        using var listener = new RecordingActivityListener();
        _ledger.Record(_ledger.ToDossier());

        listener.Activities.Should().ContainSingle().Which.TagObjects.Should().Equal(
            Tag("claimtracker.batch.outcome", "unchanged"), Tag("claimtracker.revision", 3L), Tag("claimtracker.statements", 0));
    }

    [Fact]
    public void A_refusal_is_an_activity_with_an_error_that_names_its_type_only()
    {
        using var listener = new RecordingActivityListener();
        _ledger.Invoking(ledger => ledger.Record(Affair.Refused)).Should().Throw<ClaimTrackerException>();

        var activity = listener.Activities.Should().ContainSingle().Which;
        activity.TagObjects.Should().Equal(
            Tag("claimtracker.batch.outcome", "refused"), Tag("error.type", "ClaimTracker.ClaimTrackerException"));
        activity.Status.Should().Be(ActivityStatusCode.Error);
        activity.StatusDescription.Should().BeNull();
        activity.Events.Should().BeEmpty();
    }

    [Theory]
    [InlineData(false, "failed", "ClaimTracker.Journals.JournalException")]
    [InlineData(true, "in_doubt", "ClaimTracker.Journals.JournalInDoubtException")]
    public void A_journal_that_fails_is_an_activity_with_an_error_that_names_its_type_only(bool isInDoubt, string outcome, string type)
    {
        var journal = new MemoryJournal();
        var ledger = ClaimLedger.Open(journal);
        journal.FailBefore = isInDoubt ? new JournalInDoubtException("secret") : new JournalException("secret");
        using var listener = new RecordingActivityListener();
        ledger.Invoking(l => l.Claim("secret", "A secret.")).Should().Throw<JournalException>();

        var activity = listener.Activities.Should().ContainSingle().Which;
        activity.TagObjects.Should().Equal(Tag("claimtracker.batch.outcome", outcome), Tag("error.type", type));
        activity.Status.Should().Be(ActivityStatusCode.Error);
        activity.StatusDescription.Should().BeNull();
    }

    public static TheoryData<string, int, Action<ClaimLedger, string>> Questions => new()
    {
        { "trace", 2, (ledger, statement) => ledger.Trace(statement).Resolve() },
        { "dispute", 3, (ledger, _) => ledger.Dispute("invasion") },
        { "impact", 1, (ledger, statement) => ledger.Impact(statement) },
        { "corroboration", 2, (ledger, _) => ledger.Corroboration("invasion") },
        { "timeline", 3, (ledger, _) => ledger.Timeline("invasion") },
        { "timeline", 3, (ledger, _) => ledger.Timeline() },
        { "check", 3, (ledger, _) => ledger.Check() },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public void Each_question_is_an_activity_with_revision_and_size(string kind, int size, Action<ClaimLedger, string> ask)
    {
        var report = Affair.RecordIn(_ledger);
        using var listener = new RecordingActivityListener();
        ask(_ledger, report.Id);

        var activity = listener.Activities.Should().ContainSingle().Which;
        activity.OperationName.Should().Be("claimtracker." + kind);
        activity.TagObjects.Should().Equal(Tag("claimtracker.revision", 3L), Tag("claimtracker.answer.size", size));
        activity.Source.Version.Should().NotBeNullOrEmpty();
    }

    [Fact]
    public void A_question_about_what_is_not_there_is_an_activity_with_an_error()
    {
        using var listener = new RecordingActivityListener();
        _ledger.Invoking(ledger => ledger.Dispute("secret")).Should().Throw<ClaimTrackerException>();

        var activity = listener.Activities.Should().ContainSingle().Which;
        activity.Status.Should().Be(ActivityStatusCode.Error);
        activity.TagObjects.Should().Equal(
            Tag("claimtracker.revision", 0L), Tag("error.type", "ClaimTracker.ClaimTrackerException"));
    }

    [Fact]
    public void An_activity_belongs_to_the_one_around_it()
    {
        using var listener = new RecordingActivityListener();
        using var around = new Activity("request").Start();
        _ledger.Check();

        listener.Activities.Should().ContainSingle().Which.ParentSpanId.Should().Be(around.SpanId);
    }

    private static KeyValuePair<string, object?> Tag(string name, object value) => new(name, value);
}

using ClaimTracker.Journals;
using ClaimTracker.Model;
using ClaimTracker.Tests.Journals;
using Microsoft.Extensions.Logging;

namespace ClaimTracker.Tests.Telemetry;

public sealed class LedgerLogTests
{
    private readonly RecordingLogger _log = new();

    [Fact]
    public void A_recorded_batch_is_logged_with_its_revision_and_counts()
    {
        Affair.RecordIn(NewLedger());

        _log.Messages.Should().Equal(
            (LogLevel.Debug, 1, "Recorded revision 1: 0 agents, 1 claims, 0 reports, 0 statements, 0 counter-claims, 0 retractions, 0 redactions."),
            (LogLevel.Debug, 1, "Recorded revision 2: 3 agents, 0 claims, 0 reports, 2 statements, 0 counter-claims, 0 retractions, 0 redactions."),
            (LogLevel.Debug, 1, "Recorded revision 3: 1 agents, 0 claims, 0 reports, 1 statements, 0 counter-claims, 0 retractions, 0 redactions."));
    }

    [Fact]
    public void Redactions_are_counted_like_anything_else_that_is_recorded()
    {
        var ledger = NewLedger();
        ledger.Claim("war", "There will be war.");
        _log.Messages.Clear();

        ledger.Redact(RedactionTarget.Claim, "war");

        _log.Messages.Should().Equal(
            (LogLevel.Debug, 1, "Recorded revision 2: 0 agents, 0 claims, 0 reports, 0 statements, 0 counter-claims, 0 retractions, 1 redactions."));
    }

    [Fact]
    public void A_batch_that_the_journal_did_not_keep_is_a_warning_without_what_it_says()
    {
        var journal = new MemoryJournal();
        var ledger = ClaimLedger.Open(journal, new ClaimLedgerOptions { Logger = _log });

        journal.FailBefore = new JournalException("The disk is full of 'secret'.", new IOException("secret"));
        ledger.Invoking(l => l.Claim("secret", "A secret.")).Should().Throw<JournalException>();
        journal.FailBehind = new JournalInDoubtException("The connection broke over 'secret'.");
        ledger.Invoking(l => l.Claim("secret", "A secret.")).Should().Throw<JournalInDoubtException>();

        _log.Messages.Should().Equal(
            (LogLevel.Warning, 4, "The journal did not keep a batch (System.IO.IOException). The exception thrown to the caller says why."),
            (LogLevel.Warning, 5, "The journal may have kept a batch or not (ClaimTracker.Journals.JournalInDoubtException); recording the same again settles it. "
                + "The exception thrown to the caller says more."));
    }

    [Fact]
    public void A_batch_without_news_is_logged_as_such()
    {
        var ledger = NewLedger();
        ledger.Claim("war", "There will be war.");
        _log.Messages.Clear();

        ledger.Claim("war", "There will be war.");

        _log.Messages.Should().Equal(
            (LogLevel.Debug, 2, "Passed over a batch that holds nothing new; the ledger stays at revision 1."));
    }

    [Fact]
    public void A_refused_batch_is_logged_without_what_it_says()
    {
        NewLedger().Invoking(ledger => ledger.Record(Affair.Refused)).Should().Throw<ClaimTrackerException>();

        _log.Messages.Should().Equal((LogLevel.Debug, 3, "Refused a batch of 0 agents, 0 claims, 1 reports, 0 statements, "
            + "0 counter-claims, 0 retractions, 0 redactions. The exception thrown to the caller says why."));
    }

    [Fact]
    public void An_answered_question_is_logged_with_its_kind_revision_duration_and_size()
    {
        var ledger = NewLedger();
        var report = Affair.RecordIn(ledger);
        _log.Messages.Clear();

        ledger.Trace(report).AtRevision(2).Resolve();

        _log.Messages.Should().Equal((LogLevel.Debug, 10, "Answered a trace question at revision 2 in 0.25 s; size of the answer: 2."));
    }

    [Fact]
    public void A_logger_that_leaves_out_debug_messages_gets_none()
    {
        var quiet = new RecordingLogger(LogLevel.Information);
        var ledger = new ClaimLedger(new ClaimLedgerOptions { Logger = quiet });

        ledger.Trace(Affair.RecordIn(ledger)).Resolve();

        quiet.Messages.Should().BeEmpty();
    }

    private ClaimLedger NewLedger() => new(new ClaimLedgerOptions { Logger = _log, TimeProvider = new TickingTimeProvider() });
}

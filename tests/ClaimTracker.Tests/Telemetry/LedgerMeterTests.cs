using ClaimTracker.Journals;
using ClaimTracker.Tests.Journals;

namespace ClaimTracker.Tests.Telemetry;

[Collection(nameof(ListeningCollection))]
public sealed class LedgerMeterTests
{
    private readonly ClaimLedger _ledger = new(new ClaimLedgerOptions { TimeProvider = new TickingTimeProvider() });

    [Fact]
    public void The_instruments_have_documented_names_and_units()
    {
        using var listener = new RecordingMeterListener();
        _ledger.Claim("war", "There will be war.");

        listener.Instruments.Select(instrument => (instrument.Name, instrument.Unit)).Should().BeEquivalentTo(new[]
        {
            ("claimtracker.batches", "{batch}"),
            ("claimtracker.statements.recorded", "{statement}"),
            ("claimtracker.questions", "{question}"),
            ("claimtracker.question.duration", "s"),
            ("claimtracker.trace.statements", "{statement}"),
        });
        listener.Instruments.Should().OnlyContain(instrument => instrument.Description != null && instrument.Meter.Version != null);
    }

    [Fact]
    public void Batches_are_counted_by_what_became_of_them()
    {
        using var listener = new RecordingMeterListener();
        Affair.RecordIn(_ledger);
        _ledger.Record(_ledger.ToDossier());
        _ledger.Invoking(ledger => ledger.Record(Affair.Refused)).Should().Throw<ClaimTrackerException>();

        listener.Measurements.Should().Equal(
            "claimtracker.batches=1 claimtracker.batch.outcome=recorded", "claimtracker.statements.recorded=0",
            "claimtracker.batches=1 claimtracker.batch.outcome=recorded", "claimtracker.statements.recorded=2",
            "claimtracker.batches=1 claimtracker.batch.outcome=recorded", "claimtracker.statements.recorded=1",
            "claimtracker.batches=1 claimtracker.batch.outcome=unchanged",
            "claimtracker.batches=1 claimtracker.batch.outcome=refused");
    }

    [Fact]
    public void Batches_that_the_journal_did_not_keep_are_counted_too()
    {
        var journal = new MemoryJournal();
        var ledger = ClaimLedger.Open(journal);
        using var listener = new RecordingMeterListener();

        journal.FailBegin = new JournalException("The server is gone.");
        ledger.Invoking(l => l.Claim("war", "There will be war.")).Should().Throw<JournalException>();
        journal.FailBefore = new JournalException("The disk is full.");
        ledger.Invoking(l => l.Claim("war", "There will be war.")).Should().Throw<JournalException>();
        journal.FailBehind = new JournalInDoubtException("The connection broke.");
        ledger.Invoking(l => l.Claim("war", "There will be war.")).Should().Throw<JournalInDoubtException>();
        ledger.Claim("war", "There will be war.");

        listener.Measurements.Should().Equal(
            "claimtracker.batches=1 claimtracker.batch.outcome=failed",
            "claimtracker.batches=1 claimtracker.batch.outcome=failed",
            "claimtracker.batches=1 claimtracker.batch.outcome=in_doubt",
            "claimtracker.batches=1 claimtracker.batch.outcome=unchanged");
    }

    [Fact]
    public void A_trace_is_counted_timed_and_sized()
    {
        var report = Affair.RecordIn(_ledger);
        using var listener = new RecordingMeterListener();
        _ledger.Trace(report).Resolve();

        listener.Measurements.Should().Equal(
            "claimtracker.questions=1 claimtracker.question.kind=trace",
            "claimtracker.question.duration=0.25 claimtracker.question.kind=trace",
            "claimtracker.trace.statements=2");
    }

    [Fact]
    public void Another_question_is_counted_and_timed()
    {
        Affair.RecordIn(_ledger);
        using var listener = new RecordingMeterListener();
        _ledger.Dispute("invasion");

        listener.Measurements.Should().Equal(
            "claimtracker.questions=1 claimtracker.question.kind=dispute",
            "claimtracker.question.duration=0.25 claimtracker.question.kind=dispute");
    }

    [Fact]
    public void A_question_that_fails_is_counted_with_the_type_of_the_failure()
    {
        using var listener = new RecordingMeterListener();
        _ledger.Invoking(ledger => ledger.Impact("secret")).Should().Throw<ClaimTrackerException>();

        listener.Measurements.Should().Equal(
            "claimtracker.questions=1 claimtracker.question.kind=impact error.type=ClaimTracker.ClaimTrackerException",
            "claimtracker.question.duration=0.25 claimtracker.question.kind=impact error.type=ClaimTracker.ClaimTrackerException");
    }
}

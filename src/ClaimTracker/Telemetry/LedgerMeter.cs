using System.Diagnostics.Metrics;

namespace ClaimTracker.Telemetry;

/// <summary>The instruments of all ledgers of the process. An instrument that nobody listens to is not <see cref="Instrument.Enabled"/>.</summary>
internal static class LedgerMeter
{
    // First of the static fields: the instruments below are made from it.
    private static readonly Meter Meter = new(ClaimTrackerTelemetry.MeterName, ClaimTrackerTelemetry.Version);

    public static readonly Counter<long> Batches = Meter.CreateCounter<long>(
        "claimtracker.batches", "{batch}", "Batches handed to a ledger, by what became of them.");

    public static readonly Counter<long> StatementsRecorded = Meter.CreateCounter<long>(
        "claimtracker.statements.recorded", "{statement}", "Statements that were new to a ledger.");

    public static readonly Counter<long> Questions = Meter.CreateCounter<long>(
        "claimtracker.questions", "{question}", "Questions asked, by kind.");

    // Questions take microseconds where web requests take milliseconds, so OpenTelemetry's default buckets would show one bar.
    public static readonly Histogram<double> QuestionDuration = Meter.CreateHistogram(
        "claimtracker.question.duration", "s", "How long a question took to answer.", tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.00001, 0.0001, 0.001, 0.01, 0.1, 1, 10, 100] });

    public static readonly Histogram<int> TraceStatements = Meter.CreateHistogram(
        "claimtracker.trace.statements", "{statement}", "How many statements a trace reached.", tags: null,
        new InstrumentAdvice<int> { HistogramBucketBoundaries = [1, 3, 10, 30, 100, 1_000, 10_000, 100_000, 1_000_000] });

    /// <summary>Whether anybody listens to what questions measure.</summary>
    public static bool IsWatchingQuestions => Questions.Enabled || QuestionDuration.Enabled || TraceStatements.Enabled;
}

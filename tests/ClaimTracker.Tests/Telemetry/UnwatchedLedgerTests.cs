using System.Diagnostics;
using ClaimTracker.Ledger;
using ClaimTracker.Telemetry;
using Microsoft.Extensions.Logging.Abstractions;

namespace ClaimTracker.Tests.Telemetry;

[Collection(nameof(ListeningCollection))]
public sealed class UnwatchedLedgerTests
{
    [Fact]
    public void Without_a_listener_there_is_no_activity()
    {
        LedgerActivities.HasListeners.Should().BeFalse();
        LedgerActivities.StartRecord().Should().BeNull();

        Activity? during = null;
        new ClaimLedger().Now.Ask(QuestionKinds.Check, 0, (view, _) =>
        {
            during = Activity.Current;
            return view.Check();
        });
        during.Should().BeNull();
    }

    [Fact]
    public void Without_a_listener_nobody_looks_at_the_clock_to_time_a_question()
    {
        var clock = new TickingTimeProvider();
        var ledger = new ClaimLedger(new ClaimLedgerOptions { TimeProvider = clock });

        ledger.Trace(Affair.RecordIn(ledger)).Resolve();
        ledger.Check();

        clock.Looks.Should().Be(0);
    }

    [Fact]
    public void Without_a_listener_telling_allocates_nothing()
    {
        var observer = new LedgerObserver(NullLogger.Instance, TimeProvider.System);
        var ledger = new ClaimLedger();
        var trace = ledger.Trace(Affair.RecordIn(ledger)).Resolve();
        var (view, batch) = (ledger.Now, new Batch(new LedgerStore()));
        Tell();

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            Tell();
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);

        void Tell()
        {
            using var activity = LedgerActivities.StartRecord();
            observer.Recorded(activity, batch, revision: 1);
            observer.Ask(QuestionKinds.Trace, view, trace, static (_, given) => given);
        }
    }
}

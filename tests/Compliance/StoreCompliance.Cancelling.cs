using ClaimTracker.Journals;
using ClaimTracker.Model;
using ClaimTracker.Relational.Journals;
using ClaimTracker.Serialization;

namespace ClaimTracker.Compliance;

/// <content>Whatever reads or writes can be cancelled. It changes nothing then, and the store goes on.</content>
public abstract partial class StoreCompliance
{
    private static readonly Dossier ManyClaims = new()
    {
        Claims = [.. Enumerable.Range(0, 3000).Select(i => new Claim($"c{i}", LocalizedText.Of($"Claim {i}.", "en")))],
    };

    [Fact]
    public void Reading_can_be_cancelled_within_a_batch()
    {
        using (var store = Place.Open())
        {
            store.Ledger.Record(ManyClaims);
        }

        using var database = Place.OpenDatabase();
        using var cancellation = new CancellationTokenSource();
        var sink = new CancellingSink(cancellation);
        var reading = () =>
        {
            foreach (var batch in new RelationalJournal(database).ReadAfter(0, cancellation.Token))
            {
                batch.CopyTo(sink);
            }
        };

        reading.Should().Throw<OperationCanceledException>();

        sink.Count.Should().BeInRange(1, 256);
        ClaimLedger.Open(new RelationalJournal(database)).Revision.Should().Be(1);
    }

    // The clock is asked when the append has begun and nothing is written yet.
    [Fact]
    public void Recording_can_be_cancelled_within_a_batch()
    {
        using var store = Place.Open();
        using var database = new CountingDatabase(Place.OpenDatabase());
        using var clock = new CancellingClock();
        var ledger = ClaimLedger.Open(new RelationalJournal(database), new ClaimLedgerOptions { TimeProvider = clock });

        ledger.Invoking(l => l.Record(ManyClaims, clock.Arm())).Should().Throw<OperationCanceledException>();

        // A claim is a row for the record, one for itself and one for its text.
        database.Rows.Should().BeInRange(1, ManyClaims.Claims.Count);
        ledger.Revision.Should().Be(0);
        store.Head.Should().Be(JournalHead.Empty);
        ledger.Record(ManyClaims).Should().Be(1);
        database.Rows.Should().BeGreaterThan(3 * ManyClaims.Claims.Count);
        store.Verify().IsIntact.Should().BeTrue();
    }

    [Fact]
    public void Erasing_can_be_cancelled_within_a_batch()
    {
        using var store = Place.Open();
        using var database = new CountingDatabase(Place.OpenDatabase());
        using var clock = new CancellingClock();
        var ledger = ClaimLedger.Open(new RelationalJournal(database), new ClaimLedgerOptions { TimeProvider = clock });
        ledger.Record(ManyClaims);
        var head = store.Head;
        var redactions = new Dossier { Redactions = [.. ManyClaims.Claims.Take(1000).Select(claim => new Redaction(RedactionTarget.Claim, claim.Id))] };

        ledger.Invoking(l => l.Record(redactions, clock.Arm())).Should().Throw<OperationCanceledException>();

        // A redaction runs one statement at least.
        database.Erasures.Should().BeLessThan(redactions.Redactions.Count);
        store.Head.Should().Be(head);
        ledger.ToDossier().Should().Be(ManyClaims);
        store.Verify().ErasedRecords.Should().Be(0);
        ledger.Record(redactions).Should().Be(2);
        database.Erasures.Should().BeGreaterThanOrEqualTo(redactions.Redactions.Count);
        store.Verify(head).ErasedRecords.Should().Be(1000);
    }

    [Fact]
    public async Task What_is_cancelled_already_is_not_begun()
    {
        var cancelled = new CancellationToken(canceled: true);
        using var store = Place.Open();
        store.Ledger.Record(Known);

        store.Invoking(s => s.Verify(cancellationToken: cancelled)).Should().Throw<OperationCanceledException>();
        store.Invoking(s => s.Trace("s-1", Tracing.TraceBudget.Unlimited, cancellationToken: cancelled)).Should().Throw<OperationCanceledException>();
        store.Invoking(s => s.Refresh(cancelled)).Should().Throw<OperationCanceledException>();
        await store.Awaiting(s => s.VerifyAsync(cancellationToken: cancelled)).Should().ThrowAsync<OperationCanceledException>();
        store.Verify().IsIntact.Should().BeTrue();
    }

    private sealed class CancellingSink(CancellationTokenSource cancellation) : IRecordSink
    {
        public int Count { get; private set; }

        public void Add(Agent agent) => Cancel();

        public void Add(Claim claim) => Cancel();

        public void Add(Report report) => Cancel();

        public void Add(Statement statement) => Cancel();

        public void Add(CounterClaim counterClaim) => Cancel();

        public void Add(Retraction retraction) => Cancel();

        public void Add(Redaction redaction) => Cancel();

        private void Cancel()
        {
            Count++;
            cancellation.Cancel();
        }
    }

    /// <summary>A clock that cancels a token when it is asked for the time.</summary>
    private sealed class CancellingClock : TimeProvider, IDisposable
    {
        private readonly CancellationTokenSource _cancellation = new();
        private bool _isArmed;

        public CancellationToken Arm()
        {
            _isArmed = true;
            return _cancellation.Token;
        }

        public override DateTimeOffset GetUtcNow()
        {
            if (_isArmed)
            {
                _isArmed = false;
                _cancellation.Cancel();
            }

            return DateTimeOffset.UnixEpoch;
        }

        public void Dispose() => _cancellation.Dispose();
    }
}

using ClaimTracker.Journals;
using ClaimTracker.Model;

namespace ClaimTracker.Compliance;

/// <content>Several stores on one place, and appends that fail.</content>
public abstract partial class StoreCompliance
{
    [Fact]
    public void Two_stores_that_take_turns_make_one_ledger()
    {
        using var one = Place.Open();
        using var other = Place.Open();
        one.Ledger.Claim(Rain);
        for (var i = 0; i < 10; i++)
        {
            (i % 2 == 0 ? one : other).Ledger.Record(s => s.By(Speaker.Person("Ann")).Asserts(Rain));
        }

        one.Refresh().Should().Be(11);
        other.Refresh().Should().Be(11);
        one.Ledger.ToDossier().Should().Be(other.Ledger.ToDossier());
        one.Ledger.ToDossier().Statements.Should().HaveCount(10).And.OnlyHaveUniqueItems(statement => statement.Id);
        one.Verify().IsIntact.Should().BeTrue();
    }

    [Fact]
    public async Task Stores_that_record_at_once_lose_nothing_and_leave_no_gap()
    {
        const int Writers = 4;
        const int Each = 15;
        using (var store = Place.Open())
        {
            store.Ledger.Claim(Rain);
        }

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() =>
        {
            using var store = Place.Open();
            for (var i = 0; i < Each; i++)
            {
                store.Ledger.Record(new Dossier { Statements = [new Statement($"s-{writer}-{i}", null, "rain", Stance.Asserts)] });
            }
        })));

        using var reopened = Place.Open();
        reopened.Ledger.Revision.Should().Be(1 + (Writers * Each));
        reopened.Ledger.ToDossier().Statements.Select(statement => statement.Id).Should()
            .BeEquivalentTo(Enumerable.Range(0, Writers).SelectMany(writer => Enumerable.Range(0, Each).Select(i => $"s-{writer}-{i}")));
        reopened.Verify().IsIntact.Should().BeTrue();
    }

    [Fact]
    public async Task Recording_on_the_pool_takes_turns()
    {
        using var store = Place.Open();
        store.Ledger.Claim(Rain);

        var revisions = await Task.WhenAll(Enumerable.Range(0, 20).Select(
            i => store.RecordAsync(new Dossier { Statements = [new Statement($"s{i}", null, "rain", Stance.Asserts)] })));

        revisions.Should().BeEquivalentTo(Enumerable.Range(2, 20));
        using var canceled = new CancellationTokenSource();
        await canceled.CancelAsync();
        await store.Awaiting(s => s.RecordAsync(new Dossier { Claims = [Rain] }, canceled.Token)).Should().ThrowAsync<OperationCanceledException>();
        store.Head.Revision.Should().Be(21);
    }

    [Fact]
    public void The_same_recorded_again_in_another_store_is_no_new_revision()
    {
        using var one = Place.Open();
        using var other = Place.Open();
        one.Ledger.Record(new Dossier { Claims = [Rain] });

        other.Ledger.Record(new Dossier { Claims = [Rain] }).Should().Be(1);

        one.Head.Revision.Should().Be(1);
    }

    [Fact]
    public void A_batch_that_is_refused_leaves_nothing_behind()
    {
        using var store = Place.Open();

        store.Ledger.Invoking(ledger => ledger.Record(new Dossier { Statements = [new Statement("s", null, "nothing", Stance.Asserts)] }))
            .Should().Throw<ClaimTrackerException>();

        store.Head.Should().Be(JournalHead.Empty);
        store.Ledger.Claim(Rain);
        store.Head.Revision.Should().Be(1);
    }

    [Fact]
    public void A_cancelled_record_leaves_nothing_behind()
    {
        using var store = Place.Open();

        store.Ledger.Invoking(ledger => ledger.Record(new Dossier { Claims = [Rain] }, new CancellationToken(canceled: true)))
            .Should().Throw<OperationCanceledException>();

        store.Head.Should().Be(JournalHead.Empty);
        store.Ledger.Claim(Rain);
        store.Verify().IsIntact.Should().BeTrue();
    }

    // At whatever moment: before the request for the turn is on its way, too.
    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(50)]
    public async Task Waiting_for_another_writer_can_be_cancelled(int milliseconds)
    {
        using var database = Place.OpenDatabase();
        using var store = Place.Open();
        using var writing = database.BeginAppend(CancellationToken.None);
        using var cancellation = new CancellationTokenSource();

        var recording = Task.Run(() => store.Ledger.Record(new Dossier { Claims = [Rain] }, cancellation.Token));
        await Task.Delay(milliseconds);
        recording.IsCompleted.Should().BeFalse();
        await cancellation.CancelAsync();

        await FluentActions.Awaiting(() => recording).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public void What_was_written_and_not_committed_is_never_seen()
    {
        using var database = Place.OpenDatabase();
        using (var append = database.BeginAppend(CancellationToken.None))
        {
            Relational.Records.ClaimRows.Write(append.Rows, 1, Rain);
        }

        using var store = Place.Open();
        store.Ledger.ToDossier().IsEmpty.Should().BeTrue();
        store.Verify().IsIntact.Should().BeTrue();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_batch_in_doubt_is_there_or_not_and_recording_it_again_settles_it(bool isKept)
    {
        using var database = Place.OpenDatabase();
        var doubtful = new DoubtfulDatabase(database) { KeepsNext = isKept };
        var ledger = ClaimLedger.Open(new Relational.Journals.RelationalJournal(doubtful));

        ledger.Invoking(l => l.Record(new Dossier { Claims = [Rain] })).Should().Throw<JournalInDoubtException>();
        ledger.Revision.Should().Be(0);

        ledger.Record(new Dossier { Claims = [Rain] }).Should().Be(1);
        using var store = Place.Open();
        store.Ledger.ToDossier().Should().Be(new Dossier { Claims = [Rain] });
        store.Verify().IsIntact.Should().BeTrue();
    }
}

using ClaimTracker.Journals;
using ClaimTracker.Model;
using ClaimTracker.Recording;
using ClaimTracker.Tests.Journals;
using Microsoft.Extensions.Logging;

namespace ClaimTracker.Tests.Recording;

/// <summary>A ledger keeps account of fluent batches in one place again and again: nothing of one may show in another.</summary>
public sealed class FluentReuseTests
{
    private static readonly Claim Strike = new("strike", LocalizedText.Of("The plant was hit by a rocket."));
    private static readonly Claim Elsewhere = new("elsewhere", LocalizedText.Of("Not here."));

    private readonly ClaimLedger _ledger = new();

    public FluentReuseTests() => _ledger.Claim(Strike);

    [Fact]
    public void What_was_refused_leaves_nothing_in_the_next_statement()
    {
        _ledger.Invoking(ledger => ledger.Record(s => s.By(Speaker.Person("Olena Bondar")).Asserts(Elsewhere).WithId("s-afp")
                .To(Speaker.Person("Reader")).Citing(Speaker.Unnamed("officials")).Citing(new Attribution("s-afp-2"))))
            .Should().Throw<ClaimTrackerException>();

        var next = _ledger.Record(s => s.By(Outlet.NewsAgency("AFP")).Reports(Strike));

        next.Should().Be(new Statement("s-afp", "afp", "strike", Stance.Reports));
        _ledger.ToDossier().Agents.Select(agent => agent.Id).Should().Equal("afp");
        _ledger.ToDossier().Statements.Should().Equal(next);
    }

    [Fact]
    public void Ids_made_for_what_was_refused_are_made_again()
    {
        var first = _ledger.Record(s => s.By(Outlet.NewsAgency("AFP")).Reports(Strike));
        for (var i = 0; i < 3; i++)
        {
            _ledger.Invoking(ledger => ledger.Record(s => s.By(Outlet.NewsAgency("AFP")).Reports(Elsewhere).Citing(Outlet.NewsAgency("AFP"))))
                .Should().Throw<ClaimTrackerException>();
        }

        var second = _ledger.Record(s => s.By(Outlet.NewsAgency("AFP")).Reports(Strike));

        (first.Id, second.Id).Should().Be(("s-afp", "s-afp-2"));
    }

    [Fact]
    public void A_step_may_record_what_it_needs()
    {
        var outer = _ledger.Record(s => s.By(Outlet.NewsAgency("AFP")).Reports(Strike)
            .Citing(_ledger.Record(inner => inner.By(Outlet.NewsAgency("AFP")).Asserts(Strike).Citing(Speaker.Person("Olena Bondar")))));

        _ledger.Revision.Should().Be(3);
        _ledger.ToDossier().Statements.Select(statement => statement.Id).Should().Equal("s-olena-bondar", "s-afp", "s-afp-2");
        outer.Should().Be(_ledger.ToDossier().Statements[2]);
        outer.Attributions.Should().Equal(new Attribution("s-afp"));
    }

    [Fact]
    public void Who_is_told_of_a_statement_may_record_another_at_once()
    {
        var logger = new AnsweringLogger();
        var ledger = new ClaimLedger(new ClaimLedgerOptions { Logger = logger });
        ledger.Claim(Strike);
        Statement? answer = null;
        logger.OnNext = () => answer = ledger.Record(s => s.By(Outlet.NewsAgency("AFP")).Denies(Strike).Citing(Speaker.Person("Reader")));

        var told = ledger.Record(s => s.By(Outlet.NewsAgency("AFP")).Asserts(Strike).Citing(Speaker.Person("Olena Bondar")));
        var next = ledger.Record(s => s.By(Outlet.NewsAgency("AFP")).Asserts(Strike));

        (told.Id, answer!.Id, next.Id).Should().Be(("s-afp", "s-afp-2", "s-afp-3"));
        ledger.ToDossier().Statements.Select(statement => statement.Id)
            .Should().Equal("s-olena-bondar", "s-afp", "s-reader", "s-afp-2", "s-afp-3");
        ledger.Revision.Should().Be(4);
    }

    [Fact]
    public void A_journal_that_records_while_it_keeps_is_refused_and_the_batch_is_whole()
    {
        var journal = new RecordingJournal();
        var ledger = ClaimLedger.Open(journal);
        ledger.Claim(Strike);
        journal.OnCommit = () => ledger.Invoking(l => l.Record(s => s.By(Outlet.NewsAgency("AFP")).Denies(Strike)))
            .Should().Throw<InvalidOperationException>();

        var told = ledger.Record(s => s.By(Outlet.NewsAgency("AFP")).Asserts(Strike).Citing(Outlet.NewsAgency("AFP")));
        var next = ledger.Record(s => s.By(Outlet.NewsAgency("AFP")).Asserts(Strike));

        (told.Attributions[0].To, told.Id, next.Id).Should().Be(("s-afp", "s-afp-2", "s-afp-3"));
        ledger.ToDossier().Statements.Should().HaveCount(3);
    }

    [Fact]
    public void Two_threads_that_record_at_once_get_ids_of_their_own()
    {
        const int Each = 2_000;
        var recorded = new Statement[2][];
        Parallel.For(0, 2, new ParallelOptions { MaxDegreeOfParallelism = 2 }, thread => recorded[thread] =
        [
            .. Enumerable.Range(0, Each).Select(i => _ledger.Record(s => s.By(Outlet.NewsAgency("AFP")).Reports(Strike)
                .Citing(new Attribution($"thread-{thread}-{i}")).Citing(Speaker.Person(thread == 0 ? "Reader" : "Writer")))),
        ]);

        _ledger.Revision.Should().Be(1 + (2 * Each));
        _ledger.ToDossier().Statements.Should().HaveCount(4 * Each).And.OnlyHaveUniqueItems(statement => statement.Id)
            .And.Contain(recorded[0]).And.Contain(recorded[1]);
        recorded[0].Should().OnlyContain(statement => statement.Attributions[1].To.StartsWith("s-reader", StringComparison.Ordinal));
        recorded[1].Should().OnlyContain(statement => statement.Attributions[1].To.StartsWith("s-writer", StringComparison.Ordinal));
    }

    [Fact]
    public void A_draft_that_goes_on_after_it_was_recorded_changes_nothing()
    {
        IStatementDraft draft = null!;
        var recorded = _ledger.Record(s => draft = s.By(Outlet.NewsAgency("AFP")).Reports(Strike).Citing(new Attribution("one")));

        draft.Citing(new Attribution("two")).Saying("Words.");

        recorded.Should().Be(new Statement("s-afp", "afp", "strike", Stance.Reports) { Attributions = [new Attribution("one")] });
        _ledger.Now.GetStatement("s-afp").Should().Be(recorded);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(30)]
    public void No_id_is_made_that_the_statement_gives_to_one_of_many_others(int others)
    {
        var recorded = _ledger.Record(s =>
        {
            var draft = s.By(Outlet.NewsAgency("AFP")).Reports(Strike);
            for (var i = 0; i < others; i++)
            {
                draft = draft.Citing(new Attribution($"other-{i}"));
            }

            return draft.Citing(new Attribution("s-afp")).Citing(new Attribution("s-afp-2")).Citing(Outlet.NewsAgency("AFP"));
        });

        (recorded.Id, recorded.Attributions[^1].To).Should().Be(("s-afp-4", "s-afp-3"));
    }

    [Fact]
    public void An_id_made_from_a_long_one_leaves_room_for_its_number_and_halves_no_character()
    {
        // The hundredth character of the stem is the first half of a pair.
        var speaker = Speaker.Person("Long") with { Id = new string('a', 97) + "𝒷𝒷𝒷" };

        var ids = Enumerable.Range(0, 2).Select(_ => _ledger.Record(s => s.By(speaker).Asserts(Strike)).Id).ToArray();

        ids.Should().Equal("s-" + new string('a', 97), "s-" + new string('a', 97) + "-2");
    }

    private sealed class AnsweringLogger : ILogger
    {
        public Action? OnNext { get; set; }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => OnNext is not null;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var onNext = OnNext;
            OnNext = null;
            onNext?.Invoke();
        }
    }

    private sealed class RecordingJournal : IJournal
    {
        private readonly MemoryJournal _journal = new();

        public Action? OnCommit { get; set; }

        public long Revision => _journal.Revision;

        public IEnumerable<JournalBatch> ReadAfter(long revision, CancellationToken cancellationToken = default) =>
            _journal.ReadAfter(revision, cancellationToken);

        public IJournalAppend BeginAppend(CancellationToken cancellationToken = default) => new Append(this, _journal.BeginAppend(cancellationToken));

        private sealed class Append(RecordingJournal journal, IJournalAppend append) : IJournalAppend
        {
            public long Revision => append.Revision;

            public void Commit(JournalBatch batch, CancellationToken cancellationToken = default)
            {
                append.Commit(batch, cancellationToken);
                var onCommit = journal.OnCommit;
                journal.OnCommit = null;
                onCommit?.Invoke();
            }

            public void Dispose() => append.Dispose();
        }
    }
}

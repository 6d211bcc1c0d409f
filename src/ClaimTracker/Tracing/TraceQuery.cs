using ClaimTracker.Model;
using ClaimTracker.Telemetry;

namespace ClaimTracker.Tracing;

/// <summary>
/// A trace that is about to be asked for: each call narrows it; <see cref="Resolve"/> answers it, <see cref="Origins()"/> answers
/// only where chains end, which is faster.
/// </summary>
/// <remarks>
/// <para>
/// Immutable: each call gives a new query. It is a value, so that asking allocates nothing but the answer; begin with
/// <see cref="LedgerView.Trace(string)"/>, since the default value asks nothing.
/// </para>
/// <para>
/// It is prepared: the statement is looked up by its id when the query is made, and again where a call moves it to another view. Asking, once
/// or a thousand times, costs the walk only. That there is no such statement is told when it is asked.
/// </para>
/// </remarks>
public readonly record struct TraceQuery
{
    private readonly LedgerView? _view;
    private readonly string? _statementId;

    // Of the statement as the view sees it, negative where it does not: a view never changes, so neither does what it sees.
    private readonly int _slot;

    internal TraceQuery(LedgerView view, string statementId)
    {
        _view = view;
        _statementId = statementId;
        _slot = view.FindSlot(statementId);
        Budget = TraceBudget.Unlimited;
        DisjointChainsCap = int.MaxValue;
    }

    private LedgerView View
    {
        get => _view ?? throw new InvalidOperationException("This query asks nothing; begin with Trace of a ledger or a view.");
        init
        {
            _view = value;
            _slot = value.FindSlot(_statementId!);
        }
    }

    private int Slot => _slot >= 0 ? _slot : throw View.MissingStatement(_statementId!);

    private TraceBudget Budget { get; init; }

    private int DisjointChainsCap { get; init; }

    /// <summary>Looks no further than what had been said by a date; a source said later counts as missing.</summary>
    /// <param name="said">An EDTF date such as <c>2022-02-20</c>.</param>
    /// <returns>The narrowed query.</returns>
    /// <exception cref="ClaimTrackerException">The text is no such date.</exception>
    public TraceQuery AsOf(string said) => AsOf(EdtfDate.Parse(said));

    /// <summary>Looks no further than what had been said by a date; a source said later counts as missing.</summary>
    /// <param name="said">The date, at any precision.</param>
    /// <returns>The narrowed query.</returns>
    public TraceQuery AsOf(EdtfDate said) => this with { View = View.AsOf(said) };

    /// <summary>Asks the ledger as it stood at a revision.</summary>
    /// <param name="revision">From 0 to the ledger's newest.</param>
    /// <returns>The narrowed query.</returns>
    /// <exception cref="ClaimTrackerException">There is no such revision.</exception>
    public TraceQuery AtRevision(long revision) => this with { View = View.AtRevision(revision) };

    /// <summary>Goes no further than a budget; the answer says where it stopped.</summary>
    /// <param name="budget">How far to go.</param>
    /// <returns>The narrowed query.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The budget has no room for the statement itself.</exception>
    public TraceQuery Within(TraceBudget budget)
    {
        ArgumentNullException.ThrowIfNull(budget);
        ArgumentOutOfRangeException.ThrowIfLessThan(budget.MaxStatements, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(budget.MaxDepth);
        return this with { Budget = budget };
    }

    /// <summary>Counts disjoint chains no further than a cap, which bounds the one part of a trace that is not linear.</summary>
    /// <param name="cap">The largest number that is of interest; at least 1.</param>
    /// <returns>The narrowed query.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The cap is less than 1.</exception>
    public TraceQuery CountingDisjointChainsUpTo(int cap)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(cap, 1);
        return this with { DisjointChainsCap = cap };
    }

    /// <summary>Answers the query. Linear in the statements and attributions reached; see <see cref="AttributionTrace"/>.</summary>
    /// <returns>Where the statement comes from.</returns>
    /// <exception cref="ClaimTrackerException">The ledger, as it is looked at, has no such statement.</exception>
    public AttributionTrace Resolve() => View.Ask(
        QuestionKinds.Trace,
        this,
        static (view, query) => new AttributionTrace(view, query.Slot, query.Budget, query.DisjointChainsCap));

    /// <summary>Answers where chains end and nothing else. Linear in the statements and attributions reached.</summary>
    /// <returns>The origins, which are those of <see cref="AttributionTrace.Origins"/>.</returns>
    /// <exception cref="ClaimTrackerException">The ledger, as it is looked at, has no such statement.</exception>
    public OriginSet Origins() => Origins(new OriginSet());

    /// <summary>
    /// Answers where chains end and nothing else, into a set that is used again and again: once it has grown large enough, this
    /// allocates nothing. Linear in the statements and attributions reached.
    /// </summary>
    /// <param name="reused">The set to fill; what it held is gone. Of an exception it comes back unchanged.</param>
    /// <returns>The same set with the origins, which are those of <see cref="AttributionTrace.Origins"/>.</returns>
    /// <exception cref="ClaimTrackerException">The ledger, as it is looked at, has no such statement.</exception>
    public OriginSet Origins(OriginSet reused)
    {
        ArgumentNullException.ThrowIfNull(reused);
        return View.Ask(
            QuestionKinds.Origins,
            (Query: this, Reused: reused),
            static (view, subject) =>
            {
                subject.Reused.Fill(view, subject.Query.Slot, subject.Query.Budget);
                return subject.Reused;
            });
    }
}

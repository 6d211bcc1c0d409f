using ClaimTracker.Model;
using ClaimTracker.Telemetry;

namespace ClaimTracker.Tracing;

/// <summary>A trace that is about to be asked for: each call narrows it, <see cref="Resolve"/> answers it.</summary>
/// <remarks>Immutable: each call gives a new query.</remarks>
public sealed record TraceQuery
{
    private readonly LedgerView _view;
    private readonly string _statementId;
    private TraceBudget _budget = TraceBudget.Unlimited;
    private int _disjointChainsCap = int.MaxValue;

    internal TraceQuery(LedgerView view, string statementId)
    {
        _view = view;
        _statementId = statementId;
    }

    /// <summary>Looks no further than what had been said by a date; a source said later counts as missing.</summary>
    /// <param name="said">An EDTF date such as <c>2022-02-20</c>.</param>
    /// <returns>The narrowed query.</returns>
    /// <exception cref="ClaimTrackerException">The text is no such date.</exception>
    public TraceQuery AsOf(string said) => AsOf(EdtfDate.Parse(said));

    /// <summary>Looks no further than what had been said by a date; a source said later counts as missing.</summary>
    /// <param name="said">The date, at any precision.</param>
    /// <returns>The narrowed query.</returns>
    public TraceQuery AsOf(EdtfDate said) => new(_view.AsOf(said), _statementId)
    {
        _budget = _budget,
        _disjointChainsCap = _disjointChainsCap,
    };

    /// <summary>Asks the ledger as it stood at a revision.</summary>
    /// <param name="revision">From 0 to the ledger's newest.</param>
    /// <returns>The narrowed query.</returns>
    /// <exception cref="ClaimTrackerException">There is no such revision.</exception>
    public TraceQuery AtRevision(long revision) => new(_view.AtRevision(revision), _statementId)
    {
        _budget = _budget,
        _disjointChainsCap = _disjointChainsCap,
    };

    /// <summary>Goes no further than a budget; the answer says where it stopped.</summary>
    /// <param name="budget">How far to go.</param>
    /// <returns>The narrowed query.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The budget has no room for the statement itself.</exception>
    public TraceQuery Within(TraceBudget budget)
    {
        ArgumentNullException.ThrowIfNull(budget);
        ArgumentOutOfRangeException.ThrowIfLessThan(budget.MaxStatements, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(budget.MaxDepth);
        return this with { _budget = budget };
    }

    /// <summary>Counts disjoint chains no further than a cap, which bounds the one part of a trace that is not linear.</summary>
    /// <param name="cap">The largest number that is of interest; at least 1.</param>
    /// <returns>The narrowed query.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The cap is less than 1.</exception>
    public TraceQuery CountingDisjointChainsUpTo(int cap)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(cap, 1);
        return this with { _disjointChainsCap = cap };
    }

    /// <summary>Answers the query. Linear in the statements and attributions reached; see <see cref="AttributionTrace"/>.</summary>
    /// <returns>Where the statement comes from.</returns>
    /// <exception cref="ClaimTrackerException">The ledger, as it is looked at, has no such statement.</exception>
    public AttributionTrace Resolve() => _view.Ask(
        QuestionKinds.Trace,
        this,
        static (view, query) => new(view, view.SlotOf(query._statementId), query._budget, query._disjointChainsCap));
}
